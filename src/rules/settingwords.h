// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "rules/evaluate.h"

namespace portwright {

// How sentences speak of settings; translated.

/// "Server version (server-version)"; the bare id where the setting has no title of its own.
QString settingName(const Setting &setting, const QString &language);

/// "8.2.6", "yes", "automatic (auto)"; "nothing" for an empty one.
QString settingValueText(const Setting &setting, const SettingValue &value, const QString &language);

/// Where the value was set: "node authority-1", "plan", "default of code42-onprem (assumed)".
QString originOf(const EffectiveSetting &setting, const Pack &pack, const Node *node);

} // namespace portwright
