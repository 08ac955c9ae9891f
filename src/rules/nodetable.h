// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "rules/nodekind.h"

#include <vector>

namespace portwright {

/// What keeps a rule from applying between two nodes whose roles fit, before its condition is asked.
enum class Bar { None, Relation, Environment, Loopback, Destination, Site, Zone, NotUsed };

/// What derivation reads of a node, as small numbers.
struct NodeRow
{
    const Node *node = nullptr;
    int machine = 0;     // row of the node on whose machine it lives
    int kind = 0;        // nodes of one kind are alike to every condition
    int environment = 0; // 0: shared by all
    int zoneKind = -1;   // -1: in no zone
    int zone = -1;       // place among the zones; -1: in none
    int site = 0;        // 0: of no named one
    quint8 families = 0; // 1: IPv4, 2: IPv6
    bool addressKnown = false;
    bool service = false;
};

/// The nodes of a plan, in the order of their ids, prepared for asking a rule about two of them. Keeps references to
/// both.
class NodeTable
{
public:
    NodeTable(const Plan &plan, const PackSet &packs);

    const std::vector<NodeRow> &rows() const { return m_rows; }
    const NodeRow &row(int index) const { return m_rows[size_t(index)]; }
    /// The row of a node; -1 where the plan has none.
    int find(const NodeId &id) const;
    /// Rows of nodes that have one of the roles, in the order of ids.
    std::vector<int> withRoles(const QList<RoleRef> &roles) const;

    Bar bar(const Rule &rule, int source, int destination) const;
    /// True if traffic between the two stays on one machine.
    bool isLocal(const Rule &rule, int source, int destination) const;

private:
    using Kinds = std::vector<KindTraits>;

    void addRows(const Plan &plan, const PackSet &packs);
    void readKinds(const Plan &plan, const Pack &pack, Kinds &kinds) const;
    const KindTraits &traits(const Rule &rule, int row) const;
    bool isFiltered(const Rule &rule, int source, int destination) const;
    Bar relationBar(const Rule &rule, int source, int destination) const;
    Bar placeBar(Relation relation, const NodeRow &source, const NodeRow &destination) const;

    std::vector<NodeRow> m_rows;
    std::vector<const Node *> m_kinds; // one example each
    QHash<RoleRef, std::vector<int>> m_byRole;
    QHash<QString, Kinds> m_packKinds;
    QSet<QString> m_meshedPacks; // packs whose plan setting server-mesh is "all"
};

} // namespace portwright
