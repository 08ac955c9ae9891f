// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "base/result.h"

#include <QByteArray>
#include <QList>
#include <QMap>
#include <functional>

namespace portwright {

/// One word of a byte notation: a byte under a mask, any run of bytes, or a value filled in when it is used.
struct ByteItem
{
    enum class Kind { Byte, Run, Placeholder, Open, Close };
    Kind kind = Kind::Byte;
    quint8 value = 0;
    quint8 mask = 0xff;
    QByteArray placeholder;
    bool operator==(const ByteItem &) const = default;
};

/// Bytes to send, or a pattern to expect, written as docs/handshakes.md describes.
class ByteNotation
{
public:
    enum class Use { Message, Pattern };
    static constexpr qsizetype MaxText = 4096;
    static constexpr qsizetype MaxItems = 4096;

    /// A failure is one translated sentence.
    static Result<ByteNotation> parse(const QString &text, Use use);

    const QList<ByteItem> &items() const { return m_items; }
    bool has(const QByteArray &placeholder) const;
    bool operator==(const ByteNotation &) const = default;

private:
    QList<ByteItem> m_items;
};

inline constexpr auto MessageAuthenticator = "message-authenticator";   // in a message: RFC 3579 section 3.2
inline constexpr auto ResponseAuthenticator = "response-authenticator"; // in a pattern: RFC 2865 section 3

/// The names that may stand in braces.
QList<QByteArray> placeholderNames();

/// The value of a placeholder other than a size.
using PlaceholderValue = std::function<QByteArray(const QByteArray &name)>;
/// The 16 bytes that sign a message, of the message with zeros in their place.
using MessageDigest = std::function<QByteArray(const QByteArray &message)>;

/// The message with its placeholders filled in. Without a digest its place stays zeros.
QByteArray messageBytes(const ByteNotation &notation, const PlaceholderValue &value, const MessageDigest &digest = {});

struct PatternMatch
{
    enum class Answer { Yes, No, More };
    Answer answer = Answer::More;
    qsizetype length = 0; // bytes that the pattern took
    QByteArray captured;  // what stood between the parentheses
};

/// Matches from the first byte; a run takes as few bytes as it can. Linear in bytes times pattern.
PatternMatch matchBytes(const ByteNotation &notation, const QByteArray &bytes, const PlaceholderValue &value);

} // namespace portwright
