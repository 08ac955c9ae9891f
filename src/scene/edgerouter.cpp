// SPDX-License-Identifier: Apache-2.0
#include "scene/edgerouter.h"

#include <numeric>

namespace portwright {

void routeEdges(Scene &scene)
{
    QList<qsizetype> all(scene.edges.size());
    std::iota(all.begin(), all.end(), 0);
    routeEdges(scene, all);
}

void routeEdges(Scene &scene, const QList<qsizetype> &edges)
{
    for (const qsizetype index : edges) {
        Edge &edge = scene.edges[index];
        const QRectF a = scene.nodes.at(scene.nodeIndex.value(edge.a)).rect;
        const QRectF b = scene.nodes.at(scene.nodeIndex.value(edge.b)).rect;
        const bool right = a.center().x() <= b.center().x();
        const QPointF from(right ? a.right() : a.left(), a.center().y());
        const QPointF to(right ? b.left() : b.right(), b.center().y());
        const double middle = (from.x() + to.x()) / 2;
        edge.points = {from, {middle, from.y()}, {middle, to.y()}, to};
        edge.bounds = QRectF(from, to).normalized().adjusted(-4, -4, 4, 4);
    }
}

} // namespace portwright
