// SPDX-License-Identifier: Apache-2.0
#include "rules/flowindex.h"

namespace portwright {

namespace {

bool joinsItself(Pairs pairs)
{
    return pairs != Pairs::Others;
}

bool joinsOthers(Pairs pairs)
{
    return pairs != Pairs::Itself;
}

/// Calls `visit` for each node of `slots` that `pairs` joins with the one in `slot`.
template <class Visit>
void visitPartners(Pairs pairs, const std::vector<int> &slots, int slot, const Visit &visit)
{
    for (const int other : slots) {
        if (other == slot ? joinsItself(pairs) : joinsOthers(pairs))
            visit(other);
    }
}

size_t sizeOf(Pairs pairs, size_t sources, size_t destinations)
{
    switch (pairs) {
    case Pairs::None:
        return 0;
    case Pairs::All:
    case Pairs::OthersAndItself:
        return sources * destinations;
    case Pairs::Others:
        return sources * (sources - 1);
    case Pairs::Itself:
        return sources;
    }
    return 0;
}

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
    m_classes = std::make_unique<NodeClasses>(plan);
    m_rules = std::make_unique<RuleBook>(plan, m_packs, *m_classes);
}

/// The classes of some roles whose nodes may talk to those of an environment.
template <class Visit>
void FlowIndex::visitPeers(const std::vector<int> &roles, int environment, const Visit &visit) const
{
    const auto visitAll = [&](const std::vector<int> &classes) {
        for (const int index : classes) {
            if (!m_classes->at(index).slots.empty())
                visit(index);
        }
    };
    for (const int role : roles) {
        visitAll(environment == 0 ? m_classes->ofRole(role) : m_classes->in(role, 0));
        if (environment != 0)
            visitAll(m_classes->in(role, environment));
    }
}

std::vector<FlowBlock> FlowIndex::blocks()
{
    std::vector<FlowBlock> blocks;
    for (int rule = 0; rule < m_rules->size(); ++rule) {
        for (const int role : m_rules->sourceRoles(rule)) {
            for (const int source : m_classes->ofRole(role)) {
                if (!m_classes->at(source).slots.empty())
                    addBlocks(rule, source, blocks);
            }
        }
    }
    return blocks;
}

void FlowIndex::addBlocks(int rule, int source, std::vector<FlowBlock> &blocks)
{
    visitPeers(m_rules->destinationRoles(rule), m_classes->at(source).environment, [&](int destination) {
        FlowBlock block{rule, source, destination, 0, Pairs::None};
        block.pairs = m_rules->pairs(rule, source, destination, block.outcome);
        const size_t size = m_classes->at(source).slots.size();
        if (sizeOf(block.pairs, size, 1) > 0)
            blocks.push_back(block);
    });
}

std::vector<HostFlow> FlowIndex::hostFlows(const std::vector<FlowBlock> &blocks) const
{
    size_t count = 0;
    for (const FlowBlock &block : blocks)
        count += sizeOf(block.pairs, m_classes->at(block.source).slots.size(),
                        m_classes->at(block.destination).slots.size());
    std::vector<HostFlow> flows;
    flows.reserve(count);
    for (size_t i = 0; i < blocks.size(); ++i) {
        const std::vector<int> &destinations = m_classes->at(blocks[i].destination).slots;
        for (const int source : m_classes->at(blocks[i].source).slots)
            visitPartners(blocks[i].pairs, destinations, source, [&](int destination) {
                flows.push_back({int(i), source, destination});
            });
    }
    return flows;
}

void FlowIndex::listFrom(int slot, Items &items)
{
    const int source = m_classes->classOf(slot);
    const NodeClass &its = m_classes->at(source);
    for (const int rule : m_rules->from(its.role)) {
        visitPeers(m_rules->destinationRoles(rule), its.environment, [&](int destination) {
            int outcome = 0;
            if (const Pairs pairs = m_rules->pairs(rule, source, destination, outcome); pairs != Pairs::None)
                visitPartners(pairs, m_classes->at(destination).slots, slot, [&](int other) {
                    items.push_back({rule, slot, other, outcome});
                });
        });
    }
}

void FlowIndex::listTo(int slot, Items &items)
{
    const int destination = m_classes->classOf(slot);
    const NodeClass &its = m_classes->at(destination);
    for (const int rule : m_rules->to(its.role)) {
        visitPeers(m_rules->sourceRoles(rule), its.environment, [&](int source) {
            int outcome = 0;
            if (const Pairs pairs = m_rules->pairs(rule, source, destination, outcome); pairs != Pairs::None)
                visitPartners(pairs, m_classes->at(source).slots, slot, [&](int other) {
                    items.push_back({rule, other, slot, outcome});
                });
        });
    }
}

FlowIndex::Items FlowIndex::flowsOf(const QList<NodeId> &nodes)
{
    Items items;
    for (const NodeId &node : nodes) {
        const int slot = m_classes->slotOf(node);
        if (slot < 0 || m_classes->classOf(slot) < 0)
            continue;
        listFrom(slot, items);
        listTo(slot, items);
    }
    std::sort(items.begin(), items.end());
    items.erase(std::unique(items.begin(), items.end()), items.end());
    return items;
}

QSet<NodeId> FlowIndex::changedNodes(const Plan &next, const PlanDiff &diff) const
{
    QSet<NodeId> nodes;
    bool zones = false;
    for (const QSet<ElementId> &ids : {diff.added, diff.removed, diff.changed}) {
        for (const ElementId &id : ids) {
            const NodeId node(id.text());
            if (m_classes->slotOf(node) >= 0 || next.topology.nodes.contains(node))
                nodes += node;
            else
                zones = zones || next.topology.zones.contains(ZoneId(id.text()));
        }
    }
    if (!zones)
        return nodes;
    for (const Node &node : next.topology.nodes) {
        if (diff.changed.contains(node.zone) || diff.added.contains(node.zone))
            nodes += node.id;
    }
    return nodes;
}

QSet<std::pair<int, int>> FlowIndex::drawn() const
{
    QSet<std::pair<int, int>> found;
    for (const RoleRef &role : m_rules->drawnRoles()) {
        const int number = m_classes->roleNumber(role);
        if (number < 0)
            continue;
        for (const int index : m_classes->ofRole(number)) {
            if (!m_classes->at(index).slots.empty())
                found += {number, m_classes->at(index).environment};
        }
    }
    return found;
}

/// A pack counts while the plan names it or a node has one of its roles.
bool FlowIndex::usesOtherPacks(const Plan &next) const
{
    QSet<QString> unnamed = m_rules->packs();
    for (const PackRef &pack : next.packs)
        unnamed -= pack.id;
    if (unnamed.isEmpty())
        return false;
    for (const NodeClass &its : m_classes->classes()) {
        if (!its.slots.empty())
            unnamed -= its.example.role.pack;
    }
    return !unnamed.isEmpty();
}

bool FlowIndex::needsBuilding(const Plan &next, const PlanDiff &diff) const
{
    if (diff.settings || diff.decisions)
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
    for (const NodeId &node : touched) {
        if (const int slot = m_classes->slotOf(node); slot >= 0)
            m_classes->leave(slot, false);
    }
    for (const NodeId &node : changed)
        m_classes->rename(next, node);
    for (const NodeId &id : touched) {
        if (const Node *node = next.topology.nodes.find(id))
            m_classes->enter(next, *node);
    }
    m_rules->grow();
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
    if (diff.isLayoutOnly())
        return {};
    if (needsBuilding(next, diff))
        return rebuilt(next);
    const QSet<NodeId> changed = changedNodes(next, diff);
    const QList<NodeId> touched = m_classes->touchedBy(next, changed);
    const auto drawnBefore = drawn();
    const Items before = flowsOf(touched);
    place(next, changed, touched);
    if (drawn() != drawnBefore || usesOtherPacks(next))
        return rebuilt(next);
    const Items after = flowsOf(touched);
    FlowDelta delta;
    delta.removed = without(before, after);
    delta.added = without(after, before);
    for (const NodeId &node : changed) {
        if (!next.topology.nodes.contains(node))
            m_classes->leave(m_classes->slotOf(node), true);
    }
    return delta;
}

} // namespace portwright
