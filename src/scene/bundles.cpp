// SPDX-License-Identifier: Apache-2.0
#include "scene/bundles.h"

namespace portwright {

namespace {

/// Where the way from the rectangle's centre to `target` leaves it.
QPointF borderPoint(const QRectF &rect, QPointF target)
{
    const QPointF centre = rect.center();
    const QPointF way = target - centre;
    const double across = way.x() == 0 ? 1e9 : rect.width() / 2 / std::abs(way.x());
    const double down = way.y() == 0 ? 1e9 : rect.height() / 2 / std::abs(way.y());
    return centre + way * std::min({across, down, 1.0});
}

ZoneId zoneOfElement(const Topology &topology, const ElementId &id)
{
    const Node *node = topology.nodes.find(NodeId(id.text()));
    return node ? topology.zoneOf(*node) : ZoneId();
}

} // namespace

QList<ZoneBundle> zoneBundles(const Scene &scene, const Topology &topology)
{
    QHash<ElementId, ZoneId> zones;
    for (const NodeBox &box : scene.nodes)
        zones.insert(box.id, zoneOfElement(topology, box.id));
    QMap<QPair<ZoneId, ZoneId>, int> counts;
    for (const Edge &edge : scene.edges) {
        ZoneId a = zones.value(edge.a);
        ZoneId b = zones.value(edge.b);
        if (a == b || !scene.zoneIndex.contains(a) || !scene.zoneIndex.contains(b))
            continue;
        if (b < a)
            std::swap(a, b);
        counts[{a, b}] += int(edge.flows.size());
    }
    QList<ZoneBundle> bundles;
    for (auto entry = counts.cbegin(); entry != counts.cend(); ++entry)
        bundles.append({entry.key().first, entry.key().second, entry.value(), {}, {}});
    return bundles;
}

void placeBundles(Scene &scene)
{
    for (ZoneBundle &bundle : scene.bundles) {
        const QRectF a = scene.zones.at(scene.zoneIndex.value(bundle.a)).rect;
        const QRectF b = scene.zones.at(scene.zoneIndex.value(bundle.b)).rect;
        bundle.from = borderPoint(a, b.center());
        bundle.to = borderPoint(b, a.center());
    }
}

} // namespace portwright
