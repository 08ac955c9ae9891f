// SPDX-License-Identifier: Apache-2.0
#include "routes/dialling.h"

namespace portwright {

FirewallId perimeterId()
{
    return FirewallId(QStringLiteral("perimeter"));
}

Routing route(const Plan &plan, const Derivation &derivation)
{
    Dialling dialling(plan);
    Routing routing;
    routing.impliedPerimeter = dialling.hasImpliedPerimeter();
    routing.routes.reserve(derivation.flows.size());
    for (const Flow &flow : derivation.flows)
        routing.routes += dialling.routeOf(flow);
    return routing;
}

FlowState stateOf(const Flow &flow, const Route &route)
{
    return flow.state == FlowState::Needed && route.problem != RouteProblem::None ? FlowState::NoPath : flow.state;
}

} // namespace portwright
