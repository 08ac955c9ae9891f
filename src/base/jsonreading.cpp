// SPDX-License-Identifier: Apache-2.0
#include "base/jsonreading.h"

#include <QCoreApplication>

namespace portwright {

namespace {

struct JsonReadingText
{
    Q_DECLARE_TR_FUNCTIONS(JsonReading)
};

} // namespace

void JsonReading::fail(const JsonValue &value, const QString &message)
{
    if (m_errors.size() < m_mostErrors)
        m_errors += value.error(message);
}

bool JsonReading::is(const JsonValue &value, JsonType type)
{
    if (value.type() == type)
        return true;
    fail(value,
         JsonReadingText::tr("Expected %1, but this is %2.").arg(jsonTypeName(type), jsonTypeName(value.type())));
    return false;
}

bool JsonReading::fewer(const JsonValue &list, qsizetype most)
{
    if (list.size() <= most)
        return true;
    fail(list, JsonReadingText::tr("There are more than %n entry(s).", "", int(most)));
    return false;
}

} // namespace portwright
