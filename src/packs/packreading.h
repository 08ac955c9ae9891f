// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "base/json.h"
#include "packs/pack.h"

namespace portwright {

/// What is found while a pack is read: causes of failure, and references that are looked up once all parts are known.
struct PackReading
{
    enum class Part { Role, Setting, Condition, Source };
    struct Reference
    {
        Part part = Part::Role;
        QString name;
        JsonValue place;
    };
    struct Comparison // a setting leaf, or the value of a fix: its values must suit the setting's type
    {
        Condition leaf;
        JsonValue place;
    };

    QString pack;
    bool inCheck = false; // a check's condition is read
    Errors errors;
    QList<Reference> references;
    QList<Comparison> comparisons;
    QHash<QString, JsonValue> defaults;   // of settings, by id
    QHash<QString, JsonValue> conditions; // named ones, by id

    void fail(const JsonValue &place, const QString &message) { errors += place.error(message); }
    void refer(Part part, const JsonValue &name) { references += Reference{part, name.toString(), name}; }
};

void unknownWord(PackReading &reading, const JsonValue &value);
/// Refuses an id that is malformed or seen before.
void checkId(PackReading &reading, const JsonValue &item, const QStringList &seen);

/// The word of an enumeration at `value`, `fallback` where it is missing; an unknown word is an error.
template <class Enum>
Enum readWord(PackReading &reading, const JsonValue &value, std::optional<Enum> (*fromName)(QStringView), Enum fallback)
{
    const std::optional<Enum> word = fromName(value.toString());
    if (word || value.isMissing())
        return word.value_or(fallback);
    unknownWord(reading, value);
    return fallback;
}

/// `read` of each item of an array.
template <class T>
QList<T> readEach(PackReading &reading, const JsonValue &array, T (*read)(PackReading &, const JsonValue &))
{
    QList<T> result;
    for (const JsonValue item : array)
        result += read(reading, item);
    return result;
}

/// As readEach, and refuses two items of one id.
template <class T>
QList<T> readIds(PackReading &reading, const JsonValue &array, T (*read)(PackReading &, const JsonValue &))
{
    QStringList seen;
    for (const JsonValue item : array) {
        checkId(reading, item, seen);
        seen += item.find(u"id").toString();
    }
    return readEach(reading, array, read);
}

QString readText(const JsonValue &object, QStringView key);
LocalText readLocal(const JsonValue &object, QStringView key);
QStringList readTexts(const JsonValue &array);
/// Role references as written; each is looked up later.
QStringList readRoles(PackReading &reading, const JsonValue &array);
RoleRef readRole(PackReading &reading, const JsonValue &text);
PortSet readPorts(PackReading &reading, const JsonValue &array);
QList<Citation> readCitations(PackReading &reading, const JsonValue &array);
SettingValue readSettingValue(const JsonValue &value);

Condition readCondition(PackReading &reading, const JsonValue &value);
Rule readRule(PackReading &reading, const JsonValue &value);
Role readRoleEntry(PackReading &reading, const JsonValue &value);
Setting readSetting(PackReading &reading, const JsonValue &value);
PackCheck readCheck(PackReading &reading, const JsonValue &value);

/// The whole pack; the document must fit the schema.
Result<Pack> readPack(const JsonDocument &document);
/// Looks up what was referred to; adds to the reading's errors.
void checkReferences(PackReading &reading, const Pack &pack);

} // namespace portwright
