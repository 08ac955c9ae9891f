// SPDX-License-Identifier: Apache-2.0
#include "rules/derive.h"

#include "rules/decisions.h"
#include "rules/questions.h"

namespace portwright {

namespace {

QList<qsizetype> unmatchedQuestions(const Plan &plan, const QSet<QString> &ids)
{
    QList<qsizetype> unmatched;
    for (qsizetype i = 0; i < plan.decisions.size(); ++i) {
        const Decision &decision = plan.decisions.at(i);
        if (decision.about == DecisionAbout::Question && !ids.contains(decision.target))
            unmatched += i;
    }
    return unmatched;
}

bool areTheSame(const Flow &a, const Flow &b)
{
    return a.source == b.source && a.destination == b.destination && a.transport == b.transport && a.ports == b.ports;
}

struct EndsKey
{
    NodeId source;
    NodeId destination;
    Transport transport;
    quint16 port;
    bool operator==(const EndsKey &) const = default;
    friend size_t qHash(const EndsKey &key, size_t seed = 0)
    {
        return qHashMulti(seed, key.source, key.destination, int(key.transport), key.port);
    }
};

} // namespace

const Flow *Derivation::find(const FlowId &id) const
{
    const qsizetype index = indexOf(id);
    return index < 0 ? nullptr : &flows.at(index);
}

qsizetype Derivation::indexOf(const FlowId &id) const
{
    return indexOfFlow(flows, id);
}

Derivation derive(const Plan &plan, const PackSet &packs, const QString &language)
{
    Derivation derivation;
    derivation.packs = packs;
    derivation.extraFlows = plan.extraFlows;
    const NodeTable table(plan, packs);
    Joined joined = join(plan, packs, table);
    derivation.unmatchedDecisions = applyDecisions(plan, table, joined);
    Questions questions = questionsOf(plan, packs, table, joined, language);
    derivation.unmatchedDecisions += unmatchedQuestions(plan, questions.ids);
    std::sort(derivation.unmatchedDecisions.begin(), derivation.unmatchedDecisions.end());
    derivation.questions = std::move(questions.open);
    derivation.missing = missingServices(plan, packs, table);
    derivation.flows = std::move(joined.flows);
    return derivation;
}

QList<FlowId> sameAs(const Derivation &derivation, const Flow &flow)
{
    QList<FlowId> same;
    if (flow.ports.isEmpty())
        return same;
    for (const Flow &other : derivation.flows) {
        if (!areTheSame(other, flow) || other.ruleId() == flow.ruleId())
            continue;
        same += other.id();
    }
    return same;
}

QHash<qsizetype, QList<qsizetype>> equalFlows(const Derivation &derivation)
{
    const QList<Flow> &flows = derivation.flows;
    QHash<EndsKey, QList<qsizetype>> candidates;
    QHash<qsizetype, QList<qsizetype>> equal;
    for (qsizetype i = 0; i < flows.size(); ++i) {
        const Flow &flow = flows.at(i);
        if (flow.ports.isEmpty())
            continue;
        QList<qsizetype> &seen = candidates[{flow.source, flow.destination, flow.transport, flow.ports.first()}];
        for (const qsizetype other : std::as_const(seen)) {
            if (!areTheSame(flow, flows.at(other)))
                continue;
            equal[other] += i;
            equal[i] += other;
        }
        seen += i;
    }
    return equal;
}

} // namespace portwright
