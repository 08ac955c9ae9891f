// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "model/plan.h"

namespace portwright {

/// Which nodes and inner zones each zone holds, in drawing order; a zone whose parent is unknown is a top-level one.
class ZoneMembers
{
public:
    explicit ZoneMembers(const Plan &plan);

    const Plan &plan() const { return m_plan; }
    /// Products' own nodes before shared services, by role, then by the machine they live on.
    QList<const Node *> nodes(const ZoneId &zone) const { return m_nodes.value(zone); }
    /// Inner zones by id; of the empty id: the top-level zones.
    QList<ZoneId> children(const ZoneId &zone) const { return m_children.value(zone); }
    /// Nodes that a plan ties together: users of a service, forwards, extra flows, one machine.
    QList<NodeId> neighbours(const NodeId &node) const { return m_neighbours.value(node); }

private:
    void addZones();
    void addNodes();
    void addNeighbours();
    void tie(const NodeId &a, const NodeId &b);

    const Plan &m_plan;
    QHash<ZoneId, QList<const Node *>> m_nodes;
    QHash<ZoneId, QList<ZoneId>> m_children;
    QHash<NodeId, QList<NodeId>> m_neighbours;
};

} // namespace portwright
