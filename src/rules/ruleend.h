// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "rules/endreads.h"
#include "rules/nodestore.h"

namespace portwright {

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
    int partOf(int slot) const { return m_ofKind[size_t(m_store.kindOf(slot)) + 1]; }
    /// Scopes are below this number.
    int scopeCount() const { return int(m_first.size()); }
    /// The first cell of a scope, from which `next` leads to the others; -1 where there is none.
    int first(int scope) const { return size_t(scope) < m_first.size() ? m_first[size_t(scope)] : -1; }
    /// Calls `visit` with the index of each cell of a scope.
    template <class Visit>
    void visitCells(int scope, const Visit &visit) const
    {
        for (int index = first(scope); index >= 0; index = cell(index).next)
            visit(index);
    }
    /// Calls `visit` with the index of each cell that nodes in `scope` of the rule's other end may be joined to by
    /// where they stand.
    template <class Visit>
    void visitPeers(int scope, const Visit &visit) const
    {
        if (m_reads.scope == Scope::Site && scope == 0) {
            for (int any = 0; any < scopeCount(); ++any)
                visitCells(any, visit);
            return;
        }
        visitCells(scope, visit);
        if (m_reads.scope == Scope::Site)
            visitCells(0, visit);
    }
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
        visitRanges(cell, [&](const NodeStore::Member *member, const NodeStore::Member *behind, const int *partOf) {
            for (; member != behind; ++member) {
                if (partOf[member->kind] == cell.part)
                    visit(member->slot);
            }
        });
    }
    /// Calls `visit` with the ranges of nodes in the cell's place, those of other parts among them, and with the parts
    /// of kinds: -1 for kinds whose role is not at this end, and for the kind of nodes that are alone. Where the place
    /// is a site or a zone, the nodes of other roles are left out.
    template <class Visit>
    void visitRanges(const Cell &cell, const Visit &visit) const
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
        const NodeStore::Member *first = members.data();
        const NodeStore::Member *behind = first + members.size();
        if (m_reads.scope == Scope::Zone) {
            first = std::partition_point(first, behind, [&](const auto &one) { return one.zone < cell.scope; });
            behind = std::find_if(first, behind, [&](const auto &one) { return one.zone != cell.scope; });
        }
        visit(first, behind, m_ofKind.data() + 1);
    }

    void addKind(const Plan &plan, const PackSet &packs, const NodeStore::Kind &kind);
    QString keyOf(const Plan &plan, const PackSet &packs, const NodeStore::Kind &kind, const KindTraits &traits) const;
    int scopeNumber(int slot) const;
    void countPool(int pool);
    int findCell(const Cell &place) const;
    int addCell(const Cell &place);
    void removeCell(int index);
    void sortCells();
    void count(const Cell &place, int change);

    EndReads m_reads;
    const NodeStore &m_store;
    std::vector<int> m_roles;      // numbers of those that some node has
    std::vector<int> m_ofKind{-1}; // one more than the kind -> part
    std::vector<Part> m_parts;
    std::vector<PartExample> m_examples;
    QHash<QString, int> m_partNumbers;
    std::vector<Cell> m_cells; // those of one scope together, but for what edits brought
    std::vector<int> m_freeCells;
    std::vector<int> m_first;      // by scope
    QHash<int, int> m_cellOfAlone; // by slot
};

} // namespace portwright
