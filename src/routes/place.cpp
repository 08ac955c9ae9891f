// SPDX-License-Identifier: Apache-2.0
#include "routes/place.h"

#include "rules/addresses.h"

namespace portwright {

namespace {

ZoneId existing(const ZoneGraph &graph, const ZoneId &zone)
{
    return graph.zone(zone) ? zone : ZoneId();
}

Leg legOf(const ZoneGraph &graph, const IpRange &range, const ZoneId &zone)
{
    return {range, existing(graph, zone), range.first().isPrivate()};
}

QList<Leg> legsOf(const Plan &plan, const Node &machine, const ZoneGraph &graph)
{
    QList<Leg> legs;
    for (const NodeAddress &address : effectiveAddresses(plan, machine))
        legs += legOf(graph, address.range, address.zone.isEmpty() ? machine.zone : address.zone);
    std::stable_partition(legs.begin(), legs.end(), [&](const Leg &leg) { return leg.zone == machine.zone; });
    return legs;
}

} // namespace

QList<Family> Place::families() const
{
    QList<Family> families;
    for (const Family family : {Family::IPv4, Family::IPv6}) {
        const auto has = [family](const Leg &leg) { return leg.range.family() == family; };
        if (std::any_of(legs.begin(), legs.end(), has))
            families += family;
    }
    return families;
}

QList<ZoneId> Place::zones(Family family) const
{
    QList<ZoneId> ofFamily;
    QList<ZoneId> all;
    const auto add = [](QList<ZoneId> &zones, const ZoneId &id) {
        if (!id.isEmpty() && !zones.contains(id))
            zones += id;
    };
    add(all, zone);
    for (const Leg &leg : legs) {
        add(all, leg.zone);
        if (leg.range.family() == family)
            add(ofFamily, leg.zone);
    }
    return ofFamily.isEmpty() ? all : ofFamily;
}

QHash<NodeId, Place> placesOf(const Plan &plan, const ZoneGraph &graph)
{
    QHash<NodeId, Place> places;
    places.reserve(plan.topology.nodes.size());
    for (const Node &node : plan.topology.nodes) {
        const Node &machine = plan.topology.machineOf(node);
        const QString &host = node.host.isEmpty() ? machine.host : node.host;
        places.insert(node.id, Place{machine.id, machine.isGroup() || node.isGroup(), existing(graph, machine.zone),
                                     host, legsOf(plan, machine, graph)});
    }
    return places;
}

} // namespace portwright
