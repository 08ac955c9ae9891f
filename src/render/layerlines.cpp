// SPDX-License-Identifier: Apache-2.0
// The lines of a LayerDrawing.
#include "render/layerdrawing.h"
#include "render/strokepath.h"
#include "scene/linestyle.h"

#include <QPainter>
#include <cmath>

namespace portwright {

namespace {

constexpr double HaloWidth = 4;
constexpr double ArrowLength = 9;
constexpr qsizetype CrowdedPlan = 5000; // nodes; then only strong bundles are drawn
constexpr int StrongBundle = 4;

QPointF directionOf(QPointF from, QPointF to)
{
    const QPointF way = to - from;
    const double length = std::hypot(way.x(), way.y());
    return length > 0 ? way / length : QPointF(1, 0);
}

/// Sizes are whole 1/32 pixels: then sums with pixel positions are exact, and panning changes no pixel.
double whole(double size)
{
    return std::round(size * 32) / 32;
}

double bundleWidth(int flows)
{
    return flows <= 3 ? 1 : flows <= 12 ? 2 : 3;
}

/// False if no piece of the line comes into the area, though the box around all of it may.
bool comesNear(const QList<QPointF> &points, const QRectF &area)
{
    const QPointF *at = points.constData();
    const QPointF *const last = at + points.size() - 1;
    for (; at < last; ++at) {
        const auto [left, right] = std::minmax({at[0].x(), at[1].x()});
        const auto [top, bottom] = std::minmax({at[0].y(), at[1].y()});
        if (left <= area.right() && right >= area.left() && top <= area.bottom() && bottom >= area.top())
            return true;
    }
    return false;
}

} // namespace

bool LayerDrawing::isShown(const Edge &edge) const
{
    if (isHidden(edge, m_in.state.hiddenClasses))
        return false;
    if (m_in.without && (m_in.without->contains(edge.a) || m_in.without->contains(edge.b)))
        return false;
    return !m_in.only || m_in.only->contains(edge.a) || m_in.only->contains(edge.b);
}

bool LayerDrawing::isRaised(qsizetype edge) const
{
    return m_in.state.hoveredEdge == edge || m_in.state.selectedEdges.contains(edge);
}

Badge LayerDrawing::badgeOf(qsizetype edge) const
{
    const Badge known = m_in.state.edgeBadges.value(edge, Badge::None);
    const bool blocked = m_in.scene.edges[edge].state == FlowState::NoPath;
    return known == Badge::None && blocked ? Badge::Barred : known;
}

void LayerDrawing::findLines()
{
    m_lines.clear();
    m_index.edges().visit(m_area, [this](qsizetype i) {
        const Edge &edge = m_in.scene.edges[i];
        if (i != m_in.state.fannedEdge && isShown(edge) && comesNear(edge.points, m_area))
            m_lines.push_back(i);
    });
    std::stable_partition(m_lines.begin(), m_lines.end(), [this](qsizetype i) { return !isRaised(i); });
}

void LayerDrawing::drawLines()
{
    const bool bundled = m_in.detail < Detail::Names && !m_in.scene.bundles.isEmpty();
    if (bundled && m_in.detail == Detail::Cards)
        return drawBundles();
    findLines();
    for (const qsizetype i : m_lines) {
        if (m_in.detail >= Detail::Names)
            drawLine(i);
        else if (!bundled || m_index.isInside(m_in.scene, i))
            drawThinLine(i);
    }
    if (bundled)
        drawBundles();
}

void LayerDrawing::drawBundles()
{
    const int weakest = m_in.scene.nodes.size() > CrowdedPlan ? StrongBundle : 1;
    for (const ZoneBundle &bundle : m_in.scene.bundles) {
        if (bundle.flows < weakest || !isShown(bundle.a) || !isShown(bundle.b))
            continue;
        if (m_in.only && !(m_in.only->contains(bundle.a) && m_in.only->contains(bundle.b)))
            continue;
        m_raster.drawSegment(m_in.mapping.snapped(bundle.from), m_in.mapping.snapped(bundle.to),
                             bundleWidth(bundle.flows) * m_in.mapping.pixelRatio, m_plain.theme.muted);
    }
}

/// In device pixels; an end at the pile of a group stops before it.
QList<QPointF> LayerDrawing::linePoints(const Edge &edge) const
{
    QList<QPointF> points;
    points.reserve(edge.points.size());
    for (const QPointF point : edge.points)
        points.append(m_in.mapping.snapped(point));
    if (points.size() < 2 || m_in.detail < Detail::Names)
        return points;
    const double pile = std::round(PileHeight * m_in.mapping.scale);
    const auto pullBack = [&](const ElementId &node, QPointF &end, QPointF before) {
        const QPointF away = directionOf(end, before);
        if (m_index.isGroup(node) && (away.x() == 1 || away.y() == -1))
            end += away * std::min(pile, (before - end).manhattanLength());
    };
    pullBack(edge.a, points.first(), points[1]);
    pullBack(edge.b, points.last(), points[points.size() - 2]);
    return points;
}

void LayerDrawing::drawThinLine(qsizetype index)
{
    const Edge &edge = m_in.scene.edges[index];
    const EdgeStyle style = edgeStyle(edge, badgeOf(index), tone(isFaded(index)));
    const QList<QPointF> points = linePoints(edge);
    StrokePath(points, 0).draw(m_raster, {m_in.mapping.pixelRatio, style.colour, {}});
}

void LayerDrawing::drawLine(qsizetype index)
{
    const Edge &edge = m_in.scene.edges[index];
    if (edge.points.size() < 2)
        return;
    const EdgeStyle style = edgeStyle(edge, badgeOf(index), tone(isFaded(index)));
    const double ratio = m_in.mapping.pixelRatio;
    const double scale = m_in.mapping.scale;
    const QList<QPointF> points = linePoints(edge);
    StrokePath path(points, whole(CornerRadius * scale));
    const double width = whole(std::max(style.width * scale, ratio));
    const Rgb halo = isRaised(index) ? mixed(m_in.theme.canvas, m_plain.theme.accent, 0.25) : m_in.theme.canvas;
    path.draw(m_raster, {width + whole((isRaised(index) ? 1.5 : 1) * HaloWidth * ratio), halo, {}});
    const double back = style.arrows && !style.openArrows ? whole(ArrowLength * scale * 0.7) : 0;
    path.shorten(edge.arrowAtA ? back : 0, edge.arrowAtB ? back : 0);
    QList<double> dashes = style.dashes;
    for (double &dash : dashes)
        dash = whole(std::max(dash * scale, ratio));
    path.draw(m_raster, {width, style.colour, dashes});
    if (style.arrows)
        drawArrows(edge, points, style);
}

void LayerDrawing::drawArrows(const Edge &edge, const QList<QPointF> &points, const EdgeStyle &style)
{
    if (edge.arrowAtA)
        drawArrow(points.first(), points[1], style);
    if (edge.arrowAtB)
        drawArrow(points.last(), points[points.size() - 2], style);
}

void LayerDrawing::drawArrow(QPointF tip, QPointF from, const EdgeStyle &style)
{
    const double scale = m_in.mapping.scale;
    const double length = 2 * whole((ArrowLength + std::max(0.0, style.width - 2)) * scale / 2);
    const QPointF along = directionOf(from, tip);
    const QPointF across(-along.y(), along.x());
    const QPointF base = tip - along * length;
    const QPointF left = base + across * (length / 2);
    const QPointF right = base - across * (length / 2);
    if (!style.openArrows)
        return m_raster.fillTriangle(tip, left, right, style.colour);
    const double width = whole(std::max(1.2 * scale, m_in.mapping.pixelRatio));
    m_raster.drawSegment(left, tip, width, style.colour);
    m_raster.drawSegment(right, tip, width, style.colour);
}

} // namespace portwright
