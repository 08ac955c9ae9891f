// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "desktop/presenter/session.h"

#include <QWidget>

class QFormLayout;
class QMenu;
class QToolButton;

namespace portwright {

/// Which of several drawn services a node uses: all, or the ones ticked.
class UsesForm : public QWidget
{
    Q_OBJECT

public:
    UsesForm(const Session &session, QWidget *parent);

    /// False where there is nothing to choose.
    bool show(const Node &node);

Q_SIGNALS:
    void edited(const portwright::Node &node);

private:
    void addRow(const Role &role, const QList<NodeId> &drawn);
    void fillMenu(QMenu *menu, const QString &role, const QList<NodeId> &drawn);
    void toggle(const QString &role, const NodeId &used, bool on);

    const Session &m_session;
    Node m_node;
    QFormLayout *m_form;
};

} // namespace portwright
