// SPDX-License-Identifier: Apache-2.0
#include "evidence/kit.h"

#include <QSet>

namespace portwright {

ProbePlan outgoingProbes(const Plan &plan, const Derivation &derivation, const Routing &routing, const NodeId &node)
{
    Derivation own = derivation;
    own.flows.clear();
    Routing ways;
    ways.impliedPerimeter = routing.impliedPerimeter;
    for (qsizetype i = 0; i < derivation.flows.size(); ++i) {
        if (derivation.flows.at(i).source != node)
            continue;
        own.flows += derivation.flows.at(i);
        ways.routes += routing.routes.at(i);
    }
    return probePlan(plan, own, ways, {node, plan.topology.nameOf(node)});
}

QList<NodeId> nodesThatDial(const Plan &plan, const Derivation &derivation, const Routing &routing)
{
    QSet<NodeId> sources;
    for (const Flow &flow : derivation.flows)
        sources.insert(flow.source);
    QList<NodeId> nodes;
    for (const Node &node : plan.topology.nodes) {
        if (sources.contains(node.id) && !outgoingProbes(plan, derivation, routing, node.id).targets.isEmpty())
            nodes += node.id;
    }
    return nodes;
}

} // namespace portwright
