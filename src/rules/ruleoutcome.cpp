// SPDX-License-Identifier: Apache-2.0
#include "rules/ruleoutcome.h"

#include "packs/conditionwalk.h"

namespace portwright {

namespace {

PortSet portsIn(const SettingValue &value)
{
    const QString text = settingText(value);
    const Result<PortSet> ports = PortSet::parse(text.split(QStringLiteral(", "), Qt::SkipEmptyParts));
    return ports && text != QLatin1String("0") ? *ports : PortSet();
}

void readPortSetting(const Rule &rule, const Subject &subject, Outcome &outcome)
{
    const auto value = effectiveSetting(subject.plan, subject.pack, subject.destination, rule.portSetting);
    if (!value)
        return;
    outcome.ports = portsIn(value->value);
    const bool planners = value->from != EffectiveSetting::From::Default;
    outcome.valueState = planners ? ValueState::Planner : std::max(outcome.valueState, value->valueState);
}

void addDrawn(const Condition &condition, const Pack &pack, QSet<QString> &seen, QSet<RoleRef> &roles)
{
    walk(condition, [&](const Condition &leaf) {
        if (leaf.kind == Condition::Kind::Drawn)
            roles += pack.roleRef(leaf.name);
        if (leaf.kind != Condition::Kind::Holds || seen.contains(leaf.name))
            return;
        seen += leaf.name;
        if (const NamedCondition *named = pack.condition(leaf.name))
            addDrawn(named->when, pack, seen, roles);
    });
}

} // namespace

QList<const Pack *> packsOf(const Plan &plan, const PackSet &packs)
{
    QSet<QString> named;
    for (const PackRef &ref : plan.packs)
        named += ref.id;
    for (const Node &node : plan.topology.nodes)
        named += node.role.pack;
    QList<const Pack *> result;
    for (const auto &pack : packs.packs()) {
        if (named.contains(pack->id))
            result += pack.get();
    }
    return result;
}

Outcome outcomeOf(const Rule &rule, const Subject &subject)
{
    Outcome outcome;
    outcome.applies = holds(rule.when, subject);
    if (!outcome.applies)
        return outcome;
    for (const NeedCase &one : rule.need) {
        if (holds(one.when, subject)) {
            outcome.need = one.need;
            break;
        }
    }
    outcome.ports = rule.ports;
    outcome.valueState = rule.trust.weakest();
    if (!rule.portSetting.isEmpty())
        readPortSetting(rule, subject, outcome);
    if (outcome.ports.isEmpty())
        outcome.valueState = ValueState::Unknown;
    return outcome;
}

QSet<RoleRef> drawnRolesOf(const Rule &rule, const Pack &pack)
{
    QSet<RoleRef> roles;
    QSet<QString> seen;
    addDrawn(rule.when, pack, seen, roles);
    for (const NeedCase &one : rule.need)
        addDrawn(one.when, pack, seen, roles);
    return roles;
}

} // namespace portwright
