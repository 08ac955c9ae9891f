// SPDX-License-Identifier: Apache-2.0
#include "desktop/canvas/canvascore.h"

#include "desktop/canvas/gesture.h"
#include "render/textink.h"
#include "scene/linestyle.h"

#include <cmath>

namespace portwright {

namespace {

constexpr double EdgeReach = 6;    // pixels
constexpr double TitleHeight = 30; // canvas units
constexpr double BorderReach = 5;  // pixels
constexpr double SmallestZoom = 0.05;
constexpr double LargestZoom = 8;
constexpr QMarginsF FitMargins(8, 8, 8, 52); // pixels; the panels below need theirs
constexpr double GuideReach = 8;             // pixels
constexpr int SettleTime = 60;               // ms
constexpr int FocusTime = 300;               // ms

} // namespace

CanvasCore::CanvasCore(CanvasView &owner, const Theme &theme) : view(owner), layer(theme, drawingFont()), fade(owner)
{
    settleTimer.setSingleShot(true);
    settleTimer.setInterval(SettleTime);
    QObject::connect(&settleTimer, &QTimer::timeout, &view, [this] { settle(); });
    focusTimer.setSingleShot(true);
    focusTimer.setInterval(FocusTime);
    QObject::connect(&focusTimer, &QTimer::timeout, &view, [this] { setFocused(true); });
}

CanvasCore::~CanvasCore() = default;

CanvasCore::Hit CanvasCore::hitAt(QPointF at) const
{
    Hit hit;
    const QPointF canvas = toCanvas(at);
    if (const qsizetype node = scene().nodeAt(canvas); node >= 0)
        hit.node = scene().nodes[node].id;
    else if (layer.camera().zoom >= 0.12)
        hit.edge = scene().edgeAt(canvas, EdgeReach / layer.camera().zoom);
    if (const qsizetype zone = scene().zoneAt(canvas); zone >= 0) {
        const ZoneBox &box = scene().zones[zone];
        const double border = BorderReach / layer.camera().zoom;
        hit.zone = box.id;
        hit.zoneFrame = canvas.y() < box.rect.top() + TitleHeight ||
                        !box.rect.adjusted(border, border, -border, -border).contains(canvas);
    }
    if (hit.edge >= 0 && isHidden(scene().edges[hit.edge], layer.state().hiddenClasses))
        hit.edge = -1;
    return hit;
}

ZoneId CanvasCore::zoneAt(QPointF canvas, const QSet<ElementId> &except) const
{
    ZoneId found;
    for (const ZoneBox &zone : scene().zones)
        if (zone.rect.contains(canvas) && !except.contains(zone.id))
            found = zone.id;
    return found;
}

QRectF CanvasCore::rectOf(const ElementId &id) const
{
    if (const qsizetype node = scene().nodeIndex.value(id, -1); node >= 0)
        return scene().nodes[node].rect;
    const qsizetype zone = scene().zoneIndex.value(ZoneId(id.text()), -1);
    return zone >= 0 ? scene().zones[zone].rect : QRectF();
}

void CanvasCore::select(const QSet<ElementId> &elements, const QSet<FlowId> &flows)
{
    if (elements != selected || flows != selectedFlows)
        Q_EMIT view.selectionRequested(elements, flows);
}

QSet<FlowId> CanvasCore::flowsOf(qsizetype edge) const
{
    QSet<FlowId> flows;
    for (const qsizetype flow : scene().edges[edge].flows)
        flows.insert(scene().flowIds[flow]);
    return flows;
}

void CanvasCore::toggle(const Hit &hit)
{
    QSet<ElementId> elements = selected;
    QSet<FlowId> flows = selectedFlows;
    const ElementId id = hit.node.isEmpty() ? ElementId(hit.zone) : hit.node;
    if (hit.node.isEmpty() && hit.edge >= 0) {
        const QSet<FlowId> all = flowsOf(hit.edge);
        flows = flows.contains(all) ? flows - all : flows | all;
    } else if (!elements.remove(id)) {
        elements.insert(id);
    }
    select(elements, flows);
}

void CanvasCore::setAdopting(const ZoneId &zone)
{
    PaintState state = layer.state();
    if (state.adopting == zone)
        return;
    state.adopting = zone;
    layer.setState(state);
    view.update();
}

void CanvasCore::setHovered(const ElementId &node, qsizetype edge)
{
    PaintState state = layer.state();
    if (state.hovered == node && state.hoveredEdge == edge)
        return;
    state.hovered = node;
    state.hoveredEdge = edge;
    state.focused = false;
    stress(state);
    layer.setState(state);
    if (node.isEmpty())
        focusTimer.stop();
    else
        focusTimer.start();
    view.update();
}

void CanvasCore::setFocused(bool on)
{
    PaintState state = layer.state();
    QSet<ElementId> centre = state.hovered.isEmpty() ? selected : QSet<ElementId>{state.hovered};
    state.focused = on && !centre.isEmpty() && !gesture;
    state.bright = centre;
    state.brightEdges.clear();
    for (qsizetype i = 0; state.focused && i < scene().edges.size(); ++i) {
        const Edge &edge = scene().edges[i];
        if (!centre.contains(edge.a) && !centre.contains(edge.b))
            continue;
        state.brightEdges.insert(i);
        state.bright |= {edge.a, edge.b};
    }
    state.focused = state.focused && !state.brightEdges.isEmpty();
    if (!state.focused)
        stress(state);
    layer.setState(state);
    view.update();
}

void CanvasCore::pan(QPointF offset)
{
    Camera camera = layer.camera();
    camera.topLeft -= offset / camera.zoom;
    layer.setCamera(camera);
    view.update();
}

void CanvasCore::zoomAt(QPointF at, double zoom)
{
    const double bounded = std::clamp(zoom, SmallestZoom, LargestZoom);
    const Camera before = layer.camera();
    if (bounded == before.zoom)
        return;
    layer.setCamera({before.toCanvas(at) - at / bounded, bounded});
    settleTimer.start();
    view.update();
    Q_EMIT view.zoomChanged(bounded);
}

void CanvasCore::fit(const QRectF &canvas)
{
    if (layer.size().isEmpty())
        return;
    const QRectF inside = QRectF(QPointF(0, 0), layer.size()).marginsRemoved(FitMargins);
    const QSizeF room = inside.size().expandedTo({40, 40});
    const QSizeF needed = canvas.size().expandedTo({1, 1});
    const double zoom = std::min({room.width() / needed.width(), room.height() / needed.height(), 1.0});
    const double bounded = std::clamp(zoom, SmallestZoom, LargestZoom);
    layer.setCamera({canvas.center() - inside.center() / bounded, bounded});
    settle();
    Q_EMIT view.zoomChanged(bounded);
}

void CanvasCore::settle()
{
    settleTimer.stop();
    const double zoom = layer.camera().zoom;
    const Detail before = layer.state().detail.value_or(detailFor(layer.paintedCamera().zoom));
    if (!layer.isSettled() && detailFor(zoom, before) != before)
        fade.begin(layer.painted(), layer.paintedCamera());
    layer.settle();
    view.update();
}

void CanvasCore::stress(PaintState &state) const
{
    if (!stressed)
        return;
    state.focused = true;
    state.bright.clear();
    state.brightEdges.clear();
    for (const FlowId &flow : *stressed) {
        const qsizetype edge = scene().edgeOfFlow.value(flow, -1);
        if (edge < 0 || state.brightEdges.contains(edge))
            continue;
        state.brightEdges.insert(edge);
        state.bright |= {scene().edges[edge].a, scene().edges[edge].b};
        for (const ElementId &firewall : scene().edges[edge].through)
            state.bright.insert(firewall);
    }
}

QPointF CanvasCore::guided(const QRectF &moved, bool zone, const QSet<ElementId> &except,
                           Qt::KeyboardModifiers modifiers)
{
    guides.clear();
    QPointF place = snapped(moved.topLeft(), modifiers);
    if (modifiers & Qt::AltModifier)
        return place;
    const QRectF sight(toCanvas({0, 0}), QSizeF(view.size()) / layer.camera().zoom);
    QList<QRectF> others;
    const auto add = [&](const ElementId &id, const QRectF &rect) {
        if (!except.contains(id) && sight.intersects(rect))
            others.append(rect);
    };
    if (zone) {
        for (const ZoneBox &box : scene().zones)
            add(box.id, box.rect);
    } else {
        for (const NodeBox &box : scene().nodes)
            add(box.id, box.rect);
    }
    const Guidance guidance = guidanceFor(moved, others, GuideReach / layer.camera().zoom);
    guides = guidance.guides;
    if (guidance.right)
        place.setX(moved.left() + *guidance.right);
    if (guidance.down)
        place.setY(moved.top() + *guidance.down);
    return place;
}

QPointF CanvasCore::snapped(QPointF canvas, Qt::KeyboardModifiers modifiers) const
{
    const double step = (modifiers & Qt::AltModifier) || !layer.state().grid ? 1 : SnapStep;
    return {std::round(canvas.x() / step) * step, std::round(canvas.y() / step) * step};
}

} // namespace portwright
