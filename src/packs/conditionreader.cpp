// SPDX-License-Identifier: Apache-2.0
#include "packs/packreading.h"
#include "packs/words.h"

#include <QCoreApplication>

namespace portwright {

namespace {

using Kind = Condition::Kind;

constexpr std::array AtNames{"plan", "source", "destination", "both", "either"};
constexpr std::array CompareNames{"is", "in", "below", "at-least", "at-most", "within"};
/// In the order of Condition::Kind, after Always.
constexpr std::array FormNames{"all", "any", "not", "setting", "holds", "role", "drawn", "machine", "differs"};

struct Text
{
    Q_DECLARE_TR_FUNCTIONS(Packs)
};

std::optional<At> atFromName(QStringView name)
{
    return valueOf<At>(AtNames, name);
}

/// The one key that tells the form; missing where there is none or more than one.
JsonValue formOf(const JsonValue &object)
{
    JsonValue form;
    for (const char *name : FormNames) {
        const JsonValue found = object.find(QLatin1String(name).toString());
        if (found.isMissing())
            continue;
        if (!form.isMissing())
            return {};
        form = found;
    }
    return form;
}

QList<SettingValue> comparedValues(const JsonValue &value)
{
    if (value.key() != QLatin1String("in"))
        return {readSettingValue(value)};
    QList<SettingValue> values;
    for (const JsonValue item : value)
        values += readSettingValue(item);
    return values;
}

void readSettingLeaf(PackReading &reading, const JsonValue &object, Condition &leaf)
{
    leaf.name = readText(object, u"setting");
    reading.refer(PackReading::Part::Setting, object.find(u"setting"));
    int comparisons = 0;
    for (size_t i = 0; i < CompareNames.size(); ++i) {
        const JsonValue value = object.find(QLatin1String(CompareNames.at(i)).toString());
        if (value.isMissing())
            continue;
        ++comparisons;
        leaf.compare = Condition::Compare(i);
        leaf.values = comparedValues(value);
    }
    if (comparisons != 1)
        reading.fail(object, Text::tr("A setting needs exactly one of is, in, below, at-least, at-most and within"));
    else
        reading.comparisons += PackReading::Comparison{leaf, object};
}

void readForm(PackReading &reading, const JsonValue &form, const JsonValue &object, Condition &condition)
{
    switch (condition.kind) {
    case Kind::All:
    case Kind::Any:
        condition.children = readEach(reading, form, readCondition);
        break;
    case Kind::Not:
        condition.children = {readCondition(reading, form)};
        break;
    case Kind::Setting:
        readSettingLeaf(reading, object, condition);
        break;
    case Kind::Holds:
        condition.name = form.toString();
        reading.refer(PackReading::Part::Condition, form);
        break;
    case Kind::Role:
        for (const QString &role : readRoles(reading, form))
            condition.values += role;
        break;
    case Kind::Drawn:
        condition.name = form.toString();
        reading.refer(PackReading::Part::Role, form);
        break;
    case Kind::Differs:
        condition.name = form.toString();
        reading.refer(PackReading::Part::Setting, form);
        break;
    case Kind::Always:
    case Kind::Machine:
        break;
    }
}

} // namespace

Condition readCondition(PackReading &reading, const JsonValue &value)
{
    Condition condition;
    if (value.isMissing())
        return condition;
    const JsonValue form = formOf(value);
    if (form.isMissing()) {
        reading.fail(
            value,
            Text::tr(
                "A condition needs exactly one of all, any, not, setting, holds, role, drawn, machine and differs"));
        return condition;
    }
    const auto kind = valueOf<size_t>(FormNames, form.key());
    condition.kind = Kind(kind.value_or(0) + 1);
    condition.at = readWord(reading, value.find(u"at"), atFromName, At::Plan);
    if (condition.kind == Kind::Role && condition.at == At::Plan)
        condition.at = At::Source;
    readForm(reading, form, value, condition);
    return condition;
}

} // namespace portwright
