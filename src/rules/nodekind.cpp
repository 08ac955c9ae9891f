// SPDX-License-Identifier: Apache-2.0
#include "rules/nodekind.h"

namespace portwright {

NodeKind kindOf(const Node &node)
{
    return {node.role, environmentOf(node), node.settings};
}

KindTraits traitsOf(const Plan &plan, const Pack &pack, const Node &node)
{
    const auto read = [&](const char *name) {
        const auto value = effectiveSetting(plan, pack, &node, QLatin1String(name));
        return value ? value->value : SettingValue(QString());
    };
    const Setting *destination = pack.setting(QStringLiteral("destination"));
    KindTraits traits;
    traits.everyDestination = !destination || !pack.isOn(*destination, node.role);
    traits.destination = settingText(read("destination"));
    const SettingValue destinations = read("destinations");
    if (const QStringList *list = std::get_if<QStringList>(&destinations))
        traits.destinations = *list;
    else if (const QString text = settingText(destinations); !text.isEmpty())
        traits.destinations = QStringList{text};
    traits.loopbackFiltered = settingText(read("loopback-filtered")) == QLatin1String("true") ||
                              node.settings.value(QStringLiteral("loopback-filtered")) == SettingValue(true);
    return traits;
}

bool isMeshed(const Plan &plan, const Pack &pack)
{
    const auto mesh = effectiveSetting(plan, pack, nullptr, QStringLiteral("server-mesh"));
    return mesh && settingText(mesh->value) == QLatin1String("all");
}

bool isOfDestinations(Relation relation)
{
    return relation == Relation::SameDestination || relation == Relation::ItsDestinations;
}

bool shareDestination(Relation relation, const KindTraits &from, const KindTraits &to, bool meshed)
{
    if (!isOfDestinations(relation) || to.everyDestination)
        return true;
    if (relation == Relation::ItsDestinations)
        return from.destinations.isEmpty() || from.destinations.contains(to.destination);
    return from.everyDestination || from.destination == to.destination || meshed;
}

bool areDifferentSites(const QString &a, const QString &b)
{
    return !a.isEmpty() && !b.isEmpty() && a != b;
}

bool usesAllow(const Node &consumer, const Node &provider, bool providerIsService)
{
    if (!providerIsService || consumer.uses.isEmpty())
        return true;
    const RoleRef &role = provider.role;
    auto named = consumer.uses.constFind(role.role);
    if (named == consumer.uses.constEnd())
        named = consumer.uses.constFind(role.pack + QLatin1Char('/') + role.role);
    return named == consumer.uses.constEnd() || named->contains(provider.id);
}

quint8 familiesOf(const QList<NodeAddress> &addresses)
{
    quint8 families = 0;
    for (const NodeAddress &address : addresses)
        families |= address.range.family() == Family::IPv4 ? 1 : 2;
    return families;
}

std::vector<int> sitesOf(const Topology &topology)
{
    QHash<QString, int> numbers{{QString(), 0}};
    std::vector<int> sites;
    sites.reserve(size_t(topology.zones.size()));
    for (const Zone &zone : topology.zones)
        sites.push_back(numberOf(numbers, topology.siteOf(zone.id)));
    return sites;
}

} // namespace portwright
