// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "rules/rulebook.h"

#include <span>

namespace portwright {

/// By one rule, from the nodes of one cell to those of another. Cells are named within the rule's ends.
struct FlowBlock
{
    int rule = 0; // of the rule book
    CellName source;
    CellName destination;
    int outcome = 0; // of the rule book: need, ports and the trust in them
    Pairs pairs = Pairs::All;
};

/// One flow of a block, whose place in the list of blocks is given; slots name the nodes.
struct HostFlow
{
    int block;
    int source;
    int destination;
};

/// Host flows one after the other. Unlike a vector it does not write to its memory before the flows are.
class HostFlows
{
public:
    /// Memory for so many at least; what was held is lost.
    void makeRoom(size_t most);
    /// All the memory there is, to be written to.
    std::span<HostFlow> room() { return {m_flows.get(), m_room}; }
    /// The first so many of them are written.
    void setSize(size_t size) { m_size = size; }

    size_t size() const { return m_size; }
    const HostFlow *begin() const { return m_flows.get(); }
    const HostFlow *end() const { return m_flows.get() + m_size; }

private:
    std::unique_ptr<HostFlow[]> m_flows;
    size_t m_room = 0;
    size_t m_size = 0;
};

/// Whether flows of a block go from one of its nodes to another. Slots name the nodes.
inline bool joins(Pairs pairs, int source, int destination, const NodeStore &nodes)
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

/// Puts the flows of blocks in place of what `flows` held, using its memory again.
void listHostFlows(const std::vector<FlowBlock> &blocks, const RuleBook &rules, const NodeStore &nodes,
                   HostFlows &flows);

} // namespace portwright
