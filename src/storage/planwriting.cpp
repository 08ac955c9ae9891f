// SPDX-License-Identifier: Apache-2.0
#include "storage/planwriting.h"

#include <QLocale>
#include <cmath>

namespace portwright {

namespace {

/// Numbers with a fraction keep a sign of it, so that they are read as such again.
struct SettingWriter
{
    JsonWriter &writer;
    void operator()(double number) const
    {
        const QByteArray text =
            QByteArray::number(std::isfinite(number) ? number : 0, 'g', QLocale::FloatingPointShortest);
        writer.raw(text.contains('.') || text.contains('e') ? text : QByteArray(text + ".0"));
    }
    template <class T>
    void operator()(const T &value) const
    {
        writer.value(value);
    }
};

} // namespace

void writeUnknown(JsonWriter &writer, const UnknownMembers &members)
{
    for (const auto &[name, compact] : members) {
        writer.key(name);
        writer.raw(compact);
    }
}

void writeText(JsonWriter &writer, const char *name, const QString &text)
{
    if (!text.isEmpty())
        writer.member(QLatin1String(name), text);
}

void writeDate(JsonWriter &writer, const char *name, QDate date)
{
    if (date.isValid())
        writer.member(QLatin1String(name), date.toString(QStringLiteral("yyyy-MM-dd")));
}

void writeSettings(JsonWriter &writer, const SettingMap &settings)
{
    writer.beginObject();
    for (auto it = settings.begin(); it != settings.end(); ++it) {
        writer.key(it.key());
        std::visit(SettingWriter{writer}, it.value());
    }
    writer.endObject();
}

} // namespace portwright
