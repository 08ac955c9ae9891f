// SPDX-License-Identifier: Apache-2.0
#include "rules/ruleend.h"

#include "packs/conditionwalk.h"

namespace portwright {

namespace {

bool concerns(At at, At end)
{
    return at != At::Plan && (at == At::Both || at == At::Either || end == At::Both || at == end);
}

/// The condition as it is asked of one node alone, which is then the source.
Condition askedOfOne(Condition condition)
{
    if (condition.at != At::Plan)
        condition.at = At::Source;
    for (Condition &child : condition.children)
        child = askedOfOne(std::move(child));
    return condition;
}

/// Collects what is asked of the node at one end.
class Reader
{
public:
    Reader(const Pack &pack, EndReads &reads) : m_pack(pack), m_reads(reads) {}

    /// The larger the part of a condition that reads this end alone, the fewer nodes have to be told apart.
    void read(const Condition &condition, At end)
    {
        if (readsOnly(condition, end))
            return addTest(condition, end);
        if (condition.kind != Condition::Kind::All && condition.kind != Condition::Kind::Any)
            return readParts(condition, end);
        Condition own;
        own.kind = condition.kind;
        for (const Condition &child : condition.children) {
            if (readsOnly(child, end))
                own.children += child;
            else
                read(child, end);
        }
        addTest(own, end);
    }

private:
    bool readsOnly(const Condition &condition, At end) const
    {
        bool only = true;
        walk(condition, [&](const Condition &leaf) {
            using Kind = Condition::Kind;
            const bool pair = leaf.kind == Kind::Drawn || leaf.kind == Kind::Machine || leaf.kind == Kind::Differs;
            const bool ofNode = leaf.kind == Kind::Setting || leaf.kind == Kind::Holds || leaf.kind == Kind::Role;
            const bool elsewhere = ofNode && leaf.at != At::Plan && leaf.at != end && end != At::Both;
            const bool drawn = leaf.kind == Kind::Holds && asksWhatIsDrawn(leaf.name);
            if (pair || elsewhere || drawn)
                only = false;
        });
        return only;
    }

    bool asksWhatIsDrawn(const QString &name) const
    {
        const NamedCondition *named = m_pack.condition(name);
        return named && !readsOnly(named->when, At::Both);
    }

    void readParts(const Condition &condition, At end)
    {
        for (const Condition &child : condition.children)
            read(child, end);
        if (condition.kind == Condition::Kind::Differs && !m_reads.values.contains(condition.name))
            m_reads.values += condition.name;
        if (!concerns(condition.at, end))
            return;
        if (condition.kind == Condition::Kind::Setting)
            addTest(condition, end);
        if (condition.kind == Condition::Kind::Holds && !m_named.contains(condition.name))
            readNamed(condition.name);
    }

    /// A named condition is asked about one node, which it calls the source.
    void readNamed(const QString &name)
    {
        m_named += name;
        if (const NamedCondition *named = m_pack.condition(name))
            read(named->when, At::Source);
    }

    void addTest(const Condition &condition, At end)
    {
        bool reads = false;
        walk(condition, [&](const Condition &leaf) {
            const bool ofNode = leaf.kind == Condition::Kind::Setting || leaf.kind == Condition::Kind::Holds;
            reads = reads || (ofNode && concerns(leaf.at, end));
        });
        const Condition test = askedOfOne(condition);
        if (reads && !m_reads.tests.contains(test))
            m_reads.tests += test;
    }

    const Pack &m_pack;
    EndReads &m_reads;
    QSet<QString> m_named;
};

QList<RoleRef> rolesAt(const Rule &rule, At end)
{
    if (end != At::Both)
        return end == At::Source ? rule.from : rule.to;
    QList<RoleRef> both;
    std::copy_if(rule.from.begin(), rule.from.end(), std::back_inserter(both),
                 [&](const RoleRef &role) { return rule.to.contains(role); });
    return both;
}

} // namespace

Scope scopeOf(Relation relation)
{
    return relation == Relation::SameSite   ? Scope::Site
           : relation == Relation::SameZone ? Scope::Zone
                                            : Scope::Anywhere;
}

EndReads readsOf(const Rule &rule, const Pack &pack, At end)
{
    EndReads reads;
    reads.pack = &pack;
    reads.roles = rolesAt(rule, end);
    reads.scope = scopeOf(rule.relation);
    reads.destinations = isOfDestinations(rule.relation);
    Reader reader(pack, reads);
    reader.read(rule.when, end);
    for (const NeedCase &one : rule.need)
        reader.read(one.when, end);
    if (end != At::Source && !rule.portSetting.isEmpty() && !reads.values.contains(rule.portSetting))
        reads.values += rule.portSetting;
    return reads;
}

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
    while (m_ofKind.size() < size_t(m_store.kindCount()))
        addKind(plan, packs, m_store.kind(int(m_ofKind.size())));
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
    for (const auto &[slot, kind] : m_store.pool(pool).members) {
        if (const int scope = scopeNumber(slot); scope != place.scope) {
            flush();
            place.scope = scope;
        }
        if (kind < 0)
            count(placeOf(slot), 1);
        else if (const int part = m_ofKind[size_t(kind)]; counts[size_t(part)]++ == 0)
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
}

} // namespace portwright
