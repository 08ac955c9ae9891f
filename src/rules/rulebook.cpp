// SPDX-License-Identifier: Apache-2.0
#include "rules/rulebook.h"

namespace portwright {

namespace {

constexpr int NotAsked = -2;
constexpr int NotGiven = -1;

std::vector<int> numbersOf(const QList<RoleRef> &roles, const NodeClasses &classes)
{
    std::vector<int> numbers;
    for (const RoleRef &role : roles) {
        if (const int number = classes.roleNumber(role); number >= 0)
            numbers.push_back(number);
    }
    return numbers;
}

} // namespace

RuleBook::RuleBook(const Plan &plan, const PackSet &packs, const NodeClasses &classes)
    : m_plan(plan), m_packs(packs), m_classes(classes)
{
    for (const Pack *pack : packsOf(plan, packs)) {
        const int number = int(m_packList.size());
        m_packList.push_back(pack);
        m_packNames += pack->id;
        for (const Rule &rule : pack->rules)
            addRule(plan, *pack, rule, number);
    }
    m_traits.resize(m_packList.size());
    grow();
}

void RuleBook::addRule(const Plan &plan, const Pack &pack, const Rule &rule, int packNumber)
{
    Entry entry{&rule, &pack, packNumber, isMeshed(plan, pack), RuleReads(rule, pack), {}, {}};
    m_drawnRoles += entry.reads.drawnRoles();
    m_rules.push_back(std::move(entry));
}

void RuleBook::grow()
{
    if (size_t(m_classes.roleCount()) > m_from.size())
        findRoles();
    for (; m_knownClasses < m_classes.classes().size(); ++m_knownClasses)
        addKind(m_classes.classes()[m_knownClasses]);
}

void RuleBook::findRoles()
{
    m_from.assign(size_t(m_classes.roleCount()), {});
    m_to = m_from;
    for (size_t i = 0; i < m_rules.size(); ++i) {
        Entry &entry = m_rules[i];
        entry.sourceRoles = numbersOf(entry.rule->from, m_classes);
        entry.destinationRoles = numbersOf(entry.rule->to, m_classes);
        for (const int role : entry.sourceRoles)
            m_from[size_t(role)].push_back(int(i));
        for (const int role : entry.destinationRoles)
            m_to[size_t(role)].push_back(int(i));
    }
}

/// Kinds are numbered as they come, and each comes with a class.
void RuleBook::addKind(const NodeClass &its)
{
    for (size_t pack = 0; pack < m_packList.size(); ++pack) {
        if (size_t(its.kind) < m_traits[pack].size())
            continue;
        const KindTraits read = traitsOf(m_plan, *m_packList[pack], its.example);
        Traits known{read.everyDestination, read.loopbackFiltered, numberOf(m_destinations, read.destination), {}};
        for (const QString &destination : read.destinations)
            known.destinations.push_back(numberOf(m_destinations, destination));
        m_traits[pack].push_back(std::move(known));
    }
    for (Entry &entry : m_rules) {
        if (size_t(its.kind) >= entry.ofKind.size())
            entry.ofKind.push_back(numberOf(entry.numbers, entry.reads.keyOf(its.example)));
    }
}

void RuleBook::widen(Entry &entry)
{
    const int width = std::max(4, int(entry.numbers.size()) * 2);
    std::vector<int> outcomes(size_t(width) * size_t(width) * 2, NotAsked);
    for (int source = 0; source < entry.width; ++source) {
        const auto row = entry.outcomes.begin() + qsizetype(source) * entry.width * 2;
        std::copy(row, row + qsizetype(entry.width) * 2, outcomes.begin() + qsizetype(source) * width * 2);
    }
    entry.outcomes = std::move(outcomes);
    entry.width = width;
}

int RuleBook::outcomeOf(Entry &entry, const NodeClass &source, const NodeClass &destination, bool local)
{
    if (entry.width < int(entry.numbers.size()))
        widen(entry);
    const int from = entry.ofKind[size_t(source.kind)];
    const int to = entry.ofKind[size_t(destination.kind)];
    int &known = entry.outcomes[(size_t(from) * size_t(entry.width) + size_t(to)) * 2 + (local ? 1 : 0)];
    if (known != NotAsked)
        return known;
    const Subject subject{m_plan, m_packs, *entry.pack, &source.example, &destination.example, local};
    const Outcome outcome = portwright::outcomeOf(*entry.rule, subject);
    known = outcome.applies ? int(m_outcomes.size()) : NotGiven;
    if (outcome.applies)
        m_outcomes.push_back(outcome);
    return known;
}

const RuleBook::Traits &RuleBook::traits(const Entry &entry, const NodeClass &its) const
{
    return m_traits[size_t(entry.packNumber)][size_t(its.kind)];
}

bool RuleBook::shareDestination(const Entry &entry, const NodeClass &source, const NodeClass &destination) const
{
    if (entry.rule->relation == Relation::Any)
        return true;
    const Traits &from = traits(entry, source);
    const Traits &to = traits(entry, destination);
    if (to.everyDestination)
        return true;
    if (entry.rule->relation == Relation::ItsDestinations) {
        const auto end = from.destinations.end();
        return from.destinations.empty() || std::find(from.destinations.begin(), end, to.destination) != end;
    }
    return from.everyDestination || from.destination == to.destination || entry.meshed;
}

/// Of the class itself and of the machine on which its node lives.
bool RuleBook::isFiltered(const Entry &entry, const NodeClass &its) const
{
    if (traits(entry, its).filtered)
        return true;
    const int machine = its.isOneNodes() ? m_classes.classOf(its.machine) : -1;
    return machine >= 0 && traits(entry, m_classes.at(machine)).filtered;
}

bool RuleBook::isService(const NodeClass &its) const
{
    const Role *role = m_packs.role(its.example.role);
    return role && role->service;
}

Pairs RuleBook::pairsWithin(const Entry &entry, const NodeClass &its) const
{
    if (entry.rule->relation == Relation::Itself)
        return isFiltered(entry, its) ? Pairs::Itself : Pairs::None;
    const bool share = shareDestination(entry, its, its);
    if (its.isOneNodes() || !share)
        return its.group ? Pairs::Itself : Pairs::None;
    return its.group ? Pairs::OthersAndItself : Pairs::Others;
}

Pairs RuleBook::pairsByRelation(const Entry &entry, const NodeClass &source, const NodeClass &destination,
                                bool &local) const
{
    local = entry.rule->relation == Relation::Itself;
    if (&source == &destination)
        return pairsWithin(entry, source);
    if (local || !shareDestination(entry, source, destination))
        return Pairs::None;
    local = source.isOneNodes() && source.machine == destination.machine;
    if (local && !isFiltered(entry, source) && !isFiltered(entry, destination))
        return Pairs::None;
    if (source.example.uses.isEmpty() && destination.example.uses.isEmpty())
        return Pairs::All;
    const bool served = isService(destination);
    const bool used = usesAllow(source.example, destination.example, served) &&
                      (served || usesAllow(destination.example, source.example, isService(source)));
    return used ? Pairs::All : Pairs::None;
}

Pairs RuleBook::pairs(int rule, int source, int destination, int &outcome)
{
    Entry &entry = m_rules[size_t(rule)];
    const NodeClass &from = m_classes.at(source);
    const NodeClass &to = m_classes.at(destination);
    bool local = false;
    const Pairs found = pairsByRelation(entry, from, to, local);
    if (found == Pairs::None)
        return found;
    outcome = outcomeOf(entry, from, to, local);
    return outcome == NotGiven ? Pairs::None : found;
}

} // namespace portwright
