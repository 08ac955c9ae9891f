// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "routes/route.h"

namespace portwright {

/// Ways through firewalls; each is the crossings in order.
using Paths = QList<QList<Crossing>>;

/// Zones joined by firewalls, as a graph in which each step crosses one firewall.
///
/// A zone without a firewall of its own lies inside its parent: it stands at the parent's border, and no drawn
/// firewall separates the two (nor two such zones of one parent). The implied perimeter joins every zone itself.
class ZoneGraph
{
public:
    explicit ZoneGraph(const Topology &topology);

    bool hasImpliedPerimeter() const { return m_impliedPerimeter; }
    const Zone *zone(const ZoneId &id) const;
    /// A number for quick comparison; -1 for a zone that does not exist.
    int indexOf(const ZoneId &id) const { return m_index.value(id, -1); }
    const ZoneId &zoneAt(int index) const { return m_ids.at(index); }

    /// The zone that firewalls know `zone` as: itself or its nearest ancestor with a firewall, else the outermost.
    ZoneId borderOf(const ZoneId &zone) const { return m_borders.value(zone); }
    /// True for a zone and what lies in it.
    bool isWithin(const ZoneId &inner, const ZoneId &outer) const;
    /// True where the zone, or the one at whose border it stands, is an internet zone.
    bool isInternet(const ZoneId &zone) const;
    /// True if traffic from `source` to `destination` that crosses there comes from the side that `zone` names.
    bool entersFrom(const ZoneId &zone, const Crossing &crossing, const ZoneId &source) const;
    /// The same for the side it leaves to.
    bool leavesTo(const ZoneId &zone, const Crossing &crossing, const ZoneId &destination) const;

    /// How many firewalls lie between; absent: there is no way.
    std::optional<int> distance(const ZoneId &from, const ZoneId &to);
    /// All shortest ways, sorted. Where there are more than `MostPaths`, so many that each crossing of one is in one.
    Paths paths(const ZoneId &from, const ZoneId &to);
    /// The shortest ways that cross this firewall, even where the ends need none: what a hairpin takes.
    Paths pathsThrough(const ZoneId &from, const FirewallId &firewall, const ZoneId &to);

    static constexpr qsizetype MostPaths = 64;

private:
    struct Device
    {
        FirewallId id;
        QList<int> zones;
    };
    struct Step
    {
        int firewall = 0;
        int from = 0;
        int to = 0;
        bool operator==(const Step &) const = default;
    };
    using Steps = QList<Step>;
    struct Search
    {
        const QList<int> &fromSource;
        const QList<int> &fromTarget;
        int source = 0;
        int target = 0;
    };

    void addDevices(const Topology &topology);
    void findBorders(const Topology &topology);
    void join(const FirewallId &firewall, QList<int> zones);
    int vertexOf(const ZoneId &zone) const;
    const QList<int> &distancesFrom(int vertex);
    /// The steps out of `vertex` that shorten the way to where `distances` were measured from.
    Steps stepsToward(const QList<int> &distances, int vertex) const;
    Steps onward(const Search &search, int vertex) const { return stepsToward(search.fromTarget, vertex); }
    bool enumerate(const Search &search, int vertex, Steps &way, QList<Steps> &found) const;
    QList<Steps> covering(const Search &search) const;
    Steps anyWay(const QList<int> &distances, int vertex) const;
    QList<Crossing> crossings(const Steps &steps) const;

    bool m_impliedPerimeter = false;
    QHash<ZoneId, const Zone *> m_zones;
    QHash<ZoneId, int> m_index;
    QList<ZoneId> m_ids;
    QHash<ZoneId, ZoneId> m_borders;
    QList<Device> m_devices;
    QList<QList<int>> m_devicesOf; // zone index -> indexes into m_devices
    QHash<int, QList<int>> m_distances;
};

} // namespace portwright
