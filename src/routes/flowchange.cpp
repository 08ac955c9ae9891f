// SPDX-License-Identifier: Apache-2.0
#include "routes/flowchange.h"

namespace portwright {

namespace {

using Side = std::optional<FlowFacts> FlowChange::*;

void enter(QMap<FlowId, FlowChange> &changes, const RoutedFlows &flows, Side side)
{
    for (qsizetype i = 0; i < flows.derivation.flows.size(); ++i) {
        const Flow &flow = flows.derivation.flows.at(i);
        FlowChange &change = changes[flow.id()];
        change.id = flow.id();
        change.source = flow.source;
        change.destination = flow.destination;
        change.*side = FlowFacts{flow.transport, flow.ports, flow.need, stateOf(flow, flows.routing.routes.at(i)),
                                 flow.valueState};
    }
}

} // namespace

RoutedFlows routedFlows(const Plan &plan, const PackSet &packs)
{
    RoutedFlows flows;
    flows.derivation = derive(plan, packs);
    flows.routing = route(plan, flows.derivation);
    return flows;
}

QString FlowChange::kind() const
{
    if (!before)
        return QStringLiteral("appears");
    return after ? QStringLiteral("changes") : QStringLiteral("goes");
}

QList<FlowChange> flowChanges(const RoutedFlows &before, const RoutedFlows &after)
{
    QMap<FlowId, FlowChange> changes;
    enter(changes, before, &FlowChange::before);
    enter(changes, after, &FlowChange::after);
    changes.removeIf([](const auto &entry) { return entry.value().before == entry.value().after; });
    return changes.values();
}

QString factsText(const FlowFacts &facts)
{
    const QString ports = facts.ports.isEmpty() ? QStringLiteral("?") : facts.ports.toStrings().join(QLatin1Char(','));
    return QStringLiteral("%1/%2 %3 %4")
        .arg(ports, transportName(facts.transport), flowStateName(facts.state), needName(facts.need));
}

} // namespace portwright
