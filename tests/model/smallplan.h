// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "model/edits.h"

namespace portwright::test {

inline NodeId nodeId(const char *text)
{
    return NodeId(QLatin1String(text));
}

inline ZoneId zoneId(const char *text)
{
    return ZoneId(QLatin1String(text));
}

inline Zone zone(const char *id, const char *parent = "")
{
    Zone zone;
    zone.id = zoneId(id);
    zone.parent = zoneId(parent);
    return zone;
}

inline Node node(const char *id, const char *zone, const char *on = "")
{
    Node node;
    node.id = nodeId(id);
    node.role = {QStringLiteral("common"), QStringLiteral("host")};
    node.zone = zoneId(zone);
    node.on = nodeId(on);
    return node;
}

inline Decision decision(const char *target, DecisionAbout about = DecisionAbout::Flow)
{
    Decision decision;
    decision.about = about;
    decision.target = QLatin1String(target);
    return decision;
}

/// Zones site > lan and dmz; firewall fw; nodes web (dmz), pc and ldap (lan), dns on ldap; each refers to others.
inline Plan smallPlan()
{
    Plan plan;
    plan.packs = {{QStringLiteral("common"), QStringLiteral("1"), {}}};
    plan = withZone(plan, zone("site"), QRect(0, 0, 500, 500));
    plan = withZone(plan, zone("lan", "site"), QRect(10, 10, 100, 100));
    plan = withZone(plan, zone("dmz"), QRect(600, 0, 100, 100));
    plan = withNode(plan, node("ldap", "lan"), QPoint(20, 20));
    plan = withNode(plan, node("dns", "", "ldap"), QPoint(20, 60));
    Node web = node("web", "dmz");
    web.addresses = {{IpAddress::of("10.0.0.1"), {}, {}, {}}, {IpAddress::of("10.1.0.1"), zoneId("lan"), {}, {}}};
    plan = withNode(plan, web, QPoint(610, 10));
    Node pc = node("pc", "lan");
    pc.uses = {{QStringLiteral("dns"), {nodeId("dns")}}, {QStringLiteral("web"), {nodeId("web"), nodeId("ldap")}}};
    plan = withNode(plan, pc);
    Firewall firewall;
    firewall.id = FirewallId(QStringLiteral("fw"));
    firewall.zones = {zoneId("lan"), zoneId("dmz")};
    firewall.forwards = {{QStringLiteral("f"),
                          zoneId("lan"),
                          IpAddress::of("203.0.113.1"),
                          Transport::Tcp,
                          443,
                          {nodeId("web")},
                          443,
                          false,
                          {}}};
    firewall.masquerades = {{QStringLiteral("m"), zoneId("lan"), zoneId("dmz"), IpAddress::of("203.0.113.2"), {}}};
    plan = withFirewall(plan, firewall, QPoint(550, 50));
    plan = withDecision(plan, decision("common/any/pc/web"));
    plan = withDecision(plan, decision("common/any/pc/ldap"));
    plan = withDecision(plan, decision("unused/web", DecisionAbout::Finding));
    plan = withDecision(plan, decision("web/address", DecisionAbout::Question));
    plan = withDecision(plan, decision("common/web/port", DecisionAbout::Question));
    ExtraFlow flow;
    flow.id = QStringLiteral("extra");
    flow.from = nodeId("pc");
    flow.to = nodeId("web");
    return withExtraFlow(plan, flow);
}

/// The targets of the decisions.
inline QStringList targets(const Plan &plan)
{
    QStringList result;
    for (const Decision &decision : plan.decisions)
        result += decision.target;
    return result;
}

} // namespace portwright::test
