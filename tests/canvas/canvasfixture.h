// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "desktop/canvas/canvasview.h"
#include "render/sampledrawing.h"
#include "support/testmain.h"

namespace portwright::test {

/// A shown canvas with the sample drawing at 100 %, that does what its requests ask for with the selection.
class CanvasFixture
{
public:
    CanvasFixture()
    {
        view.resize(1080, 640);
        QObject::connect(&view, &CanvasView::selectionRequested, &view, &CanvasView::setSelection);
        QObject::connect(&view, &CanvasView::hiddenClassesRequested, &view, &CanvasView::setHiddenClasses);
        QObject::connect(&view, &CanvasView::toolRequested, &view, &CanvasView::setTool);
        QObject::connect(&view, &CanvasView::moveRequested, &view,
                         [this](const QSet<ElementId> &ids, QPoint offset, const ZoneId &zone) {
                             moves.append({ids, offset, zone});
                         });
        view.setScene(std::make_shared<Scene>(sampleDrawing()));
        view.show();
        QVERIFY(QTest::qWaitForWindowExposed(&view));
        view.setFocus();
    }

    struct Move
    {
        QSet<ElementId> ids;
        QPoint offset;
        ZoneId zone;
    };

    QPoint at(const char *element) const { return view.viewRectOf(id(element)).center(); }
    static ElementId id(const char *text) { return ElementId(QLatin1String(text)); }
    static QSet<ElementId> ids(std::initializer_list<const char *> texts)
    {
        QSet<ElementId> result;
        for (const char *text : texts)
            result.insert(id(text));
        return result;
    }
    void drag(QPoint from, QPoint to, Qt::KeyboardModifiers modifiers = {}, Qt::MouseButton button = Qt::LeftButton)
    {
        press(from, modifiers, button);
        moveTo((from + to) / 2, modifiers, button);
        moveTo(to, modifiers, button);
        QTest::mouseRelease(&view, button, modifiers, to);
    }
    void press(QPoint at, Qt::KeyboardModifiers modifiers = {}, Qt::MouseButton button = Qt::LeftButton)
    {
        QTest::mousePress(&view, button, modifiers, at);
    }
    /// QTest::mouseMove() holds no buttons and no keys, so the event is sent by hand.
    void moveTo(QPoint at, Qt::KeyboardModifiers modifiers = {}, Qt::MouseButton button = Qt::LeftButton)
    {
        QMouseEvent event(QEvent::MouseMove, QPointF(at), view.mapToGlobal(QPointF(at)), Qt::NoButton, button,
                          modifiers);
        QCoreApplication::sendEvent(&view, &event);
    }
    QImage picture() { return view.grab().toImage().convertToFormat(QImage::Format_RGB32); }

    CanvasView view;
    QList<Move> moves;
};

} // namespace portwright::test
