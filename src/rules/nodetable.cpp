// SPDX-License-Identifier: Apache-2.0
#include "rules/nodetable.h"

#include "rules/addresses.h"

namespace portwright {

namespace {

bool isGroup(const NodeRow &row)
{
    return row.node->count.value_or(1) > 1;
}

} // namespace

NodeTable::NodeTable(const Plan &plan, const PackSet &packs)
{
    addRows(plan, packs);
    for (const auto &pack : packs.packs()) {
        readKinds(plan, *pack, m_packKinds[pack->id]);
        if (isMeshed(plan, *pack))
            m_meshedPacks += pack->id;
    }
}

void NodeTable::addRows(const Plan &plan, const PackSet &packs)
{
    const Topology &topology = plan.topology;
    QHash<NodeKind, int> kinds;
    QHash<QString, int> environments{{QString(), 0}};
    const std::vector<int> sites = sitesOf(topology);
    m_rows.reserve(size_t(topology.nodes.size()));
    for (const Node &node : topology.nodes) {
        const Node &machine = topology.machineOf(node);
        const NodeKind kind = kindOf(node);
        NodeRow row;
        row.node = &node;
        row.machine = &machine == &node ? int(m_rows.size()) : int(topology.nodes.indexOf(machine.id));
        row.kind = numberOf(kinds, kind);
        row.environment = numberOf(environments, kind.environment);
        if (const Zone *zone = topology.zones.find(machine.zone)) {
            row.zoneKind = int(zone->kind);
            row.zone = int(topology.zones.indexOf(zone->id));
            row.site = sites[size_t(row.zone)];
        }
        row.families = familiesOf(effectiveAddresses(plan, node));
        row.addressKnown = hasKnownAddress(plan, node);
        const Role *role = packs.role(node.role);
        row.service = role && role->service;
        if (row.kind == int(m_kinds.size()))
            m_kinds.push_back(&node);
        m_byRole[node.role].push_back(int(m_rows.size()));
        m_rows.push_back(row);
    }
}

void NodeTable::readKinds(const Plan &plan, const Pack &pack, Kinds &kinds) const
{
    for (const Node *node : m_kinds)
        kinds.push_back(traitsOf(plan, pack, *node));
}

int NodeTable::find(const NodeId &id) const
{
    const auto place = std::lower_bound(m_rows.begin(), m_rows.end(), id,
                                        [](const NodeRow &row, const NodeId &wanted) { return row.node->id < wanted; });
    return place != m_rows.end() && place->node->id == id ? int(place - m_rows.begin()) : -1;
}

std::vector<int> NodeTable::withRoles(const QList<RoleRef> &roles) const
{
    std::vector<int> rows;
    for (const RoleRef &role : roles) {
        if (const auto found = m_byRole.constFind(role); found != m_byRole.constEnd())
            rows.insert(rows.end(), found->begin(), found->end());
    }
    std::sort(rows.begin(), rows.end());
    rows.erase(std::unique(rows.begin(), rows.end()), rows.end());
    return rows;
}

const KindTraits &NodeTable::traits(const Rule &rule, int index) const
{
    return (*m_packKinds.constFind(rule.pack))[size_t(row(index).kind)];
}

bool NodeTable::isFiltered(const Rule &rule, int source, int destination) const
{
    return traits(rule, source).loopbackFiltered || traits(rule, destination).loopbackFiltered ||
           traits(rule, row(source).machine).loopbackFiltered;
}

bool NodeTable::isLocal(const Rule &rule, int source, int destination) const
{
    if (source == destination)
        return rule.relation == Relation::Itself;
    return row(source).machine == row(destination).machine;
}

Bar NodeTable::relationBar(const Rule &rule, int source, int destination) const
{
    const bool itself = source == destination;
    if (rule.relation == Relation::Itself)
        return itself ? Bar::None : Bar::Relation;
    if (itself && !isGroup(row(source)))
        return Bar::Relation;
    const bool meshed = m_meshedPacks.contains(rule.pack);
    if (!itself && !shareDestination(rule.relation, traits(rule, source), traits(rule, destination), meshed))
        return Bar::Destination;
    return itself ? Bar::None : placeBar(rule.relation, row(source), row(destination));
}

Bar NodeTable::placeBar(Relation relation, const NodeRow &source, const NodeRow &destination) const
{
    if (relation == Relation::SameZone)
        return source.zone >= 0 && source.zone == destination.zone ? Bar::None : Bar::Zone;
    const bool different = source.site != destination.site && source.site != 0 && destination.site != 0;
    return relation == Relation::SameSite && different ? Bar::Site : Bar::None;
}

Bar NodeTable::bar(const Rule &rule, int source, int destination) const
{
    const NodeRow &from = row(source);
    const NodeRow &to = row(destination);
    if (const Bar relation = relationBar(rule, source, destination); relation != Bar::None)
        return relation;
    if (from.environment != to.environment && from.environment != 0 && to.environment != 0)
        return Bar::Environment;
    if (isLocal(rule, source, destination) && !isFiltered(rule, source, destination))
        return Bar::Loopback;
    const bool used =
        usesAllow(*from.node, *to.node, to.service) && (to.service || usesAllow(*to.node, *from.node, from.service));
    return used || source == destination ? Bar::None : Bar::NotUsed;
}

} // namespace portwright
