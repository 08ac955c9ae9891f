// SPDX-License-Identifier: Apache-2.0
#include "desktop/canvas/canvasprivate.h"

#include "desktop/canvas/canvastext.h"
#include "render/edgestyle.h"
#include "scene/autolayout.h"

#include <QPainter>

namespace portwright {

namespace {

constexpr int OverlayMargin = 14;
constexpr int LegendGap = 6;
constexpr int LeastForLegend = 260; // height of a view of which two rows of panels would cover too much

int severity(Badge badge)
{
    switch (badge) {
    case Badge::Failed:
        return 6;
    case Badge::Running:
        return 5;
    case Badge::Unknown:
        return 4;
    case Badge::Open:
        return 3;
    case Badge::Verified:
        return 2;
    case Badge::Barred:
        return 1;
    case Badge::None:
        break;
    }
    return 0;
}

} // namespace

CanvasView::Private::Private(CanvasView &owner)
    : view(owner),
      core(owner, lightTheme()),
      handles(core),
      fan(core),
      zoomGroup(&owner),
      legend(&owner),
      miniMap(core),
      chips(core)
{
    QObject::connect(&zoomGroup, &ZoomGroup::zoomRequested, &owner, &CanvasView::setZoom);
    QObject::connect(&zoomGroup, &ZoomGroup::fitRequested, &owner, &CanvasView::fitAll);
    QObject::connect(&owner, &CanvasView::zoomChanged, &zoomGroup, &ZoomGroup::setZoom);
    QObject::connect(&owner, &CanvasView::zoomChanged, &owner, [this] {
        placeOverlays();
        fan.follow();
    });
    QObject::connect(&legend, &CanvasLegend::hiddenRequested, &owner, &CanvasView::hiddenClassesRequested);
    zoomGroup.setZoom(1);
}

/// The worst badge of an edge's flows.
QHash<qsizetype, Badge> CanvasView::Private::edgeBadges() const
{
    QHash<qsizetype, Badge> result;
    for (auto badge = flowBadges.cbegin(); badge != flowBadges.cend(); ++badge) {
        const qsizetype edge = core.scene().edgeOfFlow.value(badge.key(), -1);
        if (edge >= 0 && severity(*badge) > severity(result.value(edge, Badge::None)))
            result[edge] = *badge;
    }
    return result;
}

void CanvasView::Private::placeOverlays()
{
    const QSize size = view.size();
    zoomGroup.adjustSize();
    zoomGroup.move(OverlayMargin, size.height() - OverlayMargin - zoomGroup.height());
    const QRectF all = core.layer.camera().toView(core.scene().bounds);
    const bool everything = QRectF(view.rect()).adjusted(-1, -1, 1, 1).contains(all);
    miniMap.move(size.width() - OverlayMargin - miniMap.width(), size.height() - OverlayMargin - miniMap.height());
    miniMap.setVisible(miniMapWanted && !everything && !core.scene().nodes.isEmpty());
    placeLegend();
    miniMap.update();
}

/// Beside the zoom group; above it where there is no room even for the colours alone.
void CanvasView::Private::placeLegend()
{
    const int right = (miniMap.isHidden() ? view.width() : miniMap.x()) - OverlayMargin;
    int left = (zoomGroup.isHidden() ? 0 : zoomGroup.geometry().right()) + OverlayMargin;
    int y = zoomGroup.y();
    legend.fitInto(right - left);
    const bool above = legend.sizeHint().width() > right - left;
    if (above) {
        left = OverlayMargin;
        y -= zoomGroup.height() + LegendGap;
        legend.fitInto(right - left);
    }
    legend.resize(std::min(legend.sizeHint().width(), right - left), zoomGroup.height());
    legend.move(left, y);
    legend.setVisible(legendWanted && legend.hasClasses() && right - left > 60 &&
                      (!above || view.height() >= LeastForLegend));
}

void CanvasView::Private::paintEmptyState(QPainter &painter) const
{
    const Theme &theme = core.layer.theme();
    QRectF outline(0, 0, std::min(360.0, view.width() * 0.7), std::min(200.0, view.height() * 0.5));
    outline.moveCenter(QRectF(view.rect()).center());
    painter.setBrush(Qt::NoBrush);
    painter.setPen(QPen(QColor(theme.zoneBorder), 1.5, Qt::DotLine));
    painter.drawRoundedRect(outline, 12, 12);
    painter.setPen(QColor(theme.muted));
    painter.drawText(outline, Qt::AlignCenter | Qt::TextWordWrap,
                     CanvasText::tr("Drag a role here, or press / to search"));
}

void CanvasView::Private::paintGhost(QPainter &painter) const
{
    const auto &dragged = core.dragged;
    if (!dragged)
        return;
    const Theme &theme = core.layer.theme();
    const bool zone = dragged->kind == CanvasItem::Kind::Zone;
    const QSizeF size = zone ? QSizeF(NewZoneSize) : QSizeF(NodeSize);
    const QRectF box = core.layer.camera().toView(QRectF(core.draggedAt, size));
    painter.setOpacity(0.6);
    painter.setPen(QPen(QColor(theme.accent), 1.5, zone ? Qt::DashLine : Qt::SolidLine));
    painter.setBrush(QColor(zone ? theme.zoneFill : theme.nodeFill));
    painter.drawRoundedRect(box, zone ? 12 : 8, zone ? 12 : 8);
    painter.setPen(QColor(theme.text));
    painter.drawText(box, Qt::AlignCenter | Qt::TextWordWrap, dragged->title);
    painter.setOpacity(1);
}

void CanvasView::Private::paintFound(QPainter &painter) const
{
    QColor ground(core.layer.theme().accent);
    painter.setPen(QPen(ground, 2, Qt::DashLine));
    ground.setAlphaF(0.1F);
    painter.setBrush(ground);
    for (const ElementId &id : found) {
        const QRectF box = core.layer.camera().toView(core.rectOf(id));
        painter.drawRoundedRect(box.adjusted(-4, -4, 4, 4), 12, 12);
    }
    for (const FlowId &flow : foundFlows) {
        const qsizetype edge = core.scene().edgeOfFlow.value(flow, -1);
        const EdgeLabel *label = edge < 0 ? nullptr : labelOf(core.scene(), edge);
        if (label && label->placed)
            painter.drawRoundedRect(core.layer.camera().toView(label->rect).adjusted(-3, -3, 3, 3), 12, 12);
    }
}

/// A person with a keyboard sees that the canvas has the focus.
void CanvasView::Private::paintFocus(QPainter &painter) const
{
    painter.setBrush(Qt::NoBrush);
    painter.setPen(QPen(QColor(core.layer.theme().accent), 2));
    if (!core.connectFrom.isEmpty()) {
        const QRectF box = core.layer.camera().toView(core.rectOf(core.connectFrom));
        painter.drawRoundedRect(box.adjusted(-6, -6, 6, 6), 12, 12);
    }
    if (view.hasFocus() && focusByKeyboard && core.selected.isEmpty() && core.selectedFlows.isEmpty())
        painter.drawRect(QRectF(view.rect()).adjusted(1, 1, -1, -1));
}

} // namespace portwright
