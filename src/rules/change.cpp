// SPDX-License-Identifier: Apache-2.0
#include "rules/change.h"

#include "model/edits.h"
#include "packs/words.h"
#include "rules/ruletext.h"
#include "rules/settingwords.h"

namespace portwright {

namespace {

constexpr std::array KindNames{"remove-extra-flow", "withdraw", "setting", "uses",   "environment", "accept",
                               "machine",           "draw",     "remove",  "decline"};

/// What a change says of one node.
void changeNode(Node &node, const Plan &plan, const Change &change)
{
    switch (change.kind) {
    case Change::Kind::Setting:
        node.settings.insert(change.name, change.value);
        break;
    case Change::Kind::Uses:
        node.uses.insert(change.name, change.nodes);
        break;
    case Change::Kind::Environment:
        node.environment = change.name;
        node.settings.remove(QStringLiteral("environment"));
        break;
    case Change::Kind::Machine:
        node.zone = change.nodes.isEmpty() ? plan.topology.zoneOf(node) : ZoneId();
        node.on = change.nodes.isEmpty() ? NodeId() : change.nodes.first();
        if (!change.nodes.isEmpty())
            node.addresses.clear();
        break;
    default:
        break;
    }
}

Plan withChangedNode(Plan plan, const Change &change)
{
    const Node *node = plan.topology.nodes.find(change.node);
    if (!node)
        return plan;
    Node next = *node;
    changeNode(next, plan, change);
    plan.topology.nodes.set(next);
    return plan;
}

Plan withDrawn(Plan plan, const Change &change)
{
    Node node;
    node.role = {change.pack, change.name};
    node.id = NodeId(freeId(plan, idFromText(change.name)));
    if (!plan.topology.zones.isEmpty())
        node.zone = plan.topology.zones.at(0).id;
    plan.topology.nodes.set(node);
    return plan;
}

Plan withDecided(Plan plan, const Change &change, DecisionState state)
{
    Decision decision;
    decision.target = change.flow.text();
    decision.state = state;
    return withDecision(std::move(plan), decision);
}

QString roleTitle(const PackSet &packs, const Plan &plan, const Change &change, const QString &language)
{
    const Node *node = change.nodes.isEmpty() ? nullptr : plan.topology.nodes.find(change.nodes.first());
    RoleRef ref = node ? node->role : RoleRef{change.pack, change.name};
    if (const Role *role = packs.role(ref); role && !role->title.isEmpty())
        return role->title.in(language);
    return change.name;
}

QString settingChangeText(const Plan &plan, const PackSet &packs, const Change &change, const QString &language)
{
    const Pack *pack = packs.pack(change.pack);
    const Setting *setting = pack ? pack->setting(change.name) : nullptr;
    if (!setting)
        return change.name;
    const QString name = settingName(*setting, language);
    const QString value = settingValueText(*setting, change.value, language);
    if (change.node.isEmpty())
        return RuleText::tr("Set %1 to %2 on the plan").arg(name, value);
    return RuleText::tr("Set %1 to %2 on %3").arg(name, value, plan.topology.nameOf(change.node));
}

QString usesText(const Plan &plan, const PackSet &packs, const Change &change, const QString &language)
{
    const QString consumer = plan.topology.nameOf(change.node);
    const QString role = roleTitle(packs, plan, change, language);
    if (change.nodes.isEmpty())
        return RuleText::tr("Let %1 use no node of the role \"%2\"").arg(consumer, role);
    QStringList names;
    for (const NodeId &node : change.nodes)
        names += plan.topology.nameOf(node);
    return RuleText::tr("Let %1 use only %2 of the nodes of the role \"%3\"")
        .arg(consumer, names.join(QStringLiteral(", ")), role);
}

QString environmentText(const Plan &plan, const Change &change)
{
    const QString node = plan.topology.nameOf(change.node);
    if (change.name.isEmpty())
        return RuleText::tr("Take %1 out of its environment: all share it then").arg(node);
    return RuleText::tr("Put %1 into the environment \"%2\"").arg(node, change.name);
}

QString machineText(const Plan &plan, const Change &change)
{
    const QString node = plan.topology.nameOf(change.node);
    if (change.nodes.isEmpty())
        return RuleText::tr("Give %1 a machine of its own").arg(node);
    return RuleText::tr("Run %1 on the machine of %2").arg(node, plan.topology.nameOf(change.nodes.first()));
}

} // namespace

QString changeName(Change::Kind kind)
{
    return wordOf(KindNames, kind);
}

Plan withChange(Plan plan, const Change &change)
{
    switch (change.kind) {
    case Change::Kind::RemoveExtra:
        return withoutExtraFlow(std::move(plan), change.name);
    case Change::Kind::Withdraw:
        return withoutDecision(std::move(plan), DecisionAbout::Flow, change.flow.text());
    case Change::Kind::Setting:
        if (change.node.isEmpty())
            return withPlanSetting(std::move(plan), change.pack, change.name, change.value);
        return withChangedNode(std::move(plan), change);
    case Change::Kind::Uses:
    case Change::Kind::Environment:
    case Change::Kind::Machine:
        return withChangedNode(std::move(plan), change);
    case Change::Kind::Draw:
        return withDrawn(std::move(plan), change);
    case Change::Kind::Accept:
        return withDecided(std::move(plan), change, DecisionState::Accepted);
    case Change::Kind::Decline:
        return withDecided(std::move(plan), change, DecisionState::Declined);
    case Change::Kind::Remove:
        return withoutElements(std::move(plan), {change.node});
    }
    return plan;
}

QString changeText(const Plan &plan, const PackSet &packs, const Change &change, const QString &language)
{
    switch (change.kind) {
    case Change::Kind::RemoveExtra:
        return RuleText::tr("Remove the extra flow \"%1\"").arg(change.name);
    case Change::Kind::Withdraw:
        return RuleText::tr("Withdraw the decision that accepts it");
    case Change::Kind::Setting:
        return settingChangeText(plan, packs, change, language);
    case Change::Kind::Uses:
        return usesText(plan, packs, change, language);
    case Change::Kind::Environment:
        return environmentText(plan, change);
    case Change::Kind::Machine:
        return machineText(plan, change);
    case Change::Kind::Draw:
        return RuleText::tr("Draw a node of the role \"%1\"").arg(roleTitle(packs, plan, change, language));
    case Change::Kind::Accept:
        return RuleText::tr("Accept the alternative %1 instead").arg(change.flow.text());
    case Change::Kind::Remove:
        return RuleText::tr("Remove %1").arg(plan.topology.nameOf(change.node));
    case Change::Kind::Decline:
        return RuleText::tr("Decline it: declined, not gone, for the rule still asks for it");
    }
    return {};
}

} // namespace portwright
