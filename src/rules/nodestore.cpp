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

NodeStore::NodeStore(const Plan &plan) : m_nodes(plan.topology.nodes), m_slots(int(m_nodes.size()))
{
    m_records.resize(size_t(m_nodes.size()));
    m_sites = sitesIn(plan.topology);
    for (const Node &node : m_nodes) {
        if (!node.on.isEmpty() || !node.uses.isEmpty())
            name(node);
    }
    int slot = 0;
    for (const Node &node : m_nodes) {
        stand(plan, node, slot);
        m_pools[size_t(poolOf(slot))].members.push_back(memberOf(slot));
        ++slot;
    }
    for (Pool &pool : m_pools)
        pool.members.shrink_to_fit();
    m_pools.shrink_to_fit();
}

int NodeStore::slotOf(const NodeId &id) const
{
    const qsizetype place = m_nodes.indexOf(id);
    return place < 0 ? -1 : m_slots.at(place);
}

const NodeId &NodeStore::idOf(int slot) const
{
    const auto leaving = m_leaving.isEmpty() ? m_leaving.constEnd() : m_leaving.constFind(slot);
    return leaving != m_leaving.constEnd() ? *leaving : m_nodes.at(m_slots.placeOf(slot)).id;
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

int NodeStore::newSlot()
{
    if (m_free.empty()) {
        m_records.push_back({});
        return int(m_records.size()) - 1;
    }
    const int slot = m_free.back();
    m_free.pop_back();
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
    m_firstAtSite.resize(m_rolePools.size());
    return index;
}

/// A pool whose zone is of another site now stays where it was, and empty.
int NodeStore::poolFor(int role, int zone)
{
    const int site = m_sites[size_t(zone)];
    if (size_t(zone) >= m_firstInZone.size())
        m_firstInZone.resize(m_sites.size(), -1);
    int &firstInZone = m_firstInZone[size_t(zone)];
    int number = firstInZone;
    while (number >= 0 && (pool(number).role != role || pool(number).site != site))
        number = pool(number).nextInZone;
    if (number >= 0)
        return number;
    number = int(m_pools.size());
    std::vector<int> &firsts = m_firstAtSite[size_t(role)];
    if (size_t(site) >= firsts.size())
        firsts.resize(size_t(m_siteNumbers.size()), -1);
    m_pools.push_back(
        {role, zone, site, std::exchange(firsts[size_t(site)], number), std::exchange(firstInZone, number), {}});
    m_rolePools[size_t(role)].push_back(number);
    return number;
}

std::vector<NodeStore::Member>::iterator NodeStore::placeIn(Pool &pool, int slot)
{
    return std::lower_bound(pool.members.begin(), pool.members.end(), slot,
                            [](const Member &member, int wanted) { return member.slot < wanted; });
}

void NodeStore::stand(const Plan &plan, const Node &node, int slot)
{
    const Node &machine = plan.topology.machineOf(node);
    const int zone = m_zoneNumbers.value(machine.zone, 0);
    Record record;
    record.kind = kindFor(node);
    record.group = node.count.value_or(1) > 1 ? 1 : 0;
    record.alone = !node.on.isEmpty() || m_namedBy.contains(node.id) ? 1 : 0;
    record.pool = unsigned(poolFor(kind(record.kind).role, m_sites[size_t(zone)] == NoZone ? 0 : zone)) & MostPools;
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
        const int zone = kindOf(slot) >= 0 ? pool(poolOf(slot)).zone : -1;
        if (zone == 0 || (zone > 0 && sites[size_t(zone)] != m_sites[size_t(zone)]))
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
    renumber(before, std::move(gone), std::move(come));
}

/// From the last that is gone on, and then to the last that is new: so each place is right when it is used.
void NodeStore::renumber(const IdList<Node> &before, std::vector<qsizetype> gone, std::vector<qsizetype> come)
{
    std::sort(gone.rbegin(), gone.rend());
    std::sort(come.begin(), come.end());
    for (const qsizetype place : gone) {
        m_leaving.insert(m_slots.at(place), before.at(place).id);
        m_slots.removeAt(place);
    }
    for (const qsizetype place : come)
        m_slots.insert(place, newSlot());
}

void NodeStore::release()
{
    for (auto it = m_leaving.cbegin(); it != m_leaving.cend(); ++it)
        m_free.push_back(it.key());
    m_leaving.clear();
}

} // namespace portwright
