// SPDX-License-Identifier: Apache-2.0
#include "desktop/canvas/canvasview.h"

#include "desktop/canvas/canvasaccessible.h"
#include "desktop/canvas/canvasprivate.h"
#include "desktop/canvas/canvastext.h"
#include "render/edgestyle.h"

#include <QAccessible>
#include <QToolTip>

namespace portwright {

namespace {

constexpr double ProbeModeDim = 0.4;
constexpr double ShowMargin = 60; // pixels

} // namespace

CanvasView::CanvasView(QWidget *parent) : QWidget(parent), d(std::make_unique<Private>(*this))
{
    setAttribute(Qt::WA_OpaquePaintEvent);
    setAttribute(Qt::WA_NoSystemBackground);
    setMouseTracking(true);
    setFocusPolicy(Qt::StrongFocus);
    setAcceptDrops(true);
    setMinimumSize(160, 120);
    setAccessibleName(CanvasText::tr("Topology canvas"));
    setAccessibleDescription(CanvasText::tr("The drawing of the plan: zones, nodes, firewalls and flows."));
    setTheme(lightTheme());
}

CanvasView::~CanvasView()
{
    forgetCanvasChildren(this);
    d->core.gesture.reset();
}

void CanvasView::setScene(std::shared_ptr<const Scene> newScene, std::shared_ptr<const Scene> whole)
{
    d->fan.fold();
    d->core.fade.stop();
    d->whole = std::move(whole);
    if (d->core.gesture) {
        d->core.gesture->cancel();
        d->core.gesture.reset();
    }
    d->core.layer.setScene(newScene ? std::move(newScene) : std::make_shared<Scene>());
    applyScene();
}

/// The parts of the paint state that name things of the scene by index or id.
void CanvasView::applyScene()
{
    PaintState state = d->core.layer.state();
    state.hovered = scene().nodeIndex.contains(state.hovered) ? state.hovered : ElementId();
    state.hoveredEdge = -1;
    state.focused = false;
    d->core.stress(state);
    d->core.layer.setState(state);
    setSelection(d->core.selected, d->core.selectedFlows);
    setBadges(d->core.layer.state().badges, d->flowBadges);
    d->legend.setClasses(d->whole ? *d->whole : scene());
    d->placeOverlays();
    canvasSceneChanged(this);
    update();
}

const Scene &CanvasView::scene() const
{
    return d->core.scene();
}

void CanvasView::setTheme(const Theme &theme)
{
    d->core.fade.stop();
    d->core.layer.setTheme(theme);
    d->zoomGroup.setTheme(theme);
    d->legend.setTheme(theme);
    d->miniMap.update();
    update();
}

void CanvasView::setTool(Tool newTool)
{
    d->core.tool = newTool;
    d->core.connectFrom = {};
    setCursor(newTool == Tool::Zone ? Qt::CrossCursor : Qt::ArrowCursor);
    update();
}

CanvasView::Tool CanvasView::tool() const
{
    return d->core.tool;
}

void CanvasView::setSelection(const QSet<ElementId> &elements, const QSet<FlowId> &flows)
{
    const bool changed = elements != d->core.selected || flows != d->core.selectedFlows;
    d->core.selected = elements;
    d->core.selectedFlows = flows;
    PaintState state = d->core.layer.state();
    state.selected = elements;
    state.selectedEdges.clear();
    for (const FlowId &flow : flows)
        if (const qsizetype edge = scene().edgeOfFlow.value(flow, -1); edge >= 0)
            state.selectedEdges.insert(edge);
    d->core.layer.setState(state);
    d->fan.follow();
    update();
    if (!changed)
        return;
    d->tabLeaves = false;
    canvasSelectionChanged(this);
}

const QSet<ElementId> &CanvasView::selectedElements() const
{
    return d->core.selected;
}

const QSet<FlowId> &CanvasView::selectedFlows() const
{
    return d->core.selectedFlows;
}

void CanvasView::requestSelection(const QSet<ElementId> &elements, const QSet<FlowId> &flows)
{
    d->core.select(elements, flows);
}

void CanvasView::setFound(const QSet<ElementId> &elements, const QSet<FlowId> &flows)
{
    d->found = elements;
    d->foundFlows = flows;
    update();
}

void CanvasView::setBadges(const QHash<ElementId, Badge> &nodes, const QHash<FlowId, Badge> &flows)
{
    d->flowBadges = flows;
    PaintState state = d->core.layer.state();
    state.badges = nodes;
    state.edgeBadges = d->edgeBadges();
    d->core.layer.setState(state);
    update();
}

const QHash<ElementId, Badge> &CanvasView::badges() const
{
    return d->core.layer.state().badges;
}

void CanvasView::setHiddenClasses(const QSet<QString> &classes)
{
    PaintState state = d->core.layer.state();
    state.hiddenClasses = classes;
    d->core.layer.setState(state);
    d->legend.setHidden(classes);
    update();
}

void CanvasView::setProbeMode(bool on)
{
    PaintState state = d->core.layer.state();
    state.dim = on ? ProbeModeDim : 0;
    d->core.layer.setState(state);
    update();
}

void CanvasView::setGridVisible(bool on)
{
    PaintState state = d->core.layer.state();
    state.grid = on;
    d->core.layer.setState(state);
    update();
}

void CanvasView::setFocusPinned(bool on)
{
    d->core.setFocused(on);
}

void CanvasView::setMiniMapShown(bool on)
{
    d->miniMapWanted = on;
    d->placeOverlays();
}

void CanvasView::setLegendShown(bool on)
{
    d->legendWanted = on;
    d->placeOverlays();
}

void CanvasView::setZoomGroupShown(bool on)
{
    d->zoomGroup.setVisible(on);
    d->placeOverlays();
}

const Camera &CanvasView::camera() const
{
    return d->core.layer.camera();
}

double CanvasView::zoom() const
{
    return camera().zoom;
}

void CanvasView::setZoom(double zoom)
{
    d->core.zoomAt(QRectF(rect()).center(), zoom);
    d->core.settle();
}

void CanvasView::pan(QPointF offset)
{
    d->core.pan(offset);
}

void CanvasView::fitAll()
{
    d->core.fitWhenSized = !isVisible() && !testAttribute(Qt::WA_Resized);
    d->core.fit(scene().bounds);
    d->placeOverlays();
}

void CanvasView::fitSelection()
{
    QRectF area;
    for (const ElementId &id : std::as_const(d->core.selected))
        area |= d->core.rectOf(id);
    for (const qsizetype edge : std::as_const(d->core.layer.state().selectedEdges))
        area |= scene().edges[edge].bounds;
    d->core.fit(area.adjusted(-40, -40, 40, 40));
}

void CanvasView::showElement(const ElementId &element)
{
    const QRectF canvas = d->core.rectOf(element);
    const QRectF inner = QRectF(rect()).adjusted(ShowMargin, ShowMargin, -ShowMargin, -ShowMargin);
    if (canvas.isNull() || inner.contains(camera().toView(canvas).center()))
        return;
    d->core.pan(QRectF(rect()).center() - camera().toView(canvas.center()));
}

QPointF CanvasView::centre() const
{
    return camera().toCanvas(QRectF(rect()).center());
}

QRect CanvasView::viewRectOf(const ElementId &element) const
{
    const QRectF canvas = d->core.rectOf(element);
    return canvas.isNull() ? QRect() : camera().toView(canvas).toAlignedRect();
}

QRect CanvasView::nameRectOf(const ElementId &element) const
{
    const QRectF box = d->core.rectOf(element);
    if (box.isNull())
        return {};
    QRectF name(box.left() + 40, box.top() + 4, box.width() - 44, 18);
    if (const qsizetype zone = scene().zoneIndex.value(ZoneId(element.text()), -1); zone >= 0) {
        const double wide = TableMeasure().width(scene().zones.at(zone).title, 12, TextMeasure::Face::Semibold);
        name = QRectF(box.left() + 10, box.top() + 4, std::min(box.width() - 20, wide + 12), 24);
    }
    return camera().toView(name).toAlignedRect();
}

QRect CanvasView::viewRectOfEdge(qsizetype edge) const
{
    if (const EdgeLabel *label = labelOf(scene(), edge); label && label->placed)
        return camera().toView(label->rect).toAlignedRect();
    return camera().toView(scene().edges.at(edge).bounds).toAlignedRect();
}

QSet<FlowId> CanvasView::flowsOfEdge(qsizetype edge) const
{
    return d->core.flowsOf(edge);
}

void CanvasView::setHoverText(HoverText text)
{
    d->hoverText = std::move(text);
}

void CanvasView::setStrands(Strands strands)
{
    d->fan.setStrands(std::move(strands));
}

void CanvasView::setStressed(const std::optional<QSet<FlowId>> &flows)
{
    d->core.stressed = flows;
    d->core.setFocused(false);
}

qsizetype CanvasView::fannedEdge() const
{
    return d->fan.edge();
}

bool CanvasView::showToolTip(const QPoint &at, const QPoint &global)
{
    CanvasCore::Hit hit = d->core.hitAt(at);
    const qsizetype single = d->fan.flowAt(at);
    if (single >= 0)
        hit = {.node = {}, .edge = d->fan.edge(), .zone = {}};
    QStringList lines;
    if (const qsizetype node = scene().nodeIndex.value(hit.node, -1); node >= 0) {
        const NodeBox &box = scene().nodes[node];
        lines = {box.title, box.subtitle, box.address};
    } else if (hit.edge >= 0) {
        lines = {canvasEdgeName(scene(), hit.edge), canvasEdgeDescription(scene(), hit.edge)};
    }
    lines.removeAll(QString());
    QString card;
    const auto flows = [&] { return single >= 0 ? QSet<FlowId>{scene().flowIds.at(single)} : flowsOfEdge(hit.edge); };
    if (d->hoverText && !lines.isEmpty())
        card = d->hoverText(hit.node, hit.node.isEmpty() ? flows() : QSet<FlowId>());
    if (card.isEmpty())
        card = lines.join(QLatin1Char('\n')).toHtmlEscaped();
    QToolTip::showText(global, card, this);
    return !lines.isEmpty();
}

} // namespace portwright
