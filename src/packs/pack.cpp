// SPDX-License-Identifier: Apache-2.0
#include "packs/pack.h"

namespace portwright {

namespace {

template <class T>
const T *byId(const QList<T> &values, const QString &id)
{
    for (const T &value : values) {
        if (value.id == id)
            return &value;
    }
    return nullptr;
}

int groupRank(const Role *role)
{
    const QStringList order{QStringLiteral("platform"), QStringLiteral("devices"), QStringLiteral("services"),
                            QStringLiteral("network"), QStringLiteral("vendor")};
    const qsizetype rank = order.indexOf(role->group);
    return int(rank < 0 ? order.size() : rank);
}

} // namespace

const Role *Pack::role(const QString &roleId) const
{
    return byId(roles, roleId);
}

const Rule *Pack::rule(const QString &ruleId) const
{
    return byId(rules, ruleId);
}

const Setting *Pack::setting(const QString &settingId) const
{
    return byId(settings, settingId);
}

const NamedCondition *Pack::condition(const QString &conditionId) const
{
    return byId(conditions, conditionId);
}

const Source *Pack::source(const QString &sourceId) const
{
    return byId(sources, sourceId);
}

RoleRef Pack::roleRef(const QString &text) const
{
    const qsizetype slash = text.indexOf(QLatin1Char('/'));
    return slash < 0 ? RoleRef{id, text} : RoleRef{text.left(slash), text.mid(slash + 1)};
}

bool Pack::names(const QStringList &references, const RoleRef &role) const
{
    for (const QString &reference : references) {
        if (reference == QLatin1String("*") || roleRef(reference) == role)
            return true;
    }
    return false;
}

const Pack *PackSet::pack(const QString &id) const
{
    for (const auto &pack : m_packs) {
        if (pack->id == id)
            return pack.get();
    }
    return nullptr;
}

const Role *PackSet::role(const RoleRef &ref) const
{
    const Pack *owner = pack(ref.pack);
    return owner ? owner->role(ref.role) : nullptr;
}

const Rule *PackSet::rule(const QString &packId, const QString &ruleId) const
{
    const Pack *owner = pack(packId);
    return owner ? owner->rule(ruleId) : nullptr;
}

QList<const Role *> PackSet::roles() const
{
    QList<const Role *> result;
    for (const auto &pack : m_packs) {
        for (const Role &role : pack->roles)
            result += &role;
    }
    std::stable_sort(result.begin(), result.end(),
                     [](const Role *a, const Role *b) { return groupRank(a) < groupRank(b); });
    return result;
}

} // namespace portwright
