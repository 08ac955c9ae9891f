// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "routes/route.h"

namespace portwright::test {

inline QList<ZoneId> zoneIds(const QStringList &ids)
{
    QList<ZoneId> result;
    for (const QString &id : ids)
        result += ZoneId(id);
    return result;
}

inline IpRange range(const QString &text)
{
    const Result<IpRange> parsed = IpRange::parse(text);
    Q_ASSERT(parsed);
    return *parsed;
}

/// A plan and the flows to route in it, written down in a few words each.
class PlanBuilder
{
public:
    Zone &zone(const char *id, ZoneKind kind = ZoneKind::Lan, const char *parent = "")
    {
        Zone zone;
        zone.id = ZoneId(QString::fromLatin1(id));
        zone.kind = kind;
        zone.parent = ZoneId(QString::fromLatin1(parent));
        m_zones += zone;
        return m_zones.last();
    }

    Firewall &firewall(const char *id, const QStringList &zones)
    {
        Firewall firewall;
        firewall.id = FirewallId(QString::fromLatin1(id));
        firewall.zones = zoneIds(zones);
        m_firewalls += firewall;
        return m_firewalls.last();
    }

    Node &node(const char *id, const char *zone, const QStringList &addresses = {})
    {
        Node node;
        node.id = NodeId(QString::fromLatin1(id));
        node.zone = ZoneId(QString::fromLatin1(zone));
        for (const QString &address : addresses)
            node.addresses += leg(address);
        m_nodes += node;
        return m_nodes.last();
    }

    /// "10.0.0.1" in the node's own zone, or "10.0.0.1@zone".
    static NodeAddress leg(const QString &text)
    {
        NodeAddress address;
        address.range = range(text.section(QLatin1Char('@'), 0, 0));
        address.zone = ZoneId(text.section(QLatin1Char('@'), 1));
        return address;
    }

    Flow &flow(const char *source, const char *destination, const QStringList &ports = {QStringLiteral("443")})
    {
        Flow flow;
        flow.source = NodeId(QString::fromLatin1(source));
        flow.destination = NodeId(QString::fromLatin1(destination));
        flow.ports = *PortSet::parse(ports);
        m_flows += flow;
        return m_flows.last();
    }

    static Forward forward(const char *id, const char *zone, const char *pair, const char *node, quint16 toPort)
    {
        const QString text = QString::fromLatin1(pair);
        Forward forward;
        forward.id = QString::fromLatin1(id);
        forward.zone = ZoneId(QString::fromLatin1(zone));
        forward.address = *IpAddress::parse(text.section(QLatin1Char(' '), 0, 0));
        forward.port = text.section(QLatin1Char(' '), 1).toUShort();
        forward.nodes = {NodeId(QString::fromLatin1(node))};
        forward.toPort = toPort;
        return forward;
    }

    static Masquerade masquerade(const char *id, const char *zone, const char *toward, const char *address)
    {
        Masquerade masquerade;
        masquerade.id = QString::fromLatin1(id);
        masquerade.zone = ZoneId(QString::fromLatin1(zone));
        masquerade.toward = ZoneId(QString::fromLatin1(toward));
        masquerade.address = IpAddress::of(address);
        return masquerade;
    }

    Plan plan() const
    {
        Plan plan = m_plan;
        plan.topology.zones = IdList<Zone>(m_zones);
        plan.topology.firewalls = IdList<Firewall>(m_firewalls);
        plan.topology.nodes = IdList<Node>(m_nodes);
        return plan;
    }
    Derivation derivation() const
    {
        Derivation derivation = m_derivation;
        derivation.flows = m_flows;
        return derivation;
    }
    Routing routing() const { return route(plan(), derivation()); }
    Route first() const { return routing().routes.first(); }

    Plan m_plan;
    Derivation m_derivation;

private:
    QList<Zone> m_zones;
    QList<Firewall> m_firewalls;
    QList<Node> m_nodes;
    QList<Flow> m_flows;
};

/// "lan>edge>internet | ..." for each path.
inline QString text(const QList<QList<Crossing>> &paths)
{
    QStringList words;
    for (const QList<Crossing> &path : paths) {
        QString way;
        for (const Crossing &crossing : path) {
            const QString begin = way.isEmpty() ? crossing.from.text() : QString();
            way += begin + QLatin1Char('>') + crossing.firewall.text() + QLatin1Char('>') + crossing.to.text();
        }
        words += way;
    }
    return words.join(QStringLiteral(" | "));
}

/// "203.0.113.10:443 edge/web", ... for each dialled pair.
inline QString text(const QList<Dialled> &dialled)
{
    QStringList words;
    for (const Dialled &one : dialled) {
        const QString pair = one.address + QLatin1Char(':') + one.ports.toString();
        words += one.forward.isEmpty() ? pair : QString(pair + QLatin1Char(' ') + one.forward);
    }
    return words.join(QStringLiteral("; "));
}

inline QString text(const QList<IpAddress> &addresses)
{
    QStringList words;
    for (const IpAddress &address : addresses)
        words += address.toString();
    return words.join(QStringLiteral(", "));
}

} // namespace portwright::test
