// SPDX-License-Identifier: Apache-2.0
#include "rules/flowindex.h"

namespace portwright {

namespace {

using Item = FlowDelta::Item;
using Items = std::vector<Item>;

Items::iterator endOfRule(Items::iterator first, Items::iterator last)
{
    return std::find_if(first, last, [&](const Item &item) { return item.rule != first->rule; });
}

/// Both in the order of rules. What a rule gave and gives is put in order only where there is something of both.
FlowDelta differenceOf(Items before, Items after)
{
    FlowDelta delta;
    auto old = before.begin();
    auto now = after.begin();
    while (old != before.end() || now != after.end()) {
        auto oldEnd = old;
        auto nowEnd = now;
        if (old != before.end() && (now == after.end() || old->rule <= now->rule))
            oldEnd = endOfRule(old, before.end());
        if (now != after.end() && (oldEnd == old || now->rule == old->rule))
            nowEnd = endOfRule(now, after.end());
        if (now == nowEnd) {
            delta.removed.insert(delta.removed.end(), old, oldEnd);
        } else if (old == oldEnd) {
            delta.added.insert(delta.added.end(), now, nowEnd);
        } else {
            std::sort(old, oldEnd);
            std::sort(now, nowEnd);
            std::set_difference(old, oldEnd, now, nowEnd, std::back_inserter(delta.removed));
            std::set_difference(now, nowEnd, old, oldEnd, std::back_inserter(delta.added));
        }
        old = oldEnd;
        now = nowEnd;
    }
    return delta;
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

/// The flows of one rule that begin at a node, or else end there and begin at another.
void FlowIndex::list(int slot, At end, int rule, Items &items)
{
    const bool begin = end == At::Source;
    const RuleEnd &own = begin ? m_rules->source(rule) : m_rules->destination(rule);
    const RuleEnd &others = begin ? m_rules->destination(rule) : m_rules->source(rule);
    const RuleEnd::Cell place = own.placeOf(slot);
    if (m_rules->rule(rule).relation == Relation::Itself) {
        const RuleBook::Joint joint = m_rules->joint(rule, place, place);
        if (begin && joint.pairs != Pairs::None)
            items.push_back({rule, slot, slot, joint.outcome});
        return;
    }
    others.visitPeers(place.scope, [&](const RuleEnd::Cell &peer) {
        const RuleBook::Joint joint = begin ? m_rules->joint(rule, place, peer) : m_rules->joint(rule, peer, place);
        if (joint.pairs == Pairs::None)
            return;
        others.visitNodes(peer, [&](int other) {
            const int source = begin ? slot : other;
            const int destination = begin ? other : slot;
            if (joins(joint.pairs, source, destination, *m_nodes) && (begin || other != slot))
                items.push_back({rule, source, destination, joint.outcome});
        });
    });
}

/// In the order of rules.
void FlowIndex::list(int slot, Items &items)
{
    const int role = m_nodes->roleOf(slot);
    const std::vector<int> &from = m_rules->from(role);
    const std::vector<int> &to = m_rules->to(role);
    auto ending = to.begin();
    for (const int rule : from) {
        for (; ending != to.end() && *ending < rule; ++ending)
            list(slot, At::Destination, *ending, items);
        list(slot, At::Source, rule, items);
    }
    for (; ending != to.end(); ++ending)
        list(slot, At::Destination, *ending, items);
}

/// In the order of rules, each flow once.
FlowIndex::Items FlowIndex::flowsOf(const QList<NodeId> &nodes)
{
    Items items;
    for (const NodeId &node : nodes) {
        if (const int slot = m_nodes->slotOf(node); slot >= 0)
            list(slot, items);
    }
    if (nodes.size() > 1) {
        std::sort(items.begin(), items.end());
        items.erase(std::unique(items.begin(), items.end()), items.end());
    }
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
    Items before = flowsOf(touched);
    const int kinds = m_nodes->kindChanges();
    place(next, changed, touched);
    m_plan = next;
    if (m_nodes->kindChanges() != kinds && (m_rules->isDrawnOtherwise() || usesOtherPacks(next)))
        return rebuilt(next);
    return differenceOf(std::move(before), flowsOf(touched));
}

} // namespace portwright
