// SPDX-License-Identifier: Apache-2.0
#include "probe/bytepattern.h"

#include "probe/handshaketext.h"

#include <QtEndian>

namespace portwright {

namespace {

constexpr auto Size16 = "size16";
constexpr auto Size64Le = "size64le";
constexpr qsizetype DigestBytes = 16;

/// Reads the notation word by word.
class Parser
{
public:
    Parser(const QString &text, ByteNotation::Use use) : m_text(text), m_use(use) {}

    Result<QList<ByteItem>> run()
    {
        if (m_text.size() > ByteNotation::MaxText)
            return Error{
                HandshakeText::tr("The bytes are longer than %n character(s).", "", int(ByteNotation::MaxText)), {}};
        while (m_problem.isEmpty() && m_at < m_text.size())
            word();
        if (m_problem.isEmpty() && m_open)
            m_problem = HandshakeText::tr("A '(' has no ')'.");
        if (m_problem.isEmpty() && m_items.isEmpty())
            m_problem = HandshakeText::tr("There are no bytes.");
        if (!m_problem.isEmpty())
            return Error{m_problem, {}};
        return m_items;
    }

private:
    bool isPattern() const { return m_use == ByteNotation::Use::Pattern; }
    bool isDelimiter(QChar c) const { return c.isSpace() || QStringLiteral("'{}()*").contains(c); }

    void add(const ByteItem &item)
    {
        m_items += item;
        if (m_items.size() > ByteNotation::MaxItems)
            m_problem = HandshakeText::tr("There are more than %n byte(s).", "", int(ByteNotation::MaxItems));
    }
    void addByte(int value, int mask = 0xff) { add({ByteItem::Kind::Byte, quint8(value), quint8(mask), {}}); }

    void word()
    {
        const QChar c = m_text.at(m_at);
        if (c.isSpace())
            ++m_at;
        else if (c == u'\'')
            text();
        else if (c == u'{')
            placeholder();
        else if (c == u'*' || c == u'(' || c == u')')
            sign(c);
        else
            plainWord();
    }

    void text()
    {
        for (++m_at; m_at < m_text.size(); ++m_at) {
            const QChar c = m_text.at(m_at);
            if (c == u'\'') {
                ++m_at;
                return;
            }
            if (c.unicode() < 0x20 || c.unicode() > 0x7e) {
                m_problem =
                    HandshakeText::tr("A text holds a character that is not printable ASCII: write it as a hex byte.");
                return;
            }
            if (c == u'\\' ? !escape() : (addByte(c.unicode()), false))
                return;
        }
        m_problem = HandshakeText::tr("A text that begins with ' does not end.");
    }

    bool escape()
    {
        static constexpr QStringView letters = u"rnt\\'";
        static constexpr QStringView values = u"\r\n\t\\'";
        const qsizetype which = ++m_at < m_text.size() ? letters.indexOf(m_text.at(m_at)) : -1;
        if (which < 0) {
            m_problem = HandshakeText::tr("After a \\ in a text stands one of r, n, t, \\ and '.");
            return false;
        }
        addByte(values.at(which).unicode());
        return true;
    }

    void placeholder()
    {
        const qsizetype end = m_text.indexOf(u'}', m_at);
        const QString name = end < 0 ? QString() : m_text.mid(m_at + 1, end - m_at - 1);
        if (!placeholderNames().contains(name.toLatin1())) {
            m_problem = HandshakeText::tr("{%1} is not a placeholder.").arg(name);
            return;
        }
        if (name == QLatin1String(isPattern() ? MessageAuthenticator : ResponseAuthenticator)) {
            m_problem = isPattern() ? HandshakeText::tr("{%1} can stand in bytes to send only.").arg(name)
                                    : HandshakeText::tr("{%1} can stand in an expected answer only.").arg(name);
            return;
        }
        add({ByteItem::Kind::Placeholder, 0, 0xff, name.toLatin1()});
        m_at = end + 1;
    }

    void sign(QChar c)
    {
        ++m_at;
        if (!isPattern())
            m_problem = HandshakeText::tr("'%1' can stand in an expected answer only.").arg(c);
        else if (c == u'*')
            add({ByteItem::Kind::Run, 0, 0, {}});
        else
            parenthesis(c == u'(');
    }

    void parenthesis(bool opens)
    {
        if (opens == m_open || (opens && m_captured)) {
            m_problem = HandshakeText::tr("Parentheses stand once, as a pair.");
            return;
        }
        m_open = opens;
        m_captured = true;
        add({opens ? ByteItem::Kind::Open : ByteItem::Kind::Close, 0, 0, {}});
    }

    void plainWord()
    {
        const qsizetype begin = m_at;
        while (m_at < m_text.size() && !isDelimiter(m_text.at(m_at)))
            ++m_at;
        const QString word = m_text.mid(begin, m_at - begin);
        if (word == QLatin1String("??") && isPattern())
            addByte(0, 0);
        else if (word.startsWith(u'x') && repeat(word.mid(1)))
            return;
        else if (!hexByte(word))
            m_problem = HandshakeText::tr("'%1' is no byte: write two hex digits, or a text in '...'.").arg(word);
    }

    static std::optional<int> hex(QStringView digits)
    {
        bool ok = false;
        const uint value = digits.size() == 2 ? digits.toUInt(&ok, 16) : 0;
        return ok && !digits.contains(u'+') ? std::optional<int>(int(value)) : std::nullopt;
    }

    bool hexByte(const QString &word)
    {
        const bool masked = isPattern() && word.size() == 5 && word.at(2) == u'/';
        const auto value = hex(masked ? QStringView(word).left(2) : QStringView(word));
        const auto mask = masked ? hex(QStringView(word).mid(3)) : std::optional<int>(0xff);
        if (!value || !mask)
            return false;
        addByte(*value & *mask, *mask);
        return true;
    }

    bool repeat(const QString &digits)
    {
        bool ok = false;
        const int times = digits.toInt(&ok);
        if (!ok || times < 2 || times > ByteNotation::MaxItems || m_items.isEmpty() ||
            m_items.last().kind != ByteItem::Kind::Byte)
            return false;
        const ByteItem item = m_items.last();
        for (int i = 1; i < times && m_problem.isEmpty(); ++i)
            add(item);
        return true;
    }

    const QString m_text;
    const ByteNotation::Use m_use;
    qsizetype m_at = 0;
    QList<ByteItem> m_items;
    bool m_open = false;
    bool m_captured = false;
    QString m_problem;
};

/// A size counts the bytes that follow it in its message.
QByteArray sizeBytes(const QByteArray &name, qsizetype size)
{
    QByteArray out(name == Size16 ? 2 : 8, '\0');
    if (name == Size16)
        qToBigEndian(quint16(size), out.data());
    else
        qToLittleEndian(quint64(size), out.data());
    return out;
}

bool isSize(const QByteArray &name)
{
    return name == Size16 || name == Size64Le;
}

/// A pattern with its placeholders filled in, matched piece by piece between the runs.
class Matcher
{
public:
    Matcher(const ByteNotation &notation, const PlaceholderValue &value)
    {
        for (const ByteItem &item : notation.items())
            add(item, value);
    }

    PatternMatch match(const QByteArray &bytes) const
    {
        qsizetype at = 0;
        qsizetype open = -1;
        qsizetype close = -1;
        for (qsizetype item = 0; item < m_items.size();) {
            const qsizetype end = pieceEnd(item);
            const auto begin = place(bytes, at, item, end);
            if (begin.answer != PatternMatch::Answer::Yes)
                return begin;
            at = begin.length;
            for (qsizetype i = item; i < end; ++i) {
                const ByteItem::Kind kind = m_items.at(i).kind;
                if (kind == ByteItem::Kind::Open)
                    open = at;
                else if (kind == ByteItem::Kind::Close)
                    close = at;
                else if (kind == ByteItem::Kind::Byte)
                    ++at;
            }
            item = end;
        }
        return {PatternMatch::Answer::Yes, at, open < 0 ? QByteArray() : bytes.mid(open, close - open)};
    }

private:
    void add(const ByteItem &item, const PlaceholderValue &value)
    {
        if (item.kind != ByteItem::Kind::Placeholder) {
            m_items += item;
        } else if (isSize(item.placeholder)) {
            m_items += QList<ByteItem>(item.placeholder == Size16 ? 2 : 8, ByteItem{ByteItem::Kind::Byte, 0, 0, {}});
        } else {
            for (const char byte : value(item.placeholder))
                m_items += {ByteItem::Kind::Byte, quint8(byte), 0xff, {}};
        }
    }

    /// A piece begins with a run or at the start, and ends before the next run.
    qsizetype pieceEnd(qsizetype begin) const
    {
        qsizetype end = begin + 1;
        while (end < m_items.size() && m_items.at(end).kind != ByteItem::Kind::Run)
            ++end;
        return end;
    }

    /// Where the piece's first byte is; `length` is that place.
    PatternMatch place(const QByteArray &bytes, qsizetype at, qsizetype item, qsizetype end) const
    {
        const bool floats = m_items.at(item).kind == ByteItem::Kind::Run;
        for (qsizetype begin = at; begin <= bytes.size(); ++begin) {
            const auto answer = fits(bytes, begin, item, end);
            if (answer == PatternMatch::Answer::Yes || !floats)
                return {answer, begin, {}};
        }
        return {PatternMatch::Answer::More, 0, {}};
    }

    PatternMatch::Answer fits(const QByteArray &bytes, qsizetype at, qsizetype item, qsizetype end) const
    {
        for (; item < end; ++item) {
            const ByteItem &wanted = m_items.at(item);
            if (wanted.kind != ByteItem::Kind::Byte)
                continue;
            if (at >= bytes.size())
                return PatternMatch::Answer::More;
            if ((quint8(bytes.at(at)) & wanted.mask) != wanted.value)
                return PatternMatch::Answer::No;
            ++at;
        }
        return PatternMatch::Answer::Yes;
    }

    QList<ByteItem> m_items;
};

} // namespace

QList<QByteArray> placeholderNames()
{
    return {"host",
            "authority",
            "question",
            "random1",
            "random2",
            "random4",
            "random8",
            "random16",
            Size16,
            Size64Le,
            MessageAuthenticator,
            ResponseAuthenticator};
}

Result<ByteNotation> ByteNotation::parse(const QString &text, Use use)
{
    auto items = Parser(text, use).run();
    if (!items)
        return items.errors();
    ByteNotation notation;
    notation.m_items = std::move(*items);
    return notation;
}

bool ByteNotation::has(const QByteArray &placeholder) const
{
    return std::any_of(m_items.cbegin(), m_items.cend(), [&placeholder](const ByteItem &item) {
        return item.kind == ByteItem::Kind::Placeholder && item.placeholder == placeholder;
    });
}

QByteArray messageBytes(const ByteNotation &notation, const PlaceholderValue &value, const MessageDigest &digest)
{
    QByteArray tail;
    QList<qsizetype> behind; // for each digest, how many bytes follow it
    const auto &items = notation.items();
    for (auto item = items.crbegin(); item != items.crend(); ++item) {
        if (item->kind == ByteItem::Kind::Byte)
            tail.prepend(char(item->value));
        else if (item->placeholder == MessageAuthenticator) {
            behind += tail.size();
            tail.prepend(QByteArray(DigestBytes, '\0'));
        } else if (item->kind == ByteItem::Kind::Placeholder)
            tail.prepend(isSize(item->placeholder) ? sizeBytes(item->placeholder, tail.size())
                                                   : value(item->placeholder));
    }
    const QByteArray unsignedBytes = tail;
    for (const qsizetype bytes : digest ? behind : QList<qsizetype>())
        tail.replace(tail.size() - bytes - DigestBytes, DigestBytes, digest(unsignedBytes));
    return tail;
}

PatternMatch matchBytes(const ByteNotation &notation, const QByteArray &bytes, const PlaceholderValue &value)
{
    return Matcher(notation, value).match(bytes);
}

} // namespace portwright
