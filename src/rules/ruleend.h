// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "rules/cellcounts.h"
#include "rules/endreads.h"
#include "rules/nodestore.h"

#include <span>

namespace portwright {

/// The nodes at one end of a rule, as far as the rule can tell them apart, with how many there are of each.
class RuleEnd
{
public:
    /// Nodes alike to the rule, wherever they stand and of whichever of its roles they are.
    struct Part
    {
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
    using Cell = NodeCell;

    /// What the end's pack reads of each kind of node that the store knows.
    using Traits = std::span<const KindTraits>;

    RuleEnd(EndReads reads, const Plan &plan, const PackSet &packs, const NodeStore &store, Traits traits);

    const EndReads &reads() const { return m_reads; }
    const std::vector<int> &roles() const { return m_roles; }
    const Part &part(int index) const { return m_parts[size_t(index)]; }
    const PartExample &example(int part) const { return m_examples[size_t(part)]; }
    int partCount() const { return int(m_parts.size()); }
    /// The node's part; -1 where its role is not at this end.
    int partOf(int slot) const { return m_ofKind[size_t(m_store.kindOf(slot)) + 1]; }
    /// Of the nodes that are not alone.
    const CellCounts &counts() const { return m_counts; }
    /// Slots of the nodes in a scope that are.
    std::span<const int> aloneIn(int scope) const;

    Cell cell(CellName name) const;
    /// Calls `visit` with each cell of a scope.
    template <class Visit>
    void visitCells(int scope, const Visit &visit) const
    {
        m_counts.visit(scope, [&](int part, int nodes) { visit(Cell{part, scope, -1, nodes}); });
        for (const int slot : aloneIn(scope))
            visit(Cell{partOf(slot), scope, slot, 1});
    }
    /// Calls `visit` with each cell that nodes in `scope` of the rule's other end may be joined to by where they stand.
    template <class Visit>
    void visitPeers(int scope, const Visit &visit) const
    {
        if (m_reads.scope == Scope::Site && scope == 0) {
            for (int any = 0; any < m_counts.scopeCount(); ++any)
                visitCells(any, visit);
            return;
        }
        visitCells(scope, visit);
        if (m_reads.scope == Scope::Site)
            visitCells(0, visit);
    }
    /// The cell in which a node that stands would be; how many nodes are there is left out.
    Cell placeOf(int slot) const;

    /// Must be called when kinds were added.
    void grow(const Plan &plan, const PackSet &packs, Traits traits);
    /// For a node whose role is at this end.
    void add(int slot) { count(slot, 1); }
    void remove(int slot) { count(slot, -1); }

    /// Calls `visit` with the slot of each node of the cell.
    template <class Visit>
    void visitNodes(const Cell &cell, const Visit &visit) const
    {
        if (cell.alone >= 0)
            return visit(cell.alone);
        visitMembers(cell.scope, [&](int slot, int part) {
            if (part == cell.part)
                visit(slot);
        });
    }
    /// Calls `visit` with slot and part of each node in the scope; the part is -1 for one that is alone.
    template <class Visit>
    void visitMembers(int scope, const Visit &visit) const
    {
        const int *const partOf = m_ofKind.data() + 1;
        visitPools(scope, [&](const NodeStore::Pool &pool) {
            for (const NodeStore::Member &member : pool.members)
                visit(member.slot, partOf[member.kind]);
        });
    }

private:
    template <class Visit>
    void visitEvery(const Visit &visit) const
    {
        for (const int role : m_roles) {
            for (const int pool : m_store.poolsOf(role))
                visit(m_store.pool(pool));
        }
    }
    template <class Visit>
    void visitPools(int scope, const Visit &visit) const
    {
        switch (m_reads.scope) {
        case Scope::Anywhere:
            visitEvery(visit);
            break;
        case Scope::Site:
            for (const int role : m_roles) {
                for (int pool = m_store.firstAtSite(role, scope); pool >= 0; pool = m_store.pool(pool).nextAtSite)
                    visit(m_store.pool(pool));
            }
            break;
        case Scope::Zone:
            for (int pool = m_store.firstInZone(scope); pool >= 0; pool = m_store.pool(pool).nextInZone) {
                if (hasRole(m_store.pool(pool).role))
                    visit(m_store.pool(pool));
            }
            break;
        }
    }
    bool hasRole(int role) const { return std::find(m_roles.begin(), m_roles.end(), role) != m_roles.end(); }
    int scopeOf(const NodeStore::Pool &pool) const;
    void addKind(const Plan &plan, const PackSet &packs, const NodeStore::Kind &kind, const KindTraits &traits);
    QString keyOf(const Plan &plan, const PackSet &packs, const NodeStore::Kind &kind, const KindTraits &traits) const;
    void count(int slot, int change);
    void countPool(const NodeStore::Pool &pool);

    EndReads m_reads;
    const NodeStore &m_store;
    std::vector<int> m_roles;      // numbers of those that some node has
    std::vector<int> m_ofKind{-1}; // one more than the kind -> part
    std::vector<Part> m_parts;
    std::vector<PartExample> m_examples;
    QHash<QString, int> m_partNumbers;
    CellCounts m_counts;
    QHash<int, std::vector<int>> m_alone; // by scope, slots
};

} // namespace portwright
