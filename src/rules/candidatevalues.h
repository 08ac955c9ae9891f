// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "packs/condition.h"
#include "packs/role.h"

namespace portwright {

/// A value that might be set instead of the present one.
struct ValueStep
{
    SettingValue value;
    QString series; // "/up" or "/down": one of several ever farther from the present value; empty: on its own
};

/// Values of the setting that the comparison may judge otherwise than `now`: the other choices, what lies at the
/// boundaries of versions and numbers and next to them. The nearest first.
QList<ValueStep> otherValues(const Setting &setting, const Condition &leaf, const SettingValue &now);

} // namespace portwright
