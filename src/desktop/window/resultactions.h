// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "desktop/actions.h"
#include "desktop/presenter/desk.h"

namespace portwright {

/// Takes in result files that kits or other computers have sent back.
class ResultActions : public QObject
{
    Q_OBJECT

public:
    ResultActions(Desk &desk, Actions &actions, QWidget *window);

    void browse();
    /// All of them, or none and why.
    void takeIn(const QStringList &paths);

Q_SIGNALS:
    void taken();

private:
    Desk &m_desk;
    QWidget *m_window;
};

} // namespace portwright
