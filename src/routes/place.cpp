// SPDX-License-Identifier: Apache-2.0
#include "routes/place.h"

namespace portwright {

namespace {

/// Answers to questions "<node>/address", by node.
QHash<NodeId, IpAddress> answeredAddresses(const Plan &plan)
{
    static const QLatin1String suffix("/address");
    QHash<NodeId, IpAddress> answers;
    for (const Decision &decision : plan.decisions) {
        const bool isAddress = decision.about == DecisionAbout::Question && decision.address &&
                               decision.state == DecisionState::Answered && decision.target.endsWith(suffix);
        if (isAddress)
            answers.insert(NodeId(decision.target.chopped(suffix.size())), *decision.address);
    }
    return answers;
}

ZoneId existing(const ZoneGraph &graph, const ZoneId &zone)
{
    return graph.zone(zone) ? zone : ZoneId();
}

Leg legOf(const ZoneGraph &graph, const IpRange &range, const ZoneId &zone)
{
    return {range, existing(graph, zone), range.first().isPrivate()};
}

QList<Leg> legsOf(const Node &machine, const ZoneGraph &graph, const QHash<NodeId, IpAddress> &answers)
{
    QList<Leg> legs;
    for (const NodeAddress &address : machine.addresses)
        legs += legOf(graph, address.range, address.zone.isEmpty() ? machine.zone : address.zone);
    const auto answer = answers.constFind(machine.id);
    if (legs.isEmpty() && answer != answers.constEnd())
        legs += legOf(graph, *answer, machine.zone);
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
    const QHash<NodeId, IpAddress> answers = answeredAddresses(plan);
    QHash<NodeId, Place> places;
    places.reserve(plan.topology.nodes.size());
    for (const Node &node : plan.topology.nodes) {
        const Node &machine = plan.topology.machineOf(node);
        const QString &host = node.host.isEmpty() ? machine.host : node.host;
        places.insert(node.id, Place{machine.id, machine.isGroup() || node.isGroup(), existing(graph, machine.zone),
                                     host, legsOf(machine, graph, answers)});
    }
    return places;
}

} // namespace portwright
