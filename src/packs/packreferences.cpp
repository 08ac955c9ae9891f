// SPDX-License-Identifier: Apache-2.0
#include "base/version.h"
#include "packs/packreading.h"

#include <QCoreApplication>
#include <QSet>

namespace portwright {

namespace {

using Part = PackReading::Part;

struct Text
{
    Q_DECLARE_TR_FUNCTIONS(Packs)
};

bool exists(const Pack &pack, const PackReading::Reference &reference)
{
    switch (reference.part) {
    case Part::Role: {
        const RoleRef role = pack.roleRef(reference.name);
        return role.pack != pack.id || pack.role(role.role);
    }
    case Part::Setting:
        return pack.setting(reference.name);
    case Part::Condition:
        return pack.condition(reference.name);
    case Part::Source:
        return pack.source(reference.name);
    }
    return false;
}

QString missing(Part part)
{
    switch (part) {
    case Part::Role:
        return Text::tr("The pack has no role \"%1\"; define it, or write another pack's role as pack/role");
    case Part::Setting:
        return Text::tr("The pack has no setting \"%1\"; define it under \"settings\"");
    case Part::Condition:
        return Text::tr("The pack has no condition \"%1\"; define it under \"conditions\"");
    case Part::Source:
        return Text::tr("The pack has no source \"%1\"; define it under \"sources\"");
    }
    return {};
}

bool isChoiceOf(const Setting &setting, const QString &value)
{
    return std::any_of(setting.choices.begin(), setting.choices.end(),
                       [&value](const SettingChoice &choice) { return choice.value == value; });
}

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
        return text || std::holds_alternative<QStringList>(value) || std::holds_alternative<qint64>(value);
    }
    return false;
}

bool suits(const Setting &setting, const SettingValue &value, Condition::Compare compare)
{
    switch (compare) {
    case Condition::Compare::Contains:
        return setting.type == SettingType::Text && std::holds_alternative<QString>(value);
    case Condition::Compare::WithinDays:
        return setting.type == SettingType::Date && std::holds_alternative<qint64>(value);
    case Condition::Compare::Set:
        return std::holds_alternative<bool>(value);
    default:
        return suits(setting, value);
    }
}

void checkComparison(PackReading &reading, const Pack &pack, const PackReading::Comparison &comparison)
{
    const Setting *setting = pack.setting(comparison.leaf.name);
    if (!setting)
        return;
    for (const SettingValue &value : comparison.leaf.values) {
        if (!suits(*setting, value, comparison.leaf.compare))
            reading.fail(comparison.place, Text::tr("The setting \"%1\" can never be \"%2\"; it is of the type %3")
                                               .arg(setting->id, settingText(value), settingTypeName(setting->type)));
    }
}

void namesHeld(const Condition &condition, QStringList &names)
{
    if (condition.kind == Condition::Kind::Holds)
        names += condition.name;
    for (const Condition &child : condition.children)
        namesHeld(child, names);
}

/// True if the condition asks for itself, directly or through others.
bool isCircular(const Pack &pack, const QString &name)
{
    QSet<QString> seen;
    QStringList next{name};
    while (!next.isEmpty()) {
        const NamedCondition *condition = pack.condition(next.takeLast());
        QStringList held;
        if (condition)
            namesHeld(condition->when, held);
        for (const QString &one : held) {
            if (one == name)
                return true;
            if (!seen.contains(one))
                next += one;
            seen += one;
        }
    }
    return false;
}

void checkDefaults(PackReading &reading, const Pack &pack)
{
    for (const Setting &setting : pack.settings) {
        const QString text = settingText(setting.defaultValue);
        if (setting.hasDefault && !text.isEmpty() && !suits(setting, setting.defaultValue))
            reading.errors += Error{Text::tr("The setting \"%1\" can never be \"%2\"; it is of the type %3")
                                        .arg(setting.id, text, settingTypeName(setting.type)),
                                    {}};
    }
}

} // namespace

void checkReferences(PackReading &reading, const Pack &pack)
{
    for (const PackReading::Reference &reference : std::as_const(reading.references)) {
        if (!exists(pack, reference))
            reading.fail(reference.place, missing(reference.part).arg(reference.name));
    }
    for (const PackReading::Comparison &comparison : std::as_const(reading.comparisons))
        checkComparison(reading, pack, comparison);
    checkDefaults(reading, pack);
    for (const NamedCondition &condition : pack.conditions) {
        if (isCircular(pack, condition.id))
            reading.errors += Error{Text::tr("The condition \"%1\" asks for itself; untie it").arg(condition.id), {}};
    }
}

} // namespace portwright
