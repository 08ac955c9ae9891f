// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "model/plandiff.h"
#include "rules/rulebook.h"

#include <memory>

namespace portwright {

/// By one rule, from the nodes of one class to those of another.
struct FlowBlock
{
    int rule = 0;   // of the rule book
    int source = 0; // classes
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

/// The flows of a plan before decisions, kept as classes of nodes while the plan is edited: nothing of the size of the
/// answer is stored. The same flows as derive() gives, extra flows left out.
class FlowIndex
{
public:
    FlowIndex(const Plan &plan, const PackSet &packs);

    std::vector<FlowBlock> blocks();
    std::vector<HostFlow> hostFlows(const std::vector<FlowBlock> &blocks) const;

    const NodeClasses &classes() const { return *m_classes; }
    const RuleBook &rules() const { return *m_rules; }

    /// Takes over the next plan; `diff` is the difference between the one at hand and it.
    FlowDelta update(const Plan &next, const PlanDiff &diff);

private:
    using Items = std::vector<FlowDelta::Item>;

    void build(const Plan &plan);
    FlowDelta rebuilt(const Plan &next);
    bool needsBuilding(const Plan &next, const PlanDiff &diff) const;
    bool usesOtherPacks(const Plan &next) const;
    QSet<NodeId> changedNodes(const Plan &next, const PlanDiff &diff) const;
    /// For each role that conditions ask for, the environments in which one is drawn.
    QSet<std::pair<int, int>> drawn() const;
    void place(const Plan &next, const QSet<NodeId> &changed, const QList<NodeId> &touched);
    Items flowsOf(const QList<NodeId> &nodes);
    void listFrom(int slot, Items &items);
    void listTo(int slot, Items &items);
    void addBlocks(int rule, int source, std::vector<FlowBlock> &blocks);
    template <class Visit>
    void visitPeers(const std::vector<int> &roles, int environment, const Visit &visit) const;

    PackSet m_packs;
    std::unique_ptr<NodeClasses> m_classes;
    std::unique_ptr<RuleBook> m_rules;
};

} // namespace portwright
