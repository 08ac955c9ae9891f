// SPDX-License-Identifier: Apache-2.0
#include "storage/planreader.h"

namespace portwright {

namespace {

SettingValue readNumber(PlanReading &reading, const JsonValue &number)
{
    if (const std::optional<qint64> integer = number.toInteger())
        return *integer;
    const QByteArray written = number.compact();
    if (!written.contains('.') && !written.contains('e') && !written.contains('E'))
        reading.error(number, PlanText::tr("%1 is too large for a whole number; use at most 18 digits")
                                  .arg(jsonExcerpt(QString::fromLatin1(written))));
    return number.toDouble();
}

QStringList readTexts(PlanReading &reading, const JsonValue &list)
{
    QStringList texts;
    for (const JsonValue item : list) {
        if (item.isString())
            texts += reading.shared(item);
        else
            reading.wrongType(item, jsonTypeName(JsonType::String));
    }
    return texts;
}

SettingValue readSetting(PlanReading &reading, const JsonValue &value)
{
    switch (value.type()) {
    case JsonType::Bool:
        return value.toBool();
    case JsonType::Number:
        return readNumber(reading, value);
    case JsonType::String:
        return reading.shared(value);
    case JsonType::Array:
        return readTexts(reading, value);
    default:
        reading.wrongType(value, PlanText::tr("true, false, a number, a string or a list of strings"));
        return false;
    }
}

} // namespace

SettingMap readSettings(PlanReading &reading, const JsonValue &object)
{
    SettingMap settings;
    forEachMember(reading, object, [&](const JsonValue &member) {
        settings.insert(reading.sharedKey(member), readSetting(reading, member));
    });
    return settings;
}

} // namespace portwright
