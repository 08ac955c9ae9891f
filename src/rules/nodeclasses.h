// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "rules/nodekind.h"

#include <vector>

namespace portwright {

/// Nodes that no rule can tell apart. A node whose machine others share, or that names the services it uses or is named
/// as one, is alone in its class.
struct NodeClass
{
    Node example; // one of its nodes; shares its members with the plan's
    int kind = 0; // classes of one kind are alike to every condition
    int role = 0;
    int environment = 0; // 0: shared by all
    int zoneKind = -1;
    int machine = -1; // slot of the node on whose machine the one node lives; -1 where the class is not one node's
    quint8 families = 0;
    bool addressKnown = false;
    bool group = false;
    std::vector<int> slots; // its nodes

    bool isOneNodes() const { return machine >= 0; }
};

/// The nodes of a plan in classes. A node keeps its slot while it is in the plan.
class NodeClasses
{
public:
    explicit NodeClasses(const Plan &plan);

    const std::vector<NodeClass> &classes() const { return m_classes; }
    const NodeClass &at(int index) const { return m_classes[size_t(index)]; }
    int kindCount() const { return int(m_kinds.size()); }
    /// The classes of a role in an environment; all of the role's classes together are `ofRole`.
    const std::vector<int> &in(int role, int environment) const;
    const std::vector<int> &ofRole(int role) const { return m_byRole[size_t(role)].all; }
    /// -1 for a role that no node ever had.
    int roleNumber(const RoleRef &role) const { return m_roles.value(role, -1); }
    int roleCount() const { return int(m_byRole.size()); }

    int slotOf(const NodeId &id) const { return m_slots.value(id, -1); }
    const NodeId &idOf(int slot) const { return m_nodes[size_t(slot)].id; }
    int classOf(int slot) const { return m_nodes[size_t(slot)].inClass; }

    /// The nodes that stand in another class, or are looked at otherwise, when these have changed: themselves, what
    /// lives on their machines, and what they name or named.
    QList<NodeId> touchedBy(const Plan &next, const QSet<NodeId> &changed) const;
    /// Takes the node's own references into account, as they are in `next` (where it may be gone).
    void rename(const Plan &next, const NodeId &id);
    /// Out of its class; the slot is free afterwards if `forGood`.
    void leave(int slot, bool forGood);
    /// Into the class where it belongs in `plan`; a new node gets a slot.
    int enter(const Plan &plan, const Node &node);

private:
    struct Entry
    {
        NodeId id;
        int inClass = -1;
        int place = 0;         // among the class's slots
        QList<NodeId> named{}; // what it names: its machine, the services it uses
    };
    struct Key
    {
        int kind = 0;
        int zoneKind = 0;
        int slot = -1; // of a node that is alone
        int flags = 0; // families, address known, group
        bool operator==(const Key &) const = default;
        friend size_t qHash(const Key &key, size_t seed = 0)
        {
            return qHashMulti(seed, key.kind, key.zoneKind, key.slot, key.flags);
        }
    };
    struct OfRole
    {
        std::vector<int> all;
        std::vector<std::vector<int>> byEnvironment;
    };

    void name(const Node &node, int slot);
    int newSlot(const NodeId &id);
    bool isAlone(const Node &node, int slot) const;
    int classFor(const Plan &plan, const Node &node, int slot);
    int addClass(const Key &key, const Node &node);

    QHash<NodeId, int> m_slots;
    std::vector<Entry> m_nodes;
    std::vector<int> m_free;
    QHash<NodeId, int> m_namedBy;         // how many nodes name it
    QHash<NodeId, QSet<NodeId>> m_living; // machine -> nodes `on` it
    QHash<NodeKind, int> m_kinds;
    QHash<QString, int> m_environments{{QString(), 0}};
    QHash<RoleRef, int> m_roles;
    QHash<Key, int> m_keys;
    std::vector<NodeClass> m_classes;
    std::vector<OfRole> m_byRole;
};

} // namespace portwright
