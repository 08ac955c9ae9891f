// SPDX-License-Identifier: Apache-2.0
#include "rules/compare.h"

#include "rules/ruletext.h"
#include "rules/settingwords.h"

#include <compare>

namespace portwright {

namespace {

using Compare = Condition::Compare;

std::optional<Version> versionOf(const SettingValue &value)
{
    return Version::parse(settingText(value));
}

std::partial_ordering order(SettingType type, const SettingValue &a, const SettingValue &b)
{
    if (type == SettingType::Version) {
        const auto left = versionOf(a);
        const auto right = versionOf(b);
        return left && right ? std::partial_ordering(*left <=> *right) : std::partial_ordering::unordered;
    }
    if (const QStringList *list = std::get_if<QStringList>(&a); list && std::holds_alternative<qint64>(b))
        return qint64(list->size()) <=> std::get<qint64>(b);
    if (type == SettingType::Number || type == SettingType::Port) {
        bool leftIsNumber = false;
        bool rightIsNumber = false;
        const double left = settingText(a).toDouble(&leftIsNumber);
        const double right = settingText(b).toDouble(&rightIsNumber);
        return leftIsNumber && rightIsNumber ? left <=> right : std::partial_ordering::unordered;
    }
    return settingText(a).compare(settingText(b)) <=> 0;
}

bool isWithin(const SettingValue &value, const SettingValue &prefix)
{
    const auto version = versionOf(value);
    const auto outer = versionOf(prefix);
    return version && outer && version->isWithin(*outer);
}

bool equals(SettingType type, const SettingValue &value, const SettingValue &wanted)
{
    const QStringList *list = std::get_if<QStringList>(&value);
    const QString *word = std::get_if<QString>(&wanted);
    if (list && word)
        return list->contains(*word);
    return order(type, value, wanted) == 0;
}

bool comparesWith(SettingType type, const SettingValue &value, Compare compare, const SettingValue &wanted)
{
    switch (compare) {
    case Compare::Is:
    case Compare::In:
        return equals(type, value, wanted);
    case Compare::Below:
        return order(type, value, wanted) < 0;
    case Compare::AtLeast:
        return order(type, value, wanted) >= 0;
    case Compare::AtMost:
        return order(type, value, wanted) <= 0 || (type == SettingType::Version && isWithin(value, wanted));
    case Compare::Within:
        return isWithin(value, wanted);
    case Compare::Contains:
        return settingText(value).contains(settingText(wanted));
    case Compare::WithinDays:
    case Compare::Set: // need more than the value
        return false;
    }
    return false;
}

QString pattern(Compare compare, bool negated)
{
    switch (compare) {
    case Compare::Is:
        return negated ? RuleText::tr("%1 is not %2") : RuleText::tr("%1 is %2");
    case Compare::In:
        return negated ? RuleText::tr("%1 is none of %2") : RuleText::tr("%1 is one of %2");
    case Compare::Below:
        return negated ? RuleText::tr("%1 is at least %2") : RuleText::tr("%1 is below %2");
    case Compare::AtLeast:
        return negated ? RuleText::tr("%1 is below %2") : RuleText::tr("%1 is at least %2");
    case Compare::AtMost:
        return negated ? RuleText::tr("%1 is not at most %2") : RuleText::tr("%1 is at most %2");
    case Compare::Within:
        return negated ? RuleText::tr("%1 is not within %2") : RuleText::tr("%1 is within %2");
    case Compare::Contains:
        return negated ? RuleText::tr("%1 does not contain %2") : RuleText::tr("%1 contains %2");
    case Compare::WithinDays:
    case Compare::Set: // only in checks, whose conditions are not told
        return {};
    }
    return {};
}

} // namespace

bool compares(SettingType type, const SettingValue &value, const Condition &leaf)
{
    return std::any_of(leaf.values.begin(), leaf.values.end(),
                       [&](const SettingValue &wanted) { return comparesWith(type, value, leaf.compare, wanted); });
}

bool differ(SettingType type, const SettingValue &a, const SettingValue &b)
{
    const std::partial_ordering found = order(type, a, b);
    return found < 0 || found > 0;
}

QString comparisonText(const Setting &setting, const Condition &leaf, bool negated, const QString &language)
{
    QStringList values;
    for (const SettingValue &value : leaf.values)
        values += settingValueText(setting, value, language);
    return pattern(leaf.compare, negated).arg(settingName(setting, language), values.join(QStringLiteral(", ")));
}

} // namespace portwright
