// SPDX-License-Identifier: Apache-2.0
#include "rules/flowindex.h"

#include <span>

namespace portwright {

namespace {

using Slots = std::span<const int>;

/// The nodes of one end's cells in one place, listed part by part when they are asked for: blocks of one place come one
/// after the other.
class PlaceNodes
{
public:
    Slots of(const RuleEnd &end, const RuleEnd::Cell &cell)
    {
        const bool anywhere = end.reads().scope == Scope::Anywhere;
        if (m_end != &end || m_scope != cell.scope || (!anywhere && m_pool != cell.pool))
            enter(end, cell);
        if (m_begins[size_t(cell.part)] < 0)
            list(end, cell);
        return {m_slots.data() + m_begins[size_t(cell.part)], size_t(cell.nodes)};
    }

private:
    void enter(const RuleEnd &end, const RuleEnd::Cell &cell)
    {
        m_end = &end;
        m_scope = cell.scope;
        m_pool = cell.pool;
        for (const int part : m_listed)
            m_begins[size_t(part)] = -1;
        m_listed.clear();
        m_used = 0;
        if (m_begins.size() < size_t(end.partCount()))
            m_begins.resize(size_t(end.partCount()), -1);
    }

    void list(const RuleEnd &end, const RuleEnd::Cell &cell)
    {
        m_listed.push_back(cell.part);
        m_begins[size_t(cell.part)] = m_used;
        const size_t needed = size_t(m_used) + size_t(cell.nodes) + 1; // one more, so that writing needs no question
        if (m_slots.size() < needed)
            m_slots.resize(needed * 2);
        int *slot = m_slots.data() + m_used;
        m_used += cell.nodes;
        int *const last = slot + cell.nodes;
        end.visitRanges(cell, [&](const NodeStore::Member *member, const NodeStore::Member *behind, const int *partOf) {
            for (; member != behind && slot != last; ++member) {
                *slot = member->slot;
                slot += partOf[member->kind] == cell.part ? 1 : 0;
            }
        });
    }

    const RuleEnd *m_end = nullptr;
    int m_scope = 0;
    int m_pool = 0;
    std::vector<int> m_slots;
    int m_used = 0;
    std::vector<int> m_begins; // part -> where its slots begin; -1: not asked for since the place was entered
    std::vector<int> m_listed; // parts that were
};

/// The nodes of cells. Places that are joined anywhere come again and again.
class CellNodes
{
public:
    /// Stands until the next call.
    Slots of(const RuleEnd &end, int index)
    {
        const RuleEnd::Cell &cell = end.cell(index);
        if (cell.alone >= 0)
            return {&cell.alone, 1};
        return (end.reads().scope == Scope::Anywhere ? m_anywhere[&end] : m_here).of(end, cell);
    }

private:
    PlaceNodes m_here;
    QHash<const RuleEnd *, PlaceNodes> m_anywhere;
};

/// The longer list is gone through inside.
HostFlow *writeEach(int block, Slots from, Slots to, HostFlow *flow)
{
    if (from.size() < to.size()) {
        for (const int source : from) {
            for (const int destination : to)
                *flow++ = {block, source, destination};
        }
        return flow;
    }
    for (const int destination : to) {
        for (const int source : from)
            *flow++ = {block, source, destination};
    }
    return flow;
}

HostFlow *writeJoined(int block, Pairs pairs, Slots from, Slots to, const NodeStore &nodes, HostFlow *flow)
{
    for (const int source : from) {
        for (const int destination : to) {
            if (joins(pairs, source, destination, nodes))
                *flow++ = {block, source, destination};
        }
    }
    return flow;
}

/// No fewer than the block has.
size_t mostFlows(const FlowBlock &block, const RuleBook &rules)
{
    const size_t sources = size_t(rules.source(block.rule).cell(block.source).nodes);
    const bool each = block.pairs == Pairs::All || block.pairs == Pairs::Others;
    return sources * (each ? size_t(rules.destination(block.rule).cell(block.destination).nodes) : 1);
}

int siteOf(const FlowBlock &block, const RuleBook &rules, const NodeStore &nodes)
{
    const RuleEnd &end = rules.source(block.rule);
    const int scope = end.cell(block.source).scope;
    return end.reads().scope == Scope::Zone ? nodes.siteOfZone(scope) : scope;
}

/// Calls `visit` with the index of each block, for all rules one site after the other as far as the blocks of a rule
/// are in that order: the nodes of a site are few enough to stay at hand in the processor.
template <class Visit>
void visitBySite(const std::vector<FlowBlock> &blocks, const RuleBook &rules, const NodeStore &nodes,
                 const Visit &visit)
{
    struct Range
    {
        size_t next = 0;
        size_t end = 0;
    };
    std::vector<Range> ranges; // of one rule each
    for (size_t i = 0; i < blocks.size(); ++i) {
        if (i == 0 || blocks[i].rule != blocks[i - 1].rule)
            ranges.push_back({i, i});
        ++ranges.back().end;
    }
    for (int site = 0; !ranges.empty(); ++site) {
        for (Range &range : ranges) {
            while (range.next < range.end && siteOf(blocks[range.next], rules, nodes) <= site)
                visit(int(range.next++));
        }
        std::erase_if(ranges, [](const Range &range) { return range.next == range.end; });
    }
}

} // namespace

void FlowIndex::listHostFlows(const std::vector<FlowBlock> &blocks, std::vector<HostFlow> &flows) const
{
    size_t most = 0;
    for (const FlowBlock &block : blocks)
        most += mostFlows(block, *m_rules);
    flows.resize(most);
    HostFlow *flow = flows.data();
    CellNodes sources;
    CellNodes destinations;
    Slots from;
    int fromRule = -1;
    int fromCell = -1;
    visitBySite(blocks, *m_rules, *m_nodes, [&](int index) {
        const FlowBlock &block = blocks[size_t(index)];
        if (block.rule != fromRule || block.source != fromCell)
            from = sources.of(m_rules->source(block.rule), block.source);
        fromRule = block.rule;
        fromCell = block.source;
        const Slots to = destinations.of(m_rules->destination(block.rule), block.destination);
        flow = block.pairs == Pairs::All ? writeEach(index, from, to, flow)
                                         : writeJoined(index, block.pairs, from, to, *m_nodes, flow);
    });
    flows.resize(size_t(flow - flows.data()));
}

} // namespace portwright
