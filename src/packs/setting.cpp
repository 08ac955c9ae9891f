// SPDX-License-Identifier: Apache-2.0
#include "base/version.h"
#include "packs/role.h"

#include <QDate>

namespace portwright {

namespace {

/// True if the value has the C++ type `T` and passes the test.
template <class T, class Test>
bool isA(const SettingValue &value, const Test &test)
{
    const T *typed = std::get_if<T>(&value);
    return typed && test(*typed);
}

template <class T>
bool isA(const SettingValue &value)
{
    return std::holds_alternative<T>(value);
}

bool isChoice(const QList<SettingChoice> &choices, const QString &text)
{
    return std::any_of(choices.begin(), choices.end(),
                       [&text](const SettingChoice &choice) { return choice.value == text; });
}

bool areAddresses(const QStringList &words)
{
    return std::all_of(words.begin(), words.end(), [](const QString &word) { return IpRange::parse(word).isOk(); });
}

} // namespace

bool Setting::fits(const SettingValue &value) const
{
    switch (type) {
    case SettingType::Bool:
        return isA<bool>(value);
    case SettingType::Version:
        return isA<QString>(value, [](const QString &text) { return Version::parse(text).has_value(); });
    case SettingType::Choice:
        return isA<QString>(value, [this](const QString &text) { return isChoice(choices, text); });
    case SettingType::Text:
        return isA<QString>(value);
    case SettingType::Number:
        return isA<qint64>(value) || isA<double>(value);
    case SettingType::Date:
        return isA<QString>(value, [](const QString &text) { return QDate::fromString(text, Qt::ISODate).isValid(); });
    case SettingType::Port:
        return isA<qint64>(value, [](qint64 port) { return port >= 1 && port <= 65535; });
    case SettingType::AddressList:
        return isA<QStringList>(value, areAddresses);
    case SettingType::List:
        return isA<QStringList>(value);
    }
    return false;
}

} // namespace portwright
