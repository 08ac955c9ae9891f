// SPDX-License-Identifier: Apache-2.0
#include "probe/mustbeshut.h"

#include "probe/dialledview.h"

#include <QCoreApplication>
#include <QHash>
#include <QSet>

namespace portwright {

namespace {

constexpr auto ShutPrefix = QLatin1String("must-stay-shut/");

struct MustBeShutText
{
    Q_DECLARE_TR_FUNCTIONS(MustBeShut)
};

/// A range of more ports than this is not taken apart.
constexpr int MostOfRange = 8;

/// What flows from the vantage's zone need at one place.
struct Needs
{
    QList<std::pair<Transport, PortSet>> ports;
    bool unknown = false; // a flow whose port is an open question

    bool contain(const ShutPort &port) const
    {
        return std::any_of(ports.begin(), ports.end(), [&port](const auto &needed) {
            return needed.first == port.transport && needed.second.contains(port.port);
        });
    }
};

bool isNeeded(FlowState state)
{
    return state == FlowState::Needed || state == FlowState::Local || state == FlowState::NoPath ||
           state == FlowState::Question;
}

/// What stands there is somebody else's.
bool isForeign(ZoneKind kind)
{
    return kind == ZoneKind::Internet || kind == ZoneKind::Cloud || kind == ZoneKind::Vendor;
}

QList<ShutPort> portsOf(const Rule &rule, Transport transport, const PortSet &ports)
{
    QList<ShutPort> found;
    if (transport == Transport::Udp && rule.handshake.isEmpty())
        return found;
    for (const PortRange &range : ports.ranges()) {
        for (int port = range.first; port <= range.last && range.last - range.first < MostOfRange; ++port)
            found += ShutPort{quint16(port), transport, rule.protocol, rule.pack, rule.handshake};
    }
    return found;
}

/// Collects what must stay shut.
class Shut
{
public:
    Shut(const Plan &plan, const Derivation &derivation, const Routing &routing, const Vantage &vantage,
         const QList<ShutPort> &usual)
        : m_plan(plan),
          m_topology(plan.topology),
          m_derivation(derivation),
          m_routing(routing),
          m_vantage(vantage),
          m_usual(usual),
          m_zone(vantageZone(plan.topology, vantage))
    {
    }

    ShutProbes take()
    {
        const Zone *zone = m_topology.zones.find(m_zone);
        if (!zone)
            return {};
        m_fromOutside = zone->kind == ZoneKind::Internet;
        for (const Node &node : m_topology.nodes)
            m_roles[m_topology.machineOf(node).id] += node.role;
        collectNeeds();
        for (const Node &node : m_topology.nodes) {
            if (node.on.isEmpty() && !node.isGroup())
                addMachine(node);
        }
        for (const Firewall &firewall : m_topology.firewalls) {
            for (const Forward &forward : firewall.forwards)
                addPublished(forward);
        }
        return std::move(m_probes);
    }

private:
    bool isWithin(ZoneId inner, const ZoneId &outer) const
    {
        for (int depth = 0; depth < 64 && !inner.isEmpty(); ++depth) { // zones in a circle are refused by the reader
            if (inner == outer)
                return true;
            const Zone *zone = m_topology.zones.find(inner);
            inner = zone ? zone->parent : ZoneId();
        }
        return false;
    }

    /// One zone, one inside the other: their flows pass the same firewalls.
    bool isNear(const ZoneId &zone) const { return isWithin(zone, m_zone) || isWithin(m_zone, zone); }

    void collectNeeds()
    {
        const QList<QList<Dialled>> seen = dialledFrom(m_plan, m_derivation, m_routing, m_vantage);
        for (qsizetype i = 0; i < m_derivation.flows.size(); ++i) {
            const Flow &flow = m_derivation.flows.at(i);
            const Node *source = m_topology.nodes.find(flow.source);
            const Node *destination = m_topology.nodes.find(flow.destination);
            if (!source || !destination)
                continue;
            const NodeId machine = m_topology.machineOf(*destination).id;
            m_flowsTo[machine] += i;
            if (!isNear(m_topology.zoneOf(*source)) || !isNeeded(stateOf(flow, m_routing.routes.at(i))))
                continue;
            Needs &needs = m_needs[machine];
            needs.ports += std::pair(flow.transport, flow.ports);
            needs.unknown = needs.unknown || flow.ports.isEmpty();
            for (const Dialled &dialled : seen.at(i))
                m_needsAt[dialled.address].ports += std::pair(flow.transport, dialled.ports);
        }
    }

    void addMachine(const Node &machine)
    {
        for (const NodeAddress &address : machine.addresses) {
            const ZoneId zone = address.zone.isEmpty() ? machine.zone : address.zone;
            if (address.range.isSingle() && !isNear(zone) && !isAtVantage(m_topology, m_vantage, machine.id))
                addAddress(machine, zone, address.range.first());
        }
    }

    /// The address at which the zone sees published machines.
    void addPublished(const Forward &forward)
    {
        const Node *node = forward.nodes.isEmpty() ? nullptr : m_topology.nodes.find(forward.nodes.first());
        if (node && isNear(forward.zone) && !isAtVantage(m_topology, m_vantage, node->id))
            probe(m_topology.machineOf(*node), forward.address);
    }

    void addAddress(const Node &machine, const ZoneId &zone, const IpAddress &address)
    {
        const Zone *stands = m_topology.zones.find(zone);
        if (stands && isForeign(stands->kind))
            return refuse(
                machine, address,
                MustBeShutText::tr("It stands in the zone %1, which is not the planner's own: only planned flows go "
                                   "there.")
                    .arg(m_topology.nameOf(zone)));
        if (m_fromOutside && address.isPrivate())
            return refuse(machine, address, MustBeShutText::tr("The internet has no way to a private address."));
        probe(machine, address);
    }

    void probe(const Node &machine, const IpAddress &address)
    {
        if (m_done.contains(address))
            return;
        m_done.insert(address);
        if (address.isLoopback())
            return refuse(machine, address, MustBeShutText::tr("A loopback address is this computer's own."));
        const Needs needs = m_needs.value(machine.id);
        const Needs needsHere = m_needsAt.value(address.toString());
        if (needs.unknown)
            return refuse(
                machine, address,
                MustBeShutText::tr("A flow that goes there has no known port yet, so that any of its ports might be "
                                   "needed."));
        int taken = 0;
        for (const ShutPort &port : candidates(machine)) {
            if (needs.contain(port) || needsHere.contain(port))
                continue;
            if (taken == MostShutPorts && m_plan.mustStayShut.reason.trimmed().isEmpty())
                ++m_probes.leftOut;
            else
                ++taken, add(machine, address, port);
        }
    }

    /// Every port once, what matters most first.
    QList<ShutPort> candidates(const Node &machine) const
    {
        QList<ShutPort> ports;
        for (const qsizetype index : m_flowsTo.value(machine.id)) {
            const Flow &flow = m_derivation.flows.at(index);
            if (flow.rule)
                ports += portsOf(*flow.rule, flow.transport, flow.ports);
        }
        ports += packPorts(m_roles.value(machine.id));
        ports += m_usual;
        ports += packPorts({});
        QSet<std::pair<int, quint16>> seen;
        const auto isKnown = [&seen](const ShutPort &port) {
            const std::pair<int, quint16> place(int(port.transport), port.port);
            const bool known = seen.contains(place);
            seen.insert(place);
            return known;
        };
        ports.removeIf(isKnown);
        return ports;
    }

    /// The ports of the packs' rules that lead to one of the roles; without roles, of all rules.
    QList<ShutPort> packPorts(const QList<RoleRef> &roles) const
    {
        QList<ShutPort> ports;
        for (const auto &pack : m_derivation.packs.packs()) {
            for (const Rule &rule : pack->rules) {
                const bool leads = roles.isEmpty() || std::any_of(roles.begin(), roles.end(), [&](const RoleRef &role) {
                                       return rule.to.contains(role);
                                   });
                if (leads)
                    ports += portsOf(rule, rule.transport, rule.ports);
            }
        }
        return ports;
    }

    FlowId idOf(const Node &machine) const
    {
        return FlowId(QStringLiteral("%1%2/%3").arg(ShutPrefix, m_zone.text(), machine.id.text()));
    }

    void add(const Node &machine, const IpAddress &address, const ShutPort &port)
    {
        ProbeTarget target;
        target.flows = {idOf(machine)};
        target.flowsFromVantage = target.flows;
        target.fromVantage = true;
        target.host = machine.host;
        target.address = address;
        target.transport = port.transport;
        target.port = port.port;
        target.handshake = port.handshake;
        target.destination = machine.id;
        target.mustStayShut = port.service.isEmpty() ? QString::number(port.port) : port.service;
        m_probes.targets += target;
    }

    void refuse(const Node &machine, const IpAddress &address, const QString &reason)
    {
        ProbeResult result;
        result.flow = idOf(machine);
        result.target = address.toString();
        result.address = address;
        result.vantage = m_vantage.element.text();
        result.fromVantage = true;
        result.mustStayShut = true;
        result.detail = reason;
        m_probes.notProbed += result;
    }

    const Plan &m_plan;
    const Topology &m_topology;
    const Derivation &m_derivation;
    const Routing &m_routing;
    const Vantage &m_vantage;
    const QList<ShutPort> &m_usual;
    const ZoneId m_zone;
    bool m_fromOutside = false;
    QHash<NodeId, Needs> m_needs;              // by machine
    QHash<NodeId, QList<RoleRef>> m_roles;     // by machine
    QHash<QString, Needs> m_needsAt;           // by the address that is dialled
    QHash<NodeId, QList<qsizetype>> m_flowsTo; // by machine, from anywhere
    QSet<IpAddress> m_done;
    ShutProbes m_probes;
};

/// Something accepted or answered; an empty text where nothing did.
QString answerWords(Verdict verdict)
{
    switch (verdict) {
    case Verdict::Verified:
    case Verdict::Open:
    case Verdict::WrongService:
    case Verdict::TlsFailed:
    case Verdict::TlsUntrusted:
    case Verdict::Intercepted:
        return MustBeShutText::tr(
            "%1 usually listens here, and something answers. No flow of the plan needs it: close the port, or "
            "plan the flow.");
    case Verdict::Reset:
        return MustBeShutText::tr(
            "%1 usually listens here. The connection was accepted, then closed: something answers, and no "
            "flow of the plan needs it. Close the port, or plan the flow.");
    case Verdict::Rehearsed:
        return MustBeShutText::tr(
            "A stand-in of this program answers here, where %1 usually listens: the way is open, and no flow "
            "of the plan needs it.");
    default:
        return {};
    }
}

QString silenceWords(Verdict verdict, const QString &detail)
{
    switch (verdict) {
    case Verdict::Refused:
        return MustBeShutText::tr("Shut: nothing listens. Whether a firewall would let it through is not proved.");
    case Verdict::Rejected:
        return MustBeShutText::tr("Shut: a device refuses it.");
    case Verdict::Filtered:
        return MustBeShutText::tr("Shut: no answer, every try.");
    case Verdict::Silent:
        return MustBeShutText::tr("No answer by UDP proves neither that it is shut nor that it is open.");
    default:
        return MustBeShutText::tr("Neither shut nor open was proved. %1").arg(detail);
    }
}

} // namespace

ShutProbes shutProbes(const Plan &plan, const Derivation &derivation, const Routing &routing, const Vantage &vantage,
                      const QList<ShutPort> &usual)
{
    return Shut(plan, derivation, routing, vantage, usual).take();
}

bool isMustStayShut(const FlowId &flow)
{
    return flow.text().startsWith(ShutPrefix);
}

ProbeResult judgedShut(ProbeResult result, const QString &service)
{
    result.mustStayShut = true;
    const QString answer = answerWords(result.verdict);
    if (answer.isEmpty()) {
        result.detail = silenceWords(result.verdict, result.detail);
        return result;
    }
    result.detail = answer.arg(service);
    result.verdict = Verdict::UnexpectedlyOpen;
    return result;
}

ShutCounts shutCounts(const QList<ProbeResult> &results)
{
    ShutCounts counts;
    for (const ProbeResult &result : results) {
        if (!result.mustStayShut)
            continue;
        const Badge badge = badgeOf(result);
        ++(badge == Badge::Failed ? counts.open : badge == Badge::Barred ? counts.shut : counts.unknown);
    }
    return counts;
}

} // namespace portwright
