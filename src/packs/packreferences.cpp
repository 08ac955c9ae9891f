// SPDX-License-Identifier: Apache-2.0
#include "packs/packreading.h"
#include "packs/packtext.h"
#include "packs/schemawords.h"
#include "packs/settingvalue.h"

#include <QSet>

namespace portwright {

namespace {

using Part = PackReading::Part;

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
        return PackText::tr("The pack has no role \"%1\"; define it, or write another pack's role as pack/role");
    case Part::Setting:
        return PackText::tr("The pack has no setting \"%1\"; define it under \"settings\"");
    case Part::Condition:
        return PackText::tr("The pack has no condition \"%1\"; define it under \"conditions\"");
    case Part::Source:
        return PackText::tr("The pack has no source \"%1\"; define it under \"sources\"");
    }
    return {};
}

QString unfit(const Setting &setting, const SettingValue &value)
{
    return PackText::tr("The setting \"%1\" can never be \"%2\"; write %3")
        .arg(setting.id, settingText(value), expectedValue(setting));
}

QString misspelled(Part part)
{
    switch (part) {
    case Part::Role:
        return PackText::tr("The pack has no role \"%1\"; did you mean \"%2\"?");
    case Part::Setting:
        return PackText::tr("The pack has no setting \"%1\"; did you mean \"%2\"?");
    case Part::Condition:
        return PackText::tr("The pack has no condition \"%1\"; did you mean \"%2\"?");
    case Part::Source:
        return PackText::tr("The pack has no source \"%1\"; did you mean \"%2\"?");
    }
    return {};
}

template <class T>
QStringList idsOf(const QList<T> &parts)
{
    QStringList ids;
    for (const T &part : parts)
        ids += part.id;
    return ids;
}

QStringList known(const Pack &pack, Part part)
{
    switch (part) {
    case Part::Role:
        return idsOf(pack.roles);
    case Part::Setting:
        return idsOf(pack.settings);
    case Part::Condition:
        return idsOf(pack.conditions);
    case Part::Source:
        return idsOf(pack.sources);
    }
    return {};
}

QString dangling(const Pack &pack, const PackReading::Reference &reference)
{
    const QString meant = nearest(reference.name, known(pack, reference.part));
    if (meant.isEmpty())
        return missing(reference.part).arg(reference.name);
    return misspelled(reference.part).arg(reference.name, meant);
}

bool isOrder(Condition::Compare compare)
{
    return compare == Condition::Compare::Below || compare == Condition::Compare::AtLeast ||
           compare == Condition::Compare::AtMost || compare == Condition::Compare::Within;
}

bool hasOrder(SettingType type)
{
    return type != SettingType::Bool && type != SettingType::Choice;
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
    if (isOrder(comparison.leaf.compare) && !hasOrder(setting->type)) {
        reading.fail(comparison.place,
                     PackText::tr("The setting \"%1\" of the type %2 knows no more and no less; compare it "
                                  "with is or in")
                         .arg(setting->id, settingTypeName(setting->type)));
        return;
    }
    for (const SettingValue &value : comparison.leaf.values) {
        if (!suits(*setting, value, comparison.leaf.compare))
            reading.fail(comparison.place, unfit(*setting, value));
    }
}

void checkPortSetting(PackReading &reading, const Pack &pack, const PackReading::Reference &reference)
{
    const Setting *setting = pack.setting(reference.name);
    if (reference.place.key() != QLatin1String("port-setting") || !setting)
        return;
    if (setting->type == SettingType::Port || setting->type == SettingType::Text)
        return;
    reading.fail(
        reference.place,
        PackText::tr(
            "The setting \"%1\" is of the type %2 and gives no port; name one of the type port, or text for ranges")
            .arg(setting->id, settingTypeName(setting->type)));
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
        const bool isEmpty = settingText(setting.defaultValue).isEmpty();
        const bool hasNoChoice = setting.type == SettingType::Choice && setting.choices.isEmpty(); // said already
        if (setting.hasDefault && !isEmpty && !hasNoChoice && !suits(setting, setting.defaultValue))
            reading.fail(reading.defaults.value(setting.id), unfit(setting, setting.defaultValue));
    }
}

} // namespace

void checkReferences(PackReading &reading, const Pack &pack)
{
    for (const PackReading::Reference &reference : std::as_const(reading.references)) {
        if (!exists(pack, reference))
            reading.fail(reference.place, dangling(pack, reference));
        if (reference.part == Part::Setting)
            checkPortSetting(reading, pack, reference);
    }
    for (const PackReading::Comparison &comparison : std::as_const(reading.comparisons))
        checkComparison(reading, pack, comparison);
    checkDefaults(reading, pack);
    for (const NamedCondition &condition : pack.conditions) {
        if (isCircular(pack, condition.id))
            reading.fail(
                reading.conditions.value(condition.id),
                PackText::tr("The condition \"%1\" asks for itself, directly or through others; write it without")
                    .arg(condition.id));
    }
}

} // namespace portwright
