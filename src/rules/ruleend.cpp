// SPDX-License-Identifier: Apache-2.0
#include "rules/ruleend.h"

namespace portwright {

RuleEnd::RuleEnd(EndReads reads, const Plan &plan, const PackSet &packs, const NodeStore &store, Traits traits)
    : m_reads(std::move(reads)), m_store(store)
{
    m_ofKind.reserve(traits.size() + 1);
    grow(plan, packs, traits);
    m_counts.reset(partCount());
    int last = -1;
    visitEvery([&](const NodeStore::Pool &pool) { last = std::max(last, scopeOf(pool)); });
    m_counts.reach(last + 1);
    visitEvery([&](const NodeStore::Pool &pool) { countPool(pool); });
}

void RuleEnd::grow(const Plan &plan, const PackSet &packs, Traits traits)
{
    m_roles.clear();
    for (const RoleRef &role : std::as_const(m_reads.roles)) {
        if (const int number = m_store.roleNumber(role); number >= 0)
            m_roles.push_back(number);
    }
    while (m_ofKind.size() <= traits.size()) {
        const size_t kind = m_ofKind.size() - 1;
        addKind(plan, packs, m_store.kind(int(kind)), traits[kind]);
    }
    m_counts.widen(partCount());
}

void RuleEnd::addKind(const Plan &plan, const PackSet &packs, const NodeStore::Kind &kind, const KindTraits &traits)
{
    if (!hasRole(kind.role)) {
        m_ofKind.push_back(-1);
        return;
    }
    const int part = numberOf(m_partNumbers, keyOf(plan, packs, kind, traits));
    m_ofKind.push_back(part);
    if (part < partCount())
        return;
    const Role *role = packs.role(kind.example.role);
    m_parts.push_back({kind.environment, role && role->service, traits.loopbackFiltered, !kind.example.uses.isEmpty()});
    m_examples.push_back({kind.example, traits});
}

/// Equal for kinds that the rule cannot tell apart at this end. Only of services does the role itself count: others
/// name them by it.
QString RuleEnd::keyOf(const Plan &plan, const PackSet &packs, const NodeStore::Kind &kind,
                       const KindTraits &traits) const
{
    const Subject subject{plan, packs, *m_reads.pack, &kind.example};
    const Role *role = packs.role(kind.example.role);
    QString key = QString::number(role && role->service ? kind.role : -1) + QLatin1Char(' ') +
                  QString::number(kind.environment) +
                  (traits.loopbackFiltered ? QLatin1String(" f ") : QLatin1String(" - "));
    for (const Condition &test : m_reads.tests)
        key += holds(test, subject) ? QLatin1Char('1') : QLatin1Char('0');
    for (const QString &setting : m_reads.values) {
        const auto value = effectiveSetting(plan, *m_reads.pack, &kind.example, setting);
        key += QLatin1Char('\n') + (value ? QString::number(int(value->from)) + settingText(value->value) : QString());
    }
    if (m_reads.destinations)
        key += QLatin1Char('\n') + (traits.everyDestination ? QLatin1String("*") : QLatin1String("=")) +
               traits.destination + QLatin1Char('\n') + traits.destinations.join(QLatin1Char('\t'));
    for (auto it = kind.example.uses.begin(); it != kind.example.uses.end(); ++it) {
        key += QLatin1Char('\n') + it.key();
        for (const NodeId &used : it.value())
            key += QLatin1Char(' ') + used.text();
    }
    return key;
}

int RuleEnd::scopeOf(const NodeStore::Pool &pool) const
{
    switch (m_reads.scope) {
    case Scope::Anywhere:
        return 0;
    case Scope::Site:
        return pool.site;
    case Scope::Zone:
        return pool.zone;
    }
    return 0;
}

std::span<const int> RuleEnd::aloneIn(int scope) const
{
    if (m_alone.isEmpty())
        return {};
    const auto found = m_alone.constFind(scope);
    return found == m_alone.constEnd() ? std::span<const int>() : std::span<const int>(*found);
}

RuleEnd::Cell RuleEnd::cell(CellName name) const
{
    if (name.who < 0)
        return {partOf(~name.who), name.scope, ~name.who, 1};
    return {name.who, name.scope, -1, m_counts.of(name.scope, name.who)};
}

RuleEnd::Cell RuleEnd::placeOf(int slot) const
{
    return {partOf(slot), scopeOf(m_store.pool(m_store.poolOf(slot))), m_store.isAlone(slot) ? slot : -1, 0};
}

void RuleEnd::count(int slot, int change)
{
    const Cell place = placeOf(slot);
    if (place.alone < 0)
        return m_counts.add(place.scope, place.part, change);
    m_counts.reach(place.scope + 1);
    std::vector<int> &alone = m_alone[place.scope];
    if (change > 0)
        alone.push_back(slot);
    else
        std::erase(alone, slot);
    if (alone.empty())
        m_alone.remove(place.scope);
}

void RuleEnd::countPool(const NodeStore::Pool &pool)
{
    int *const row = m_counts.isInRows() ? m_counts.row(scopeOf(pool)) : nullptr;
    for (const NodeStore::Member &member : pool.members) {
        if (member.kind >= 0 && row)
            ++row[m_ofKind[size_t(member.kind) + 1]];
        else
            count(member.slot, 1);
    }
}

} // namespace portwright
