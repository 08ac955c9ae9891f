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
        Differs  // the setting `name` has another value at the source than at the destination
    };
    enum class Compare { Is, In, Below, AtLeast, AtMost, Within };

    Kind kind = Kind::Always;
    QList<Condition> children;
    QString name;
    At at = At::Plan;
    Compare compare = Compare::Is;
    QList<SettingValue> values;

    bool operator==(const Condition &) const = default;
};

} // namespace portwright
