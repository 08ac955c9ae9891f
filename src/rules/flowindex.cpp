// SPDX-License-Identifier: Apache-2.0
#include "rules/flowindex.h"

namespace portwright {

namespace {

using Cell = RuleEnd::Cell;

template <class Items>
Items without(const Items &items, const Items &others)
{
    Items rest;
    std::set_difference(items.begin(), items.end(), others.begin(), others.end(), std::back_inserter(rest));
    return rest;
}

} // namespace

FlowIndex::FlowIndex(const Plan &plan, const PackSet &packs) : m_packs(packs)
{
    build(plan);
}

void FlowIndex::build(const Plan &plan)
{
    m_plan = plan;
    m_rules.reset();
    m_nodes = std::make_unique<NodeStore>(plan);
    m_rules = std::make_unique<RuleBook>(plan, m_packs, *m_nodes);
}

/// The flows that begin at a node, or end there.
void FlowIndex::list(int slot, At end, Items &items)
{
    const bool begin = end == At::Source;
    const int role = m_nodes->roleOf(slot);
    for (const int rule : begin ? m_rules->from(role) : m_rules->to(role)) {
        const RuleEnd &own = begin ? m_rules->source(rule) : m_rules->destination(rule);
        const RuleEnd &others = begin ? m_rules->destination(rule) : m_rules->source(rule);
        const Cell place = own.placeOf(slot);
        others.visitPeers(place.scope, [&](int index) {
            const Cell &peer = others.cell(index);
            const RuleBook::Joint joint = begin ? m_rules->joint(rule, place, peer) : m_rules->joint(rule, peer, place);
            if (joint.pairs == Pairs::None)
                return;
            others.visitNodes(peer, [&](int other) {
                const int source = begin ? slot : other;
                const int destination = begin ? other : slot;
                if (joins(joint.pairs, source, destination, *m_nodes))
                    items.push_back({rule, source, destination, joint.outcome});
            });
        });
    }
}

FlowIndex::Items FlowIndex::flowsOf(const QList<NodeId> &nodes)
{
    Items items;
    for (const NodeId &node : nodes) {
        const int slot = m_nodes->slotOf(node);
        if (slot < 0)
            continue;
        list(slot, At::Source, items);
        list(slot, At::Destination, items);
    }
    std::sort(items.begin(), items.end());
    items.erase(std::unique(items.begin(), items.end()), items.end());
    return items;
}

QSet<NodeId> FlowIndex::changedNodes(const Plan &next, const PlanDiff &diff)
{
    QSet<NodeId> nodes;
    for (const QSet<ElementId> &ids : {diff.added, diff.removed, diff.changed}) {
        for (const ElementId &id : ids) {
            const NodeId node(id.text());
            if (m_plan.topology.nodes.contains(node) || next.topology.nodes.contains(node))
                nodes += node;
        }
    }
    return nodes + m_nodes->movedWithZones(m_plan.topology, next.topology);
}

/// A pack counts while the plan names it or a node has one of its roles.
bool FlowIndex::usesOtherPacks(const Plan &next) const
{
    QSet<QString> unnamed = m_rules->packs();
    for (const PackRef &pack : next.packs)
        unnamed -= pack.id;
    for (int kind = 0; kind < m_nodes->kindCount() && !unnamed.isEmpty(); ++kind) {
        if (m_nodes->kind(kind).nodes > 0)
            unnamed -= m_nodes->kind(kind).example.role.pack;
    }
    return !unnamed.isEmpty();
}

bool FlowIndex::needsBuilding(const Plan &next, const PlanDiff &diff) const
{
    if (diff.settings ||
        diff.added.size() + diff.removed.size() + diff.changed.size() > next.topology.nodes.size() / 8 + 64)
        return true;
    const auto isNew = [&](const ElementId &id) {
        const Node *node = next.topology.nodes.find(NodeId(id.text()));
        return node && !m_rules->packs().contains(node->role.pack) && m_packs.pack(node->role.pack);
    };
    return std::any_of(diff.added.begin(), diff.added.end(), isNew) ||
           std::any_of(diff.changed.begin(), diff.changed.end(), isNew);
}

void FlowIndex::place(const Plan &next, const QSet<NodeId> &changed, const QList<NodeId> &touched)
{
    for (const NodeId &id : touched) {
        if (const int slot = m_nodes->slotOf(id); slot >= 0) {
            m_rules->remove(slot);
            m_nodes->leave(slot);
        }
    }
    m_nodes->take(next, changed, m_plan.topology.zones != next.topology.zones);
    for (const NodeId &id : touched) {
        if (const Node *node = next.topology.nodes.find(id)) {
            const int slot = m_nodes->slotOf(id);
            m_nodes->enter(next, *node, slot);
            m_rules->add(slot);
        }
    }
}

FlowDelta FlowIndex::rebuilt(const Plan &next)
{
    build(next);
    FlowDelta delta;
    delta.all = true;
    return delta;
}

FlowDelta FlowIndex::update(const Plan &next, const PlanDiff &diff)
{
    m_nodes->release();
    if (diff.isLayoutOnly())
        return {};
    if (needsBuilding(next, diff))
        return rebuilt(next);
    const QSet<NodeId> changed = changedNodes(next, diff);
    const QList<NodeId> touched = m_nodes->touchedBy(next, changed);
    const Items before = flowsOf(touched);
    const int kinds = m_nodes->kindChanges();
    place(next, changed, touched);
    m_plan = next;
    if (m_nodes->kindChanges() != kinds && (m_rules->isDrawnOtherwise() || usesOtherPacks(next)))
        return rebuilt(next);
    const Items after = flowsOf(touched);
    FlowDelta delta;
    delta.removed = without(before, after);
    delta.added = without(after, before);
    return delta;
}

} // namespace portwright
