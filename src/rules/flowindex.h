// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "model/plandiff.h"
#include "rules/rulebook.h"

#include <memory>

namespace portwright {

/// By one rule, from the nodes of one cell to those of another. Cells are numbered within the rule's ends.
struct FlowBlock
{
    int rule = 0; // of the rule book
    int source = 0;
    int destination = 0;
    int outcome = 0; // of the rule book: need, ports and the trust in them
    Pairs pairs = Pairs::All;
};

/// One flow of a block; slots name the nodes.
struct HostFlow
{
    int block = 0;
    int source = 0;
    int destination = 0;
};

/// What an edit did to the flows. One that differs in need or ports is in both lists.
struct FlowDelta
{
    struct Item
    {
        int rule = 0;
        int source = 0;
        int destination = 0;
        int outcome = 0;
        auto operator<=>(const Item &) const = default;
    };
    bool all = false; // the index was built anew: every flow may have changed, slots with them
    std::vector<Item> removed;
    std::vector<Item> added;
};

/// The flows of a plan before decisions, kept as cells of alike nodes while the plan is edited: nothing of the size of
/// the answer is stored. The same flows as derive() gives, extra flows left out.
class FlowIndex
{
public:
    FlowIndex(const Plan &plan, const PackSet &packs);

    /// Stand until the next update.
    std::vector<FlowBlock> blocks();
    std::vector<HostFlow> hostFlows(const std::vector<FlowBlock> &blocks) const;

    const NodeStore &nodes() const { return *m_nodes; }
    const RuleBook &rules() const { return *m_rules; }

    /// Takes over the next plan; `diff` is the difference between the one at hand and it. Until the next update the
    /// slots of nodes that are gone still have their ids.
    FlowDelta update(const Plan &next, const PlanDiff &diff);

private:
    using Items = std::vector<FlowDelta::Item>;

    void build(const Plan &plan);
    FlowDelta rebuilt(const Plan &next);
    bool needsBuilding(const Plan &next, const PlanDiff &diff) const;
    bool usesOtherPacks(const Plan &next) const;
    QSet<NodeId> changedNodes(const Plan &next, const PlanDiff &diff);
    void place(const Plan &next, const QSet<NodeId> &changed, const QList<NodeId> &touched);
    Items flowsOf(const QList<NodeId> &nodes);
    void list(int slot, At end, Items &items);
    void addJoined(int block, Pairs pairs, const std::vector<int> &from, const std::vector<int> &to,
                   std::vector<HostFlow> &flows) const;
    void addBlocks(int rule, std::vector<FlowBlock> &blocks);

    PackSet m_packs;
    Plan m_plan;
    std::unique_ptr<NodeStore> m_nodes;
    std::unique_ptr<RuleBook> m_rules;
};

} // namespace portwright
