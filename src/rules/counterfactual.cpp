// SPDX-License-Identifier: Apache-2.0
#include "rules/counterfactual.h"

#include "rules/candidates.h"
#include "rules/pairtrial.h"
#include "rules/ruletext.h"

namespace portwright {

namespace {

using Kind = Change::Kind;
using Found = PairTrial::Found;

constexpr qsizetype MostTogether = 12; // changes that are tried in twos
constexpr qsizetype MostWays = 8;
constexpr qsizetype MostAppearances = 3;

const Found *findIn(const QList<Found> &flows, const FlowId &id)
{
    const auto place = std::find_if(flows.begin(), flows.end(), [&id](const Found &flow) { return flow.id == id; });
    return place == flows.end() ? nullptr : &*place;
}

QString idList(const QList<FlowId> &ids)
{
    QStringList texts;
    for (const FlowId &id : ids)
        texts += id.text();
    return texts.join(QStringLiteral(", "));
}

/// True if `a` changes less of the present value than `b`, the two being of one series.
bool isNearer(const Candidate &a, const Candidate &b)
{
    const auto first = Version::parse(settingText(a.change.value));
    const auto second = Version::parse(settingText(b.change.value));
    if (!first || !second)
        return false;
    return a.series.endsWith(QLatin1String("/down")) ? *second < *first : *first < *second;
}

/// The nearest of a series first, and its members behind one another.
void sortBySize(QList<Candidate> &candidates)
{
    std::stable_sort(candidates.begin(), candidates.end(), [](const Candidate &a, const Candidate &b) {
        if (a.change.kind != b.change.kind)
            return a.change.kind < b.change.kind;
        if (a.series != b.series)
            return a.series < b.series;
        return !a.series.isEmpty() && isNearer(a, b);
    });
}

/// Looks for changes that bring one flow to a wanted state.
class Search
{
public:
    enum class Goal { NotNeeded, NotDerived, Needed, Derived };

    Search(const Plan &plan, const PackSet &packs, const NodeId &source, const NodeId &destination, FlowId flow)
        : m_plan(plan),
          m_packs(packs),
          m_flow(std::move(flow)),
          m_trial(plan, packs, source, destination),
          m_now(m_trial.after({}))
    {
    }

    const Found *now() const { return findIn(m_now, m_flow); }
    void setGoal(Goal goal) { m_goal = goal; }
    /// Tries each alone; those that fail are kept for trying them together.
    void trySingly(const QList<Candidate> &candidates, qsizetype most);
    void tryInTwos();
    void tryOne(const Change &change);
    bool hasFound() const { return !m_found.isEmpty(); }
    QList<Counterfactual> take(const QString &language);

private:
    bool isReached(const QList<Found> &flows) const;
    bool tryAll(const QList<Change> &changes);
    void describe(Counterfactual &one, const QList<Found> &flows) const;
    QString consequenceOf(const Counterfactual &one) const;

    const Plan &m_plan;
    const PackSet &m_packs;
    const FlowId m_flow;
    const PairTrial m_trial;
    const QList<Found> m_now;
    Goal m_goal = Goal::NotNeeded;
    QList<Candidate> m_failed;
    QList<Counterfactual> m_found;
};

bool Search::isReached(const QList<Found> &flows) const
{
    const Found *flow = findIn(flows, m_flow);
    switch (m_goal) {
    case Goal::NotNeeded:
        return !flow || !flow->stands();
    case Goal::NotDerived:
        return !flow;
    case Goal::Needed:
        return flow && flow->stands();
    case Goal::Derived:
        return flow != nullptr;
    }
    return false;
}

/// What else is between the two nodes afterwards.
void Search::describe(Counterfactual &one, const QList<Found> &flows) const
{
    const Found *before = now();
    for (const Found &flow : flows) {
        if (flow.id == m_flow || !flow.stands())
            continue;
        const Found *earlier = findIn(m_now, flow.id);
        if (!earlier || !earlier->stands())
            one.instead += flow.id;
        else if (before && flow.transport == before->transport && flow.ports.intersects(before->ports))
            one.keptOpenBy += flow.id;
    }
    one.declined = findIn(flows, m_flow) && findIn(flows, m_flow)->state == FlowState::Declined;
}

bool Search::tryAll(const QList<Change> &changes)
{
    const QList<Found> flows = m_trial.after(changes);
    if (!isReached(flows))
        return false;
    Counterfactual one;
    one.changes = changes;
    describe(one, flows);
    m_found += one;
    return true;
}

void Search::tryOne(const Change &change)
{
    tryAll({change});
}

void Search::trySingly(const QList<Candidate> &candidates, qsizetype most)
{
    QSet<QString> done;
    for (const Candidate &candidate : candidates) {
        if (m_found.size() >= most)
            return;
        if (!candidate.series.isEmpty() && done.contains(candidate.series))
            continue;
        if (tryAll({candidate.change}))
            done += candidate.series;
        else
            m_failed += candidate;
    }
}

void Search::tryInTwos()
{
    const qsizetype count = std::min(m_failed.size(), MostTogether);
    for (qsizetype i = 0; i < count && m_found.size() < MostWays; ++i) {
        const Change &first = m_failed.at(i).change;
        for (qsizetype j = i + 1; j < count && m_found.size() < MostWays; ++j) {
            const Change &second = m_failed.at(j).change;
            const bool sameThing = first.kind == second.kind && first.node == second.node && first.name == second.name;
            if (!sameThing)
                tryAll({first, second});
        }
    }
}

QString Search::consequenceOf(const Counterfactual &one) const
{
    QStringList parts;
    if (!one.keptOpenBy.isEmpty())
        parts += RuleText::tr("The port stays open for %1.").arg(idList(one.keptOpenBy));
    if (!one.instead.isEmpty())
        parts += m_goal == Goal::NotNeeded || m_goal == Goal::NotDerived
                     ? RuleText::tr("Needed instead: %1.").arg(idList(one.instead))
                     : RuleText::tr("Needed then, too: %1.").arg(idList(one.instead));
    return parts.join(QLatin1Char(' '));
}

QList<Counterfactual> Search::take(const QString &language)
{
    for (Counterfactual &one : m_found) {
        QStringList texts;
        for (const Change &change : std::as_const(one.changes))
            texts += changeText(m_plan, m_packs, change, language);
        one.text = texts.size() < 2 ? texts.value(0) : RuleText::tr("%1 - and also: %2").arg(texts.at(0), texts.at(1));
        one.consequence = consequenceOf(one);
    }
    return std::move(m_found);
}

Change changeOf(Kind kind, const NodeId &node, const FlowId &flow = {}, const QString &name = {})
{
    Change change;
    change.kind = kind;
    change.node = node;
    change.flow = flow;
    change.name = name;
    return change;
}

/// What can be decided about the flow or its alternatives.
QList<Candidate> decisionsAbout(const Plan &plan, const Derivation &derivation, const Flow &flow)
{
    QList<Candidate> candidates;
    if (flow.decision >= 0 && plan.decisions.at(flow.decision).state == DecisionState::Accepted)
        candidates += Candidate{changeOf(Kind::Withdraw, {}, flow.id()), {}};
    if (!flow.rule || flow.rule->alternatives.isEmpty())
        return candidates;
    for (const Flow &other : derivation.flows) {
        if (other.source == flow.source && other.destination == flow.destination && other.rule &&
            other.rule != flow.rule && other.rule->pack == flow.rule->pack &&
            other.rule->alternatives == flow.rule->alternatives)
            candidates += Candidate{changeOf(Kind::Accept, {}, other.id()), {}};
    }
    return candidates;
}

QList<Candidate> candidatesOf(const Plan &plan, const Derivation &derivation, const Flow &flow)
{
    QList<Candidate> candidates = decisionsAbout(plan, derivation, flow);
    if (flow.extra)
        candidates += Candidate{changeOf(Kind::RemoveExtra, {}, {}, flow.extra->id), {}};
    const Pack *pack = flow.rule ? derivation.packs.pack(flow.rule->pack) : nullptr;
    const Node *source = plan.topology.nodes.find(flow.source);
    const Node *destination = plan.topology.nodes.find(flow.destination);
    if (pack && source && destination)
        candidates += candidatesFor(*flow.rule, {plan, derivation.packs, *pack, source, destination, {}});
    sortBySize(candidates);
    return candidates;
}

} // namespace

QList<Counterfactual> counterfactuals(const Plan &plan, const Derivation &derivation, const Flow &flow,
                                      const QString &language)
{
    Search search(plan, derivation.packs, flow.source, flow.destination, flow.id());
    const Found *now = search.now();
    if (!now)
        return {};
    const bool isDeclined = now->state == FlowState::Declined;
    search.setGoal(now->stands() ? Search::Goal::NotNeeded : Search::Goal::NotDerived);
    search.trySingly(candidatesOf(plan, derivation, flow), MostWays);
    if (!search.hasFound())
        search.tryInTwos();
    search.tryOne(changeOf(Kind::Remove, flow.source));
    if (flow.destination != flow.source)
        search.tryOne(changeOf(Kind::Remove, flow.destination));
    if (!isDeclined)
        search.tryOne(changeOf(Kind::Decline, {}, flow.id()));
    return search.take(language);
}

QList<Counterfactual> waysToAppear(const Plan &plan, const PackSet &packs, const Rule &rule, const NodeId &from,
                                   const NodeId &to, const QString &language)
{
    const Pack *pack = packs.pack(rule.pack);
    const Node *source = plan.topology.nodes.find(from);
    const Node *destination = plan.topology.nodes.find(to);
    if (!pack || !source || !destination)
        return {};
    const QString id = QStringList{rule.pack, rule.id, from.text(), to.text()}.join(QLatin1Char('/'));
    QList<Candidate> candidates = candidatesFor(rule, {plan, packs, *pack, source, destination, {}});
    candidates.removeIf([](const Candidate &candidate) { return candidate.change.kind == Kind::Remove; });
    sortBySize(candidates);
    Search search(plan, packs, from, to, FlowId(id));
    for (const Search::Goal goal : {Search::Goal::Needed, Search::Goal::Derived}) {
        search.setGoal(goal);
        if (!search.hasFound())
            search.trySingly(candidates, MostAppearances);
    }
    return search.take(language);
}

} // namespace portwright
