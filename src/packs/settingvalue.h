// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "base/result.h"
#include "packs/role.h"

namespace portwright {

/// True if a rule may compare the setting with the value, or a pack give it as the default; what a plan may hold is
/// Setting::fits.
bool suits(const Setting &setting, const SettingValue &value);

/// What the setting takes, in words: "true or false", "a version such as 8.2.6", "one of: open, closed".
QString expectedValue(const Setting &setting);

/// The value that a person typed for the setting: "true", "8.2.6", "a, b".
Result<SettingValue> settingValueFrom(const Setting &setting, const QString &text);

} // namespace portwright
