// SPDX-License-Identifier: Apache-2.0
#include "base/jsondata.h"
#include "base/jsonerrors.h"
#include "base/jsontext.h"

#include <QSet>
#include <array>

#include <rapidjson/reader.h>

namespace portwright {

namespace {

bool isBetweenTokens(char c)
{
    return c == ' ' || c == '\n' || c == '\r' || c == '\t' || c == ',' || c == ':';
}

// RapidJSON sets the names of what it calls.
// NOLINTBEGIN(readability-identifier-naming)

/// The text as RapidJSON wants to see its input.
class TextStream
{
public:
    using Ch = char;
    TextStream(const QByteArray &text, qsizetype from) : m_text(text), m_at(from) {}

    char Peek() const { return m_at < m_text.size() ? m_text.data()[m_at] : '\0'; }
    char Take() { return m_at < m_text.size() ? m_text.data()[m_at++] : '\0'; }
    size_t Tell() const { return size_t(m_at); }

    // Only parsers that write into their input call these.
    char *PutBegin() { return nullptr; }
    void Put(char) {}
    void Flush() {}
    size_t PutEnd(char *) { return 0; }

private:
    QByteArrayView m_text;
    qsizetype m_at;
};

/// Takes the parser's events and writes down where each value stands.
class NodeCollector
{
public:
    NodeCollector(JsonDocument::Data &data, const TextStream &stream)
        : m_data(data), m_stream(stream), m_previousEnd(stream.Tell())
    {
    }

    bool Null() { return scalar(); }
    bool Bool(bool) { return scalar(); }
    bool Int(int) { return scalar(); }
    bool Uint(unsigned) { return scalar(); }
    bool Int64(int64_t) { return scalar(); }
    bool Uint64(uint64_t) { return scalar(); }
    bool Double(double) { return scalar(); }
    bool RawNumber(const char *, rapidjson::SizeType, bool) { return scalar(); }
    bool String(const char *text, rapidjson::SizeType size, bool)
    {
        return isSound({text, qsizetype(size)}) && scalar();
    }
    bool StartObject() { return start(); }
    bool StartArray() { return start(); }
    bool EndArray(rapidjson::SizeType) { return finish(); }
    bool EndObject(rapidjson::SizeType) { return hasUniqueKeys(m_open.back()) && finish(); }
    bool Key(const char *text, rapidjson::SizeType size, bool);

    /// Why an event was refused.
    const QString &complaint() const { return m_complaint; }
    qsizetype complaintOffset() const { return m_complaintOffset; }

private:
    bool scalar();
    bool start();
    bool finish();
    void append(JsonNode node);
    quint32 tokenStart() const;
    bool isSound(QByteArrayView decoded);
    bool hasPlainDistinctKeys(quint32 object) const;
    bool hasUniqueKeys(quint32 object);
    bool refuse(const QString &complaint, qsizetype offset);

    JsonDocument::Data &m_data;
    const TextStream &m_stream;
    QList<quint32> m_open;
    size_t m_previousEnd;
    quint32 m_keyOffset = 0;
    quint32 m_keySize = 0;
    QString m_complaint;
    qsizetype m_complaintOffset = 0;
};

// NOLINTEND(readability-identifier-naming)

bool NodeCollector::refuse(const QString &complaint, qsizetype offset)
{
    m_complaint = complaint;
    m_complaintOffset = offset;
    return false;
}

quint32 NodeCollector::tokenStart() const
{
    size_t at = m_previousEnd;
    while (isBetweenTokens(m_data.text.constData()[at]))
        ++at;
    return quint32(at);
}

// RapidJSON lets an escaped low surrogate stand alone, which has no UTF-8 form (RFC 3629 section 3).
bool NodeCollector::isSound(QByteArrayView decoded)
{
    for (qsizetype i = decoded.indexOf('\xed'); i >= 0; i = decoded.indexOf('\xed', i + 1)) {
        if (uchar(decoded[i + 1]) >= 0xa0)
            return refuse(jsonEscapeMessage(), tokenStart());
    }
    return true;
}

bool NodeCollector::Key(const char *text, rapidjson::SizeType size, bool) // NOLINT(readability-identifier-naming)
{
    if (!isSound({text, qsizetype(size)}))
        return false;
    m_keyOffset = tokenStart() + 1;
    m_previousEnd = m_stream.Tell();
    m_keySize = quint32(m_previousEnd - m_keyOffset - 1);
    return true;
}

void NodeCollector::append(JsonNode node)
{
    if (!m_open.isEmpty())
        ++m_data.nodes[m_open.back()].count;
    node.keyOffset = std::exchange(m_keyOffset, 0);
    node.keySize = std::exchange(m_keySize, 0);
    node.next = quint32(m_data.nodes.size() + 1);
    m_data.nodes.push_back(node);
}

bool NodeCollector::scalar()
{
    const quint32 offset = tokenStart();
    m_previousEnd = m_stream.Tell();
    append({.offset = offset, .size = quint32(m_previousEnd - offset)});
    return true;
}

// The parser calls start() and finish() before it takes the bracket.
bool NodeCollector::start()
{
    const size_t offset = m_stream.Tell();
    if (m_open.size() == JsonDocument::MaxDepth)
        return refuse(JsonText::tr("Objects and lists are nested more than %1 deep here; flatten the text")
                          .arg(JsonDocument::MaxDepth),
                      qsizetype(offset));
    m_previousEnd = offset + 1;
    append({.offset = quint32(offset)});
    m_open.append(quint32(m_data.nodes.size() - 1));
    return true;
}

bool NodeCollector::finish()
{
    m_previousEnd = m_stream.Tell() + 1;
    JsonNode &node = m_data.nodes[m_open.takeLast()];
    node.size = quint32(m_previousEnd - node.offset);
    node.next = quint32(m_data.nodes.size());
    return true;
}

// Comparing each with each is the fastest way for the few members that most objects have.
bool NodeCollector::hasPlainDistinctKeys(quint32 object) const
{
    constexpr quint32 Few = 12;
    if (m_data.nodes[object].count > Few)
        return false;
    std::array<QByteArrayView, Few> keys;
    qsizetype count = 0;
    const quint32 end = quint32(m_data.nodes.size());
    for (quint32 i = object + 1; i < end; i = m_data.nodes[i].next) {
        const QByteArrayView key = m_data.key(m_data.nodes[i]);
        if (key.contains('\\') || std::find(keys.begin(), keys.begin() + count, key) != keys.begin() + count)
            return false;
        keys.at(size_t(count++)) = key;
    }
    return true;
}

bool NodeCollector::hasUniqueKeys(quint32 object)
{
    if (hasPlainDistinctKeys(object))
        return true;
    QSet<QByteArray> keys;
    keys.reserve(m_data.nodes[object].count);
    const quint32 end = quint32(m_data.nodes.size());
    for (quint32 i = object + 1; i < end; i = m_data.nodes[i].next) {
        const JsonNode &member = m_data.nodes[i];
        const QByteArrayView bytes = m_data.key(member);
        const qsizetype before = keys.size();
        keys.insert(bytes.contains('\\') ? jsonUnescaped(bytes).toUtf8()
                                         : QByteArray::fromRawData(bytes.data(), bytes.size()));
        if (keys.size() == before)
            return refuse(
                JsonText::tr("The key \"%1\" stands here for the second time in one object; remove one of the two")
                    .arg(jsonExcerpt(jsonUnescaped(bytes))),
                qsizetype(member.keyOffset) - 1);
    }
    return true;
}

} // namespace

Result<void> parseJson(JsonDocument::Data &data)
{
    using namespace rapidjson;
    const qsizetype start = data.text.startsWith("\xef\xbb\xbf") ? 3 : 0;
    if (const std::optional<Error> error = jsonObviousError(data, start))
        return *error;
    TextStream stream(data.text, start);
    NodeCollector collector(data, stream);
    Reader reader;
    constexpr unsigned Flags = kParseIterativeFlag | kParseNumbersAsStringsFlag | kParseValidateEncodingFlag;
    const ParseResult result = reader.Parse<Flags>(stream, collector);
    if (!result.IsError())
        return {};
    if (!collector.complaint().isEmpty())
        return Error{collector.complaint(), data.where(collector.complaintOffset())};
    return jsonSyntaxError(data, result.Code(), qsizetype(result.Offset()));
}

} // namespace portwright
