// SPDX-License-Identifier: Apache-2.0
#include "rules/nodetable.h"

#include "rules/addresses.h"

namespace portwright {

namespace {

/// Nodes with equal keys are alike to every condition.
struct KindKey
{
    RoleRef role;
    QString environment;
    SettingMap settings;
    bool operator==(const KindKey &) const = default;
    friend size_t qHash(const KindKey &key, size_t seed = 0)
    {
        size_t hash = qHashMulti(seed, key.role, key.environment);
        for (auto it = key.settings.begin(); it != key.settings.end(); ++it)
            hash = qHashMulti(hash, it.key(), settingText(it.value()));
        return hash;
    }
};

template <class Key>
int numberOf(QHash<Key, int> &numbers, const Key &key)
{
    const auto found = numbers.constFind(key);
    return found != numbers.constEnd() ? *found : *numbers.insert(key, int(numbers.size()));
}

quint8 familiesOf(const QList<NodeAddress> &addresses)
{
    quint8 families = 0;
    for (const NodeAddress &address : addresses)
        families |= address.range.family() == Family::IPv4 ? 1 : 2;
    return families;
}

int zoneKindOf(const Topology &topology, const ZoneId &id)
{
    const Zone *zone = topology.zones.find(id);
    return zone ? int(zone->kind) : -1;
}

bool isGroup(const NodeRow &row)
{
    return row.node->count.value_or(1) > 1;
}

/// True if the consumer's `uses` does not name other nodes of the provider's role.
bool usesAllow(const Node &consumer, const NodeRow &provider)
{
    if (!provider.service || consumer.uses.isEmpty())
        return true;
    const RoleRef &role = provider.node->role;
    auto named = consumer.uses.constFind(role.role);
    if (named == consumer.uses.constEnd())
        named = consumer.uses.constFind(role.pack + QLatin1Char('/') + role.role);
    return named == consumer.uses.constEnd() || named->contains(provider.node->id);
}

} // namespace

NodeTable::NodeTable(const Plan &plan, const PackSet &packs)
{
    addRows(plan, packs);
    rankSources();
    for (const auto &pack : packs.packs()) {
        readKinds(plan, *pack, m_packKinds[pack->id]);
        const auto mesh = effectiveSetting(plan, *pack, nullptr, QStringLiteral("server-mesh"));
        if (mesh && settingText(mesh->value) == QLatin1String("all"))
            m_meshedPacks += pack->id;
    }
}

void NodeTable::addRows(const Plan &plan, const PackSet &packs)
{
    const Topology &topology = plan.topology;
    QHash<KindKey, int> kinds;
    QHash<QString, int> environments{{QString(), 0}};
    m_rows.reserve(size_t(topology.nodes.size()));
    for (const Node &node : topology.nodes) {
        const Node &machine = topology.machineOf(node);
        const QString environment = environmentOf(node);
        NodeRow row;
        row.node = &node;
        row.machine = int(&machine - &topology.nodes.at(0));
        row.kind = numberOf(kinds, {node.role, environment, node.settings});
        row.environment = numberOf(environments, environment);
        row.zoneKind = zoneKindOf(topology, machine.zone);
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

/// In "<id>/" a "-" comes before the end of an id and all else behind it, unlike in ids alone.
void NodeTable::rankSources()
{
    std::vector<std::pair<QString, int>> order;
    order.reserve(m_rows.size());
    for (const NodeRow &row : m_rows)
        order.emplace_back(row.node->id.text() + QLatin1Char('/'), int(order.size()));
    std::sort(order.begin(), order.end());
    for (size_t rank = 0; rank < order.size(); ++rank)
        m_rows[size_t(order[rank].second)].sourceRank = int(rank);
}

void NodeTable::readKinds(const Plan &plan, const Pack &pack, Kinds &kinds) const
{
    const Setting *destination = pack.setting(QStringLiteral("destination"));
    for (const Node *node : m_kinds) {
        Kind kind;
        kind.example = node;
        kind.everyDestination = !destination || !pack.isOn(*destination, node->role);
        const auto read = [&](const char *name) {
            const auto value = effectiveSetting(plan, pack, node, QLatin1String(name));
            return value ? value->value : SettingValue(QString());
        };
        kind.destination = settingText(read("destination"));
        const SettingValue destinations = read("destinations");
        if (const QStringList *list = std::get_if<QStringList>(&destinations))
            kind.destinations = *list;
        else if (const QString text = settingText(destinations); !text.isEmpty())
            kind.destinations = QStringList{text};
        kind.loopbackFiltered = settingText(read("loopback-filtered")) == QLatin1String("true") ||
                                node->settings.value(QStringLiteral("loopback-filtered")) == SettingValue(true);
        kinds.push_back(kind);
    }
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

std::vector<int> NodeTable::sourcesWithRoles(const QList<RoleRef> &roles) const
{
    std::vector<int> rows = withRoles(roles);
    std::sort(rows.begin(), rows.end(), [this](int a, int b) { return row(a).sourceRank < row(b).sourceRank; });
    return rows;
}

const NodeTable::Kind &NodeTable::kindOf(const Rule &rule, int index) const
{
    return (*m_packKinds.constFind(rule.pack))[size_t(row(index).kind)];
}

bool NodeTable::shareDestination(const Rule &rule, int source, int destination) const
{
    const Kind &from = kindOf(rule, source);
    const Kind &to = kindOf(rule, destination);
    if (to.everyDestination)
        return true;
    if (rule.relation == Relation::ItsDestinations)
        return from.destinations.isEmpty() || from.destinations.contains(to.destination);
    return from.everyDestination || from.destination == to.destination || m_meshedPacks.contains(rule.pack);
}

bool NodeTable::isFiltered(const Rule &rule, int source, int destination) const
{
    return kindOf(rule, source).loopbackFiltered || kindOf(rule, destination).loopbackFiltered ||
           kindOf(rule, row(source).machine).loopbackFiltered;
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
    if (rule.relation != Relation::Any && !itself && !shareDestination(rule, source, destination))
        return Bar::Destination;
    return Bar::None;
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
    const bool used = usesAllow(*from.node, to) && (to.service || usesAllow(*to.node, from));
    return used || source == destination ? Bar::None : Bar::NotUsed;
}

} // namespace portwright
