// SPDX-License-Identifier: Apache-2.0
#include "scene/zonemembers.h"

#include <tuple>

namespace portwright {

namespace {

/// The parent, or empty where following parents would not end at a top-level zone.
ZoneId soundParent(const Topology &topology, const Zone &zone)
{
    const Zone *step = topology.zones.find(zone.parent);
    for (qsizetype depth = 0; step; ++depth) {
        if (depth > topology.zones.size() || step->id == zone.id)
            return {};
        step = topology.zones.find(step->parent);
    }
    return topology.zones.contains(zone.parent) ? zone.parent : ZoneId();
}

auto drawingKey(const Topology &topology, const Node &node)
{
    const Node &machine = topology.machineOf(node);
    const bool shared = machine.role.pack == QLatin1String("common");
    return std::make_tuple(shared, machine.role.role, machine.id, machine.id != node.id, node.id);
}

} // namespace

ZoneMembers::ZoneMembers(const Plan &plan) : m_plan(plan)
{
    addZones();
    addNodes();
    addNeighbours();
}

void ZoneMembers::addZones()
{
    for (const Zone &zone : m_plan.topology.zones)
        m_children[soundParent(m_plan.topology, zone)].append(zone.id);
}

void ZoneMembers::addNodes()
{
    const Topology &topology = m_plan.topology;
    for (const Node &node : topology.nodes)
        m_nodes[topology.zoneOf(node)].append(&node);
    for (QList<const Node *> &nodes : m_nodes) {
        std::sort(nodes.begin(), nodes.end(),
                  [&](const Node *a, const Node *b) { return drawingKey(topology, *a) < drawingKey(topology, *b); });
    }
}

void ZoneMembers::addNeighbours()
{
    for (const Node &node : m_plan.topology.nodes) {
        if (!node.on.isEmpty())
            tie(node.id, node.on);
        for (const QList<NodeId> &used : node.uses) {
            for (const NodeId &other : used)
                tie(node.id, other);
        }
    }
    for (const ExtraFlow &flow : m_plan.extraFlows)
        tie(flow.from, flow.to);
}

void ZoneMembers::tie(const NodeId &a, const NodeId &b)
{
    m_neighbours[a].append(b);
    m_neighbours[b].append(a);
}

} // namespace portwright
