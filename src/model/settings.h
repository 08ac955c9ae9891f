// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QMap>
#include <QString>
#include <QStringList>
#include <variant>

namespace portwright {

/// What a planner set: versions, choices and dates are texts, ports and whole numbers are integers.
using SettingValue = std::variant<bool, qint64, double, QString, QStringList>;

/// Setting name -> value, of one pack.
using SettingMap = QMap<QString, SettingValue>;

/// The value as people write it: "true", "8.2.5", "a, b".
QString settingText(const SettingValue &value);

} // namespace portwright
