// SPDX-License-Identifier: Apache-2.0
#include "packs/settingvalue.h"

#include "base/version.h"
#include "packs/packtext.h"

namespace portwright {

namespace {

bool isChoiceOf(const Setting &setting, const QString &value)
{
    return std::any_of(setting.choices.begin(), setting.choices.end(),
                       [&value](const SettingChoice &choice) { return choice.value == value; });
}

SettingValue numberFrom(const QString &text)
{
    bool isWhole = false;
    const qint64 whole = text.toLongLong(&isWhole);
    if (isWhole)
        return whole;
    bool isNumber = false;
    const double number = text.toDouble(&isNumber);
    return isNumber ? SettingValue(number) : SettingValue(text);
}

SettingValue valueFrom(const Setting &setting, const QString &text)
{
    switch (setting.type) {
    case SettingType::Bool:
        return text == QLatin1String("true") || text == QLatin1String("false")
                   ? SettingValue(text == QLatin1String("true"))
                   : SettingValue(text);
    case SettingType::Number:
    case SettingType::Port:
        return numberFrom(text);
    case SettingType::List:
    case SettingType::AddressList: {
        QStringList words;
        for (const QString &word : text.split(QLatin1Char(','), Qt::SkipEmptyParts))
            words += word.trimmed();
        return words;
    }
    default:
        return text;
    }
}

} // namespace

bool suits(const Setting &setting, const SettingValue &value)
{
    const QString *text = std::get_if<QString>(&value);
    switch (setting.type) {
    case SettingType::Bool:
        return std::holds_alternative<bool>(value);
    case SettingType::Version:
        return text && Version::parse(*text);
    case SettingType::Choice:
        return text && isChoiceOf(setting, *text);
    case SettingType::Number:
        return std::holds_alternative<qint64>(value) || std::holds_alternative<double>(value);
    case SettingType::Port:
        return std::holds_alternative<qint64>(value) || text;
    case SettingType::Text:
    case SettingType::Date:
        return text;
    case SettingType::List:
    case SettingType::AddressList:
        return text || std::holds_alternative<QStringList>(value) || std::holds_alternative<qint64>(value); // its size
    }
    return false;
}

Result<SettingValue> settingValueFrom(const Setting &setting, const QString &text)
{
    const SettingValue value = valueFrom(setting, text.trimmed());
    if (setting.fits(value))
        return value;
    return Error{
        PackText::tr("The setting \"%1\" can never be \"%2\"; write %3").arg(setting.id, text, expectedValue(setting)),
        {}};
}

QString expectedValue(const Setting &setting)
{
    QStringList choices;
    for (const SettingChoice &choice : setting.choices)
        choices += choice.value;
    switch (setting.type) {
    case SettingType::Bool:
        return PackText::tr("true or false");
    case SettingType::Version:
        return PackText::tr("a version such as \"8.2.6\"");
    case SettingType::Choice:
        return PackText::tr("one of: %1").arg(choices.join(QStringLiteral(", ")));
    case SettingType::Number:
        return PackText::tr("a number");
    case SettingType::Port:
        return PackText::tr("a port number");
    case SettingType::Text:
    case SettingType::Date:
        return PackText::tr("a text in double quotes");
    case SettingType::List:
    case SettingType::AddressList:
        return PackText::tr("a list in square brackets");
    }
    return {};
}

} // namespace portwright
