// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "base/localtext.h"
#include "base/version.h"
#include "model/settings.h"

#include <QList>
#include <QString>
#include <optional>

namespace portwright {

/// Whose setting or role a condition reads.
enum class At { Plan, Source, Destination, Both, Either };

/// A typed condition tree; data, never a script.
struct Condition
{
    enum class Kind {
        Always,  // no condition
        All,     // every child
        Any,     // at least one child
        Not,     // not the one child
        Setting, // `name` at `at` compares by `compare` with `values`
        Holds,   // the pack's named condition `name` holds at `at`
        Role,    // the node at `at` has one of the roles `values`
        Drawn,   // some node of the role `name` is in the plan (in a shared environment)
        Machine, // both ends live on one machine
        Differs, // the setting `name` has another value at the source than at the destination
        // Only checks ask these: they look at more than the two nodes' roles and settings.
        Has,       // the node has an address of the family `name`: ipv4, ipv6
        Touches,   // one of the node's addresses is in the addresses of the setting `name`
        Lacks,     // the node has addresses, but not all those of the setting `name`
        Published, // a forward leads to the node; where `name` is "mapped", to another port than the published one
        Sites,     // the two stand at different sites, both of which are named
        Older,     // the version `name` of the source is below the version `values` of the destination
        Count,     // so many nodes of the role `name` are in the plan (in a shared environment)
        Distinct   // so many different values of the setting `name` are in the plan (in a shared environment)
    };
    /// WithinDays: the date is past or at most so many days off. Set: a planner set it, or did not. Only in checks.
    enum class Compare { Is, In, Below, AtLeast, AtMost, Within, Contains, WithinDays, Set };

    Kind kind = Kind::Always;
    QList<Condition> children;
    QString name;
    At at = At::Plan;
    Compare compare = Compare::Is;
    QList<SettingValue> values;

    bool operator==(const Condition &) const = default;
};

} // namespace portwright
