// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "desktop/actions.h"
#include "desktop/presenter/arranger.h"
#include "desktop/presenter/likeness.h"

namespace portwright {

/// The commands that put the selection in order, and those that select what is like it.
class ArrangeActions : public QObject
{
    Q_OBJECT

public:
    ArrangeActions(Session &session, Actions &actions);

private:
    void connectSelecting();
    void enableBySelection();

    Session &m_session;
    Actions &m_actions;
    Arranger m_arranger;
};

} // namespace portwright
