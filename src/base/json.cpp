// SPDX-License-Identifier: Apache-2.0
#include "base/json.h"

#include "base/jsondata.h"

#include <QCoreApplication>
#include <array>

namespace portwright {

namespace {

JsonType typeOf(char first)
{
    switch (first) {
    case '{':
        return JsonType::Object;
    case '[':
        return JsonType::Array;
    case '"':
        return JsonType::String;
    case 't':
    case 'f':
        return JsonType::Bool;
    case 'n':
        return JsonType::Null;
    default:
        return JsonType::Number;
    }
}

bool isPlainKey(const QString &key)
{
    const auto plain = [](QChar c) {
        return c.unicode() < 0x80 && (c.isLetterOrNumber() || c == QLatin1Char('-') || c == QLatin1Char('_'));
    };
    return !key.isEmpty() && std::all_of(key.begin(), key.end(), plain);
}

QString keyStep(const QString &key)
{
    const QString shown = jsonExcerpt(key);
    return isPlainKey(key) ? QString(QLatin1Char('.') + shown)
                           : QString(QLatin1Char('[') + QString::fromUtf8(jsonQuoted(shown)) + QLatin1Char(']'));
}

/// The way from the root down to a node.
QString pathOf(const JsonDocument::Data &data, quint32 target)
{
    QString path = QStringLiteral("$");
    for (quint32 at = 0; at != target;) {
        quint32 child = at + 1;
        qsizetype position = 0;
        while (data.nodes[child].next <= target) {
            child = data.nodes[child].next;
            ++position;
        }
        const JsonNode &node = data.nodes[child];
        path += node.keyOffset ? keyStep(jsonUnescaped(data.key(node))) : QStringLiteral("[%1]").arg(position);
        at = child;
    }
    return path;
}

void appendCompact(QByteArray &out, QByteArrayView string)
{
    if (string.contains('\\'))
        out += jsonQuoted(jsonUnescaped(string));
    else
        (out += '"').append(string.data(), string.size()).append('"');
}

} // namespace

Where JsonDocument::Data::where(qsizetype offset) const
{
    const qsizetype start = text.startsWith("\xef\xbb\xbf") ? 3 : 0;
    const QByteArrayView before = QByteArrayView(text).sliced(start, std::max(offset - start, qsizetype(0)));
    const qsizetype lineStart = before.lastIndexOf('\n') + 1;
    const auto isContinuation = [](char c) { return (uchar(c) & 0xc0) == 0x80; };
    const auto continuations = std::count_if(before.begin() + lineStart, before.end(), isContinuation);
    return {fileName,
            int(std::count(before.begin(), before.end(), '\n') + 1),
            int(before.size() - lineStart - continuations + 1),
            {}};
}

Result<JsonDocument> JsonDocument::parse(const QByteArray &text, const QString &fileName)
{
    const auto data = std::make_shared<Data>();
    data->text = text;
    data->fileName = fileName;
    if (const Result<void> parsed = parseJson(*data); !parsed)
        return parsed.errors();
    JsonDocument document;
    document.m_data = data;
    return document;
}

JsonValue JsonDocument::root() const
{
    JsonValue value;
    value.m_data = m_data;
    return value;
}

QString JsonDocument::fileName() const
{
    return m_data ? m_data->fileName : QString();
}

JsonType JsonValue::type() const
{
    return m_data ? typeOf(m_data->text.at(m_data->nodes[m_index].offset)) : JsonType::Missing;
}

bool JsonValue::toBool() const
{
    return m_data && m_data->text.at(m_data->nodes[m_index].offset) == 't';
}

std::optional<qint64> JsonValue::toInteger() const
{
    if (type() != JsonType::Number)
        return std::nullopt;
    const JsonNode &node = m_data->nodes[m_index];
    bool ok = false;
    const qint64 number = m_data->bytes(node.offset, node.size).toLongLong(&ok, 10);
    return ok ? std::optional(number) : std::nullopt;
}

double JsonValue::toDouble() const
{
    if (type() != JsonType::Number)
        return 0;
    const JsonNode &node = m_data->nodes[m_index];
    return m_data->bytes(node.offset, node.size).toDouble();
}

QByteArrayView JsonValue::stringBytes() const
{
    if (!isString())
        return {};
    const JsonNode &node = m_data->nodes[m_index];
    return m_data->bytes(node.offset + 1, node.size - 2);
}

QString JsonValue::toString() const
{
    return jsonUnescaped(stringBytes());
}

JsonValue::Iterator JsonValue::begin() const
{
    Iterator iterator;
    iterator.m_left = size();
    if (iterator.m_left > 0) {
        iterator.m_value = *this;
        ++iterator.m_value.m_index;
    }
    return iterator;
}

JsonValue::Iterator JsonValue::end() const
{
    return {};
}

JsonValue::Iterator &JsonValue::Iterator::operator++()
{
    m_value.m_index = m_value.m_data->nodes[m_value.m_index].next;
    --m_left;
    return *this;
}

qsizetype JsonValue::size() const
{
    return m_data ? m_data->nodes[m_index].count : 0;
}

QByteArrayView JsonValue::keyBytes() const
{
    return m_data ? m_data->key(m_data->nodes[m_index]) : QByteArrayView();
}

QString JsonValue::key() const
{
    return jsonUnescaped(keyBytes());
}

JsonValue JsonValue::find(QStringView key) const
{
    if (!isObject())
        return {};
    const QByteArray wanted = key.toUtf8();
    for (JsonValue member : *this) {
        const QByteArrayView bytes = member.keyBytes();
        if (bytes == wanted || (bytes.contains('\\') && jsonUnescaped(bytes) == key))
            return member;
    }
    return {};
}

QByteArray JsonValue::compact() const
{
    if (!m_data)
        return {};
    const JsonNode &node = m_data->nodes[m_index];
    if (!isArray() && !isObject()) {
        QByteArray text;
        isString() ? appendCompact(text, stringBytes())
                   : void(text = m_data->bytes(node.offset, node.size).toByteArray());
        return text;
    }
    QByteArray text(1, isArray() ? '[' : '{');
    for (const JsonValue item : *this) {
        if (text.size() > 1)
            text += ',';
        if (isObject()) {
            appendCompact(text, item.keyBytes());
            text += ':';
        }
        text += item.compact();
    }
    return text + (isArray() ? ']' : '}');
}

Where JsonValue::where() const
{
    if (!m_data)
        return {};
    Where place = m_data->where(m_data->nodes[m_index].offset);
    place.path = pathOf(*m_data, m_index);
    return place;
}

Error JsonValue::error(const QString &message) const
{
    return {message, where()};
}

QString jsonTypeName(JsonType type)
{
    static constexpr std::array Names{
        QT_TRANSLATE_NOOP("Json", "nothing"),       QT_TRANSLATE_NOOP("Json", "null"),
        QT_TRANSLATE_NOOP("Json", "true or false"), QT_TRANSLATE_NOOP("Json", "a number"),
        QT_TRANSLATE_NOOP("Json", "a string"),      QT_TRANSLATE_NOOP("Json", "a list"),
        QT_TRANSLATE_NOOP("Json", "an object"),
    };
    return QCoreApplication::translate("Json", Names.at(size_t(type)));
}

} // namespace portwright
