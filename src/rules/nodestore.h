// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "rules/nodekind.h"
#include "rules/slotlist.h"

#include <vector>

namespace portwright {

/// The nodes of a plan as small numbers, kept while the plan is edited. A node keeps its slot while it is in the plan.
class NodeStore
{
public:
    /// One of the nodes of a kind stands for all: they are alike to every condition.
    struct Kind
    {
        Node example;
        int role = 0;
        int environment = 0; // 0: shared by all
        int nodes = 0;       // how many are of this kind now
    };
    struct Member
    {
        int slot = 0;
        int kind = 0; // -1 for a node that is alone
    };
    /// The nodes of a role in a zone, sorted by slot.
    struct Pool
    {
        int role = 0;
        int zone = 0;        // 0: in none
        int site = 0;        // of the zone; 0: no named one
        int nextAtSite = -1; // of the same role
        int nextInZone = -1;
        std::vector<Member> members;
    };

    explicit NodeStore(const Plan &plan);

    /// -1 where the plan has no such node.
    int slotOf(const NodeId &id) const;
    /// Of a node that is in the plan, or was until the last take().
    const NodeId &idOf(int slot) const;
    /// Slots are below this number.
    int slotCount() const { return int(m_records.size()); }
    /// -1 for a node that stands nowhere. What follows is of one that stands.
    int kindOf(int slot) const { return m_records[size_t(slot)].kind; }
    int roleOf(int slot) const { return kind(kindOf(slot)).role; }
    bool isGroup(int slot) const { return m_records[size_t(slot)].group != 0; }
    /// True for a node that names its machine or is named by others: a rule may tell it from nodes of its kind.
    bool isAlone(int slot) const { return m_records[size_t(slot)].alone != 0; }
    /// The slot of the node on whose machine it lives: its own for most.
    int machineOf(int slot) const { return isAlone(slot) ? m_machines.value(slot, slot) : slot; }

    const Kind &kind(int index) const { return m_kinds[size_t(index)]; }
    /// Grows whenever the first node of a kind comes or the last one goes.
    int kindChanges() const { return m_kindChanges; }
    int kindCount() const { return int(m_kinds.size()); }
    /// -1 for a role that no node ever had.
    int roleNumber(const RoleRef &role) const { return m_roles.value(role, -1); }
    int roleCount() const { return int(m_rolePools.size()); }
    /// Pools never go; one may be empty.
    const std::vector<int> &poolsOf(int role) const { return m_rolePools[size_t(role)]; }
    const Pool &pool(int index) const { return m_pools[size_t(index)]; }
    int poolOf(int slot) const { return int(m_records[size_t(slot)].pool); }
    /// The first pool of a role at a site, from which `nextAtSite` leads to the others; -1 where there is none.
    int firstAtSite(int role, int site) const
    {
        const std::vector<int> &first = m_firstAtSite[size_t(role)];
        return size_t(site) < first.size() ? first[size_t(site)] : -1;
    }
    /// The first pool of a zone, from which `nextInZone` leads to those of other roles; -1 where there is none.
    int firstInZone(int zone) const { return size_t(zone) < m_firstInZone.size() ? m_firstInZone[size_t(zone)] : -1; }

    /// The nodes that a rule may see otherwise once these have changed: themselves, what lives on their machines, and
    /// what they name or named.
    QList<NodeId> touchedBy(const Plan &next, const QSet<NodeId> &changed) const;
    /// Nodes of the plan at hand whose zones come, go, or are of another site in `next`.
    QSet<NodeId> movedWithZones(const Topology &before, const Topology &next);

    /// Takes over the nodes of `next`, and its zones if they differ: new nodes get slots. Nothing is placed by it.
    void take(const Plan &next, const QSet<NodeId> &changed, bool zones);
    /// Where a node stands now by its plan; it must stand nowhere.
    void enter(const Plan &plan, const Node &node, int slot);
    void leave(int slot);
    /// The slots of nodes that are in the plan no more are free for others.
    void release();

private:
    static constexpr int NoZone = -1;

    static constexpr unsigned MostPools = 0x3fffffff;

    struct Record
    {
        int kind = -1;
        unsigned pool : 30 = 0;
        unsigned group : 1 = 0;
        unsigned alone : 1 = 0;
    };
    /// By zone number, the number of the zone's site; NoZone where the plan has no such zone.
    std::vector<int> sitesIn(const Topology &topology);
    void name(const Node &node);
    void unname(const NodeId &id);
    int newSlot();
    int kindFor(const Node &node);
    int poolFor(int role, int zone);
    void stand(const Plan &plan, const Node &node, int slot);
    void renumber(const IdList<Node> &before, std::vector<qsizetype> gone, std::vector<qsizetype> come);
    static std::vector<Member>::iterator placeIn(Pool &pool, int slot);
    Member memberOf(int slot) const { return {slot, isAlone(slot) ? -1 : kindOf(slot)}; }

    IdList<Node> m_nodes; // of the plan at hand
    SlotList m_slots;     // in the order of `m_nodes`
    std::vector<Record> m_records;
    std::vector<int> m_free;
    QHash<int, NodeId> m_leaving; // slots of nodes that are gone, until they are released
    std::vector<int> m_sites;     // by zone number; 0: no zone
    QHash<ZoneId, int> m_zoneNumbers;
    QHash<QString, int> m_siteNumbers{{QString(), 0}};
    QHash<NodeId, QList<NodeId>> m_names; // of a node that names others: its machine, the services it uses
    QHash<NodeId, int> m_namedBy;         // how many nodes name it
    QHash<NodeId, QSet<NodeId>> m_living; // machine -> nodes `on` it
    QHash<int, int> m_machines;           // of nodes that live on another's
    std::vector<Kind> m_kinds;
    int m_kindChanges = 0;
    QMultiHash<size_t, int> m_kindsByHash;
    QHash<QString, int> m_environments{{QString(), 0}};
    QHash<RoleRef, int> m_roles;
    std::vector<Pool> m_pools;
    std::vector<std::vector<int>> m_rolePools;
    std::vector<std::vector<int>> m_firstAtSite; // by role and site
    std::vector<int> m_firstInZone;
};

} // namespace portwright
