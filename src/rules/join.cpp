// SPDX-License-Identifier: Apache-2.0
#include "rules/join.h"

#include "rules/flowrows.h"

namespace portwright {

namespace {

QList<Family> familyList(quint8 families)
{
    switch (families & 3) {
    case 1:
        return {Family::IPv4};
    case 2:
        return {Family::IPv6};
    case 3:
        return {Family::IPv4, Family::IPv6};
    default:
        return {};
    }
}

bool isInScope(const Rule &rule, int zoneKind)
{
    return rule.scope.isEmpty() || zoneKind < 0 || rule.scope.contains(zoneKindName(ZoneKind(zoneKind)));
}

/// Makes flows of rows.
class Joiner
{
public:
    Joiner(const FlowRows &rows, const NodeTable &table) : m_rows(rows), m_table(table)
    {
        for (quint8 families = 0; families < 4; ++families)
            m_families[families] = familyList(families);
    }

    void add(qsizetype row);
    Joined take() { return std::move(m_joined); }

private:
    bool isBeyondScope(const Rule *rule, int zoneKind);
    bool isLocal(const Rule *rule, int source, int destination) const;

    const FlowRows &m_rows;
    const NodeTable &m_table;
    std::array<QList<Family>, 4> m_families;
    std::array<bool, 8> m_inScope{}; // of the rule at hand, by zone kind + 1
    const Rule *m_ruleAtHand = nullptr;
    Joined m_joined;
};

bool Joiner::isBeyondScope(const Rule *rule, int zoneKind)
{
    if (!rule)
        return false;
    if (rule != m_ruleAtHand) {
        for (int kind = -1; kind < int(m_inScope.size()) - 1; ++kind)
            m_inScope[size_t(kind) + 1] = isInScope(*rule, kind);
        m_ruleAtHand = rule;
    }
    return !m_inScope[size_t(zoneKind) + 1];
}

bool Joiner::isLocal(const Rule *rule, int source, int destination) const
{
    if (rule)
        return m_table.isLocal(*rule, source, destination);
    const bool one = m_table.row(source).machine == m_table.row(destination).machine;
    return one && (source != destination || !m_table.row(source).node->isGroup());
}

void Joiner::add(qsizetype row)
{
    const FlowDelta::Item *item = m_rows.itemAt(row); // a new index has the nodes in the slots of their rows
    const int source = item ? item->source : m_table.find(m_rows.sourceAt(row));
    const int destination = item ? item->destination : m_table.find(m_rows.destinationAt(row));
    const NodeRow &from = m_table.row(source);
    const NodeRow &to = m_table.row(destination);
    Flow flow = m_rows.flowAt(row);
    const quint8 speakable = flow.rule && flow.rule->ipv4Only ? 1 : 3;
    flow.beyondScope = isBeyondScope(flow.rule, from.zoneKind);
    flow.families = m_families[from.families & to.families & speakable];
    m_joined.sides.push_back({source, destination, isLocal(flow.rule, source, destination), false, flow.ports.isEmpty(),
                              isUnconfirmed(flow.valueState)});
    m_joined.flows += std::move(flow);
}

} // namespace

QString portQuestion(const Flow &flow)
{
    return flow.ruleId() + QStringLiteral("/port");
}

Joined join(const Plan &plan, const PackSet &packs, const NodeTable &table)
{
    const FlowRows rows(plan, packs);
    Joiner joiner(rows, table);
    for (qsizetype row = 0; row < rows.size(); ++row)
        joiner.add(row);
    return joiner.take();
}

} // namespace portwright
