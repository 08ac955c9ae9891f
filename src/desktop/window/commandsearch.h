// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "desktop/actions.h"
#include "desktop/canvas/canvasview.h"
#include "desktop/presenter/session.h"

#include <QLineEdit>
#include <QStandardItemModel>

namespace portwright {

/// One field that runs every command, places everything of the palette and goes to everything in the plan.
class CommandSearch : public QLineEdit
{
    Q_OBJECT

public:
    CommandSearch(Session &session, const Actions &actions, QWidget *parent);

    void start();

Q_SIGNALS:
    void showRequested(const portwright::ElementId &element);
    /// A setting's editor is wanted: "pack/setting", of the plan or of the selected nodes.
    void settingRequested(const QString &key, bool ofPlan);
    void placeRequested(const portwright::CanvasItem &item);
    /// A person gave up, or has chosen a command.
    void left();

protected:
    void keyPressEvent(QKeyEvent *event) override;
    void focusInEvent(QFocusEvent *event) override;

private:
    void fill();
    void addCommands();
    void addPlaceables();
    void addElements();
    void addFlows();
    void addSettings();
    void runAction(const QString &id);
    void run(const QModelIndex &index);

    Session &m_session;
    const Actions &m_actions;
    QStandardItemModel m_model;
};

} // namespace portwright
