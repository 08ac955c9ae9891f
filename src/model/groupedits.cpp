// SPDX-License-Identifier: Apache-2.0
#include "model/edits.h"
#include "model/freename.h"
#include "model/references.h"

namespace portwright {

namespace {

/// Adds the zones that lie in zones of the set.
void addInnerZones(const Topology &topology, QSet<ElementId> &ids)
{
    for (qsizetype before = -1; before != ids.size();) {
        before = ids.size();
        for (const Zone &zone : topology.zones) {
            if (!zone.parent.isEmpty() && ids.contains(zone.parent))
                ids.insert(zone.id);
        }
    }
}

bool hasZone(const Topology &topology, const QSet<ElementId> &ids)
{
    return std::any_of(ids.begin(), ids.end(),
                       [&](const ElementId &id) { return topology.zones.contains(ZoneId(id.text())); });
}

/// Adds the nodes whose zone, as `zoneOf` tells it, is in the set.
template <class ZoneOf>
void addNodesIn(const Topology &topology, QSet<ElementId> &ids, const ZoneOf &zoneOf)
{
    if (!hasZone(topology, ids))
        return;
    for (const Node &node : topology.nodes) {
        const ZoneId zone = zoneOf(node);
        if (!zone.isEmpty() && ids.contains(zone))
            ids.insert(node.id);
    }
}

/// Adds the nodes that live on nodes of the set.
void addNodesOn(const Topology &topology, QSet<ElementId> &ids)
{
    LinkFilter links;
    for (const ElementId &id : std::as_const(ids))
        links.add(id.text());
    for (const IdChunk<Node> &chunk : topology.nodes.chunks()) {
        if (!chunk.links.mayMeet(links))
            continue;
        for (const Node &node : chunk.values) {
            if (!node.on.isEmpty() && ids.contains(node.on))
                ids.insert(node.id);
        }
    }
}

/// The elements with all that lies in them: inner zones, nodes in zones, nodes on machines.
QSet<ElementId> withContents(const Topology &topology, QSet<ElementId> ids)
{
    addInnerZones(topology, ids);
    addNodesIn(topology, ids, [](const Node &node) { return node.zone; });
    for (qsizetype before = -1; before != ids.size();) {
        before = ids.size();
        addNodesOn(topology, ids);
    }
    return ids;
}

template <class T>
IdList<T> selected(const IdList<T> &elements, const QSet<ElementId> &ids)
{
    QList<T> values;
    for (const ElementId &id : ids) {
        if (const T *element = elements.find(typename IdList<T>::Id(id.text())))
            values += *element;
    }
    return IdList<T>(std::move(values));
}

template <class Id, class Place>
PlaceMap<Id, Place> selectedPlaces(const PlaceMap<Id, Place> &places, const QSet<ElementId> &ids)
{
    PlaceMap<Id, Place> result;
    for (const ElementId &element : ids) {
        if (const auto found = places.constFind(Id(element.text())); found != places.constEnd())
            result.insert(found.key(), *found);
    }
    return result;
}

void move(QPoint &point, QPoint offset)
{
    point += offset;
}

void move(QRect &rect, QPoint offset)
{
    rect.translate(offset);
}

template <class Id, class Place>
void movePlaces(PlaceMap<Id, Place> &places, const QSet<ElementId> &ids, QPoint offset)
{
    for (const ElementId &element : ids) {
        const Id id(element.text());
        if (!places.contains(id))
            continue;
        Place place = places.value(id);
        move(place, offset);
        places.insert(id, place);
    }
}

QSet<ElementId> idsOf(const Topology &topology)
{
    QSet<ElementId> ids;
    for (const Zone &zone : topology.zones)
        ids.insert(zone.id);
    for (const Firewall &firewall : topology.firewalls)
        ids.insert(firewall.id);
    for (const Node &node : topology.nodes)
        ids.insert(node.id);
    return ids;
}

/// Nodes need a place in the plan they come to; those without any stay behind.
Plan withPlacedNodes(Plan part, const Topology &target, const ZoneId &fallbackZone)
{
    const Topology source = part.topology;
    const bool hasFallback = target.zones.contains(fallbackZone);
    for (Node node : source.nodes) {
        const bool onMachine = source.nodes.contains(node.on) || target.nodes.contains(node.on);
        const bool inZone = source.zones.contains(node.zone) || target.zones.contains(node.zone);
        if (onMachine || (node.on.isEmpty() && inZone))
            continue;
        node.on = NodeId();
        node.zone = fallbackZone;
        hasFallback ? part.topology.nodes.set(node) : part.topology.nodes.remove(node.id);
    }
    return part;
}

/// New ids for what is pasted.
QHash<QString, QString> newIds(const Plan &plan, const Topology &part)
{
    QStringList wanted;
    for (const ElementId &id : idsOf(part))
        wanted += id.text();
    wanted.sort(); // a set has no order that could be relied on
    QHash<QString, QString> ids;
    QSet<QString> given;
    for (const QString &id : wanted) {
        const auto isTaken = [&](const QString &name) {
            return given.contains(name) || plan.topology.contains(ElementId(name));
        };
        ids.insert(id, freeName(id, isTaken));
        given.insert(ids.value(id));
    }
    return ids;
}

template <class T>
void addAll(IdList<T> &to, const IdList<T> &from)
{
    for (const T &value : from)
        to.set(value);
}

void addExtraFlows(Plan &plan, const IdList<ExtraFlow> &flows)
{
    for (ExtraFlow flow : flows) {
        flow.id = freeName(flow.id, [&plan](const QString &id) { return plan.extraFlows.contains(id); });
        plan.extraFlows.set(flow);
    }
}

} // namespace

Plan withoutElements(Plan plan, const QSet<ElementId> &ids)
{
    const QSet<ElementId> gone = withContents(plan.topology, ids);
    return withMappedIds(std::move(plan), gone, [&gone](const QString &id) {
        return gone.contains(ElementId(id)) ? std::nullopt : std::optional(id);
    });
}

Plan withMoved(Plan plan, const QSet<ElementId> &ids, QPoint offset)
{
    QSet<ElementId> moved = ids;
    addInnerZones(plan.topology, moved);
    addNodesIn(plan.topology, moved, [&plan](const Node &node) { return plan.topology.zoneOf(node); });
    movePlaces(plan.layout.zones, moved, offset);
    movePlaces(plan.layout.firewalls, moved, offset);
    movePlaces(plan.layout.nodes, moved, offset);
    return plan;
}

Plan fragment(const Plan &plan, const QSet<ElementId> &ids)
{
    const QSet<ElementId> all = withContents(plan.topology, ids);
    Plan part;
    part.topology.zones = selected(plan.topology.zones, all);
    part.topology.firewalls = selected(plan.topology.firewalls, all);
    part.topology.nodes = selected(plan.topology.nodes, all);
    part.layout.zones = selectedPlaces(plan.layout.zones, all);
    part.layout.firewalls = selectedPlaces(plan.layout.firewalls, all);
    part.layout.nodes = selectedPlaces(plan.layout.nodes, all);
    for (const ExtraFlow &flow : plan.extraFlows) {
        if (all.contains(flow.from) && all.contains(flow.to))
            part.extraFlows.set(flow);
    }
    for (const PackRef &pack : plan.packs) {
        const auto isFrom = [&pack](const Node &node) { return node.role.pack == pack.id; };
        if (std::any_of(part.topology.nodes.begin(), part.topology.nodes.end(), isFrom))
            part.packs += pack;
    }
    return part;
}

Pasted pasted(Plan plan, const Plan &fragment, QPoint offset, const ZoneId &fallbackZone)
{
    Plan part = withPlacedNodes(fragment, plan.topology, fallbackZone);
    part = withMoved(part, idsOf(part.topology), offset);
    const QHash<QString, QString> ids = newIds(plan, part.topology);
    part = withMappedIds(std::move(part), [&](const QString &id) -> std::optional<QString> {
        if (const auto found = ids.constFind(id); found != ids.constEnd())
            return *found;
        return plan.topology.contains(ElementId(id)) ? std::optional(id) : std::nullopt;
    });
    addAll(plan.topology.zones, part.topology.zones);
    addAll(plan.topology.firewalls, part.topology.firewalls);
    addAll(plan.topology.nodes, part.topology.nodes);
    addExtraFlows(plan, part.extraFlows);
    for (const PackRef &pack : part.packs)
        plan = withPack(std::move(plan), pack);
    plan.layout.zones.insert(part.layout.zones);
    plan.layout.firewalls.insert(part.layout.firewalls);
    plan.layout.nodes.insert(part.layout.nodes);
    return {std::move(plan), idsOf(part.topology)};
}

} // namespace portwright
