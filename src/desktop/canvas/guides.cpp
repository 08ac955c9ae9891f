// SPDX-License-Identifier: Apache-2.0
#include "desktop/canvas/guides.h"

#include "desktop/canvas/boxspan.h"
#include "desktop/canvas/equalgaps.h"
#include "render/layerpainter.h"
#include "scene/theme.h"

#include <QPainter>
#include <cmath>

namespace portwright {

namespace {

/// The way to the nearest stop of the same kind (start, middle or end).
std::optional<double> nearestWay(const QRectF &moved, const QList<QRectF> &others, double reach, bool across)
{
    std::optional<double> best;
    const auto own = along(moved, across).stops();
    for (const QRectF &other : others) {
        const auto stops = along(other, across).stops();
        for (std::size_t kind = 0; kind < stops.size(); ++kind) {
            const double way = stops[kind] - own[kind];
            if (std::abs(way) <= reach && (!best || std::abs(way) < std::abs(*best)))
                best = way;
        }
    }
    return best;
}

double gapBetween(BoxSpan a, BoxSpan b)
{
    return std::max({0.0, b.from - a.to, a.from - b.to});
}

/// The line through a stop that both boxes share.
Guide guideAt(double stop, const QRectF &a, const QRectF &b, bool across)
{
    const BoxSpan one = along(a, !across);
    const BoxSpan other = along(b, !across);
    const double from = std::min(one.from, other.from);
    const double to = std::max(one.to, other.to);
    return {across ? QLineF(stop, from, stop, to) : QLineF(from, stop, to, stop), gapBetween(one, other)};
}

/// For each kind of stop the guide to the nearest box that shares it.
QList<Guide> guidesAlong(const QRectF &moved, const QList<QRectF> &others, bool across)
{
    QList<Guide> guides;
    const auto own = along(moved, across).stops();
    for (std::size_t kind = 0; kind < own.size(); ++kind) {
        std::optional<Guide> nearest;
        for (const QRectF &other : others) {
            if (std::abs(along(other, across).stops()[kind] - own[kind]) > SamePlace)
                continue;
            const Guide guide = guideAt(own[kind], moved, other, across);
            if (!nearest || guide.gap < nearest->gap)
                nearest = guide;
        }
        if (nearest && !guides.isEmpty() && guides.first().gap == nearest->gap)
            nearest->gap = 0; // said once
        if (nearest)
            guides.append(*nearest);
    }
    return guides;
}

/// Being in line comes first where both are as near.
std::optional<double> nearer(std::optional<double> line, std::optional<double> gap)
{
    if (!line || !gap)
        return line ? line : gap;
    return std::abs(*gap) < std::abs(*line) ? gap : line;
}

void paintDistance(QPainter &painter, const Guide &guide, const QLineF &line, const Theme &theme)
{
    const QString text = QString::number(qRound(guide.gap));
    const QFontMetricsF metrics(painter.font());
    QRectF pill(0, 0, metrics.horizontalAdvance(text) + 12, metrics.height() + 2);
    pill.moveCenter(line.center());
    painter.setBrush(QColor(theme.accent));
    painter.setPen(Qt::NoPen);
    painter.drawRoundedRect(pill, pill.height() / 2, pill.height() / 2);
    painter.setPen(QColor(theme.canvas));
    painter.drawText(pill, Qt::AlignCenter, text);
}

} // namespace

Guidance guidanceFor(const QRectF &moved, const QList<QRectF> &others, double reach)
{
    Guidance guidance;
    guidance.right = nearer(nearestWay(moved, others, reach, true), wayToEqualGap(moved, others, reach, true));
    guidance.down = nearer(nearestWay(moved, others, reach, false), wayToEqualGap(moved, others, reach, false));
    const QRectF there = moved.translated(guidance.right.value_or(0), guidance.down.value_or(0));
    if (guidance.right)
        guidance.guides += guidesAlong(there, others, true) + equalGapsAt(there, others, true);
    if (guidance.down)
        guidance.guides += guidesAlong(there, others, false) + equalGapsAt(there, others, false);
    return guidance;
}

void paintGuides(QPainter &painter, const QList<Guide> &guides, const Camera &camera, const Theme &theme)
{
    for (const Guide &guide : guides) {
        const QLineF line(camera.toView(guide.line.p1()), camera.toView(guide.line.p2()));
        painter.setPen(QPen(QColor(theme.accent), 1));
        painter.drawLine(line);
        if (guide.gap > 0)
            paintDistance(painter, guide, line, theme);
    }
}

} // namespace portwright
