// SPDX-License-Identifier: Apache-2.0
#include "checks/permissions.h"

#include "checks/fixes.h"
#include "model/edits.h"

namespace portwright {

namespace {

bool isPermitted(const Flow &flow)
{
    return flow.state == FlowState::Needed || flow.state == FlowState::Question || flow.state == FlowState::Local;
}

const Decision *decisionOf(const Checked &checked, const Flow &flow)
{
    return flow.decision < 0 ? nullptr : &checked.plan.decisions.at(flow.decision);
}

/// True for a flow that would not be needed, had the planner not accepted it.
bool isAcceptedOnly(const Checked &checked, const Flow &flow)
{
    const Decision *decision = decisionOf(checked, flow);
    if (!flow.rule || !decision || decision->state != DecisionState::Accepted)
        return false;
    const bool rare = flow.need == Need::Rare || flow.need == Need::Retired;
    return rare || (!flow.rule->alternatives.isEmpty() && flow.rule->rank > 0);
}

bool lacksReason(const Checked &checked, const Flow &flow)
{
    const Decision *decision = decisionOf(checked, flow);
    return flow.extra ? flow.extra->reason.isEmpty() : decision && decision->reason.isEmpty();
}

bool contains(const PortSet &outer, const PortSet &inner)
{
    const auto inside = [&outer](const PortRange &range) {
        return std::any_of(outer.ranges().begin(), outer.ranges().end(), [&range](const PortRange &around) {
            return around.first <= range.first && range.last <= around.last;
        });
    };
    return !inner.isEmpty() && std::all_of(inner.ranges().begin(), inner.ranges().end(), inside);
}

Permission permissionOf(const Checked &checked, qsizetype index)
{
    const Flow &flow = checked.derivation.flows.at(index);
    Permission permission;
    permission.from = flow.source;
    permission.to = flow.destination;
    permission.transport = flow.transport;
    permission.ports = flow.ports;
    permission.flow = index;
    permission.withoutReason = lacksReason(checked, flow);
    return permission;
}

} // namespace

Permissions::Permissions(const Checked &checked) : m_checked(checked)
{
    addFlows();
    addForwards();
}

void Permissions::addFlows()
{
    const QList<Flow> &flows = m_checked.derivation.flows;
    for (const Flow &flow : flows) {
        if (flow.extra || flow.state == FlowState::Declined)
            m_needed.insert({flow.source, flow.destination}, {});
    }
    for (qsizetype i = 0; i < flows.size() && !m_needed.isEmpty(); ++i) {
        const auto pair = m_needed.find({flows.at(i).source, flows.at(i).destination});
        if (pair != m_needed.end() && isPermitted(flows.at(i)))
            pair->append(i);
    }
    for (qsizetype i = 0; i < flows.size(); ++i) {
        const Flow &flow = flows.at(i);
        const Permission permission = permissionOf(m_checked, i);
        if (isPermitted(flow))
            m_permitted += permission;
        if (flow.state == FlowState::Declined && !isCovered(permission))
            m_declined += permission;
        if (isAcceptedOnly(m_checked, flow) || (flow.extra && isPermitted(flow) && !isCovered(permission)))
            m_added += permission;
    }
}

/// A rule's needed flow covers an extra one, and any needed flow covers a declined one.
bool Permissions::isCovered(const Permission &permission) const
{
    const QList<Flow> &flows = m_checked.derivation.flows;
    const bool extra = flows.at(permission.flow).extra;
    const auto needed = m_needed.value({NodeId(permission.from.text()), permission.to});
    return std::any_of(needed.begin(), needed.end(), [&](qsizetype i) {
        const Flow &flow = flows.at(i);
        return !(extra && (flow.extra || isAcceptedOnly(m_checked, flow))) && flow.transport == permission.transport &&
               contains(flow.ports, permission.ports);
    });
}

void Permissions::addForwards()
{
    const QSet<QString> used = usedForwards(m_checked);
    for (const Firewall &firewall : m_checked.topology().firewalls) {
        for (const Forward &forward : firewall.forwards) {
            if (used.contains(firewall.id.text() + QLatin1Char('/') + forward.id))
                continue;
            for (const NodeId &node : forward.nodes) {
                const Permission permission{forward.zone, node,        forward.transport, forward.toPort,
                                            -1,           firewall.id, forward.id};
                m_added += permission;
                m_permitted += permission;
            }
        }
    }
}

const QList<Permission> &Permissions::of(FlowMatch::Are are) const
{
    switch (are) {
    case FlowMatch::Are::Added:
        return m_added;
    case FlowMatch::Are::Declined:
        return m_declined;
    case FlowMatch::Are::Permitted:
        break;
    }
    return m_permitted;
}

std::optional<ZoneKind> Permissions::zoneKindOf(const ElementId &element) const
{
    const Topology &topology = m_checked.topology();
    const Node *node = topology.nodes.find(NodeId(element.text()));
    const Zone *zone = topology.zones.find(node ? topology.zoneOf(*node) : ZoneId(element.text()));
    return zone ? std::optional(zone->kind) : std::nullopt;
}

bool Permissions::hasRole(const QStringList &roles, const ElementId &element, const Pack &pack) const
{
    const Node *node = m_checked.topology().nodes.find(NodeId(element.text()));
    return roles.isEmpty() || (node && pack.names(roles, node->role));
}

bool Permissions::matches(const FlowMatch &match, const Permission &permission, const Pack &pack) const
{
    if (match.transport && *match.transport != permission.transport)
        return false;
    if (!match.ports.isEmpty() && !match.ports.intersects(permission.ports))
        return false;
    if (match.withoutReason && !permission.withoutReason)
        return false;
    const auto isIn = [this](const QList<ZoneKind> &kinds, const ElementId &element) {
        const std::optional<ZoneKind> kind = kinds.isEmpty() ? std::nullopt : zoneKindOf(element);
        return kinds.isEmpty() || (kind && kinds.contains(*kind));
    };
    return hasRole(match.to, permission.to, pack) && hasRole(match.from, permission.from, pack) &&
           isIn(match.fromZones, permission.from) && isIn(match.toZones, permission.to);
}

std::function<Plan(Plan)> withdrawal(const Checked &checked, const QList<Permission> &permissions)
{
    QList<Fix> steps;
    for (const Permission &permission : permissions) {
        const Flow *flow = permission.flow < 0 ? nullptr : &checked.derivation.flows.at(permission.flow);
        if (!flow)
            steps += removeForward(permission.firewall, permission.forward);
        else if (flow->extra)
            steps += removeExtraFlow(flow->extra->id);
        else if (isAcceptedOnly(checked, *flow))
            steps += removeDecision(checked.plan.decisions.at(flow->decision));
        else
            return {};
    }
    return [steps](Plan plan) {
        for (const Fix &step : steps)
            plan = step.apply(std::move(plan));
        return plan;
    };
}

std::function<Plan(Plan)> reopening(const Checked &checked, const QList<Permission> &permissions)
{
    QStringList targets;
    for (const Permission &permission : permissions) {
        const Flow *flow = permission.flow < 0 ? nullptr : &checked.derivation.flows.at(permission.flow);
        if (flow && flow->state == FlowState::Declined)
            targets += flow->id().text();
    }
    return [targets](Plan plan) {
        for (const QString &target : targets)
            plan = withoutDecision(std::move(plan), DecisionAbout::Flow, target);
        return plan;
    };
}

} // namespace portwright
