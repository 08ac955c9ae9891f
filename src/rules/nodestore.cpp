// SPDX-License-Identifier: Apache-2.0
#include "rules/nodestore.h"

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

size_t hashOf(const SettingValue &value, size_t seed)
{
    return std::visit([&](const auto &held) { return qHash(held, seed + value.index()); }, value);
}

size_t kindHash(const Node &node)
{
    size_t hash = qHashMulti(0, node.role, node.environment);
    for (auto it = node.settings.begin(); it != node.settings.end(); ++it)
        hash = hashOf(it.value(), qHash(it.key(), hash));
    for (auto it = node.uses.begin(); it != node.uses.end(); ++it)
        hash = qHashMulti(hash, it.key(), it.value());
    return hash;
}

} // namespace

NodeStore::NodeStore(const Plan &plan) : m_nodes(plan.topology.nodes)
{
    const size_t count = size_t(m_nodes.size());
    m_records.resize(count);
    m_ids.reserve(count);
    m_slotAt.resize(count);
    m_sites = sitesIn(plan.topology);
    int slot = 0;
    for (const Node &node : m_nodes) {
        m_ids.push_back(node.id);
        m_slotAt[size_t(slot)] = slot;
        ++slot;
        if (!node.on.isEmpty() || !node.uses.isEmpty())
            name(node);
    }
    slot = 0;
    for (const Node &node : m_nodes) {
        stand(plan, node, slot);
        m_pools[size_t(poolOf(slot))].members.push_back(memberOf(slot));
        ++slot;
    }
    for (Pool &pool : m_pools)
        std::sort(pool.members.begin(), pool.members.end(), [](const Member &a, const Member &b) {
            return std::pair(a.zone, a.slot) < std::pair(b.zone, b.slot);
        });
}

int NodeStore::slotOf(const NodeId &id) const
{
    const qsizetype place = m_nodes.indexOf(id);
    return place < 0 ? -1 : m_slotAt[size_t(place)];
}

std::vector<int> NodeStore::sitesIn(const Topology &topology)
{
    std::vector<int> sites(size_t(m_zoneNumbers.size()) + 1, NoZone);
    sites.front() = 0;
    for (const Zone &zone : topology.zones) {
        int &number = m_zoneNumbers[zone.id];
        if (number == 0) {
            number = int(sites.size());
            sites.push_back(NoZone);
        }
        sites[size_t(number)] = numberOf(m_siteNumbers, topology.siteOf(zone.id));
    }
    return sites;
}

void NodeStore::name(const Node &node)
{
    QList<NodeId> &names = m_names[node.id];
    names = namesIn(node);
    for (const NodeId &named : std::as_const(names))
        ++m_namedBy[named];
    if (!node.on.isEmpty())
        m_living[node.on] += node.id;
}

void NodeStore::unname(const NodeId &id)
{
    for (const NodeId &named : m_names.take(id)) {
        if (--m_namedBy[named] == 0)
            m_namedBy.remove(named);
        if (const auto living = m_living.find(named); living != m_living.end())
            living->remove(id);
    }
}

int NodeStore::newSlot(const NodeId &id)
{
    if (m_free.empty()) {
        m_records.push_back({});
        m_ids.push_back(id);
        return int(m_records.size()) - 1;
    }
    const int slot = m_free.back();
    m_free.pop_back();
    m_ids[size_t(slot)] = id;
    return slot;
}

int NodeStore::kindFor(const Node &node)
{
    const size_t hash = kindHash(node);
    const auto isAlike = [&](int index) {
        const Node &example = kind(index).example;
        return example.role == node.role && example.environment == node.environment &&
               example.settings == node.settings && example.uses == node.uses;
    };
    const auto [first, last] = std::as_const(m_kindsByHash).equal_range(hash);
    if (const auto found = std::find_if(first, last, isAlike); found != last)
        return *found;
    const int index = kindCount();
    m_kinds.push_back({node, numberOf(m_roles, node.role), numberOf(m_environments, environmentOf(node)), 0});
    m_kindsByHash.insert(hash, index);
    m_rolePools.resize(size_t(m_roles.size()));
    return index;
}

int NodeStore::poolFor(int role, int site)
{
    int &known = m_poolNumbers[{role, site}]; // 0: none yet
    if (known == 0) {
        m_pools.push_back({role, site, {}});
        known = int(m_pools.size());
        m_rolePools[size_t(role)].push_back(known - 1);
    }
    return known - 1;
}

std::vector<NodeStore::Member>::iterator NodeStore::placeIn(Pool &pool, int slot)
{
    const std::pair place(zoneOf(slot), slot);
    return std::lower_bound(
        pool.members.begin(), pool.members.end(), place,
        [](const Member &member, const auto &wanted) { return std::pair(member.zone, member.slot) < wanted; });
}

void NodeStore::stand(const Plan &plan, const Node &node, int slot)
{
    const Node &machine = plan.topology.machineOf(node);
    Record record;
    record.kind = kindFor(node);
    record.zone = m_zoneNumbers.value(machine.zone, 0);
    if (m_sites[size_t(record.zone)] == NoZone)
        record.zone = 0;
    record.group = node.count.value_or(1) > 1;
    record.alone = !node.on.isEmpty() || m_namedBy.contains(node.id);
    record.pool = poolFor(kind(record.kind).role, m_sites[size_t(record.zone)]);
    m_records[size_t(slot)] = record;
    if (++m_kinds[size_t(record.kind)].nodes == 1)
        ++m_kindChanges;
    if (&machine != &node)
        m_machines.insert(slot, slotOf(machine.id));
}

void NodeStore::enter(const Plan &plan, const Node &node, int slot)
{
    stand(plan, node, slot);
    Pool &pool = m_pools[size_t(poolOf(slot))];
    pool.members.insert(placeIn(pool, slot), memberOf(slot));
}

void NodeStore::leave(int slot)
{
    Pool &pool = m_pools[size_t(poolOf(slot))];
    pool.members.erase(placeIn(pool, slot));
    if (--m_kinds[size_t(kindOf(slot))].nodes == 0)
        ++m_kindChanges;
    m_machines.remove(slot);
    m_records[size_t(slot)] = {};
}

QList<NodeId> NodeStore::touchedBy(const Plan &next, const QSet<NodeId> &changed) const
{
    QSet<NodeId> touched = changed;
    for (const NodeId &id : changed) {
        touched += m_living.value(id);
        for (const NodeId &named : m_names.value(id))
            touched += named;
        const Node *node = next.topology.nodes.find(id);
        for (const NodeId &named : node ? namesIn(*node) : QList<NodeId>())
            touched += named;
    }
    return touched.values();
}

QSet<NodeId> NodeStore::movedWithZones(const Topology &before, const Topology &next)
{
    QSet<NodeId> nodes;
    if (before.zones == next.zones)
        return nodes;
    const std::vector<int> sites = sitesIn(next);
    for (int slot = 0; slot < slotCount(); ++slot) {
        const int zone = zoneOf(slot);
        if (kindOf(slot) >= 0 && (zone == 0 || sites[size_t(zone)] != m_sites[size_t(zone)]))
            nodes += idOf(slot);
    }
    return nodes;
}

void NodeStore::take(const Plan &next, const QSet<NodeId> &changed, bool zones)
{
    const IdList<Node> before = std::exchange(m_nodes, next.topology.nodes);
    std::vector<qsizetype> gone;
    std::vector<qsizetype> come;
    for (const NodeId &id : changed) {
        const qsizetype old = before.indexOf(id);
        const qsizetype now = m_nodes.indexOf(id);
        if (old >= 0 && now < 0)
            gone.push_back(old);
        else if (old < 0 && now >= 0)
            come.push_back(now);
        unname(id);
        if (const Node *node = next.topology.nodes.find(id); node && !namesIn(*node).isEmpty())
            name(*node);
    }
    if (zones)
        m_sites = sitesIn(next.topology);
    renumber(std::move(gone), std::move(come));
}

/// From the last that is gone on, and then to the last that is new: so each place is right when it is used.
void NodeStore::renumber(std::vector<qsizetype> gone, std::vector<qsizetype> come)
{
    std::sort(gone.rbegin(), gone.rend());
    std::sort(come.begin(), come.end());
    for (const qsizetype place : gone) {
        m_leaving.push_back(m_slotAt[size_t(place)]);
        m_slotAt.erase(m_slotAt.begin() + place);
    }
    for (const qsizetype place : come)
        m_slotAt.insert(m_slotAt.begin() + place, newSlot(m_nodes.at(place).id));
}

void NodeStore::release()
{
    m_free.insert(m_free.end(), m_leaving.begin(), m_leaving.end());
    m_leaving.clear();
}

} // namespace portwright
