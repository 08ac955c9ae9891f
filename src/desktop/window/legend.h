// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "desktop/look/look.h"

#include <QFrame>
#include <QSet>

class QToolButton;

namespace portwright {

/// The flow classes with their colours; a click shows or hides one, Alt and a click shows only that one.
class Legend : public QFrame
{
    Q_OBJECT

public:
    Legend(const Look &look, QWidget *parent);

Q_SIGNALS:
    void hiddenChanged(const QSet<QString> &classes);

private:
    void choose(const QString &flowClass, bool on);
    void colourMarks();

    const Look &m_look;
    QHash<QString, QToolButton *> m_buttons;
};

} // namespace portwright
