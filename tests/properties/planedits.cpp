// SPDX-License-Identifier: Apache-2.0
#include "planedits.h"

#include "model/edits.h"
#include "rules/derive.h"

#include <functional>

namespace portwright::test {

namespace {

Plan withOtherNode(Lots &lots, Plan plan, const PackSet &packs)
{
    Node node = lots.oneOf(plan.topology.nodes.values());
    node.zone = lots.oneOf(plan.topology.zones.values()).id;
    node.environment = lots.oneOf(QStringList{QString(), QStringLiteral("prod")});
    node.settings = settingsOf(lots, packs, node.role);
    node.count = lots.oneIn(3) ? std::optional<qint64>(lots.upTo(9) + 1) : std::nullopt;
    return withNode(std::move(plan), node);
}

Plan withNewNode(Lots &lots, Plan plan, const PackSet &packs)
{
    Node node;
    node.role = lots.oneOf(packs.roles())->ref();
    node.id = NodeId(freeId(plan, idFromText(node.role.role)));
    node.zone = lots.oneOf(plan.topology.zones.values()).id;
    node.addresses += NodeAddress{IpAddress::of("10.99.0.0").plus(quint64(lots.upTo(60000))), {}, {}, {}};
    return withNode(std::move(plan), node);
}

Plan withoutOne(Lots &lots, Plan plan, const PackSet &)
{
    const NodeId id = lots.oneOf(plan.topology.nodes.values()).id;
    return plan.topology.nodes.size() > 2 ? withoutElements(std::move(plan), {id}) : plan;
}

Plan withoutAZone(Lots &lots, Plan plan, const PackSet &)
{
    const ZoneId id = lots.oneOf(plan.topology.zones.values()).id;
    const Plan next = withoutElements(plan, {id});
    return next.topology.nodes.isEmpty() || next.topology.zones.isEmpty() ? plan : next;
}

Plan withAnotherId(Lots &lots, Plan plan, const PackSet &)
{
    const NodeId id = lots.oneOf(plan.topology.nodes.values()).id;
    return withRenamedId(std::move(plan), id, QStringLiteral("renamed-%1").arg(lots.upTo(999)));
}

Plan withASetting(Lots &lots, Plan plan, const PackSet &packs)
{
    const auto pack = lots.oneOf(packs.packs());
    if (pack->settings.isEmpty())
        return plan;
    const Setting setting = lots.oneOf(pack->settings);
    if (!setting.onPlan || lots.oneIn(4))
        return withPlanSetting(std::move(plan), pack->id, setting.id, std::nullopt);
    return withPlanSetting(std::move(plan), pack->id, setting.id, settingValue(lots, setting));
}

Plan withADecision(Lots &lots, Plan plan, const PackSet &packs)
{
    const Derivation derivation = derive(plan, packs);
    if (derivation.flows.isEmpty())
        return plan;
    Decision decision;
    decision.target = lots.oneOf(derivation.flows).id().text();
    decision.state = lots.oneIn(2) ? DecisionState::Declined : DecisionState::Accepted;
    return withDecision(std::move(plan), decision);
}

Plan withFirewallOf(Lots &lots, Plan plan, const PackSet &)
{
    Firewall firewall;
    firewall.id = FirewallId(QStringLiteral("firewall-%1").arg(lots.upTo(2)));
    for (const Zone &zone : plan.topology.zones) {
        if (!lots.oneIn(3))
            firewall.zones += zone.id;
    }
    return withFirewall(std::move(plan), firewall);
}

Plan withExtra(Lots &lots, Plan plan, const PackSet &)
{
    ExtraFlow flow;
    flow.id = QStringLiteral("extra-%1").arg(lots.upTo(3));
    flow.from = lots.oneOf(plan.topology.nodes.values()).id;
    flow.to = lots.oneOf(plan.topology.nodes.values()).id;
    flow.ports = *PortSet::parse({QStringLiteral("514")});
    return withExtraFlow(std::move(plan), flow);
}

} // namespace

Plan editedByLot(Lots &lots, Plan plan, const PackSet &packs)
{
    using Edit = std::function<Plan(Lots &, Plan, const PackSet &)>;
    static const QList<Edit> Edits{withOtherNode, withNewNode,   withoutOne,     withoutAZone, withAnotherId,
                                   withASetting,  withADecision, withFirewallOf, withExtra};
    return lots.oneOf(Edits)(lots, std::move(plan), packs);
}

} // namespace portwright::test
