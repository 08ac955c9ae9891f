// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "rules/itemrows.h"

namespace portwright {

/// The flows of a plan in the order of their ids, before decisions, kept while the plan is edited. A row is a few
/// numbers; ids and texts are made for the rows that somebody asks about. As many rows, in the same order, as derive()
/// has flows.
class FlowRows
{
public:
    FlowRows(const Plan &plan, const PackSet &packs);

    /// Takes over the next plan; true if rows may have come, gone or changed.
    bool update(const Plan &next, const PlanDiff &diff);

    qsizetype size() const { return m_items.size() + m_extras.size(); }
    /// The flow as rule and nodes give it. Valid as long as these rows are.
    Flow flowAt(qsizetype row) const;
    /// -1 where there is no such flow.
    qsizetype rowOf(const FlowId &id) const;

    /// Null for a flow added by hand.
    const Rule *ruleAt(qsizetype row) const;
    const NodeId &sourceAt(qsizetype row) const;
    const NodeId &destinationAt(qsizetype row) const;
    /// Slots of the two nodes, the rule, the outcome: for whoever keeps answers by number. Null for a flow added by
    /// hand.
    const FlowDelta::Item *itemAt(qsizetype row) const;
    const FlowIndex &index() const { return m_index; }

private:
    using Item = FlowDelta::Item;

    void listAll();
    void nameSlots(const PlanDiff &diff);
    void rankRules();
    void listExtras(const Plan &plan);
    bool isBefore(const Item &a, const Item &b) const;
    void apply(const FlowDelta &delta);
    const ExtraFlow *extraAt(qsizetype row) const;
    qsizetype placeOf(const Item &item) const;

    FlowIndex m_index;
    IdList<ExtraFlow> m_all;           // shared with the plan
    QList<const ExtraFlow *> m_extras; // those whose nodes both are in the plan
    ItemRows m_items;
    std::vector<NodeId> m_ids;    // by slot; of a node that is gone until another one has its slot
    std::vector<int> m_ranks;     // rule -> place in the order of ids
    qsizetype m_beforeExtras = 0; // items that come before the flows added by hand
    int m_rulesBeforeExtras = 0;
};

} // namespace portwright
