// SPDX-License-Identifier: Apache-2.0
// Painting and pointer events of a CanvasView.
#include "desktop/canvas/canvasprivate.h"

#include <QHelpEvent>
#include <QKeyEvent>
#include <QMouseEvent>
#include <QNativeGestureEvent>
#include <QPainter>
#include <cmath>

namespace portwright {

namespace {

constexpr double WheelStep = 1.1;
constexpr double NotchAngle = 120; // eighths of a degree
constexpr double NotchPixels = 60;

bool wantsPan(Qt::MouseButton button, bool spaceHeld)
{
    return button == Qt::MiddleButton || (button == Qt::LeftButton && spaceHeld);
}

bool isEnter(const QEvent *event)
{
    const int key = static_cast<const QKeyEvent *>(event)->key();
    return key == Qt::Key_Return || key == Qt::Key_Enter;
}

} // namespace

bool CanvasView::event(QEvent *event)
{
    if (event->type() == QEvent::ToolTip) {
        const auto *help = static_cast<QHelpEvent *>(event);
        return showToolTip(help->pos(), help->globalPos());
    }
    if (event->type() == QEvent::NativeGesture) {
        const auto *pinch = static_cast<QNativeGestureEvent *>(event);
        if (pinch->gestureType() == Qt::ZoomNativeGesture)
            d->core.zoomAt(pinch->position(), zoom() * (1 + pinch->value()));
        return true;
    }
    // Esc must end a gesture, and Enter connect, before a shortcut of the window takes it.
    if (event->type() == QEvent::ShortcutOverride &&
        (d->core.gesture || (d->core.tool == Tool::Connect && isEnter(event)))) {
        event->accept();
        return true;
    }
    return QWidget::event(event);
}

void CanvasView::paintEvent(QPaintEvent *event)
{
    d->core.layer.prepare();
    QPainter painter(this);
    for (const QRect &part : event->region())
        d->core.layer.draw(painter, part);
    d->core.fade.paint(painter, d->core.layer.camera());
    painter.setRenderHint(QPainter::Antialiasing);
    d->fan.paint(painter);
    if (scene().nodes.isEmpty() && scene().zones.isEmpty())
        d->paintEmptyState(painter);
    d->paintFound(painter);
    d->handles.paint(painter);
    if (d->core.gesture)
        d->core.gesture->paint(painter);
    if (d->core.dragged)
        d->paintGhost(painter);
    paintGuides(painter, d->core.guides, d->core.layer.camera(), d->core.layer.theme());
    d->paintFocus(painter);
    d->chips.follow();
}

void CanvasView::resizeEvent(QResizeEvent *)
{
    d->core.layer.resize(size(), devicePixelRatioF());
    if (std::exchange(d->core.fitWhenSized, false))
        fitAll();
    d->placeOverlays();
}

std::unique_ptr<Gesture> CanvasView::Private::selectGesture(const CanvasCore::Hit &hit, const PointerState &pointer)
{
    const bool adding = pointer.modifiers & (Qt::ShiftModifier | Qt::ControlModifier);
    if (!hit.node.isEmpty())
        return moveGesture(core, hit, pointer);
    if (hit.edge >= 0) {
        if (adding)
            core.toggle(hit);
        else
            core.select({}, core.flowsOf(hit.edge));
        return nullptr;
    }
    if (!hit.zone.isEmpty() && !adding && (hit.zoneFrame || core.selected.contains(hit.zone)))
        return moveGesture(core, hit, pointer);
    return bandGesture(core, pointer);
}

std::unique_ptr<Gesture> CanvasView::Private::gestureFor(Qt::MouseButton button, const PointerState &pointer)
{
    if (wantsPan(button, core.spaceHeld))
        return panGesture(core, pointer.at);
    if (button != Qt::LeftButton)
        return nullptr;
    if (core.tool == Tool::Zone)
        return newZoneGesture(core, pointer);
    if (const ElementId node = handles.connectAt(pointer.at); !node.isEmpty())
        return connectGesture(core, node, pointer.at);
    if (pressFan(pointer))
        return nullptr;
    const CanvasCore::Hit hit = core.hitAt(pointer.at);
    if (core.tool == Tool::Connect && !hit.node.isEmpty())
        return connectGesture(core, hit.node, pointer.at);
    if (const auto resize = handles.resizeAt(pointer.at); resize && hit.node.isEmpty())
        return resizeGesture(core, resize->zone, resize->edges);
    return selectGesture(hit, pointer);
}

void CanvasView::mousePressEvent(QMouseEvent *event)
{
    if (d->core.gesture)
        return;
    setFocus(Qt::MouseFocusReason);
    d->core.focusTimer.stop();
    d->core.gesture = d->gestureFor(event->button(), {event->position(), event->modifiers()});
    if (d->core.gesture)
        d->fan.fold();
    if (wantsPan(event->button(), d->core.spaceHeld))
        setCursor(Qt::ClosedHandCursor);
    if (event->button() == Qt::RightButton) {
        const CanvasCore::Hit hit = d->core.hitAt(event->position());
        const ElementId id = hit.node.isEmpty() ? ElementId(hit.zone) : hit.node;
        const qsizetype single = hit.node.isEmpty() ? d->fan.flowAt(event->position()) : -1;
        if (single >= 0)
            d->core.select({}, {scene().flowIds.at(single)});
        else if (hit.node.isEmpty() && hit.edge >= 0)
            d->core.select({}, d->core.flowsOf(hit.edge));
        else if (!d->core.selected.contains(id))
            d->core.select(id.isEmpty() ? QSet<ElementId>() : QSet<ElementId>{id});
    }
}

void CanvasView::Private::hover(QPointF at)
{
    if (handles.nearHovered(at))
        return;
    const CanvasCore::Hit hit = core.hitAt(at);
    const bool other = hit.edge >= 0 && hit.edge != fan.edge() && fan.flowAt(at) < 0;
    const bool fanned = hit.node.isEmpty() && !other && fan.covers(at);
    const qsizetype edge = fanned ? fan.edge() : hit.node.isEmpty() ? hit.edge : -1;
    core.setHovered(hit.node, edge);
    fan.hover(edge);
    fan.point(at);
}

void CanvasView::mouseMoveEvent(QMouseEvent *event)
{
    if (d->core.gesture)
        d->core.gesture->move({event->position(), event->modifiers()});
    else
        d->hover(event->position());
}

/// A tool for one thing goes back to selecting once the thing is there.
void CanvasView::Private::finishTool()
{
    view.setCursor(core.spaceHeld ? Qt::OpenHandCursor : Qt::ArrowCursor);
    if (core.tool == Tool::Zone)
        Q_EMIT view.toolRequested(Tool::Select);
}

void CanvasView::mouseReleaseEvent(QMouseEvent *event)
{
    if (event->buttons() != Qt::NoButton || !d->core.gesture)
        return;
    const std::unique_ptr<Gesture> gesture = std::move(d->core.gesture);
    gesture->release({event->position(), event->modifiers()});
    d->finishTool();
    d->fan.follow();
    update();
}

void CanvasView::mouseDoubleClickEvent(QMouseEvent *event)
{
    const CanvasCore::Hit hit = d->core.hitAt(event->position());
    if (event->button() != Qt::LeftButton || d->core.tool != Tool::Select)
        return;
    const bool onZone = hit.node.isEmpty() && hit.edge < 0 && hit.zoneFrame;
    if (hit.node.isEmpty() && !onZone)
        return;
    const ElementId id = onZone ? ElementId(hit.zone) : hit.node;
    if (nameRectOf(id).contains(event->position().toPoint()))
        Q_EMIT renameRequested(id);
    else
        Q_EMIT activated(id);
}

void CanvasView::wheelEvent(QWheelEvent *event)
{
    const QPointF notches = QPointF(event->angleDelta()) / NotchAngle;
    if (event->modifiers() & Qt::ControlModifier) {
        d->core.zoomAt(event->position(), zoom() * std::pow(WheelStep, notches.y()));
    } else {
        QPointF offset = event->pixelDelta().isNull() ? notches * NotchPixels : QPointF(event->pixelDelta());
        if (event->modifiers() & Qt::ShiftModifier)
            offset = offset.transposed();
        d->core.pan(offset);
        d->placeOverlays();
    }
    event->accept();
}

void CanvasView::leaveEvent(QEvent *)
{
    d->fan.hover(-1);
    if (!d->core.gesture)
        d->core.setHovered({}, -1);
}

void CanvasView::contextMenuEvent(QContextMenuEvent *event)
{
    QPoint at = event->globalPos();
    if (event->reason() == QContextMenuEvent::Keyboard && !d->core.selected.isEmpty())
        at = mapToGlobal(viewRectOf(*d->core.selected.cbegin()).center());
    Q_EMIT contextMenuAt(at);
}

} // namespace portwright
