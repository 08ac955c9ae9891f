// SPDX-License-Identifier: Apache-2.0
// The keyboard of a CanvasView.
#include "desktop/canvas/canvasprivate.h"

#include <QKeyEvent>
#include <cmath>

namespace portwright {

namespace {

constexpr double KeyPan = 48; // pixels

QPoint directionOf(int key)
{
    switch (key) {
    case Qt::Key_Left:
        return {-1, 0};
    case Qt::Key_Right:
        return {1, 0};
    case Qt::Key_Up:
        return {0, -1};
    case Qt::Key_Down:
        return {0, 1};
    default:
        return {};
    }
}

/// The stops of Tab: nodes and firewalls, then zones.
QList<ElementId> stopsOf(const Scene &scene)
{
    QList<ElementId> stops;
    stops.reserve(scene.nodes.size() + scene.zones.size());
    for (const NodeBox &node : scene.nodes)
        stops.append(node.id);
    for (const ZoneBox &zone : scene.zones)
        stops.append(zone.id);
    return stops;
}

} // namespace

void CanvasView::keyPressEvent(QKeyEvent *event)
{
    if (!d->pressKey(*event))
        QWidget::keyPressEvent(event);
}

void CanvasView::keyReleaseEvent(QKeyEvent *event)
{
    if (event->key() != Qt::Key_Space || event->isAutoRepeat())
        return QWidget::keyReleaseEvent(event);
    d->core.spaceHeld = false;
    if (!d->core.gesture)
        setCursor(Qt::ArrowCursor);
}

bool CanvasView::Private::pressKey(const QKeyEvent &event)
{
    const Qt::KeyboardModifiers modifiers = event.modifiers() & ~Qt::KeypadModifier;
    if (!directionOf(event.key()).isNull())
        return pressArrow(event.key(), modifiers);
    return modifiers == Qt::NoModifier && pressPlainKey(event.key());
}

bool CanvasView::Private::pressPlainKey(int key)
{
    switch (key) {
    case Qt::Key_Escape:
        return cancel();
    case Qt::Key_Space:
        core.spaceHeld = true;
        if (!core.gesture)
            view.setCursor(Qt::OpenHandCursor);
        return true;
    case Qt::Key_Return:
    case Qt::Key_Enter:
        return activate();
    case Qt::Key_PageDown:
    case Qt::Key_PageUp:
        return stepFan(key == Qt::Key_PageDown ? 1 : -1);
    case Qt::Key_F2:
        if (core.selected.size() == 1)
            Q_EMIT view.renameRequested(*core.selected.cbegin());
        return core.selected.size() == 1;
    default:
        return false;
    }
}

/// Ends what is under way; else clears the selection; else goes back to selecting.
/// False where there was nothing to take back: then the key is the window's, and the next Tab leaves the canvas,
/// however much there is to visit.
bool CanvasView::Private::cancel()
{
    bool done = true;
    if (core.gesture) {
        core.gesture->cancel();
        core.gesture.reset();
    } else if (!core.connectFrom.isEmpty()) {
        core.connectFrom = {};
    } else if (!core.selected.isEmpty() || !core.selectedFlows.isEmpty()) {
        core.select({});
    } else if (core.tool != Tool::Select) {
        Q_EMIT view.toolRequested(Tool::Select);
    } else {
        done = false;
    }
    core.setFocused(false);
    tabLeaves = !done;
    view.update();
    return done;
}

/// With the connect tool Enter takes the first node, then the second.
bool CanvasView::Private::activate()
{
    if (core.selected.size() != 1)
        return false;
    const ElementId id = *core.selected.cbegin();
    const qsizetype node = core.scene().nodeIndex.value(id, -1);
    const bool connects = core.tool == Tool::Connect && node >= 0 && !core.scene().nodes[node].firewall;
    if (!connects) {
        Q_EMIT view.activated(id);
    } else if (core.connectFrom.isEmpty() || ElementId(core.connectFrom) == id) {
        core.connectFrom = NodeId(id.text());
    } else {
        Q_EMIT view.connectRequested(std::exchange(core.connectFrom, NodeId()), NodeId(id.text()));
    }
    view.update();
    return true;
}

bool CanvasView::Private::pressArrow(int key, Qt::KeyboardModifiers modifiers)
{
    const QPoint direction = directionOf(key);
    if (modifiers == Qt::AltModifier) {
        goAlong(direction);
        return true;
    }
    if (modifiers == Qt::ControlModifier)
        return resize(direction);
    if (core.gesture || (modifiers & ~Qt::ShiftModifier) != Qt::NoModifier)
        return false;
    const bool wide = modifiers & Qt::ShiftModifier;
    if (core.selected.isEmpty())
        view.pan(QPointF(direction) * -KeyPan * (wide ? 4 : 1));
    else
        Q_EMIT view.moveRequested(core.selected, direction * (wide ? SnapStep : 1), {});
    return true;
}

/// Moves the right or the lower border of the one selected zone; what stands in it keeps its room.
bool CanvasView::Private::resize(QPoint direction)
{
    const ZoneId zone = handles.selectedZone();
    if (zone.isEmpty() || core.gesture)
        return false;
    const QRect before = core.rectOf(zone).toRect();
    const QPoint corner = before.bottomRight() + direction * SnapStep;
    const QSize least(SnapStep, SnapStep);
    const QRect after(before.topLeft(), QRect(before.topLeft(), corner).size().expandedTo(least));
    if (after != before)
        Q_EMIT view.zoneRectRequested(zone, after);
    return true;
}

/// Selects the node at the other end of an edge that lies most in that direction.
void CanvasView::Private::goAlong(QPointF direction)
{
    if (core.selected.size() != 1)
        return;
    const ElementId from = *core.selected.cbegin();
    const QPointF start = core.rectOf(from).center();
    ElementId best;
    double bestAngle = 0.3; // cosine: no more than about 70 degrees aside
    for (const Edge &edge : core.scene().edges) {
        if (edge.a != from && edge.b != from)
            continue;
        const ElementId other = edge.a == from ? edge.b : edge.a;
        const QPointF way = core.rectOf(other).center() - start;
        const double length = std::hypot(way.x(), way.y());
        const double angle = length > 0 ? QPointF::dotProduct(way, direction) / length : -1;
        if (angle > bestAngle) {
            bestAngle = angle;
            best = other;
        }
    }
    if (best.isEmpty())
        return;
    core.select({best});
    view.showElement(best);
}

bool CanvasView::Private::step(bool forward)
{
    if (tabLeaves)
        return false;
    const QList<ElementId> stops = stopsOf(core.scene());
    qsizetype at = forward ? -1 : stops.size();
    for (qsizetype i = 0; i < stops.size(); ++i)
        if (core.selected.contains(stops[i]))
            at = i;
    const qsizetype next = at + (forward ? 1 : -1);
    if (next < 0 || next >= stops.size())
        return false;
    core.select({stops[next]});
    view.showElement(stops[next]);
    return true;
}

bool CanvasView::focusNextPrevChild(bool next)
{
    return d->step(next) || QWidget::focusNextPrevChild(next);
}

void CanvasView::focusInEvent(QFocusEvent *event)
{
    QWidget::focusInEvent(event);
    d->tabLeaves = false;
    const Qt::FocusReason reason = event->reason();
    d->focusByKeyboard =
        reason == Qt::TabFocusReason || reason == Qt::BacktabFocusReason || reason == Qt::ShortcutFocusReason;
    update();
}

void CanvasView::focusOutEvent(QFocusEvent *event)
{
    QWidget::focusOutEvent(event);
    d->core.spaceHeld = false;
    update();
}

} // namespace portwright
