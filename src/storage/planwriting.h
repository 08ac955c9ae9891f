// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "base/jsonwriter.h"
#include "model/plan.h"

namespace portwright {

// Parts of the canonical text; members that hold their default are left out.

void writeUnknown(JsonWriter &writer, const UnknownMembers &members);
void writeText(JsonWriter &writer, const char *name, const QString &text);
void writeDate(JsonWriter &writer, const char *name, QDate date);
void writeSettings(JsonWriter &writer, const SettingMap &settings);
void writeTopology(JsonWriter &writer, const Topology &topology);

/// A list of objects, each with its unknown members behind those that `write` writes.
template <class T, class Write>
void writeList(JsonWriter &writer, const char *name, const T &values, const Write &write)
{
    writer.key(QLatin1String(name));
    if (values.isEmpty())
        return writer.value(QStringList());
    writer.beginArray();
    for (const auto &value : values) {
        writer.beginObject();
        write(writer, value);
        writeUnknown(writer, value.unknown);
        writer.endObject();
    }
    writer.endArray();
}

} // namespace portwright
