// SPDX-License-Identifier: Apache-2.0
#include "rules/flowindex.h"

namespace portwright {

namespace {

using Cell = RuleEnd::Cell;

bool joins(Pairs pairs, int source, int destination, const NodeStore &nodes)
{
    switch (pairs) {
    case Pairs::None:
        return false;
    case Pairs::All:
        return true;
    case Pairs::Others:
        return source != destination || nodes.isGroup(source);
    case Pairs::Itself:
        return source == destination;
    case Pairs::Groups:
        return source == destination && nodes.isGroup(source);
    }
    return false;
}

/// Calls `visit` with the index of each cell of a scope.
template <class Visit>
void visitCells(const RuleEnd &end, int scope, const Visit &visit)
{
    for (int index = end.first(scope); index >= 0; index = end.cell(index).next)
        visit(index);
}

/// Calls `visit` with the index of each cell of `end` that nodes in `scope` may be joined to by where they stand.
template <class Visit>
void visitPeers(const RuleEnd &end, int scope, const Visit &visit)
{
    if (end.reads().scope == Scope::Site && scope == 0) {
        for (int any = 0; any < end.scopeCount(); ++any)
            visitCells(end, any, visit);
        return;
    }
    visitCells(end, scope, visit);
    if (end.reads().scope == Scope::Site)
        visitCells(end, 0, visit);
}

/// The nodes of cells, gathered for all parts of a place at once: blocks of one place come one after the other, and
/// those that are joined anywhere come again and again.
class CellNodes
{
public:
    /// Stands until the next call.
    const std::vector<int> &of(const RuleEnd &end, int index)
    {
        const Cell &cell = end.cell(index);
        if (cell.alone >= 0) {
            m_alone.assign(1, cell.alone);
            return m_alone;
        }
        const bool anywhere = end.reads().scope == Scope::Anywhere;
        std::vector<std::vector<int>> &parts = anywhere ? m_anywhere[&end] : m_here;
        if (anywhere ? parts.empty() : m_end != &end || m_scope != cell.scope || m_pool != cell.pool)
            gather(end, cell, parts);
        return parts[size_t(cell.part)];
    }

private:
    void gather(const RuleEnd &end, const Cell &cell, std::vector<std::vector<int>> &parts)
    {
        parts.resize(std::max(parts.size(), size_t(end.partCount())));
        if (end.reads().scope != Scope::Anywhere) {
            m_end = &end;
            m_scope = cell.scope;
            m_pool = cell.pool;
            for (std::vector<int> &part : parts)
                part.clear();
        }
        end.visitPlace(cell, [&](int slot, int part) { parts[size_t(part)].push_back(slot); });
    }

    std::vector<int> m_alone;
    std::vector<std::vector<int>> m_here; // of the place that was asked for last, by part
    const RuleEnd *m_end = nullptr;
    int m_scope = 0;
    int m_pool = 0;
    QHash<const RuleEnd *, std::vector<std::vector<int>>> m_anywhere;
};

/// The longer list is gone through inside.
void addEach(int block, const std::vector<int> &from, const std::vector<int> &to, std::vector<HostFlow> &flows)
{
    size_t at = flows.size();
    flows.resize(at + from.size() * to.size());
    if (from.size() < to.size()) {
        for (const int source : from) {
            for (const int destination : to)
                flows[at++] = {block, source, destination};
        }
        return;
    }
    for (const int destination : to) {
        for (const int source : from)
            flows[at++] = {block, source, destination};
    }
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
    m_plan = plan;
    m_rules.reset();
    m_nodes = std::make_unique<NodeStore>(plan);
    m_rules = std::make_unique<RuleBook>(plan, m_packs, *m_nodes);
}

std::vector<FlowBlock> FlowIndex::blocks()
{
    std::vector<FlowBlock> blocks;
    for (int rule = 0; rule < m_rules->size(); ++rule)
        addBlocks(rule, blocks);
    return blocks;
}

void FlowIndex::addBlocks(int rule, std::vector<FlowBlock> &blocks)
{
    const RuleEnd &sources = m_rules->source(rule);
    const RuleEnd &destinations = m_rules->destination(rule);
    const auto add = [&](int source, int destination) {
        const RuleBook::Joint joint = m_rules->joint(rule, sources.cell(source), destinations.cell(destination));
        if (joint.pairs != Pairs::None)
            blocks.push_back({rule, source, destination, joint.outcome, joint.pairs});
    };
    const bool itself = m_rules->rule(rule).relation == Relation::Itself;
    for (int scope = 0; scope < sources.scopeCount(); ++scope) {
        visitCells(sources, scope, [&](int source) {
            if (itself)
                add(source, source);
            else if (m_rules->mayGive(rule, sources.cell(source)))
                visitPeers(destinations, scope, [&](int destination) { add(source, destination); });
        });
    }
}

std::vector<HostFlow> FlowIndex::hostFlows(const std::vector<FlowBlock> &blocks) const
{
    size_t most = 0;
    for (const FlowBlock &block : blocks) {
        const size_t sources = size_t(m_rules->source(block.rule).cell(block.source).nodes);
        const bool each = block.pairs == Pairs::All || block.pairs == Pairs::Others;
        most += sources * (each ? size_t(m_rules->destination(block.rule).cell(block.destination).nodes) : 1);
    }
    std::vector<HostFlow> flows;
    flows.reserve(most);
    CellNodes sources;
    CellNodes destinations;
    for (size_t i = 0; i < blocks.size(); ++i) {
        const FlowBlock &block = blocks[i];
        const std::vector<int> &from = sources.of(m_rules->source(block.rule), block.source);
        const std::vector<int> &to = destinations.of(m_rules->destination(block.rule), block.destination);
        if (block.pairs == Pairs::All)
            addEach(int(i), from, to, flows);
        else
            addJoined(int(i), block.pairs, from, to, flows);
    }
    return flows;
}

void FlowIndex::addJoined(int block, Pairs pairs, const std::vector<int> &from, const std::vector<int> &to,
                          std::vector<HostFlow> &flows) const
{
    for (const int source : from) {
        for (const int destination : to) {
            if (joins(pairs, source, destination, *m_nodes))
                flows.push_back({block, source, destination});
        }
    }
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
        visitPeers(others, place.scope, [&](int index) {
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
