// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "desktop/presenter/probeentry.h"

#include <QVarLengthArray>
#include <array>
#include <vector>

namespace portwright {

class Session;

/// What was found of flows and nodes, kept up while entries change: a flow has the worst badge of its pairs, a node the
/// worst of the flows to it. What was never probed has none; a node of which a port answered that must stay shut has
/// failed. The lists of entries that are handed in are one and the same until reset().
class ProbeBadges
{
public:
    /// Another list, or other flows in the session; both stay where they are.
    void reset(const QList<ProbeEntry> &entries, const Session &session);
    /// An entry has changed.
    void update(qsizetype entry);

    const QHash<FlowId, Badge> &flows() const { return m_flows; }
    const QHash<ElementId, Badge> &nodes() const { return m_nodes; }
    /// What the flow's badge stands for in words: "refused", of several pairs the worst; empty without a badge.
    QString verdictOf(const FlowId &flow) const;

private:
    static constexpr std::size_t Kinds = 7;

    struct KnownFlow
    {
        FlowId id;
        ElementId destination; // empty: the plan has no such flow
        QVarLengthArray<qsizetype, 2> entries;
        std::optional<Badge> badge;
    };
    struct KnownNode
    {
        std::array<int, Kinds> flows{}; // by badge
        int answering = 0;              // ports that must stay shut
    };

    void list();
    void updateShut(qsizetype entry);
    std::optional<Badge> worstOf(const KnownFlow &flow) const;
    void count(const ElementId &node, std::optional<Badge> badge, int by);
    void showNode(const ElementId &node);

    const QList<ProbeEntry> *m_entries = nullptr;
    const Session *m_session = nullptr;
    bool m_isListed = false;
    QHash<FlowId, int> m_numbers;
    std::vector<KnownFlow> m_known;
    std::vector<int> m_flowOf; // by entry; -1: a port that must stay shut
    QHash<ElementId, KnownNode> m_counts;
    QSet<qsizetype> m_answering; // entries of ports that must stay shut
    QHash<FlowId, Badge> m_flows;
    QHash<ElementId, Badge> m_nodes;
};

} // namespace portwright
