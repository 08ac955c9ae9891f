// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "base/result.h"

#include <QByteArray>
#include <QString>
#include <memory>
#include <optional>

namespace portwright {

enum class JsonType { Missing, Null, Bool, Number, String, Array, Object };

class JsonValue;

/// A parsed JSON text (RFC 8259) that keeps key order and the place of every value.
/// Refused: duplicate keys, more than MaxDepth levels, anything after the value, bytes that are not UTF-8.
/// A byte order mark at the start is skipped.
class JsonDocument
{
public:
    static constexpr int MaxDepth = 64;
    static constexpr qsizetype MaxSize = qsizetype(1) << 31;

    /// `fileName` is what errors name. A failure has exactly one cause, with line and column.
    static Result<JsonDocument> parse(const QByteArray &text, const QString &fileName);

    JsonValue root() const;
    QString fileName() const;

    struct Data;

private:
    std::shared_ptr<const Data> m_data;
};

/// A value inside a JsonDocument: a cheap handle that keeps the document alive.
class JsonValue
{
public:
    JsonValue() = default;

    JsonType type() const;
    bool isMissing() const { return type() == JsonType::Missing; }
    bool isObject() const { return type() == JsonType::Object; }
    bool isArray() const { return type() == JsonType::Array; }
    bool isString() const { return type() == JsonType::String; }

    bool toBool() const;
    /// Set only for numbers written as integers that fit; never rounded.
    std::optional<qint64> toInteger() const;
    double toDouble() const;
    /// The text of a string; empty for anything else.
    QString toString() const;

    /// Members of an object or items of an array, in the order of the text.
    class Iterator;
    Iterator begin() const;
    Iterator end() const;
    qsizetype size() const;

    /// The key under which this value stands in its object; empty in an array.
    QString key() const;
    /// The same, valid as long as the document; its bytes are as in the text, escapes included.
    QByteArrayView keyBytes() const;
    /// A string's bytes between the quotes, as in the text; empty for anything else.
    QByteArrayView stringBytes() const;
    /// The member of an object; missing if there is none or this is no object.
    JsonValue find(QStringView key) const;

    /// The value's own bytes without insignificant white space; strings and keys escape only what must be.
    QByteArray compact() const;

    /// File, line, column (in characters) and path of this value, computed when asked.
    Where where() const;
    /// An error about this value.
    Error error(const QString &message) const;

private:
    friend class JsonDocument;
    friend class Iterator;
    std::shared_ptr<const JsonDocument::Data> m_data;
    quint32 m_index = 0;
};

class JsonValue::Iterator
{
public:
    JsonValue operator*() const { return m_value; }
    Iterator &operator++();
    bool operator!=(const Iterator &other) const { return m_left != other.m_left; }
    bool operator==(const Iterator &other) const { return m_left == other.m_left; }

private:
    friend class JsonValue;
    JsonValue m_value;
    qsizetype m_left = 0;
};

/// "an object", "a string", ...: for messages.
QString jsonTypeName(JsonType type);

/// The text of keyBytes() or stringBytes().
QString jsonUnescaped(QByteArrayView bytes);

/// A text from a file as messages quote it: shortened, without control characters.
QString jsonExcerpt(const QString &text);

} // namespace portwright
