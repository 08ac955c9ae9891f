// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QByteArray>
#include <QStringList>

namespace portwright {

/// Writes canonical JSON: UTF-8, two-space indent, each member on its own line, arrays of scalars on one line, LF.
/// Calls must nest properly; that is asserted.
class JsonWriter
{
public:
    void beginObject();
    void endObject();
    void beginArray();
    void endArray();
    void key(const QString &name);

    void value(const QString &text);
    void value(bool truth);
    void value(qint64 number);
    void value(double number);
    void null();
    /// A list of texts on one line.
    void value(const QStringList &texts);
    /// A list of integers on one line.
    void value(const QList<int> &numbers);
    /// Compact JSON as JsonValue::compact() gives it, laid out canonically.
    void raw(const QByteArray &compact);

    void member(const QString &name, const QString &text) { key(name), value(text); }
    void member(const QString &name, const char *) = delete;
    void member(const QString &name, bool truth) { key(name), value(truth); }
    void member(const QString &name, qint64 number) { key(name), value(number); }
    void member(const QString &name, int number) { key(name), value(qint64(number)); }
    void member(const QString &name, double number) { key(name), value(number); }
    void member(const QString &name, const QStringList &texts) { key(name), value(texts); }

    /// The whole text with its final newline; the writer is empty afterwards.
    QByteArray take();

private:
    void beforeValue();
    void newline();

    struct Level
    {
        bool array = false;
        bool empty = true;
    };
    QByteArray m_text;
    QList<Level> m_levels;
    bool m_afterKey = false;
};

} // namespace portwright
