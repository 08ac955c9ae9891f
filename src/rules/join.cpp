// SPDX-License-Identifier: Apache-2.0
#include "rules/join.h"

#include "rules/rulekinds.h"

namespace portwright {

namespace {

/// A rule or an extra flow, under the beginning of its flows' ids.
struct Origin
{
    QString key; // "<pack>/<rule>/"
    const Pack *pack = nullptr;
    const Rule *rule = nullptr;
    const ExtraFlow *extra = nullptr;
};

QList<Family> familyList(quint8 families)
{
    switch (families & 3) {
    case 1:
        return {Family::IPv4};
    case 2:
        return {Family::IPv6};
    case 3:
        return {Family::IPv4, Family::IPv6};
    default:
        return {};
    }
}

PortSet portsIn(const SettingValue &value)
{
    const QString text = settingText(value);
    const Result<PortSet> ports = PortSet::parse(text.split(QStringLiteral(", "), Qt::SkipEmptyParts));
    return ports && text != QLatin1String("0") ? *ports : PortSet();
}

void readPortSetting(const Rule &rule, const Subject &subject, Outcome &outcome)
{
    const auto value = effectiveSetting(subject.plan, subject.pack, subject.destination, rule.portSetting);
    if (!value)
        return;
    outcome.ports = portsIn(value->value);
    const bool planners = value->from != EffectiveSetting::From::Default;
    outcome.valueState = planners ? ValueState::Planner : std::max(outcome.valueState, value->valueState);
}

bool isInScope(const Rule &rule, int zoneKind)
{
    return rule.scope.isEmpty() || zoneKind < 0 || rule.scope.contains(zoneKindName(ZoneKind(zoneKind)));
}

/// What one rule gives, worked out once for each pair of kinds.
class RuleOutcomes
{
public:
    RuleOutcomes(const Plan &plan, const PackSet &packs, const Pack &pack, const Rule &rule, const NodeTable &table)
        : m_plan(plan),
          m_packs(packs),
          m_pack(pack),
          m_rule(rule),
          m_table(table),
          m_kinds(rule, pack, table),
          m_destinations(table.withRoles(rule.to))
    {
    }

    const Rule &rule() const { return m_rule; }
    const Outcome &of(int source, int destination, bool local);
    /// The rows to which the rule may give a flow, by their kinds alone.
    const std::vector<int> &destinationsFor(int source);

private:
    const Plan &m_plan;
    const PackSet &m_packs;
    const Pack &m_pack;
    const Rule &m_rule;
    const NodeTable &m_table;
    const RuleKinds m_kinds;
    const std::vector<int> m_destinations;
    QHash<quint64, Outcome> m_outcomes;
    QHash<int, std::vector<int>> m_candidates; // by kind of source
};

const Outcome &RuleOutcomes::of(int source, int destination, bool local)
{
    const quint64 pair = quint64(m_kinds.of(source)) * quint64(m_kinds.size()) + quint64(m_kinds.of(destination));
    const quint64 key = pair * 2 + (local ? 1 : 0);
    auto found = m_outcomes.constFind(key);
    if (found == m_outcomes.constEnd()) {
        const Subject subject{m_plan, m_packs, m_pack, m_table.row(source).node, m_table.row(destination).node, local};
        found = m_outcomes.insert(key, outcomeOf(m_rule, subject));
    }
    return *found;
}

const std::vector<int> &RuleOutcomes::destinationsFor(int source)
{
    const int kind = m_kinds.of(source);
    if (const auto found = m_candidates.constFind(kind); found != m_candidates.constEnd())
        return *found;
    std::vector<int> candidates;
    for (const int destination : m_destinations) {
        if (of(source, destination, false).applies || of(source, destination, true).applies)
            candidates.push_back(destination);
    }
    return *m_candidates.insert(kind, candidates);
}

/// Joins origins to nodes, in the order of the ids that come of it.
class Joiner
{
public:
    Joiner(const Plan &plan, const PackSet &packs, const NodeTable &table)
        : m_plan(plan), m_packs(packs), m_table(table)
    {
        for (quint8 families = 0; families < 4; ++families)
            m_families[families] = familyList(families);
    }

    void joinRule(const Origin &origin);
    void joinExtra(const ExtraFlow &extra);
    Joined take() { return std::move(m_joined); }

private:
    void joinItself(RuleOutcomes &outcomes, int source);
    void joinWith(RuleOutcomes &outcomes, int source);
    void joinPair(RuleOutcomes &outcomes, int source, int destination);
    void add(Flow flow, int source, int destination, bool local);

    const Plan &m_plan;
    const PackSet &m_packs;
    const NodeTable &m_table;
    std::array<QList<Family>, 4> m_families;
    std::array<bool, 8> m_inScope{}; // of the rule at hand, by zone kind + 1
    Joined m_joined;
};

void Joiner::joinRule(const Origin &origin)
{
    for (int kind = -1; kind < int(m_inScope.size()) - 1; ++kind)
        m_inScope[size_t(kind) + 1] = isInScope(*origin.rule, kind);
    RuleOutcomes outcomes(m_plan, m_packs, *origin.pack, *origin.rule, m_table);
    for (const int source : m_table.sourcesWithRoles(origin.rule->from)) {
        if (origin.rule->relation == Relation::Itself)
            joinItself(outcomes, source);
        else
            joinWith(outcomes, source);
    }
}

void Joiner::joinItself(RuleOutcomes &outcomes, int source)
{
    if (outcomes.rule().to.contains(m_table.row(source).node->role))
        joinPair(outcomes, source, source);
}

void Joiner::joinWith(RuleOutcomes &outcomes, int source)
{
    for (const int destination : outcomes.destinationsFor(source))
        joinPair(outcomes, source, destination);
}

void Joiner::joinPair(RuleOutcomes &outcomes, int source, int destination)
{
    const Rule &rule = outcomes.rule();
    if (m_table.bar(rule, source, destination) != Bar::None)
        return;
    const bool local = m_table.isLocal(rule, source, destination);
    const Outcome &outcome = outcomes.of(source, destination, local);
    if (!outcome.applies)
        return;
    Flow flow;
    flow.rule = &rule;
    flow.transport = rule.transport;
    flow.ports = outcome.ports;
    flow.need = outcome.need;
    flow.valueState = outcome.valueState;
    flow.beyondScope = !m_inScope[size_t(m_table.row(source).zoneKind) + 1];
    add(std::move(flow), source, destination, local);
}

void Joiner::joinExtra(const ExtraFlow &extra)
{
    const int source = m_table.find(extra.from);
    const int destination = m_table.find(extra.to);
    if (source < 0 || destination < 0)
        return;
    Flow flow;
    flow.extra = &extra;
    flow.transport = extra.transport;
    flow.ports = extra.ports;
    flow.valueState = ValueState::Planner;
    const bool one = m_table.row(source).machine == m_table.row(destination).machine;
    add(std::move(flow), source, destination, one && (source != destination || !m_table.row(source).node->isGroup()));
}

void Joiner::add(Flow flow, int source, int destination, bool local)
{
    const NodeRow &from = m_table.row(source);
    const NodeRow &to = m_table.row(destination);
    const quint8 speakable = flow.rule && flow.rule->ipv4Only ? 1 : 3;
    flow.source = from.node->id;
    flow.destination = to.node->id;
    flow.families = m_families[from.families & to.families & speakable];
    m_joined.sides.push_back({source, destination, local, false, flow.ports.isEmpty(), isUnconfirmed(flow.valueState)});
    m_joined.flows += std::move(flow);
}

std::vector<Origin> originsOf(const Plan &plan, const PackSet &packs, const IdList<ExtraFlow> &extraFlows)
{
    std::vector<Origin> origins;
    for (const Pack *pack : packsOf(plan, packs)) {
        for (const Rule &rule : pack->rules)
            origins.push_back({rule.pack + QLatin1Char('/') + rule.id + QLatin1Char('/'), pack, &rule, nullptr});
    }
    for (const ExtraFlow &extra : extraFlows)
        origins.push_back({QStringLiteral("plan/") + extra.id + QLatin1Char('/'), nullptr, nullptr, &extra});
    std::sort(origins.begin(), origins.end(), [](const Origin &a, const Origin &b) { return a.key < b.key; });
    return origins;
}

} // namespace

QString portQuestion(const Flow &flow)
{
    return flow.ruleId() + QStringLiteral("/port");
}

QList<const Pack *> packsOf(const Plan &plan, const PackSet &packs)
{
    QSet<QString> named;
    for (const PackRef &ref : plan.packs)
        named += ref.id;
    for (const Node &node : plan.topology.nodes)
        named += node.role.pack;
    QList<const Pack *> result;
    for (const auto &pack : packs.packs()) {
        if (named.contains(pack->id))
            result += pack.get();
    }
    return result;
}

Outcome outcomeOf(const Rule &rule, const Subject &subject)
{
    Outcome outcome;
    outcome.applies = holds(rule.when, subject);
    if (!outcome.applies)
        return outcome;
    for (const NeedCase &one : rule.need) {
        if (holds(one.when, subject)) {
            outcome.need = one.need;
            break;
        }
    }
    outcome.ports = rule.ports;
    outcome.valueState = rule.trust.weakest();
    if (!rule.portSetting.isEmpty())
        readPortSetting(rule, subject, outcome);
    if (outcome.ports.isEmpty())
        outcome.valueState = ValueState::Unknown;
    return outcome;
}

Joined join(const Plan &plan, const PackSet &packs, const NodeTable &table, const IdList<ExtraFlow> &extraFlows)
{
    Joiner joiner(plan, packs, table);
    for (const Origin &origin : originsOf(plan, packs, extraFlows)) {
        if (origin.rule)
            joiner.joinRule(origin);
        else
            joiner.joinExtra(*origin.extra);
    }
    return joiner.take();
}

} // namespace portwright
