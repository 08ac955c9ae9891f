// SPDX-License-Identifier: Apache-2.0
#include "probe/target.h"

#include "probe/dialledview.h"
#include "probe/handshakevariants.h"
#include "probe/localhost.h"
#include "probe/lookupnames.h"
#include "probe/probetext.h"

#include <QHash>

namespace portwright {

namespace {

/// A flow with more ports than this is a range, which is not dialled.
constexpr int MaxPorts = 16;

/// The ports one by one; nothing if there are too many.
QList<quint16> singlePorts(const PortSet &ports)
{
    QList<quint16> single;
    for (const PortRange &range : ports.ranges()) {
        for (int port = range.first; port <= range.last; ++port) {
            if (single.size() == MaxPorts)
                return {};
            single += quint16(port);
        }
    }
    return single;
}

/// The firewalls of the first path as the packets meet them.
QList<WayStation> wayOf(const Topology &topology, const Route &route)
{
    QList<WayStation> way;
    for (const Crossing &crossing : route.paths.value(0)) {
        const Firewall *firewall = topology.firewalls.find(crossing.firewall);
        const Zone *near = topology.zones.find(crossing.from);
        const QString owner = firewall ? firewall->owner : QString();
        const QString name = firewall ? topology.nameOf(firewall->id)
                                      : ProbeText::tr("the firewall between the zones, which is not drawn");
        way += {owner.isEmpty() ? name : QStringLiteral("%1 (%2)").arg(name, owner),
                near ? near->networks : QList<Cidr>()};
    }
    return way;
}

/// Why a flow in this state is not probed; empty if it is.
QString stateReason(FlowState state)
{
    switch (state) {
    case FlowState::Needed:
    case FlowState::Local:
        return {};
    case FlowState::Choice:
        return ProbeText::tr("An alternative that was not chosen: nothing needs it.");
    case FlowState::Shown:
        return ProbeText::tr("Shown for completeness only: nothing needs it.");
    case FlowState::Declined:
        return ProbeText::tr("Declined in the plan.");
    case FlowState::Question:
        return ProbeText::tr("An open question must be answered first: its port or its address is not known.");
    case FlowState::NoPath:
        return ProbeText::tr("The plan has no way from the source to the destination.");
    }
    return {};
}

/// Collects the targets of a plan's flows.
class Targets
{
public:
    Targets(const Plan &plan, const Derivation &derivation, const Vantage &vantage)
        : m_topology(plan.topology),
          m_lookedUp(plan.topology, derivation.flows),
          m_variants(plan),
          m_vantage(vantage),
          m_demo(isDemoPlan(plan))
    {
    }

    void add(const Flow &flow, FlowState state, const Route &route)
    {
        const QString reason = reasonAgainst(flow, state);
        const QList<Dialled> dialled = route.problem == RouteProblem::None ? route.dialled : QList<Dialled>();
        if (!reason.isEmpty())
            return refuse(flow, dialled.value(0), reason);
        if (dialled.isEmpty())
            return refuse(
                flow, {},
                ProbeText::tr("From the vantage the plan has no way to the destination, or no address there."));
        for (const Dialled &one : dialled)
            dial(flow, one, route);
    }

    ProbePlan take()
    {
        QHash<QString, QList<IpAddress>> addresses;
        for (const ProbeTarget &target : std::as_const(m_plan.targets)) {
            if (target.address && !target.host.isEmpty())
                addPlanned(addresses[target.host], target);
        }
        for (ProbeTarget &target : m_plan.targets) {
            if (!target.host.isEmpty())
                target.hostAddresses = addresses.value(target.host);
        }
        return std::move(m_plan);
    }

private:
    /// The target's address, and the others that its node has in the plan, whether they are dialled from here or not.
    void addPlanned(QList<IpAddress> &addresses, const ProbeTarget &target) const
    {
        QList<IpAddress> planned{*target.address};
        if (const Node *node = m_topology.nodes.find(target.destination)) {
            for (const NodeAddress &own : m_topology.addressesOf(*node)) {
                if (own.range.isSingle())
                    planned += own.range.first();
            }
        }
        for (const IpAddress &address : std::as_const(planned)) {
            if (!addresses.contains(address))
                addresses += address;
        }
    }

    bool isFromVantage(const Flow &flow) const { return isAtVantage(m_topology, m_vantage, flow.source); }

    QString reasonAgainst(const Flow &flow, FlowState state) const
    {
        const QString byState = stateReason(state);
        if (!byState.isEmpty())
            return byState;
        const Node *destination = m_topology.nodes.find(flow.destination);
        if (!destination)
            return ProbeText::tr("The destination is not drawn.");
        if (state == FlowState::Local && !isOnVantageMachine(*destination))
            return ProbeText::tr("Local to %1: it can be probed on that computer only.")
                .arg(m_topology.nameOf(m_topology.machineOf(*destination).id));
        if (destination->isGroup())
            return ProbeText::tr("The destination is a group of computers: its addresses are not dialled one by one.");
        return protocolReason(flow);
    }

    bool isOnVantageMachine(const Node &node) const
    {
        const Node *here = m_topology.nodes.find(NodeId(m_vantage.element.text()));
        return here && m_topology.machineOf(*here).id == m_topology.machineOf(node).id;
    }

    /// By UDP only the planned protocol's own packet proves anything.
    QString protocolReason(const Flow &flow) const
    {
        const QString handshake = m_variants.of(flow);
        if (flow.transport != Transport::Udp || m_demo)
            return {};
        if (handshake.isEmpty())
            return ProbeText::tr(
                "By UDP only the planned protocol's own packet proves anything, and none is known for this one.");
        return {};
    }

    void dial(const Flow &flow, const Dialled &dialled, const Route &route)
    {
        const auto address = IpAddress::parse(dialled.address);
        if (!address && IpRange::parse(dialled.address))
            return refuse(flow, dialled,
                          ProbeText::tr("%1 is a range: it is not dialled address by address.").arg(dialled.address));
        if (dialled.address.isEmpty())
            return refuse(flow, dialled, ProbeText::tr("The destination's address is not known."));
        const QList<quint16> ports = singlePorts(dialled.ports);
        if (ports.isEmpty())
            return refuse(flow, dialled, ProbeText::tr("The ports are a range: they are not dialled one by one."));
        for (const quint16 port : ports) {
            ProbeTarget target;
            target.way = wayOf(m_topology, route);
            target.seenAs = route.seenAs;
            target.host = m_topology.nodes.find(flow.destination)->host;
            if (address)
                target.address = *address;
            else
                target.host = dialled.address;
            target.port = port;
            if (dialled.insidePorts.isSingle())
                target.insidePort = dialled.insidePorts.first();
            merge(flow, target);
        }
    }

    /// Adds the flow to the target of the same pair, made if there is none yet.
    void merge(const Flow &flow, ProbeTarget fresh)
    {
        fresh.transport = flow.transport;
        const QString place = fresh.address ? fresh.address->toString() : fresh.host;
        const QString key = QStringLiteral("%1 %2 %3").arg(place, transportName(flow.transport)).arg(fresh.port);
        const auto known = m_places.constFind(key);
        const qsizetype index = known == m_places.constEnd() ? m_plan.targets.size() : *known;
        if (known == m_places.constEnd()) {
            fresh.destination = flow.destination;
            fresh.rehearsed = m_demo;
            m_places.insert(key, index);
            m_plan.targets += fresh;
        }
        extend(m_plan.targets[index], flow);
    }

    /// Flows come one after the other, so that one that is known already came last.
    static void append(QList<FlowId> &flows, const FlowId &id)
    {
        if (flows.isEmpty() || flows.last() != id)
            flows += id;
    }

    void extend(ProbeTarget &target, const Flow &flow) const
    {
        const FlowId id = flow.id();
        const QString handshake = m_variants.of(flow);
        append(target.flows, id);
        if (isFromVantage(flow))
            append(target.flowsFromVantage, id);
        target.fromVantage = !target.flowsFromVantage.isEmpty();
        // A handshake that goes further proves the other's part, too.
        if (target.handshake.isEmpty() ||
            (target.handshake == QLatin1String("tls") && handshake == QLatin1String("https")))
            target.handshake = handshake;
        if (target.question.isEmpty() && handshake.startsWith(QLatin1String("dns")))
            target.question = m_lookedUp.of(flow.source);
        if (target.certificate.isEmpty())
            target.certificate = m_topology.nodes.find(flow.destination)->certificate;
    }

    void refuse(const Flow &flow, const Dialled &dialled, const QString &reason)
    {
        ProbeResult result;
        result.flow = flow.id();
        result.target = dialled.address.isEmpty() ? m_topology.nameOf(flow.destination) : dialled.address;
        result.transport = flow.transport;
        result.port = flow.ports.isSingle() ? flow.ports.first() : quint16(0);
        result.vantage = m_vantage.element.text();
        result.fromVantage = isFromVantage(flow);
        result.detail = reason;
        m_plan.notProbed += result;
    }

    const Topology &m_topology;
    const LookupNames m_lookedUp;
    const HandshakeVariants m_variants;
    const Vantage m_vantage;
    const bool m_demo;
    ProbePlan m_plan;
    QHash<QString, qsizetype> m_places;
};

} // namespace

ProbePlan probePlan(const Plan &plan, const Derivation &derivation, const Routing &routing, const Vantage &vantage)
{
    const QList<Route> seen = routesFrom(plan, derivation, routing, vantage);
    Targets targets(plan, derivation, vantage);
    for (qsizetype i = 0; i < derivation.flows.size(); ++i) {
        const Flow &flow = derivation.flows.at(i);
        targets.add(flow, stateOf(flow, routing.routes.at(i)), seen.at(i));
    }
    return targets.take();
}

} // namespace portwright
