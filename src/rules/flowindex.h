// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "model/plandiff.h"
#include "rules/hostflows.h"

#include <memory>

namespace portwright {

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

    /// Puts the blocks in place of what `blocks` held, using its memory again. They stand until the next update.
    void listBlocks(std::vector<FlowBlock> &blocks);
    /// The same for the flows of blocks.
    void listHostFlows(const std::vector<FlowBlock> &blocks, HostFlows &flows) const;

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
    void list(int slot, Items &items);
    void list(int slot, At end, int rule, Items &items);

    PackSet m_packs;
    Plan m_plan;
    std::unique_ptr<NodeStore> m_nodes;
    std::unique_ptr<RuleBook> m_rules;
};

} // namespace portwright
