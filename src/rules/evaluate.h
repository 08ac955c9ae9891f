// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "rules/flow.h"

#include <QSet>

namespace portwright {

/// The value a node sees for a setting of a pack: its own, else the plan's, else the pack's default. A value that does
/// not fit the setting counts as not set.
struct EffectiveSetting
{
    SettingValue value;
    enum class From { Node, Plan, Default } from = From::Default;
    ValueState valueState = ValueState::Stated; // of the default; Planner where it is not used
};

/// `node` may be null: then only the plan and the default are asked. Absent where the pack has no such setting,
/// or where it is not set and has no default.
std::optional<EffectiveSetting> effectiveSetting(const Plan &plan, const Pack &pack, const Node *node,
                                                 const QString &setting);

/// The environments in which nodes of a role are drawn.
using DrawnRoles = QHash<RoleRef, QSet<QString>>;

/// What a condition is evaluated on; either node may be null.
struct Subject
{
    const Plan &plan;
    const PackSet &packs;
    const Pack &pack;
    const Node *source = nullptr;
    const Node *destination = nullptr;
    std::optional<bool> sameMachine = {}; // absent: looked up in the plan
    QDate today = {};                     // for the dates that checks compare
    const DrawnRoles *drawn = nullptr;    // of the plan, where somebody has them at hand
};

/// True if the nodes of two environments may talk: one of them is empty, or they are equal.
bool shareEnvironment(const QString &a, const QString &b);
/// The node's environment: its own member, else its setting of that name.
QString environmentOf(const Node &node);

bool holds(const Condition &condition, const Subject &subject);
/// As holds(), for the forms that only checks use.
bool checkFormHolds(const Condition &condition, const Subject &subject);

/// The facts that were read, in order, each with its value and origin (translated).
QList<ConditionFact> factsOf(const Condition &condition, const Subject &subject,
                             const QString &language = QStringLiteral("en"));

/// A default that decides, because nobody set anything else.
struct DefaultRead
{
    const Setting *setting = nullptr;
    const Node *node = nullptr; // whose it would be; null: the plan's
    bool operator==(const DefaultRead &) const = default;
};
/// The defaults among the facts.
QList<DefaultRead> defaultsReadBy(const Condition &condition, const Subject &subject);

} // namespace portwright
