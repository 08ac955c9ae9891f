// SPDX-License-Identifier: Apache-2.0
#include "packs/packreading.h"
#include "packs/packtext.h"
#include "packs/words.h"

namespace portwright {

namespace {

using Kind = Condition::Kind;

constexpr std::array AtNames{"plan", "source", "destination", "both", "either"};
constexpr std::array CompareNames{"is",     "in",       "below",       "at-least", "at-most",
                                  "within", "contains", "within-days", "set"};
/// In the order of Condition::Kind, after Always.
constexpr std::array FormNames{"all", "any",     "not",   "setting",   "holds", "role",  "drawn", "machine", "differs",
                               "has", "touches", "lacks", "published", "sites", "older", "count", "distinct"};

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

/// Reads the comparison; false where there is not exactly one.
bool readComparison(const JsonValue &object, Condition &leaf)
{
    int comparisons = 0;
    for (size_t i = 0; i < CompareNames.size(); ++i) {
        const JsonValue value = object.find(QLatin1String(CompareNames.at(i)).toString());
        if (value.isMissing())
            continue;
        ++comparisons;
        leaf.compare = Condition::Compare(i);
        leaf.values = comparedValues(value);
    }
    return comparisons == 1;
}

bool isForChecks(const Condition &condition)
{
    const bool asksMore = condition.kind > Kind::Differs;
    const bool asksTime = condition.kind == Kind::Setting && condition.compare > Condition::Compare::Contains;
    return asksMore || asksTime;
}

void readSettingLeaf(PackReading &reading, const JsonValue &object, Condition &leaf)
{
    leaf.name = readText(object, u"setting");
    reading.refer(PackReading::Part::Setting, object.find(u"setting"));
    if (readComparison(object, leaf))
        reading.comparisons += PackReading::Comparison{leaf, object};
    else
        reading.fail(object, PackText::tr("A setting needs exactly one of is, in, below, at-least, at-most, within, "
                                          "contains, within-days and set"));
}

void readNumberLeaf(PackReading &reading, const JsonValue &object, PackReading::Part part, Condition &leaf)
{
    leaf.name = object.find(leaf.kind == Kind::Count ? u"count" : u"distinct").toString();
    reading.refer(part, object.find(leaf.kind == Kind::Count ? u"count" : u"distinct"));
    const bool one = readComparison(object, leaf);
    if (!one || leaf.values.isEmpty() || !std::holds_alternative<qint64>(leaf.values.first()))
        reading.fail(object,
                     PackText::tr("Compare the number with one of is, below, at-least and at-most, and a number"));
}

void readOlderLeaf(PackReading &reading, const JsonValue &object, Condition &leaf)
{
    const JsonValue than = object.find(u"than");
    leaf.name = readText(object, u"older");
    leaf.values = {than.isMissing() ? leaf.name : than.toString()};
    reading.refer(PackReading::Part::Setting, object.find(u"older"));
    if (!than.isMissing())
        reading.refer(PackReading::Part::Setting, than);
}

/// The forms that only checks use.
void readCheckForm(PackReading &reading, const JsonValue &form, const JsonValue &object, Condition &condition)
{
    condition.name = form.toString();
    switch (condition.kind) {
    case Kind::Touches:
    case Kind::Lacks:
        reading.refer(PackReading::Part::Setting, form);
        break;
    case Kind::Older:
        readOlderLeaf(reading, object, condition);
        break;
    case Kind::Count:
        readNumberLeaf(reading, object, PackReading::Part::Role, condition);
        break;
    case Kind::Distinct:
        readNumberLeaf(reading, object, PackReading::Part::Setting, condition);
        break;
    default:
        break;
    }
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
    default:
        readCheckForm(reading, form, object, condition);
    }
}

bool readsANode(Kind kind)
{
    return kind == Kind::Role || kind == Kind::Has || kind == Kind::Touches || kind == Kind::Lacks ||
           kind == Kind::Published;
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
            PackText::tr(
                "A condition needs exactly one of all, any, not, setting, holds, role, drawn, machine, differs and, in "
                "checks, has, touches, lacks, published, sites, older, count and distinct"));
        return condition;
    }
    const auto kind = valueOf<size_t>(FormNames, form.key());
    condition.kind = Kind(kind.value_or(0) + 1);
    condition.at = readWord(reading, value.find(u"at"), atFromName, At::Plan);
    if (readsANode(condition.kind) && condition.at == At::Plan)
        condition.at = At::Source;
    readForm(reading, form, value, condition);
    if (isForChecks(condition) && !reading.inCheck)
        reading.fail(value, PackText::tr("Only the condition of a check can ask this; move it there"));
    return condition;
}

} // namespace portwright
