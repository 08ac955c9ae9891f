// SPDX-License-Identifier: Apache-2.0
#include "rules/addresses.h"
#include "rules/compare.h"
#include "rules/evaluate.h"
#include "rules/nodekind.h"

#include <QSet>

namespace portwright {

namespace {

using Kind = Condition::Kind;

template <class Test>
bool testedOnNode(At at, const Subject &subject, const Test &test)
{
    const bool source = subject.source && test(*subject.source);
    const bool destination = subject.destination && test(*subject.destination);
    switch (at) {
    case At::Destination:
        return destination;
    case At::Both:
        return source && destination;
    case At::Either:
        return source || destination;
    default:
        return source;
    }
}

const Zone *zoneOf(const Subject &subject, const Node *node)
{
    const Topology &topology = subject.plan.topology;
    return node ? topology.zones.find(topology.zoneOf(*node)) : nullptr;
}

bool hasFamily(const Condition &leaf, const Subject &subject, const Node &node)
{
    const Family family = leaf.name == QLatin1String("ipv6") ? Family::IPv6 : Family::IPv4;
    const QList<NodeAddress> addresses = effectiveAddresses(subject.plan, node);
    return std::any_of(addresses.begin(), addresses.end(),
                       [family](const NodeAddress &address) { return address.range.family() == family; });
}

/// The address ranges of a setting that is a list of them.
QList<IpRange> rangesOf(const Condition &leaf, const Subject &subject, const Node &node)
{
    QList<IpRange> ranges;
    const auto value = effectiveSetting(subject.plan, subject.pack, &node, leaf.name);
    const QStringList *words = value ? std::get_if<QStringList>(&value->value) : nullptr;
    for (const QString &word : words ? *words : QStringList()) {
        if (const Result<IpRange> range = IpRange::parse(word))
            ranges += *range;
    }
    return ranges;
}

bool touches(const Condition &leaf, const Subject &subject, const Node &node)
{
    const QList<IpRange> ranges = rangesOf(leaf, subject, node);
    const QList<NodeAddress> addresses = effectiveAddresses(subject.plan, node);
    return std::any_of(addresses.begin(), addresses.end(), [&ranges](const NodeAddress &address) {
        return std::any_of(ranges.begin(), ranges.end(),
                           [&address](const IpRange &range) { return address.range.intersects(range); });
    });
}

bool lacks(const Condition &leaf, const Subject &subject, const Node &node)
{
    QList<IpRange> has;
    for (const NodeAddress &address : effectiveAddresses(subject.plan, node))
        has += address.range;
    const QList<IpRange> wanted = rangesOf(leaf, subject, node);
    return !has.isEmpty() &&
           !std::all_of(wanted.begin(), wanted.end(), [&has](const IpRange &range) { return covers(has, range); });
}

bool isPublished(const Condition &leaf, const Subject &subject, const Node &node)
{
    const bool mapped = leaf.name == QLatin1String("mapped");
    for (const Firewall &firewall : subject.plan.topology.firewalls) {
        for (const Forward &forward : firewall.forwards) {
            if (forward.nodes.contains(node.id) && (!mapped || forward.port != forward.toPort))
                return true;
        }
    }
    return false;
}

bool haveDifferentSites(const Subject &subject)
{
    const Zone *a = zoneOf(subject, subject.source);
    const Zone *b = zoneOf(subject, subject.destination);
    const Topology &topology = subject.plan.topology;
    return a && b && areDifferentSites(topology.siteOf(a->id), topology.siteOf(b->id));
}

bool isOlder(const Condition &leaf, const Subject &subject)
{
    const auto a = effectiveSetting(subject.plan, subject.pack, subject.source, leaf.name);
    const auto b = effectiveSetting(subject.plan, subject.pack, subject.destination, settingText(leaf.values.first()));
    const auto older = a ? Version::parse(settingText(a->value)) : std::nullopt;
    const auto newer = b ? Version::parse(settingText(b->value)) : std::nullopt;
    return older && newer && *older < *newer;
}

/// The nodes that share their environment with those of the subject.
template <class Visit>
void forNodesAround(const Subject &subject, const Visit &visit)
{
    for (const Node &node : subject.plan.topology.nodes) {
        const QString environment = environmentOf(node);
        const auto shared = [&environment](const Node *other) {
            return !other || shareEnvironment(environmentOf(*other), environment);
        };
        if (shared(subject.source) && shared(subject.destination))
            visit(node);
    }
}

qint64 countOf(const Condition &leaf, const Subject &subject)
{
    qint64 count = 0;
    const RoleRef role = subject.pack.roleRef(leaf.name);
    forNodesAround(subject, [&](const Node &node) {
        count += node.role == role ? std::max<qint64>(1, node.count.value_or(1)) : 0;
    });
    return count;
}

qint64 distinctOf(const Condition &leaf, const Subject &subject)
{
    QSet<QString> values;
    const Setting *setting = subject.pack.setting(leaf.name);
    forNodesAround(subject, [&](const Node &node) {
        if (!setting || !subject.pack.isOn(*setting, node.role))
            return;
        if (const auto value = effectiveSetting(subject.plan, subject.pack, &node, leaf.name))
            values.insert(settingText(value->value));
    });
    return values.size();
}

bool onNodeHolds(const Condition &condition, const Subject &subject,
                 bool (*test)(const Condition &, const Subject &, const Node &))
{
    return testedOnNode(condition.at, subject, [&](const Node &node) { return test(condition, subject, node); });
}

} // namespace

bool checkFormHolds(const Condition &condition, const Subject &subject)
{
    switch (condition.kind) {
    case Kind::Has:
        return onNodeHolds(condition, subject, hasFamily);
    case Kind::Touches:
        return onNodeHolds(condition, subject, touches);
    case Kind::Lacks:
        return onNodeHolds(condition, subject, lacks);
    case Kind::Published:
        return onNodeHolds(condition, subject, isPublished);
    case Kind::Sites:
        return haveDifferentSites(subject);
    case Kind::Older:
        return isOlder(condition, subject);
    case Kind::Count:
        return compares(SettingType::Number, countOf(condition, subject), condition);
    case Kind::Distinct:
        return compares(SettingType::Number, distinctOf(condition, subject), condition);
    default:
        return false;
    }
}

} // namespace portwright
