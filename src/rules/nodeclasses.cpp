// SPDX-License-Identifier: Apache-2.0
#include "rules/nodeclasses.h"

#include "rules/addresses.h"

namespace portwright {

namespace {

QList<NodeId> namesIn(const Node &node)
{
    QList<NodeId> names;
    if (!node.on.isEmpty())
        names += node.on;
    for (const QList<NodeId> &used : node.uses)
        names += used;
    return names;
}

} // namespace

NodeClasses::NodeClasses(const Plan &plan)
{
    const qsizetype count = plan.topology.nodes.size();
    m_slots.reserve(count);
    m_nodes.reserve(size_t(count));
    for (const Node &node : plan.topology.nodes) {
        const int slot = newSlot(node.id);
        if (!node.on.isEmpty() || !node.uses.isEmpty())
            name(node, slot);
    }
    for (const Node &node : plan.topology.nodes)
        enter(plan, node);
}

int NodeClasses::newSlot(const NodeId &id)
{
    int slot = int(m_nodes.size());
    if (m_free.empty()) {
        m_nodes.push_back({id});
    } else {
        slot = m_free.back();
        m_free.pop_back();
        m_nodes[size_t(slot)] = {id};
    }
    m_slots.insert(id, slot);
    return slot;
}

void NodeClasses::name(const Node &node, int slot)
{
    Entry &entry = m_nodes[size_t(slot)];
    entry.named = namesIn(node);
    for (const NodeId &named : std::as_const(entry.named))
        ++m_namedBy[named];
    if (!node.on.isEmpty())
        m_living[node.on] += node.id;
}

void NodeClasses::rename(const Plan &next, const NodeId &id)
{
    const Node *node = next.topology.nodes.find(id);
    int slot = slotOf(id);
    if (slot < 0)
        slot = newSlot(id);
    for (const NodeId &named : std::as_const(m_nodes[size_t(slot)].named)) {
        if (--m_namedBy[named] == 0)
            m_namedBy.remove(named);
        m_living[named] -= id;
    }
    m_nodes[size_t(slot)].named.clear();
    if (node)
        name(*node, slot);
}

QList<NodeId> NodeClasses::touchedBy(const Plan &next, const QSet<NodeId> &changed) const
{
    QSet<NodeId> touched = changed;
    for (const NodeId &id : changed) {
        touched += m_living.value(id);
        if (const int slot = slotOf(id); slot >= 0) {
            for (const NodeId &named : m_nodes[size_t(slot)].named)
                touched += named;
        }
        if (const Node *node = next.topology.nodes.find(id)) {
            for (const NodeId &named : namesIn(*node))
                touched += named;
        }
    }
    return touched.values();
}

void NodeClasses::leave(int slot, bool forGood)
{
    Entry &entry = m_nodes[size_t(slot)];
    if (entry.inClass >= 0) {
        std::vector<int> &slots = m_classes[size_t(entry.inClass)].slots;
        slots[size_t(entry.place)] = slots.back();
        m_nodes[size_t(slots.back())].place = entry.place;
        slots.pop_back();
        entry.inClass = -1;
    }
    if (!forGood)
        return;
    m_slots.remove(entry.id);
    m_free.push_back(slot);
}

int NodeClasses::enter(const Plan &plan, const Node &node)
{
    const int known = slotOf(node.id);
    const int slot = known >= 0 ? known : newSlot(node.id);
    const int index = classFor(plan, node, slot);
    Entry &entry = m_nodes[size_t(slot)];
    NodeClass &its = m_classes[size_t(index)];
    if (its.slots.empty())
        its.example = node;
    if (its.isOneNodes())
        its.machine = std::max(0, slotOf(plan.topology.machineOf(node).id));
    entry.inClass = index;
    entry.place = int(its.slots.size());
    its.slots.push_back(slot);
    return slot;
}

bool NodeClasses::isAlone(const Node &node, int slot) const
{
    return !m_nodes[size_t(slot)].named.isEmpty() || !node.uses.isEmpty() || m_namedBy.contains(node.id);
}

int NodeClasses::classFor(const Plan &plan, const Node &node, int slot)
{
    const Node &machine = plan.topology.machineOf(node);
    const bool known = hasKnownAddress(plan, node);
    const bool group = node.count.value_or(1) > 1;
    const int families =
        machine.addresses.isEmpty() ? familiesOf(effectiveAddresses(plan, node)) : familiesOf(machine.addresses);
    Key key;
    key.kind = numberOf(m_kinds, kindOf(node));
    key.zoneKind = zoneKindOf(plan.topology, machine.zone);
    key.slot = isAlone(node, slot) ? slot : -1;
    key.flags = families | (known ? 4 : 0) | (group ? 8 : 0);
    const auto found = m_keys.constFind(key);
    return found != m_keys.constEnd() ? *found : addClass(key, node);
}

int NodeClasses::addClass(const Key &key, const Node &node)
{
    const int index = int(m_classes.size());
    NodeClass added;
    added.kind = key.kind;
    added.role = numberOf(m_roles, node.role);
    added.environment = numberOf(m_environments, environmentOf(node));
    added.zoneKind = key.zoneKind;
    added.machine = key.slot;
    added.families = quint8(key.flags & 3);
    added.addressKnown = key.flags & 4;
    added.group = key.flags & 8;
    m_byRole.resize(size_t(m_roles.size()));
    OfRole &ofRole = m_byRole[size_t(added.role)];
    ofRole.all.push_back(index);
    ofRole.byEnvironment.resize(std::max(ofRole.byEnvironment.size(), size_t(added.environment) + 1));
    ofRole.byEnvironment[size_t(added.environment)].push_back(index);
    m_keys.insert(key, index);
    m_classes.push_back(std::move(added));
    return index;
}

const std::vector<int> &NodeClasses::in(int role, int environment) const
{
    static const std::vector<int> none;
    const auto &byEnvironment = m_byRole[size_t(role)].byEnvironment;
    return size_t(environment) < byEnvironment.size() ? byEnvironment[size_t(environment)] : none;
}

} // namespace portwright
