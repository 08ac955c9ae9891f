// SPDX-License-Identifier: Apache-2.0
#include "planmaking.h"

namespace portwright::test {

namespace {

QString text(const char *words)
{
    return QString::fromLatin1(words);
}

} // namespace

PlanMaker &PlanMaker::zone(const char *id, ZoneKind kind, const char *network)
{
    Zone zone;
    zone.id = ZoneId(text(id));
    zone.name = QString(text(id) + QStringLiteral(" zone"));
    zone.kind = kind;
    if (network)
        zone.networks = {*Cidr::parse(text(network))};
    m_plan.topology.zones.set(zone);
    return *this;
}

PlanMaker &PlanMaker::node(const char *id, const char *zone, const char *address, const char *host)
{
    Node node;
    node.id = NodeId(text(id));
    node.name = QString(text(id) + QStringLiteral(" node"));
    node.zone = ZoneId(text(zone));
    node.host = text(host);
    for (const QString &one : text(address).split(QLatin1Char(' '), Qt::SkipEmptyParts))
        node.addresses += NodeAddress{*IpRange::parse(one), {}, {}, {}};
    m_plan.topology.nodes.set(node);
    return *this;
}

PlanMaker &PlanMaker::serviceOn(const char *id, const char *machine)
{
    Node node;
    node.id = NodeId(text(id));
    node.on = NodeId(text(machine));
    m_plan.topology.nodes.set(node);
    return *this;
}

PlanMaker &PlanMaker::group(const char *id, const char *zone, const char *address)
{
    node(id, zone, address);
    Node changed = *m_plan.topology.nodes.find(NodeId(text(id)));
    changed.count = 20;
    m_plan.topology.nodes.set(changed);
    return *this;
}

PlanMaker &PlanMaker::firewall(const char *id, const QStringList &zones, const QList<Forward> &forwards)
{
    Firewall firewall;
    firewall.id = FirewallId(text(id));
    for (const QString &zone : zones)
        firewall.zones += ZoneId(zone);
    firewall.forwards = forwards;
    m_plan.topology.firewalls.set(firewall);
    return *this;
}

PlanMaker &PlanMaker::flow(const char *from, const char *to, Transport transport, const char *ports,
                           const char *handshake)
{
    auto rule = std::make_unique<Rule>();
    rule->id = QStringLiteral("rule-%1").arg(m_rules.size());
    rule->pack = QStringLiteral("pack");
    rule->handshake = text(handshake);
    Flow flow;
    flow.rule = rule.get();
    flow.source = NodeId(text(from));
    flow.destination = NodeId(text(to));
    flow.transport = transport;
    if (*ports != '\0')
        flow.ports = *PortSet::parse(text(ports).split(QLatin1Char(',')));
    m_rules.push_back(std::move(rule));
    m_derivation.flows += flow;
    return *this;
}

PlanMaker &PlanMaker::in(FlowState state)
{
    m_derivation.flows.last().state = state;
    return *this;
}

PlanMaker &PlanMaker::speaking(const char *protocol)
{
    m_rules.back()->protocol = text(protocol);
    return *this;
}

ProbePlan PlanMaker::probes(const char *vantage) const
{
    return probePlan(m_plan, m_derivation, routing(), {ElementId(text(vantage)), text(vantage)});
}

Forward forward(const char *zone, const char *address, quint16 port, const char *node, quint16 toPort)
{
    Forward forward;
    forward.id = QStringLiteral("publish");
    forward.zone = ZoneId(text(zone));
    forward.address = IpAddress::of(address);
    forward.port = port;
    forward.nodes = {NodeId(text(node))};
    forward.toPort = toPort;
    return forward;
}

} // namespace portwright::test
