// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "rules/evaluate.h"

namespace portwright {

/// Nodes with equal kinds are alike to every condition.
struct NodeKind
{
    RoleRef role;
    QString environment;
    SettingMap settings;
    bool operator==(const NodeKind &) const = default;
    friend size_t qHash(const NodeKind &kind, size_t seed = 0)
    {
        size_t hash = qHashMulti(seed, kind.role, kind.environment);
        for (auto it = kind.settings.begin(); it != kind.settings.end(); ++it)
            hash = qHashMulti(hash, it.key(), settingText(it.value()));
        return hash;
    }
};
NodeKind kindOf(const Node &node);

/// What the engine itself reads of a node's settings, for one pack.
struct KindTraits
{
    bool everyDestination = true; // the role has no destination of its own: it works in all
    QString destination;
    QStringList destinations; // of a client; empty: all
    bool loopbackFiltered = false;
};
KindTraits traitsOf(const Plan &plan, const Pack &pack, const Node &node);

/// True if every server of the pack talks to every other: plan setting server-mesh.
bool isMeshed(const Plan &plan, const Pack &pack);

/// True if the relation asks which destinations the two work in.
bool isOfDestinations(Relation relation);

/// True if the two work together by the rule's relation; `meshed` is of the rule's pack.
bool shareDestination(Relation relation, const KindTraits &from, const KindTraits &to, bool meshed);

/// Both are named, and not alike.
bool areDifferentSites(const QString &a, const QString &b);

/// True if the consumer's `uses` does not name other nodes of the provider's role.
bool usesAllow(const Node &consumer, const Node &provider, bool providerIsService);

/// 1: IPv4, 2: IPv6, 3: both.
quint8 familiesOf(const QList<NodeAddress> &addresses);

/// A number for the site of each zone, in the order of the zones; 0 where none is named.
std::vector<int> sitesOf(const Topology &topology);

/// The number of a key: that of its first coming.
template <class Key>
int numberOf(QHash<Key, int> &numbers, const Key &key)
{
    const auto found = numbers.constFind(key);
    return found != numbers.constEnd() ? *found : *numbers.insert(key, int(numbers.size()));
}

} // namespace portwright
