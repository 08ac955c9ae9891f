// SPDX-License-Identifier: Apache-2.0
#include "frames.h"

#include <QCoreApplication>
#include <QEvent>

namespace portwright {

PaintCount::PaintCount(QWidget &widget)
{
    widget.installEventFilter(this);
}

bool PaintCount::eventFilter(QObject *, QEvent *event)
{
    if (event->type() == QEvent::Paint)
        ++m_paints;
    return false;
}

void showFrame(QWidget &widget)
{
    QCoreApplication::sendPostedEvents();
    QCoreApplication::sendPostedEvents(widget.window(), QEvent::UpdateRequest);
}

} // namespace portwright
