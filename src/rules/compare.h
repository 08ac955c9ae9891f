// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "packs/condition.h"
#include "packs/role.h"

namespace portwright {

/// Whether a setting's value passes the comparison of a condition leaf. What cannot be compared does not pass.
bool compares(SettingType type, const SettingValue &value, const Condition &leaf);

/// True if the two values of one setting are known to be different.
bool differ(SettingType type, const SettingValue &a, const SettingValue &b);

/// The comparison in words: "Server version (server-version) is at least 6.5"; translated.
QString comparisonText(const Setting &setting, const Condition &leaf, bool negated, const QString &language);

} // namespace portwright
