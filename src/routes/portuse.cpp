// SPDX-License-Identifier: Apache-2.0
#include "routes/portuse.h"

#include "packs/words.h"

namespace portwright {

namespace {

constexpr std::array WayNames{"through", "in", "out"};

bool isInForce(FlowState state)
{
    return state == FlowState::Needed || state == FlowState::Question || state == FlowState::Local;
}

qsizetype placeIn(const QList<Crossing> &path, const QString &firewall)
{
    for (qsizetype i = 0; i < path.size(); ++i) {
        if (path.at(i).firewall.text() == firewall)
            return i;
    }
    return -1;
}

/// Whether one flow has the port at the device.
class Asking
{
public:
    Asking(const Plan &plan, const PortAt &port) : m_plan(plan), m_port(port)
    {
        const Node *node = plan.topology.nodes.find(NodeId(port.device.text()));
        if (node)
            m_machine = plan.topology.machineOf(*node).id;
    }

    bool isHere(const Flow &flow, const Route &route) const;
    std::optional<PortUse> useOf(const Flow &flow, const Route &route) const;

private:
    bool isOnMachine(const NodeId &id) const;
    std::optional<PortUse> atFirewall(const Flow &flow, const Route &route) const;
    std::optional<PortUse> atNode(const Flow &flow, const Route &route) const;
    bool isDialled(const Route &route, PortUse &use) const;

    const Plan &m_plan;
    const PortAt &m_port;
    NodeId m_machine; // empty: a firewall is asked about
};

bool Asking::isOnMachine(const NodeId &id) const
{
    const Node *node = m_plan.topology.nodes.find(id);
    return node && (id.text() == m_port.device.text() || m_plan.topology.machineOf(*node).id == m_machine);
}

bool Asking::isHere(const Flow &flow, const Route &route) const
{
    if (!m_machine.isEmpty())
        return isOnMachine(flow.source) || isOnMachine(flow.destination);
    return std::any_of(route.paths.begin(), route.paths.end(),
                       [this](const QList<Crossing> &path) { return placeIn(path, m_port.device.text()) >= 0; });
}

/// A source dials the published pair where there is one.
bool Asking::isDialled(const Route &route, PortUse &use) const
{
    for (const Dialled &pair : route.dialled) {
        if (!pair.ports.contains(m_port.port))
            continue;
        use.forward = pair.forward;
        return true;
    }
    return false;
}

std::optional<PortUse> Asking::atNode(const Flow &flow, const Route &route) const
{
    PortUse use;
    if (isOnMachine(flow.destination) && flow.ports.contains(m_port.port)) {
        use.way = PortUse::Way::In;
        return use;
    }
    use.way = PortUse::Way::Out;
    if (!isOnMachine(flow.source))
        return {};
    return isDialled(route, use) || (route.dialled.isEmpty() && flow.ports.contains(m_port.port)) ? std::optional(use)
                                                                                                  : std::nullopt;
}

std::optional<PortUse> Asking::atFirewall(const Flow &flow, const Route &route) const
{
    PortUse use;
    for (const QList<Crossing> &path : route.paths) {
        const qsizetype here = placeIn(path, m_port.device.text());
        if (here < 0)
            continue;
        if (route.dialled.isEmpty() && flow.ports.contains(m_port.port))
            return use;
        for (const Dialled &pair : route.dialled) {
            const qsizetype translated = placeIn(path, pair.forward.section(QLatin1Char('/'), 0, 0));
            const bool outside = !pair.forward.isEmpty() && here <= translated && pair.ports.contains(m_port.port);
            const PortSet &own = pair.forward.isEmpty() ? pair.ports : pair.insidePorts;
            use.forward = outside ? pair.forward : QString();
            if (outside || (here >= translated && own.contains(m_port.port)))
                return use;
        }
    }
    return {};
}

std::optional<PortUse> Asking::useOf(const Flow &flow, const Route &route) const
{
    return m_machine.isEmpty() ? atFirewall(flow, route) : atNode(flow, route);
}

} // namespace

QString portWayName(PortUse::Way way)
{
    return wordOf(WayNames, way);
}

QList<ElementId> devicesOf(const Plan &plan, const Routing &routing)
{
    QList<ElementId> devices;
    for (const Firewall &firewall : plan.topology.firewalls)
        devices += firewall.id;
    if (routing.impliedPerimeter)
        devices += perimeterId();
    for (const Node &node : plan.topology.nodes)
        devices += node.id;
    return devices;
}

std::optional<PortUses> portUse(const Plan &plan, const Derivation &derivation, const Routing &routing,
                                const PortAt &port)
{
    if (!devicesOf(plan, routing).contains(port.device))
        return {};
    const Asking asking(plan, port);
    PortUses found;
    for (qsizetype i = 0; i < derivation.flows.size(); ++i) {
        const Flow &flow = derivation.flows.at(i);
        const Route &route = routing.routes.at(i);
        if (!isInForce(stateOf(flow, route)) || (port.transport && *port.transport != flow.transport))
            continue;
        if (flow.ports.isEmpty() && asking.isHere(flow, route))
            found.portsUnknown += i;
        std::optional<PortUse> use = asking.useOf(flow, route);
        if (!use)
            continue;
        use->flow = i;
        found.uses += *use;
    }
    return found;
}

} // namespace portwright
