// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "desktop/actions.h"
#include "desktop/presenter/desk.h"

namespace portwright {

class FlowsPanel;

/// Undo, clipboard, selection and what else changes the plan from a menu.
class EditActions : public QObject
{
    Q_OBJECT

public:
    EditActions(Desk &desk, Actions &actions, FlowsPanel &flows);

Q_SIGNALS:
    /// The clipboard holds no part of a plan but rows of text.
    void rowsPasted();

public:
    /// Pastes so that the middle of what is pasted lies at `centre`.
    void pasteAt(QPointF centre);

private:
    void connectHistory();
    void connectSelection();
    void connectDecisions();
    void copy();
    void paste(QPoint offset);
    void pasteText();
    void selectAll();
    void enableBySelection();

    Desk &m_desk;
    Actions &m_actions;
    FlowsPanel &m_flows;
    int m_pastes = 0;
};

} // namespace portwright
