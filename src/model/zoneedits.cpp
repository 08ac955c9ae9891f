// SPDX-License-Identifier: Apache-2.0
#include "model/zoneedits.h"

#include "model/arrange.h"
#include "model/edits.h"

namespace portwright {

namespace {

/// The zone in which an element lies; empty where it lies in none.
ZoneId zoneAround(const Topology &topology, const ElementId &id)
{
    if (const Node *node = topology.nodes.find(NodeId(id.text())))
        return topology.zoneOf(*node);
    const Zone *zone = topology.zones.find(ZoneId(id.text()));
    return zone ? zone->parent : ZoneId();
}

/// Takes an element from one zone into another; firewalls and nodes on other machines are left alone.
void put(Topology &topology, const ElementId &id, const ZoneId &into)
{
    if (const Node *found = topology.nodes.find(NodeId(id.text())); found && found->on.isEmpty()) {
        Node node = *found;
        node.zone = into;
        topology.nodes.set(std::move(node));
    } else if (const Zone *inner = topology.zones.find(ZoneId(id.text()))) {
        Zone zone = *inner;
        zone.parent = into;
        topology.zones.set(std::move(zone));
    }
}

QSet<ElementId> directContents(const Topology &topology, const ZoneId &zone)
{
    QSet<ElementId> contents;
    for (const Node &node : topology.nodes) {
        if (node.zone == zone)
            contents.insert(node.id);
    }
    for (const Zone &inner : topology.zones) {
        if (inner.parent == zone)
            contents.insert(inner.id);
    }
    return contents;
}

} // namespace

QSet<ElementId> groupable(const Topology &topology, const QSet<ElementId> &ids)
{
    QSet<ElementId> result;
    for (const ElementId &id : arrangeable(topology, ids)) {
        const Node *node = topology.nodes.find(NodeId(id.text()));
        if (topology.zones.contains(ZoneId(id.text())) || (node && node->on.isEmpty()))
            result.insert(id);
    }
    return result;
}

ZoneId commonZone(const Topology &topology, const QSet<ElementId> &ids)
{
    if (ids.isEmpty())
        return {};
    const ZoneId first = zoneAround(topology, *ids.begin());
    const auto same = [&](const ElementId &id) { return zoneAround(topology, id) == first; };
    return std::all_of(ids.begin(), ids.end(), same) ? first : ZoneId();
}

Plan withGrouped(Plan plan, const QSet<ElementId> &ids, Zone zone, const QRect &rect)
{
    const QSet<ElementId> taken = groupable(plan.topology, ids);
    if (taken.isEmpty())
        return plan;
    zone.parent = commonZone(plan.topology, taken);
    const ZoneId id = zone.id;
    plan = withZone(std::move(plan), std::move(zone), rect);
    for (const ElementId &element : taken)
        put(plan.topology, element, id);
    return plan;
}

bool canDissolve(const Topology &topology, const ZoneId &zone)
{
    const Zone *found = topology.zones.find(zone);
    const auto liesThere = [&](const Node &node) { return node.zone == zone; };
    return found && (!found->parent.isEmpty() || std::none_of(topology.nodes.begin(), topology.nodes.end(), liesThere));
}

Plan withDissolved(Plan plan, const ZoneId &zone)
{
    if (!canDissolve(plan.topology, zone))
        return plan;
    const ZoneId around = plan.topology.zones.find(zone)->parent;
    for (const ElementId &element : directContents(plan.topology, zone))
        put(plan.topology, element, around);
    return withoutElements(std::move(plan), {zone});
}

} // namespace portwright
