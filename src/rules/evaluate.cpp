// SPDX-License-Identifier: Apache-2.0
#include "rules/evaluate.h"

#include "rules/compare.h"

namespace portwright {

namespace {

template <class Test>
bool testedAt(At at, const Subject &subject, const Test &test)
{
    switch (at) {
    case At::Plan:
        return test(nullptr);
    case At::Source:
        return test(subject.source);
    case At::Destination:
        return test(subject.destination);
    case At::Both:
        return test(subject.source) && test(subject.destination);
    case At::Either:
        return test(subject.source) || test(subject.destination);
    }
    return false;
}

bool isWithinDays(const SettingValue &value, const QDate &today, const Condition &leaf)
{
    const QDate date = QDate::fromString(settingText(value), Qt::ISODate);
    return date.isValid() && today.isValid() && date <= today.addDays(settingText(leaf.values.value(0)).toInt());
}

bool settingHolds(const Condition &leaf, const Subject &subject, const Node *node)
{
    const Setting *setting = subject.pack.setting(leaf.name);
    const auto value = effectiveSetting(subject.plan, subject.pack, node, leaf.name);
    if (leaf.compare == Condition::Compare::Set)
        return (value && value->from != EffectiveSetting::From::Default) == std::get<bool>(leaf.values.first());
    if (leaf.compare == Condition::Compare::WithinDays)
        return value && isWithinDays(value->value, subject.today, leaf);
    return setting && value && compares(setting->type, value->value, leaf);
}

bool conditionHolds(const QString &name, const Subject &subject, const Node *node)
{
    const NamedCondition *condition = subject.pack.condition(name);
    return condition &&
           holds(condition->when,
                 {subject.plan, subject.packs, subject.pack, node, nullptr, {}, subject.today, subject.drawn});
}

bool hasRole(const Condition &leaf, const Pack &pack, const Node *node)
{
    return node && std::any_of(leaf.values.begin(), leaf.values.end(),
                               [&](const SettingValue &role) { return pack.roleRef(settingText(role)) == node->role; });
}

bool talksTo(const Node *node, const QString &environment)
{
    return !node || shareEnvironment(environmentOf(*node), environment);
}

bool isDrawn(const RoleRef &role, const Subject &subject)
{
    const auto isAmongPeers = [&](const QString &environment) {
        return talksTo(subject.source, environment) && talksTo(subject.destination, environment);
    };
    if (subject.drawn) {
        const QSet<QString> environments = subject.drawn->value(role);
        return std::any_of(environments.begin(), environments.end(), isAmongPeers);
    }
    const auto &nodes = subject.plan.topology.nodes;
    return std::any_of(nodes.begin(), nodes.end(),
                       [&](const Node &node) { return node.role == role && isAmongPeers(environmentOf(node)); });
}

bool settingDiffers(const QString &name, const Subject &subject)
{
    const Setting *setting = subject.pack.setting(name);
    const auto from = effectiveSetting(subject.plan, subject.pack, subject.source, name);
    const auto to = effectiveSetting(subject.plan, subject.pack, subject.destination, name);
    return setting && from && to && differ(setting->type, from->value, to->value);
}

bool onOneMachine(const Subject &subject)
{
    if (subject.sameMachine)
        return *subject.sameMachine;
    if (!subject.source || !subject.destination)
        return false;
    const Topology &topology = subject.plan.topology;
    return topology.machineOf(*subject.source).id == topology.machineOf(*subject.destination).id;
}

} // namespace

std::optional<EffectiveSetting> effectiveSetting(const Plan &plan, const Pack &pack, const Node *node,
                                                 const QString &setting)
{
    const Setting *definition = pack.setting(setting);
    if (!definition)
        return std::nullopt;
    if (node) {
        if (const auto own = node->settings.constFind(setting);
            own != node->settings.constEnd() && definition->fits(*own))
            return EffectiveSetting{*own, EffectiveSetting::From::Node, ValueState::Planner};
    }
    const SettingMap common = plan.settings.value(pack.id);
    if (const auto shared = common.constFind(setting); shared != common.constEnd() && definition->fits(*shared))
        return EffectiveSetting{*shared, EffectiveSetting::From::Plan, ValueState::Planner};
    if (!definition->hasDefault)
        return std::nullopt;
    return EffectiveSetting{definition->defaultValue, EffectiveSetting::From::Default, definition->valueState};
}

bool shareEnvironment(const QString &a, const QString &b)
{
    return a.isEmpty() || b.isEmpty() || a == b;
}

QString environmentOf(const Node &node)
{
    if (!node.environment.isEmpty() || node.settings.isEmpty())
        return node.environment;
    return settingText(node.settings.value(QStringLiteral("environment"), QString()));
}

bool holds(const Condition &condition, const Subject &subject)
{
    const auto childHolds = [&subject](const Condition &child) { return holds(child, subject); };
    const auto &children = condition.children;
    switch (condition.kind) {
    case Condition::Kind::Always:
        return true;
    case Condition::Kind::All:
        return std::all_of(children.begin(), children.end(), childHolds);
    case Condition::Kind::Any:
        return std::any_of(children.begin(), children.end(), childHolds);
    case Condition::Kind::Not:
        return std::none_of(children.begin(), children.end(), childHolds);
    case Condition::Kind::Setting:
        return testedAt(condition.at, subject,
                        [&](const Node *node) { return settingHolds(condition, subject, node); });
    case Condition::Kind::Holds:
        return testedAt(condition.at, subject,
                        [&](const Node *node) { return conditionHolds(condition.name, subject, node); });
    case Condition::Kind::Role:
        return testedAt(condition.at, subject,
                        [&](const Node *node) { return hasRole(condition, subject.pack, node); });
    case Condition::Kind::Drawn:
        return isDrawn(subject.pack.roleRef(condition.name), subject);
    case Condition::Kind::Machine:
        return onOneMachine(subject);
    case Condition::Kind::Differs:
        return settingDiffers(condition.name, subject);
    default:
        return checkFormHolds(condition, subject);
    }
    return false;
}

} // namespace portwright
