// SPDX-License-Identifier: Apache-2.0
#include "rules/ruleend.h"

namespace portwright {

RuleEnd::RuleEnd(EndReads reads, const Plan &plan, const PackSet &packs, const NodeStore &store)
    : m_reads(std::move(reads)), m_store(store)
{
    grow(plan, packs);
    countAll();
}

void RuleEnd::grow(const Plan &plan, const PackSet &packs)
{
    m_roles.clear();
    for (const RoleRef &role : std::as_const(m_reads.roles)) {
        if (const int number = m_store.roleNumber(role); number >= 0)
            m_roles.push_back(number);
    }
    while (m_ofKind.size() <= size_t(m_store.kindCount()))
        addKind(plan, packs, m_store.kind(int(m_ofKind.size()) - 1));
}

void RuleEnd::addKind(const Plan &plan, const PackSet &packs, const NodeStore::Kind &kind)
{
    if (std::find(m_roles.begin(), m_roles.end(), kind.role) == m_roles.end()) {
        m_ofKind.push_back(-1);
        return;
    }
    const KindTraits traits = traitsOf(plan, *m_reads.pack, kind.example);
    const int part = numberOf(m_partNumbers, keyOf(plan, packs, kind, traits));
    m_ofKind.push_back(part);
    if (part < partCount())
        return;
    const Role *role = packs.role(kind.example.role);
    m_parts.push_back(
        {kind.role, kind.environment, role && role->service, traits.loopbackFiltered, !kind.example.uses.isEmpty()});
    m_examples.push_back({kind.example, traits});
}

/// Equal for kinds that the rule cannot tell apart at this end.
QString RuleEnd::keyOf(const Plan &plan, const PackSet &packs, const NodeStore::Kind &kind,
                       const KindTraits &traits) const
{
    const Subject subject{plan, packs, *m_reads.pack, &kind.example};
    QString key = QString::number(kind.role) + QLatin1Char(' ') + QString::number(kind.environment) +
                  (traits.loopbackFiltered ? QLatin1String(" f ") : QLatin1String(" - "));
    for (const Condition &test : m_reads.tests)
        key += holds(test, subject) ? QLatin1Char('1') : QLatin1Char('0');
    for (const QString &setting : m_reads.values) {
        const auto value = effectiveSetting(plan, *m_reads.pack, &kind.example, setting);
        key += QLatin1Char('\n') + (value ? QString::number(int(value->from)) + settingText(value->value) : QString());
    }
    if (m_reads.destinations)
        key += QLatin1Char('\n') + traits.destination + QLatin1Char('\n') + traits.destinations.join(QLatin1Char('\t'));
    for (auto it = kind.example.uses.begin(); it != kind.example.uses.end(); ++it) {
        key += QLatin1Char('\n') + it.key();
        for (const NodeId &used : it.value())
            key += QLatin1Char(' ') + used.text();
    }
    return key;
}

int RuleEnd::scopeNumber(int slot) const
{
    switch (m_reads.scope) {
    case Scope::Anywhere:
        return 0;
    case Scope::Site:
        return m_store.siteOf(slot);
    case Scope::Zone:
        return m_store.zoneOf(slot);
    }
    return 0;
}

RuleEnd::Cell RuleEnd::placeOf(int slot) const
{
    Cell place;
    place.part = partOf(slot);
    place.scope = scopeNumber(slot);
    place.alone = m_store.isAlone(slot) ? slot : -1;
    place.pool = m_store.poolOf(slot);
    return place;
}

int RuleEnd::findCell(const Cell &place) const
{
    if (place.alone >= 0)
        return m_cellOfAlone.value(place.alone, -1);
    int index = first(place.scope);
    while (index >= 0 && (cell(index).part != place.part || cell(index).alone >= 0))
        index = cell(index).next;
    return index;
}

int RuleEnd::addCell(const Cell &place)
{
    int index = int(m_cells.size());
    if (m_freeCells.empty()) {
        m_cells.push_back(place);
    } else {
        index = m_freeCells.back();
        m_freeCells.pop_back();
        m_cells[size_t(index)] = place;
    }
    if (size_t(place.scope) >= m_first.size())
        m_first.resize(size_t(place.scope) + 1, -1);
    int &first = m_first[size_t(place.scope)];
    if (first >= 0)
        m_cells[size_t(first)].previous = index;
    m_cells[size_t(index)].next = first;
    m_cells[size_t(index)].previous = -1;
    first = index;
    if (place.alone >= 0)
        m_cellOfAlone.insert(place.alone, index);
    return index;
}

void RuleEnd::removeCell(int index)
{
    const Cell cell = m_cells[size_t(index)];
    (cell.previous >= 0 ? m_cells[size_t(cell.previous)].next : m_first[size_t(cell.scope)]) = cell.next;
    if (cell.next >= 0)
        m_cells[size_t(cell.next)].previous = cell.previous;
    if (cell.alone >= 0)
        m_cellOfAlone.remove(cell.alone);
    m_freeCells.push_back(index);
}

void RuleEnd::count(const Cell &place, int change)
{
    const int known = findCell(place);
    const int index = known >= 0 ? known : addCell(place);
    m_cells[size_t(index)].nodes += change;
    if (m_cells[size_t(index)].nodes == 0)
        removeCell(index);
}

/// Pools are sorted by zone, so that the nodes of a cell come together but for the parts among them.
void RuleEnd::countPool(int pool)
{
    std::vector<int> counts(m_parts.size());
    std::vector<int> found;
    Cell place;
    place.pool = pool;
    const auto flush = [&] {
        for (const int part : found) {
            place.part = part;
            count(place, std::exchange(counts[size_t(part)], 0));
        }
        found.clear();
    };
    for (const auto &[slot, zone, kind] : m_store.pool(pool).members) {
        if (const int scope = scopeNumber(slot); scope != place.scope) {
            flush();
            place.scope = scope;
        }
        if (kind < 0)
            count(placeOf(slot), 1);
        else if (const int part = m_ofKind[size_t(kind) + 1]; counts[size_t(part)]++ == 0)
            found.push_back(part);
    }
    flush();
}

void RuleEnd::countAll()
{
    m_cells.clear();
    m_freeCells.clear();
    m_first.clear();
    m_cellOfAlone.clear();
    for (const int role : m_roles) {
        for (const int pool : m_store.poolsOf(role))
            countPool(pool);
    }
    sortCells();
}

/// Whoever goes through the scopes in turn then goes through memory in turn.
void RuleEnd::sortCells()
{
    std::vector<Cell> sorted;
    sorted.reserve(m_cells.size());
    for (int &first : m_first) {
        const int begin = int(sorted.size());
        for (int index = first; index >= 0; index = m_cells[size_t(index)].next) {
            Cell cell = m_cells[size_t(index)];
            cell.next = int(sorted.size()) + 1;
            cell.previous = int(sorted.size()) > begin ? int(sorted.size()) - 1 : -1;
            if (cell.alone >= 0)
                m_cellOfAlone[cell.alone] = int(sorted.size());
            sorted.push_back(cell);
        }
        if (first >= 0) {
            first = begin;
            sorted.back().next = -1;
        }
    }
    m_cells = std::move(sorted);
}

} // namespace portwright
