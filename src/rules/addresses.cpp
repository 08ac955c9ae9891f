// SPDX-License-Identifier: Apache-2.0
#include "rules/addresses.h"

namespace portwright {

namespace {

std::optional<IpAddress> answeredAddress(const Plan &plan, const NodeId &node)
{
    for (const Decision &decision : plan.decisions) {
        if (decision.about == DecisionAbout::Question && decision.state == DecisionState::Answered &&
            decision.address && decision.target == addressQuestion(node))
            return decision.address;
    }
    return std::nullopt;
}

} // namespace

QString addressQuestion(const NodeId &node)
{
    return node.text() + QStringLiteral("/address");
}

QList<NodeAddress> effectiveAddresses(const Plan &plan, const Node &node)
{
    const Node &machine = plan.topology.machineOf(node);
    if (!machine.addresses.isEmpty())
        return machine.addresses;
    const std::optional<IpAddress> answer = answeredAddress(plan, machine.id);
    if (!answer)
        return {};
    NodeAddress address;
    address.range = *answer;
    return {address};
}

bool covers(const QList<IpRange> &ranges, const IpRange &range)
{
    IpAddress next = range.first();
    for (qsizetype tries = 0; tries <= ranges.size(); ++tries) {
        const auto has = [&next](const IpRange &one) { return one.contains(next); };
        const auto found = std::find_if(ranges.begin(), ranges.end(), has);
        if (found == ranges.end())
            return false;
        if (range.last() <= found->last())
            return true;
        next = found->last().plus(1);
    }
    return false;
}

bool hasKnownAddress(const Plan &plan, const Node &node)
{
    const Node &machine = plan.topology.machineOf(node);
    if (!machine.addresses.isEmpty() || !machine.host.isEmpty())
        return true;
    const Zone *zone = plan.topology.zones.find(machine.zone);
    if (machine.isGroup() && zone && zone->kind == ZoneKind::Internet)
        return true;
    return answeredAddress(plan, machine.id).has_value();
}

} // namespace portwright
