// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "desktop/actions.h"
#include "desktop/presenter/session.h"

#include <QLineEdit>
#include <QStandardItemModel>

namespace portwright {

/// One field that runs every command and goes to everything in the plan.
class CommandSearch : public QLineEdit
{
    Q_OBJECT

public:
    CommandSearch(Session &session, const Actions &actions, QWidget *parent);

    void start();

Q_SIGNALS:
    void showRequested(const portwright::ElementId &element);

private:
    void fill();
    void run(const QModelIndex &index);

    Session &m_session;
    const Actions &m_actions;
    QStandardItemModel m_model;
};

} // namespace portwright
