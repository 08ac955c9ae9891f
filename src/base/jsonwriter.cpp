// SPDX-License-Identifier: Apache-2.0
#include "base/jsonwriter.h"

#include "base/jsondata.h"

#include <QByteArrayList>
#include <QLocale>

namespace portwright {

namespace {

bool isScalar(const JsonValue &value)
{
    return !value.isObject() && !value.isArray();
}

bool holdsOnlyScalars(const JsonValue &array)
{
    for (const JsonValue item : array) {
        if (!isScalar(item))
            return false;
    }
    return true;
}

QByteArray scalarsText(const JsonValue &array)
{
    QByteArray text = "[";
    for (const JsonValue item : array)
        text += (text.size() > 1 ? ", " : "") + item.compact();
    return text + ']';
}

} // namespace

void JsonWriter::newline()
{
    m_text.append('\n').append(2 * m_levels.size(), ' ');
}

void JsonWriter::beforeValue()
{
    if (m_afterKey) {
        m_afterKey = false;
        return;
    }
    if (m_levels.isEmpty())
        return;
    Q_ASSERT(m_levels.back().array);
    if (!m_levels.back().empty)
        m_text += ',';
    m_levels.back().empty = false;
    newline();
}

void JsonWriter::beginObject()
{
    beforeValue();
    m_text += '{';
    m_levels.append({false, true});
}

void JsonWriter::endObject()
{
    Q_ASSERT(!m_levels.isEmpty() && !m_levels.back().array && !m_afterKey);
    const bool empty = m_levels.takeLast().empty;
    if (!empty)
        newline();
    m_text += '}';
}

void JsonWriter::beginArray()
{
    beforeValue();
    m_text += '[';
    m_levels.append({true, true});
}

void JsonWriter::endArray()
{
    Q_ASSERT(!m_levels.isEmpty() && m_levels.back().array);
    const bool empty = m_levels.takeLast().empty;
    if (!empty)
        newline();
    m_text += ']';
}

void JsonWriter::key(const QString &name)
{
    Q_ASSERT(!m_levels.isEmpty() && !m_levels.back().array && !m_afterKey);
    if (!m_levels.back().empty)
        m_text += ',';
    m_levels.back().empty = false;
    newline();
    m_text += jsonQuoted(name) + ": ";
    m_afterKey = true;
}

void JsonWriter::value(const QString &text)
{
    beforeValue();
    m_text += jsonQuoted(text);
}

void JsonWriter::value(bool truth)
{
    beforeValue();
    m_text += truth ? "true" : "false";
}

void JsonWriter::value(qint64 number)
{
    beforeValue();
    m_text += QByteArray::number(number);
}

void JsonWriter::value(double number)
{
    beforeValue();
    m_text += QByteArray::number(number, 'g', QLocale::FloatingPointShortest);
}

void JsonWriter::null()
{
    beforeValue();
    m_text += "null";
}

void JsonWriter::value(const QStringList &texts)
{
    beforeValue();
    QByteArrayList words;
    for (const QString &text : texts)
        words += jsonQuoted(text);
    m_text += '[' + words.join(", ") + ']';
}

void JsonWriter::value(const QList<int> &numbers)
{
    beforeValue();
    QByteArrayList words;
    for (const int number : numbers)
        words += QByteArray::number(number);
    m_text += '[' + words.join(", ") + ']';
}

void JsonWriter::raw(const QByteArray &compact)
{
    const Result<JsonDocument> document = JsonDocument::parse(compact, QString());
    Q_ASSERT(document);
    if (!document) {
        null();
        return;
    }
    const JsonValue root = document->root();
    if (isScalar(root) || (root.isArray() && holdsOnlyScalars(root))) {
        beforeValue();
        m_text += root.isArray() ? scalarsText(root) : root.compact();
        return;
    }
    root.isObject() ? beginObject() : beginArray();
    for (const JsonValue item : root) {
        if (root.isObject())
            key(item.key());
        raw(item.compact());
    }
    root.isObject() ? endObject() : endArray();
}

QByteArray JsonWriter::take()
{
    Q_ASSERT(m_levels.isEmpty());
    QByteArray text = std::move(m_text);
    m_text.clear();
    return text + '\n';
}

} // namespace portwright
