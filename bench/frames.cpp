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

void showView(QWidget &widget)
{
    widget.resize(ViewSize);
    widget.show();
    while (!widget.testAttribute(Qt::WA_Mapped))
        QCoreApplication::processEvents(QEventLoop::WaitForMoreEvents);
}

void showFrame(QWidget &widget)
{
    QCoreApplication::sendPostedEvents();
    QEvent frame(QEvent::UpdateRequest); // the platform would send it with its next tick
    QCoreApplication::sendEvent(widget.window(), &frame);
}

} // namespace portwright
