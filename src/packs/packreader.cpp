// SPDX-License-Identifier: Apache-2.0
#include "packs/packreading.h"
#include "packs/packtext.h"

namespace portwright {

namespace {

Source readSource(PackReading &, const JsonValue &value)
{
    return {readText(value, u"id"), readLocal(value, u"title"), readText(value, u"edition"),
            readText(value, u"publisher")};
}

SettingChoice readChoice(PackReading &, const JsonValue &value)
{
    return {readText(value, u"value"), readLocal(value, u"title")};
}

/// What a setting is where the pack gives no default.
SettingValue emptyValue(SettingType type)
{
    switch (type) {
    case SettingType::Bool:
        return false;
    case SettingType::Number:
    case SettingType::Port:
        return qint64(0);
    case SettingType::List:
    case SettingType::AddressList:
        return QStringList();
    default:
        return QString();
    }
}

NamedCondition readNamed(PackReading &reading, const JsonValue &value)
{
    reading.conditions.insert(readText(value, u"id"), value);
    return {readText(value, u"id"), readCondition(reading, value.find(u"when")), readLocal(value, u"text")};
}

RequiredService readRequirement(PackReading &reading, const JsonValue &value)
{
    return {readRoles(reading, value.find(u"roles")), readRole(reading, value.find(u"service")),
            readCondition(reading, value.find(u"when"))};
}

PackQuestion readQuestion(PackReading &reading, const JsonValue &value)
{
    return {readText(value, u"id"), readRoles(reading, value.find(u"roles")),
            readCondition(reading, value.find(u"when")), readLocal(value, u"text"), readLocal(value, u"asks")};
}

Recognised readRecognised(PackReading &reading, const JsonValue &value)
{
    return {readText(value, u"id"), readWord(reading, value.find(u"transport"), transportFromName, Transport::Tcp),
            readPorts(reading, value.find(u"ports")), readLocal(value, u"text"),
            readCitations(reading, value.find(u"citations"))};
}

void readHead(PackReading &reading, const JsonValue &root, Pack &pack)
{
    pack.id = readText(root, u"id");
    pack.edition = readText(root, u"edition");
    pack.title = readLocal(root, u"title");
    pack.notice = readLocal(root, u"notice");
    reading.pack = pack.id;
    if (pack.id == QLatin1String("plan"))
        reading.fail(root.find(u"id"),
                     PackText::tr("\"plan\" stands for the planner's own flows; give the pack another id"));
    else if (!isValidId(pack.id))
        reading.fail(
            root.find(u"id"),
            PackText::tr("\"%1\" cannot be the id of a pack; use small letters, digits and \"-\"").arg(pack.id));
}

} // namespace

Role readRoleEntry(PackReading &reading, const JsonValue &value)
{
    Role role;
    role.id = readText(value, u"id");
    role.pack = reading.pack;
    role.title = readLocal(value, u"title");
    role.help = readLocal(value, u"help");
    role.group = readText(value, u"group");
    role.glyph = readText(value, u"glyph");
    role.zone = readText(value, u"zone");
    role.service = value.find(u"service").toBool();
    if (!role.zone.isEmpty() && !zoneKindFromName(role.zone))
        unknownWord(reading, value.find(u"zone"));
    return role;
}

Setting readSetting(PackReading &reading, const JsonValue &value)
{
    Setting setting;
    setting.id = readText(value, u"id");
    setting.type = readWord(reading, value.find(u"type"), settingTypeFromName, SettingType::Text);
    const JsonValue fallback = value.find(u"default");
    setting.hasDefault = !fallback.isMissing();
    reading.defaults.insert(setting.id, fallback);
    setting.defaultValue = fallback.isMissing() ? emptyValue(setting.type) : readSettingValue(fallback);
    setting.valueState = readWord(reading, value.find(u"value-state"), valueStateFromName, ValueState::Stated);
    setting.choices = readEach(reading, value.find(u"choices"), readChoice);
    const bool isChoice = setting.type == SettingType::Choice;
    if (isChoice && setting.choices.isEmpty())
        reading.fail(value, PackText::tr("A setting of the type choice needs \"choices\"; list them"));
    if (!isChoice && !setting.choices.isEmpty())
        reading.fail(value.find(u"choices"),
                     PackText::tr("Only a setting of the type choice has \"choices\"; remove them, or "
                                  "change the type"));
    for (const JsonValue on : value.find(u"on")) {
        const QString name = on.toString();
        setting.onPlan = setting.onPlan || name == QLatin1String("plan");
        if (name == QLatin1String("plan"))
            continue;
        setting.onRoles += name;
        if (name != QLatin1String("*"))
            reading.refer(PackReading::Part::Role, on);
    }
    setting.title = readLocal(value, u"title");
    setting.help = readLocal(value, u"help");
    return setting;
}

Result<Pack> readPack(const JsonDocument &document)
{
    const JsonValue root = document.root();
    PackReading reading;
    Pack pack;
    readHead(reading, root, pack);
    pack.sources = readIds(reading, root.find(u"sources"), readSource);
    pack.roles = readIds(reading, root.find(u"roles"), readRoleEntry);
    pack.settings = readIds(reading, root.find(u"settings"), readSetting);
    pack.conditions = readIds(reading, root.find(u"conditions"), readNamed);
    pack.rules = readIds(reading, root.find(u"rules"), readRule);
    pack.requirements = readEach(reading, root.find(u"requires"), readRequirement);
    pack.questions = readIds(reading, root.find(u"questions"), readQuestion);
    pack.checks = readIds(reading, root.find(u"checks"), readCheck);
    pack.recognised = readIds(reading, root.find(u"recognised"), readRecognised);
    const JsonValue tests = root.find(u"tests");
    pack.tests = tests.isMissing() ? QByteArray("[]") : tests.compact();
    checkReferences(reading, pack);
    if (!reading.errors.isEmpty())
        return reading.errors;
    return pack;
}

} // namespace portwright
