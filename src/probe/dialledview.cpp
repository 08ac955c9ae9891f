// SPDX-License-Identifier: Apache-2.0
#include "probe/dialledview.h"

namespace portwright {

namespace {

NodeId freeId(const Topology &topology)
{
    QString id = QStringLiteral("this-computer");
    while (topology.contains(ElementId(id)))
        id = id.size() < 32 ? QString(id + QLatin1Char('x')) : QStringLiteral("x");
    return NodeId(id);
}

/// The routes that the flows would have if this computer were their source.
Routing routesOfZone(const Plan &plan, const Derivation &derivation, const ZoneId &zone)
{
    Plan seen = plan;
    Node here;
    here.id = freeId(plan.topology);
    here.zone = zone;
    seen.topology.nodes.set(here);
    Derivation moved = derivation;
    for (Flow &flow : moved.flows)
        flow.source = here.id;
    return route(seen, moved);
}

} // namespace

ZoneId vantageZone(const Topology &topology, const Vantage &vantage)
{
    if (const Node *node = topology.nodes.find(NodeId(vantage.element.text())))
        return topology.zoneOf(*node);
    const ZoneId zone(vantage.element.text());
    return topology.zones.contains(zone) ? zone : ZoneId();
}

bool isAtVantage(const Topology &topology, const Vantage &vantage, const NodeId &id)
{
    const Node *node = topology.nodes.find(id);
    if (!node || vantage.element.isEmpty())
        return false;
    if (const Node *here = topology.nodes.find(NodeId(vantage.element.text())))
        return topology.machineOf(*here).id == topology.machineOf(*node).id;
    return topology.zoneOf(*node).text() == vantage.element.text();
}

QList<Route> routesFrom(const Plan &plan, const Derivation &derivation, const Routing &routing, const Vantage &vantage)
{
    const ZoneId zone = vantageZone(plan.topology, vantage);
    const Routing seen = zone.isEmpty() ? Routing() : routesOfZone(plan, derivation, zone);
    QList<Route> routes;
    for (qsizetype i = 0; i < derivation.flows.size(); ++i) {
        const bool own = zone.isEmpty() || isAtVantage(plan.topology, vantage, derivation.flows.at(i).source);
        routes += own ? routing.routes.at(i) : seen.routes.at(i);
    }
    return routes;
}

QList<QList<Dialled>> dialledFrom(const Plan &plan, const Derivation &derivation, const Routing &routing,
                                  const Vantage &vantage)
{
    QList<QList<Dialled>> dialled;
    for (const Route &route : routesFrom(plan, derivation, routing, vantage))
        dialled += route.problem == RouteProblem::None ? route.dialled : QList<Dialled>();
    return dialled;
}

} // namespace portwright
