// SPDX-License-Identifier: Apache-2.0
#include "packs/packreading.h"

#include "packs/packtext.h"

namespace portwright {

namespace {

/// Ids of packs' parts: as the plan's, longer, and capitals for sources.
bool isPartId(const QString &id)
{
    const auto fits = [](QChar c) {
        return (c >= u'a' && c <= u'z') || (c >= u'A' && c <= u'Z') || (c >= u'0' && c <= u'9') || c == u'-';
    };
    return !id.isEmpty() && id.size() <= 64 && std::all_of(id.begin(), id.end(), fits);
}

} // namespace

void unknownWord(PackReading &reading, const JsonValue &value)
{
    reading.fail(
        value,
        PackText::tr("\"%1\" is none of the words allowed here; the pack schema lists them").arg(value.toString()));
}

void checkId(PackReading &reading, const JsonValue &item, const QStringList &seen)
{
    const JsonValue id = item.find(u"id");
    const QString text = id.toString();
    if (!isPartId(text))
        reading.fail(id.isMissing() ? item : id,
                     PackText::tr("\"%1\" cannot be an id; use letters, digits and \"-\"").arg(text));
    else if (seen.contains(text))
        reading.fail(id, PackText::tr("The id \"%1\" is used twice; give one of the two another").arg(text));
}

QString readText(const JsonValue &object, QStringView key)
{
    return object.find(key).toString();
}

LocalText readLocal(const JsonValue &object, QStringView key)
{
    LocalText result;
    for (const JsonValue text : object.find(key))
        result.texts.insert(text.key(), text.toString());
    return result;
}

QStringList readTexts(const JsonValue &array)
{
    QStringList result;
    for (const JsonValue text : array)
        result += text.toString();
    return result;
}

QStringList readRoles(PackReading &reading, const JsonValue &array)
{
    for (const JsonValue role : array)
        reading.refer(PackReading::Part::Role, role);
    return readTexts(array);
}

RoleRef readRole(PackReading &reading, const JsonValue &text)
{
    reading.refer(PackReading::Part::Role, text);
    Pack own;
    own.id = reading.pack;
    return own.roleRef(text.toString());
}

PortSet readPorts(PackReading &reading, const JsonValue &array)
{
    const Result<PortSet> ports = PortSet::parse(readTexts(array));
    if (ports)
        return *ports;
    for (const Error &error : ports.errors())
        reading.fail(array, error.message);
    return {};
}

QList<Citation> readCitations(PackReading &reading, const JsonValue &array)
{
    QList<Citation> result;
    for (const JsonValue item : array) {
        reading.refer(PackReading::Part::Source, item.find(u"source"));
        result += Citation{readText(item, u"source"), readText(item, u"section")};
    }
    return result;
}

SettingValue readSettingValue(const JsonValue &value)
{
    switch (value.type()) {
    case JsonType::Bool:
        return value.toBool();
    case JsonType::Number:
        if (const std::optional<qint64> integer = value.toInteger())
            return *integer;
        return value.toDouble();
    case JsonType::Array:
        return readTexts(value);
    default:
        return value.toString();
    }
}

} // namespace portwright
