// SPDX-License-Identifier: Apache-2.0
#include "rules/hostflows.h"

namespace portwright {

namespace {

using Slots = std::span<const int>;

/// The nodes of one end in one scope, listed part by part when they are asked for: blocks of one scope come one after
/// the other.
class ScopeNodes
{
public:
    /// Stands until the next call.
    Slots of(const RuleEnd &end, CellName cell)
    {
        if (m_end != &end || m_scope != cell.scope)
            enter(end, cell.scope);
        const int count = end.counts().of(cell.scope, cell.who);
        int &begin = m_begins[size_t(cell.who)];
        if (begin < 0)
            begin = list(cell.who, count);
        return {m_slots.data() + begin, size_t(count)};
    }

private:
    void enter(const RuleEnd &end, int scope)
    {
        m_end = &end;
        m_scope = scope;
        m_used = 0;
        m_begins.assign(size_t(end.partCount()), -1);
        if (!end.counts().isInRows())
            listAll();
    }

    /// Where they begin. There is room for one more than there are, so that writing needs no question.
    int list(int wanted, int count)
    {
        makeRoom(m_used + count + 1);
        int *slot = m_slots.data() + m_used;
        m_end->visitMembers(m_scope, [&](int member, int part) {
            *slot = member;
            slot += part == wanted ? 1 : 0;
        });
        return std::exchange(m_used, m_used + count);
    }

    void makeRoom(int slots)
    {
        if (m_slots.size() < size_t(slots))
            m_slots.resize(size_t(slots) * 2);
    }

    /// Where there are many parts, all of them are listed in one go.
    void listAll()
    {
        m_end->counts().visit(
            m_scope, [&](int part, int count) { m_begins[size_t(part)] = std::exchange(m_used, m_used + count); });
        makeRoom(m_used);
        m_next = m_begins;
        m_end->visitMembers(m_scope, [&](int member, int part) {
            if (part >= 0)
                m_slots[size_t(m_next[size_t(part)]++)] = member;
        });
    }

    const RuleEnd *m_end = nullptr;
    int m_scope = 0;
    std::vector<int> m_slots;
    int m_used = 0;
    std::vector<int> m_begins; // part -> where its slots begin; -1: not listed
    std::vector<int> m_next;
};

/// The nodes of cells at one side of the blocks.
class CellNodes
{
public:
    /// Stands until the next call.
    Slots of(const RuleEnd &end, CellName cell)
    {
        if (cell.who >= 0)
            return m_nodes.of(end, cell);
        m_alone = ~cell.who;
        return {&m_alone, 1};
    }

private:
    ScopeNodes m_nodes;
    int m_alone = 0;
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

/// Needs room for one flow more than there are.
HostFlow *writeOthers(int block, Slots from, Slots to, const NodeStore &nodes, HostFlow *flow)
{
    for (const int source : from) {
        const int itself = nodes.isGroup(source) ? -1 : source;
        for (const int destination : to) {
            *flow = {block, source, destination};
            flow += destination != itself ? 1 : 0;
        }
    }
    return flow;
}

HostFlow *writeJoined(int block, Pairs pairs, Slots from, Slots to, const NodeStore &nodes, HostFlow *flow)
{
    if (pairs == Pairs::All)
        return writeEach(block, from, to, flow);
    if (pairs == Pairs::Others)
        return writeOthers(block, from, to, nodes, flow);
    for (const int source : from) {
        for (const int destination : to) {
            if (joins(pairs, source, destination, nodes))
                *flow++ = {block, source, destination};
        }
    }
    return flow;
}

/// No fewer than a block has.
size_t mostFlows(Pairs pairs, size_t sources, size_t destinations)
{
    return sources * (pairs == Pairs::All || pairs == Pairs::Others ? destinations : 1);
}

size_t mostFlows(const FlowBlock &block, const RuleBook &rules)
{
    return mostFlows(block.pairs, size_t(rules.source(block.rule).cell(block.source).nodes),
                     size_t(rules.destination(block.rule).cell(block.destination).nodes));
}

/// False where there is no room for them.
bool writeFlows(const std::vector<FlowBlock> &blocks, const RuleBook &rules, const NodeStore &nodes, HostFlows &flows)
{
    const std::span<HostFlow> room = flows.room();
    HostFlow *flow = room.data();
    CellNodes sources;
    CellNodes destinations;
    for (size_t i = 0; i < blocks.size(); ++i) {
        const FlowBlock &block = blocks[i];
        const Slots from = sources.of(rules.source(block.rule), block.source);
        const Slots to = destinations.of(rules.destination(block.rule), block.destination);
        const size_t left = room.size() - size_t(flow - room.data());
        if (left <= mostFlows(block.pairs, from.size(), to.size()))
            return false;
        flow = writeJoined(int(i), block.pairs, from, to, nodes, flow);
    }
    flows.setSize(size_t(flow - room.data()));
    return true;
}

} // namespace

void HostFlows::makeRoom(size_t most)
{
    m_size = 0;
    if (most <= m_room)
        return;
    m_flows.reset(); // both at once might not fit
    m_flows = std::make_unique_for_overwrite<HostFlow[]>(most);
    m_room = most;
}

void listHostFlows(const std::vector<FlowBlock> &blocks, const RuleBook &rules, const NodeStore &nodes,
                   HostFlows &flows)
{
    // Mostly the memory at hand is enough: then the flows need not be counted before.
    if (writeFlows(blocks, rules, nodes, flows))
        return;
    size_t most = 1;
    for (const FlowBlock &block : blocks)
        most += mostFlows(block, rules);
    flows.makeRoom(most);
    writeFlows(blocks, rules, nodes, flows);
}

} // namespace portwright
