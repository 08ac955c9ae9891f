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

/// Counts flows between zones that are drawn.
class ZoneCounter
{
public:
    ZoneCounter(const Scene &scene, const Topology &topology) : m_scene(scene)
    {
        m_zones.reserve(scene.nodes.size());
        for (const NodeBox &box : scene.nodes)
            m_zones.insert(box.id, int(scene.zoneIndex.value(zoneOfElement(topology, box.id), -1)));
    }

    void add(const ElementId &from, const ElementId &to, int flows)
    {
        const int a = m_zones.value(from, -1);
        const int b = m_zones.value(to, -1);
        if (a != b && a >= 0 && b >= 0)
            m_counts[std::minmax(a, b)] += flows;
    }

    /// By the ids of the zones.
    QList<ZoneBundle> bundles() const
    {
        QMap<QPair<ZoneId, ZoneId>, int> sorted;
        for (auto entry = m_counts.cbegin(); entry != m_counts.cend(); ++entry) {
            const ZoneId &a = m_scene.zones.at(entry.key().first).id;
            const ZoneId &b = m_scene.zones.at(entry.key().second).id;
            sorted.insert(std::minmax(a, b), *entry);
        }
        QList<ZoneBundle> all;
        for (auto entry = sorted.cbegin(); entry != sorted.cend(); ++entry)
            all.append({entry.key().first, entry.key().second, *entry, {}, {}});
        return all;
    }

private:
    const Scene &m_scene;
    QHash<ElementId, int> m_zones; // the zone's place in the scene
    QHash<std::pair<int, int>, int> m_counts;
};

} // namespace

QList<ZoneBundle> zoneBundles(const Scene &scene, const Topology &topology)
{
    ZoneCounter counter(scene, topology);
    for (const Edge &edge : scene.edges)
        counter.add(edge.a, edge.b, int(edge.flows.size()));
    return counter.bundles();
}

QList<ZoneBundle> zoneBundles(const Scene &scene, const Topology &topology, const FlowRows &rows)
{
    ZoneCounter counter(scene, topology);
    for (qsizetype row = 0; row < rows.size(); ++row)
        counter.add(rows.sourceAt(row), rows.destinationAt(row), 1);
    return counter.bundles();
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
