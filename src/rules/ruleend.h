// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "rules/nodestore.h"

namespace portwright {

/// Within what a rule joins two nodes.
enum class Scope : quint8 { Anywhere, Site, Zone };
Scope scopeOf(Relation relation);

/// What a rule reads of the nodes at one of its ends. Rules that read the same share the end.
struct EndReads
{
    const Pack *pack = nullptr;
    QList<RoleRef> roles;
    Scope scope = Scope::Anywhere;
    bool destinations = false; // in which the node works
    QList<Condition> tests;    // leaves that read the node alone: what counts is whether they hold
    QStringList values;        // settings whose values themselves count
    friend bool operator==(const EndReads &a, const EndReads &b)
    {
        return a.pack == b.pack && a.roles == b.roles && a.scope == b.scope && a.destinations == b.destinations &&
               a.values == b.values && std::equal(a.tests.begin(), a.tests.end(), b.tests.begin(), b.tests.end());
    }
};
/// `flow` names the end: Source, Destination, or Both for a rule that joins nodes with themselves.
EndReads readsOf(const Rule &rule, const Pack &pack, At end);

/// The nodes at one end of a rule, as far as the rule can tell them apart, with how many there are of each.
class RuleEnd
{
public:
    /// Nodes alike to the rule, wherever they stand.
    struct Part
    {
        int role = 0;
        int environment = 0;
        bool service = false;
        bool filtered = false; // its loopback traffic
        bool uses = false;     // it names the services it uses
    };
    /// One of a part's nodes, and what is read of it for questions that are asked once a part.
    struct PartExample
    {
        Node node;
        KindTraits traits;
    };
    /// Nodes of one part in one place.
    struct Cell
    {
        int part = 0;
        int scope = 0;  // zone or site, as the end's scope says; 0: in none
        int alone = -1; // slot of the one node that is told from others like it
        int nodes = 0;
        int pool = 0;  // all of the cell's nodes are in it where the scope is a site or a zone
        int next = -1; // in the same scope
        int previous = -1;
    };

    RuleEnd(EndReads reads, const Plan &plan, const PackSet &packs, const NodeStore &store);

    const EndReads &reads() const { return m_reads; }
    const std::vector<int> &roles() const { return m_roles; }
    const Cell &cell(int index) const { return m_cells[size_t(index)]; }
    const Part &part(int index) const { return m_parts[size_t(index)]; }
    const PartExample &example(int part) const { return m_examples[size_t(part)]; }
    int partCount() const { return int(m_parts.size()); }
    /// The node's part; -1 where its role is not at this end.
    int partOf(int slot) const { return m_ofKind[size_t(m_store.kindOf(slot))]; }
    /// Scopes are below this number.
    int scopeCount() const { return int(m_first.size()); }
    /// The first cell of a scope, from which `next` leads to the others; -1 where there is none.
    int first(int scope) const { return size_t(scope) < m_first.size() ? m_first[size_t(scope)] : -1; }
    /// The cell in which a node that stands would be; it may be missing.
    Cell placeOf(int slot) const;

    /// Must be called when kinds were added.
    void grow(const Plan &plan, const PackSet &packs);
    /// Counts the nodes anew.
    void countAll();
    /// For a node whose role is at this end.
    void add(int slot) { count(placeOf(slot), 1); }
    void remove(int slot) { count(placeOf(slot), -1); }

    /// Calls `visit` with the slot of each node of the cell.
    template <class Visit>
    void visitNodes(const Cell &cell, const Visit &visit) const
    {
        if (cell.alone >= 0)
            return visit(cell.alone);
        visitPlace(cell, [&](int slot, int part) {
            if (part == cell.part)
                visit(slot);
        });
    }
    /// The same, with its part, for all nodes in the cell's place that are not alone: those of the cell's role where
    /// the place is a site or a zone.
    template <class Visit>
    void visitPlace(const Cell &cell, const Visit &visit) const
    {
        if (m_reads.scope != Scope::Anywhere)
            return visitPool(cell, cell.pool, visit);
        for (const int role : m_roles) {
            for (const int pool : m_store.poolsOf(role))
                visitPool(cell, pool, visit);
        }
    }

private:
    template <class Visit>
    void visitPool(const Cell &cell, int pool, const Visit &visit) const
    {
        const std::vector<NodeStore::Member> &members = m_store.pool(pool).members;
        auto member = members.begin();
        if (m_reads.scope == Scope::Zone)
            member = std::partition_point(members.begin(), members.end(), [&](const NodeStore::Member &one) {
                return m_store.zoneOf(one.slot) < cell.scope;
            });
        for (; member != members.end(); ++member) {
            if (m_reads.scope == Scope::Zone && m_store.zoneOf(member->slot) != cell.scope)
                break;
            if (member->kind >= 0)
                visit(member->slot, m_ofKind[size_t(member->kind)]);
        }
    }

    void addKind(const Plan &plan, const PackSet &packs, const NodeStore::Kind &kind);
    QString keyOf(const Plan &plan, const PackSet &packs, const NodeStore::Kind &kind, const KindTraits &traits) const;
    int scopeNumber(int slot) const;
    void countPool(int pool);
    int findCell(const Cell &place) const;
    int addCell(const Cell &place);
    void removeCell(int index);
    void count(const Cell &place, int change);

    EndReads m_reads;
    const NodeStore &m_store;
    std::vector<int> m_roles;  // numbers of those that some node has
    std::vector<int> m_ofKind; // kind -> part
    std::vector<Part> m_parts;
    std::vector<PartExample> m_examples;
    QHash<QString, int> m_partNumbers;
    std::vector<Cell> m_cells;
    std::vector<int> m_freeCells;
    std::vector<int> m_first;      // by scope
    QHash<int, int> m_cellOfAlone; // by slot
};

} // namespace portwright
