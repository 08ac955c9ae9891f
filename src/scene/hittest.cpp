// SPDX-License-Identifier: Apache-2.0
#include "scene/scene.h"

namespace portwright {

namespace {

/// Distance of a point from a horizontal or vertical piece.
double distance(QPointF point, QPointF a, QPointF b)
{
    const double x = std::clamp(point.x(), std::min(a.x(), b.x()), std::max(a.x(), b.x()));
    const double y = std::clamp(point.y(), std::min(a.y(), b.y()), std::max(a.y(), b.y()));
    return std::hypot(point.x() - x, point.y() - y);
}

double distance(QPointF point, const Edge &edge)
{
    double least = 1e9;
    for (qsizetype index = 1; index < edge.points.size(); ++index)
        least = std::min(least, distance(point, edge.points.at(index - 1), edge.points.at(index)));
    return least;
}

} // namespace

qsizetype Scene::nodeAt(QPointF point) const
{
    for (qsizetype index = nodes.size(); index-- > 0;) {
        if (nodes.at(index).rect.contains(point))
            return index;
    }
    return -1;
}

qsizetype Scene::zoneAt(QPointF point) const
{
    for (qsizetype index = zones.size(); index-- > 0;) {
        if (zones.at(index).rect.contains(point))
            return index;
    }
    return -1;
}

qsizetype Scene::edgeAt(QPointF point, double reach) const
{
    qsizetype nearest = -1;
    double least = reach;
    for (qsizetype index = 0; index < edges.size(); ++index) {
        const EdgeLabel &label = labels.at(index);
        if (label.placed && label.rect.contains(point))
            return index;
        if (!edges.at(index).bounds.adjusted(-reach, -reach, reach, reach).contains(point))
            continue;
        const double away = distance(point, edges.at(index));
        if (away <= least && (away < least || nearest < 0)) {
            least = away;
            nearest = index;
        }
    }
    return nearest;
}

} // namespace portwright
