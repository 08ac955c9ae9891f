// SPDX-License-Identifier: Apache-2.0
#include "rules/decisions.h"

namespace portwright {

namespace {

using Side = Joined::Side;

void setPlannersPorts(Flow &flow, const PortSet &ports)
{
    if (ports.isEmpty())
        return;
    flow.ports = ports;
    flow.valueState = ValueState::Planner;
}

/// Ports that answer the question for them, by the question's id.
QHash<QString, PortSet> portAnswers(const Plan &plan)
{
    QHash<QString, PortSet> answers;
    for (const Decision &decision : plan.decisions) {
        if (decision.about == DecisionAbout::Question && decision.state == DecisionState::Answered)
            answers.insert(decision.target, decision.ports);
    }
    return answers;
}

void answerPorts(const Plan &plan, Joined &joined)
{
    const QHash<QString, PortSet> answers = portAnswers(plan);
    if (answers.isEmpty())
        return;
    for (qsizetype i = 0; i < joined.flows.size(); ++i) {
        const Side &side = joined.sides[size_t(i)];
        if (side.portsMissing || side.unconfirmed)
            setPlannersPorts(joined.flows[i], answers.value(portQuestion(joined.flows[i])));
    }
}

QList<qsizetype> decideFlows(const Plan &plan, Joined &joined)
{
    QList<qsizetype> unmatched;
    for (qsizetype i = 0; i < plan.decisions.size(); ++i) {
        const Decision &decision = plan.decisions.at(i);
        if (decision.about != DecisionAbout::Flow)
            continue;
        const qsizetype place = indexOfFlow(joined.flows, FlowId(decision.target));
        if (place < 0) {
            unmatched += i;
            continue;
        }
        joined.flows[place].decision = i;
        joined.sides[size_t(place)].accepted = decision.state == DecisionState::Accepted;
        setPlannersPorts(joined.flows[place], decision.ports);
    }
    return unmatched;
}

bool isOnlyShown(const Flow &flow, const Side &side)
{
    return (flow.need == Need::Rare || flow.need == Need::Retired) && !side.accepted;
}

FlowState stateFor(const Plan &plan, const NodeTable &table, const Flow &flow, const Side &side)
{
    if (flow.decision >= 0 && plan.decisions.at(flow.decision).state == DecisionState::Declined)
        return FlowState::Declined;
    if (isOnlyShown(flow, side))
        return FlowState::Shown;
    if (flow.ports.isEmpty())
        return FlowState::Question;
    if (side.local)
        return FlowState::Local;
    const bool known = table.row(side.source).addressKnown && table.row(side.destination).addressKnown;
    return known ? FlowState::Needed : FlowState::Question;
}

/// The flows of one group of alternatives between the same two nodes.
struct AlternativesKey
{
    QString group;
    QString pack;
    int source = 0;
    int destination = 0;
    bool operator==(const AlternativesKey &) const = default;
    friend size_t qHash(const AlternativesKey &key, size_t seed = 0)
    {
        return qHashMulti(seed, key.group, key.pack, key.source, key.destination);
    }
};

using Members = QList<qsizetype>;

QHash<AlternativesKey, Members> alternativesIn(const Joined &joined)
{
    QHash<AlternativesKey, Members> groups;
    for (qsizetype i = 0; i < joined.flows.size(); ++i) {
        const Flow &flow = joined.flows.at(i);
        if (!flow.rule || flow.rule->alternatives.isEmpty())
            continue;
        if (flow.state == FlowState::Declined || flow.state == FlowState::Shown)
            continue;
        const Side &side = joined.sides[size_t(i)];
        groups[{flow.rule->alternatives, flow.rule->pack, side.source, side.destination}] += i;
    }
    return groups;
}

/// The accepted members are taken; without any, the one of the lowest rank. The others are choices.
void settle(const Members &members, Joined &joined)
{
    const auto accepted = [&joined](qsizetype i) { return joined.sides[size_t(i)].accepted; };
    const bool decided = std::any_of(members.begin(), members.end(), accepted);
    const qsizetype preferred = *std::min_element(members.begin(), members.end(), [&joined](qsizetype a, qsizetype b) {
        return joined.flows.at(a).rule->rank < joined.flows.at(b).rule->rank;
    });
    for (const qsizetype i : members) {
        const bool taken = decided ? accepted(i) : i == preferred;
        if (!taken)
            joined.flows[i].state = FlowState::Choice;
    }
}

} // namespace

qsizetype indexOfFlow(const QList<Flow> &flows, const FlowId &id)
{
    const auto place = std::lower_bound(flows.begin(), flows.end(), id,
                                        [](const Flow &flow, const FlowId &wanted) { return flow.id() < wanted; });
    return place != flows.end() && place->id() == id ? place - flows.begin() : -1;
}

QList<qsizetype> applyDecisions(const Plan &plan, const NodeTable &table, Joined &joined)
{
    answerPorts(plan, joined);
    QList<qsizetype> unmatched = decideFlows(plan, joined);
    for (qsizetype i = 0; i < joined.flows.size(); ++i)
        joined.flows[i].state = stateFor(plan, table, joined.flows.at(i), joined.sides[size_t(i)]);
    for (const Members &members : alternativesIn(joined))
        settle(members, joined);
    return unmatched;
}

} // namespace portwright
