// SPDX-License-Identifier: Apache-2.0
#include "rules/rulebook.h"

namespace portwright {

RuleBook::RuleBook(const Plan &plan, const PackSet &packs, const NodeStore &store)
    : m_plan(plan), m_packs(packs), m_store(store)
{
    for (const Pack *pack : packsOf(plan, packs)) {
        m_packNames += pack->id;
        for (const Rule &rule : pack->rules)
            addRule(plan, *pack, rule);
    }
    m_knownKinds = store.kindCount();
    widenUsual();
    m_drawn = drawnNow();
    findRules();
}

void RuleBook::addRule(const Plan &plan, const Pack &pack, const Rule &rule)
{
    m_asked += drawnRolesOf(rule, pack);
    Entry entry;
    entry.rule = &rule;
    entry.pack = &pack;
    entry.meshed = isMeshed(plan, pack);
    entry.itself = rule.relation == Relation::Itself;
    entry.source = endFor(readsOf(rule, pack, entry.itself ? At::Both : At::Source));
    entry.destination = entry.itself ? entry.source : endFor(readsOf(rule, pack, At::Destination));
    entry.mixed =
        std::any_of(rule.from.begin(), rule.from.end(), [&](const RoleRef &role) { return rule.to.contains(role); });
    m_rules.push_back(std::move(entry));
}

const RuleEnd *RuleBook::endFor(EndReads reads)
{
    const auto found =
        std::find_if(m_ends.begin(), m_ends.end(), [&](const auto &end) { return end->reads() == reads; });
    if (found != m_ends.end())
        return found->get();
    const RuleEnd::Traits traits = traitsFor(*reads.pack);
    m_ends.push_back(std::make_unique<RuleEnd>(std::move(reads), m_plan, m_packs, m_store, traits));
    return m_ends.back().get();
}

/// Of every kind there is. Stands until it is called for another pack.
RuleEnd::Traits RuleBook::traitsFor(const Pack &pack)
{
    std::vector<KindTraits> &known = m_traits[&pack];
    while (known.size() < size_t(m_store.kindCount()))
        known.push_back(traitsOf(m_plan, pack, m_store.kind(int(known.size())).example));
    return known;
}

int RuleBook::find(const QString &pack, const QString &id) const
{
    const auto found = std::find_if(m_rules.begin(), m_rules.end(), [&](const Entry &entry) {
        return entry.rule->id == id && entry.rule->pack == pack;
    });
    return found == m_rules.end() ? -1 : int(found - m_rules.begin());
}

void RuleBook::findRules()
{
    m_from.assign(size_t(m_store.roleCount()), {});
    m_to = m_from;
    m_endsOf.assign(m_from.size(), {});
    for (size_t i = 0; i < m_ends.size(); ++i) {
        for (const int role : m_ends[i]->roles())
            m_endsOf[size_t(role)].push_back(i);
    }
    for (int i = 0; i < size(); ++i) {
        for (const int role : source(i).roles())
            m_from[size_t(role)].push_back(i);
        for (const int role : destination(i).roles())
            m_to[size_t(role)].push_back(i);
    }
}

DrawnRoles RuleBook::drawnNow() const
{
    DrawnRoles drawn;
    for (int i = 0; i < m_store.kindCount(); ++i) {
        const NodeStore::Kind &kind = m_store.kind(i);
        if (kind.nodes > 0 && m_asked.contains(kind.example.role))
            drawn[kind.example.role] += environmentOf(kind.example);
    }
    return drawn;
}

bool RuleBook::isDrawnOtherwise() const
{
    return drawnNow() != m_drawn;
}

void RuleBook::add(int slot)
{
    if (m_store.kindCount() > m_knownKinds) {
        m_knownKinds = m_store.kindCount();
        for (const auto &end : m_ends)
            end->grow(m_plan, m_packs, traitsFor(*end->reads().pack));
        widenUsual();
        findRules();
    }
    for (const size_t end : m_endsOf[size_t(m_store.roleOf(slot))])
        m_ends[end]->add(slot);
}

void RuleBook::remove(int slot)
{
    for (const size_t end : m_endsOf[size_t(m_store.roleOf(slot))])
        m_ends[end]->remove(slot);
}

void RuleBook::widenUsual()
{
    for (Entry &entry : m_rules)
        entry.usual.widen(entry.source->partCount(), entry.destination->partCount());
}

/// An alone node at the other end is of some part, too; only for two on one machine is the answer another one.
void RuleBook::findGiving(int rule)
{
    Entry &entry = m_rules[size_t(rule)];
    const bool isKnown = entry.giving.size() == size_t(entry.source->partCount()) &&
                         entry.knownDestinations == entry.destination->partCount();
    if (isKnown)
        return;
    entry.giving.clear();
    if (entry.destination->partCount() > FewParts)
        return;
    entry.knownDestinations = entry.destination->partCount();
    entry.giving.assign(size_t(entry.source->partCount()), entry.itself ? 1 : 0);
    for (int source = 0; source < entry.source->partCount() && !entry.itself; ++source) {
        for (int destination = 0; destination < entry.knownDestinations && entry.giving[size_t(source)] == 0;
             ++destination)
            entry.giving[size_t(source)] = answer(entry, source, destination, false) != NotGiven ? 1 : 0;
    }
}

int RuleBook::answer(Entry &entry, int source, int destination, bool local)
{
    int &known = entry.answers.of(source, destination, local);
    if (known != NotAsked)
        return known;
    const RuleEnd::PartExample &from = entry.source->example(source);
    const RuleEnd::PartExample &to = entry.destination->example(destination);
    const Subject subject{m_plan, m_packs, *entry.pack, &from.node, &to.node, local, {}, &m_drawn};
    const Outcome outcome = outcomeOf(*entry.rule, subject);
    const bool share = shareDestination(entry.rule->relation, from.traits, to.traits, entry.meshed);
    known = outcome.applies ? int(m_outcomes.size()) * 2 + (share ? 1 : 0) : NotGiven;
    if (outcome.applies)
        m_outcomes.push_back(outcome);
    return known;
}

/// Of the two nodes and of the machine on which the source lives.
bool RuleBook::isFiltered(const Entry &entry, const RuleEnd::Cell &source, const RuleEnd::Cell &destination) const
{
    if (entry.source->part(source.part).filtered || entry.destination->part(destination.part).filtered)
        return true;
    if (source.alone < 0)
        return false;
    const int machine = m_store.kindOf(m_store.machineOf(source.alone));
    return machine >= 0 && traitsOf(m_plan, *entry.pack, m_store.kind(machine).example).loopbackFiltered;
}

bool RuleBook::isUsed(const Entry &entry, const RuleEnd::Cell &source, const RuleEnd::Cell &destination) const
{
    const RuleEnd &from = *entry.source;
    const RuleEnd &to = *entry.destination;
    if (!from.part(source.part).uses && !to.part(destination.part).uses)
        return true;
    const Node consumer = named(from.example(source.part).node, source.alone);
    const Node provider = named(to.example(destination.part).node, destination.alone);
    const bool isService = to.part(destination.part).service;
    return usesAllow(consumer, provider, isService) &&
           (isService || usesAllow(provider, consumer, from.part(source.part).service));
}

/// The node of a cell under its own name. Nobody names one that is not alone.
Node RuleBook::named(Node example, int alone) const
{
    example.id = alone < 0 ? NodeId() : m_store.idOf(alone);
    return example;
}

/// What the nodes of two parts give wherever their cells are, unless they are alone.
int RuleBook::learnUsual(Entry &entry, int source, int destination)
{
    const int from = entry.source->part(source).environment;
    const int to = entry.destination->part(destination).environment;
    int outcome = NotGiven;
    if (from == to || from == 0 || to == 0) {
        const int answered = answer(entry, source, destination, false);
        const bool gives = answered >= 0 && answered % 2 == 1 && isUsed(entry, {source}, {destination});
        if (gives)
            outcome = answered / 2;
        else if (answered >= 0 && entry.mixed)
            outcome = NotAsked; // the machines of one group may talk among themselves
    }
    entry.usual.set(source, destination, outcome);
    return outcome;
}

void RuleBook::findGiven(Entry &entry)
{
    entry.given.clear();
    entry.isAllGiven = !entry.itself && entry.source->counts().isInRows() && entry.destination->counts().isInRows();
    for (int source = 0; source < entry.source->partCount() && entry.isAllGiven; ++source) {
        for (int destination = 0; destination < entry.destination->partCount(); ++destination) {
            const int outcome = learnUsual(entry, source, destination);
            if (outcome >= 0)
                entry.given.push_back({source, destination, outcome});
            entry.isAllGiven = entry.isAllGiven && outcome != NotAsked;
        }
    }
}

const std::vector<RuleBook::Given> *RuleBook::given(int rule)
{
    Entry &entry = m_rules[size_t(rule)];
    const std::pair parts(entry.source->partCount(), entry.destination->partCount());
    if (std::exchange(entry.askedParts, parts) != parts)
        findGiven(entry);
    return entry.isAllGiven ? &entry.given : nullptr;
}

RuleBook::Joint RuleBook::unusualJoint(Entry &entry, const RuleEnd::Cell &source, const RuleEnd::Cell &destination)
{
    const RuleEnd::Part &from = entry.source->part(source.part);
    const RuleEnd::Part &to = entry.destination->part(destination.part);
    const bool noneAlone = source.alone < 0 && destination.alone < 0;
    if (noneAlone && !entry.itself)
        learnUsual(entry, source.part, destination.part);
    if (from.environment != to.environment && from.environment != 0 && to.environment != 0)
        return {};
    const bool oneNode = source.alone >= 0 && source.alone == destination.alone;
    const bool local = entry.itself || (source.alone >= 0 && destination.alone >= 0 && !oneNode &&
                                        m_store.machineOf(source.alone) == m_store.machineOf(destination.alone));
    if (local && !isFiltered(entry, source, destination))
        return {};
    const int answered = answer(entry, source.part, destination.part, local);
    if (answered == NotGiven)
        return {};
    if (entry.itself)
        return {Pairs::Itself, answered / 2};
    const bool overlap = oneNode || (noneAlone && entry.mixed && source.scope == destination.scope);
    if (oneNode || answered % 2 == 0 || areApart(entry, source, destination) || !isUsed(entry, source, destination))
        return {overlap ? Pairs::Groups : Pairs::None, answered / 2};
    return {overlap ? Pairs::Others : Pairs::All, answered / 2};
}

} // namespace portwright
