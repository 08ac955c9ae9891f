// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "checks/findings.h"

namespace portwright {

/// Traffic between two nodes that a plan permits or declines.
struct Permission
{
    ElementId from; // a node; of a forward that no flow uses the zone whose side it serves
    NodeId to;
    Transport transport = Transport::Tcp;
    PortSet ports;
    qsizetype flow = -1; // index into the derivation's flows; -1: a forward
    FirewallId firewall{};
    QString forward{};
    bool withoutReason = false; // the planner permitted it and gave no reason
};

/// A plan's permissions, sorted out as checks ask for them.
class Permissions
{
public:
    explicit Permissions(const Checked &checked);

    const QList<Permission> &of(FlowMatch::Are are) const;
    /// True if the flow is of a kind and between roles, zones and on ports that the match allows.
    bool matches(const FlowMatch &match, const Permission &permission, const Pack &pack) const;

private:
    void addFlows();
    void addForwards();
    bool isCovered(const Permission &permission) const;
    std::optional<ZoneKind> zoneKindOf(const ElementId &element) const;
    bool hasRole(const QStringList &roles, const ElementId &element, const Pack &pack) const;

    const Checked &m_checked;
    QList<Permission> m_permitted;
    QList<Permission> m_added;
    QList<Permission> m_declined;
    QHash<QPair<NodeId, NodeId>, QList<qsizetype>> m_needed; // of pairs with extra or declined flows
};

/// Takes back what permits these: extra flows, accepted decisions and forwards. Empty where a rule needs one of them.
std::function<Plan(Plan)> withdrawal(const Checked &checked, const QList<Permission> &permissions);
/// Withdraws the decisions about these flows.
std::function<Plan(Plan)> reopening(const Checked &checked, const QList<Permission> &permissions);

} // namespace portwright
