// SPDX-License-Identifier: Apache-2.0
#include "base/jsondata.h"

namespace portwright {

namespace {

constexpr qsizetype ExcerptSize = 60;

/// The character that stands for itself or a control character behind a backslash (RFC 8259 section 7).
QChar escapedCharacter(char letter)
{
    switch (letter) {
    case 'b':
        return u'\b';
    case 'f':
        return u'\f';
    case 'n':
        return u'\n';
    case 'r':
        return u'\r';
    case 't':
        return u'\t';
    default:
        return QLatin1Char(letter);
    }
}

QByteArray escaped(char c)
{
    switch (c) {
    case '"':
        return "\\\"";
    case '\\':
        return "\\\\";
    case '\n':
        return "\\n";
    case '\t':
        return "\\t";
    case '\r':
        return "\\r";
    default:
        return uchar(c) < 0x20 ? QByteArray("\\u00" + QByteArray(1, c).toHex()) : QByteArray(1, c);
    }
}

bool mustEscape(char c)
{
    return uchar(c) < 0x20 || c == '"' || c == '\\';
}

} // namespace

QString jsonUnescaped(QByteArrayView bytes)
{
    QString result;
    qsizetype from = 0;
    for (qsizetype slash = bytes.indexOf('\\'); slash >= 0; slash = bytes.indexOf('\\', from)) {
        result += QString::fromUtf8(bytes.sliced(from, slash - from));
        const bool unicode = bytes[slash + 1] == 'u';
        result +=
            unicode ? QChar(bytes.sliced(slash + 2, 4).toUShort(nullptr, 16)) : escapedCharacter(bytes[slash + 1]);
        from = slash + (unicode ? 6 : 2);
    }
    return from == 0 ? QString::fromUtf8(bytes) : QString(result + QString::fromUtf8(bytes.sliced(from)));
}

QByteArray jsonQuoted(const QString &text)
{
    const QByteArray bytes = text.toUtf8();
    if (std::none_of(bytes.begin(), bytes.end(), mustEscape))
        return '"' + bytes + '"';
    QByteArray result = "\"";
    for (const char c : bytes)
        result += escaped(c);
    return result + '"';
}

QString jsonExcerpt(const QString &text)
{
    QString shown = text.size() <= ExcerptSize ? text : QString(text.left(ExcerptSize - 1) + QChar(0x2026));
    for (QChar &c : shown) {
        if (!c.isPrint() && !c.isSurrogate())
            c = QChar::ReplacementCharacter;
    }
    return shown;
}

} // namespace portwright
