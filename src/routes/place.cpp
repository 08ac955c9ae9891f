// SPDX-License-Identifier: Apache-2.0
#include "routes/place.h"

#include "rules/addresses.h"

namespace portwright {

namespace {

QList<Leg> legsOf(const Plan &plan, const Node &machine, const ZoneGraph &graph)
{
    QList<Leg> legs;
    for (const NodeAddress &address : effectiveAddresses(plan, machine)) {
        const ZoneId &zone = address.zone.isEmpty() ? machine.zone : address.zone;
        legs += Leg{address.range, graph.indexOf(zone), address.range.first().isPrivate()};
    }
    const int own = graph.indexOf(machine.zone);
    std::stable_partition(legs.begin(), legs.end(), [own](const Leg &leg) { return leg.zone == own; });
    return legs;
}

void addZone(QList<int> &zones, int zone)
{
    if (zone >= 0 && !zones.contains(zone))
        zones += zone;
}

QList<int> zonesOf(const QList<Leg> &legs, Family family, int own)
{
    QList<int> ofFamily;
    QList<int> all;
    addZone(all, own);
    for (const Leg &leg : legs) {
        addZone(all, leg.zone);
        if (leg.range.family() == family)
            addZone(ofFamily, leg.zone);
    }
    return ofFamily.isEmpty() ? all : ofFamily;
}

Place placeOf(const Plan &plan, const Node &node, const ZoneGraph &graph)
{
    const Node &machine = plan.topology.machineOf(node);
    Place place;
    place.machine = machine.id;
    place.isGroup = machine.isGroup() || node.isGroup();
    place.host = node.host.isEmpty() ? machine.host : node.host;
    place.legs = legsOf(plan, machine, graph);
    for (const Family family : {Family::IPv4, Family::IPv6}) {
        place.zones[size_t(family)] = zonesOf(place.legs, family, graph.indexOf(machine.zone));
        const auto has = [family](const Leg &leg) { return leg.range.family() == family; };
        if (std::any_of(place.legs.begin(), place.legs.end(), has))
            place.families += family;
    }
    return place;
}

} // namespace

QHash<NodeId, Place> placesOf(const Plan &plan, const ZoneGraph &graph)
{
    QHash<NodeId, Place> places;
    places.reserve(plan.topology.nodes.size());
    for (const Node &node : plan.topology.nodes)
        places.insert(node.id, placeOf(plan, node, graph));
    return places;
}

} // namespace portwright
