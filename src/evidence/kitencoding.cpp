// SPDX-License-Identifier: Apache-2.0
#include "evidence/kitencoding.h"

#include "probe/conversation.h"

#include <QMap>
#include <QUrl>

namespace portwright {

namespace {

constexpr qsizetype MaxHostName = 253;
constexpr int WholeByte = 0xff;
constexpr qsizetype Size16 = 2;
constexpr qsizetype Size64 = 8;

bool isPlain(QChar c)
{
    return (c >= u'a' && c <= u'z') || (c >= u'A' && c <= u'Z') || (c >= u'0' && c <= u'9') ||
           QStringLiteral(" ._:;,=/()-").contains(c);
}

QByteArray hex2(int value)
{
    return QByteArray::number(value, 16).rightJustified(2, '0');
}

/// One byte of a message or pattern: four characters.
QByteArray group(int value, int mask = WholeByte)
{
    return hex2(value) + hex2(mask);
}

QByteArray groups(const QByteArray &bytes)
{
    QByteArray all;
    for (const char byte : bytes)
        all += group(quint8(byte));
    return all;
}

/// "random4" is R, a letter for the length, and the place of each byte in it.
QByteArray randomGroups(const QByteArray &placeholder)
{
    static const QMap<QByteArray, char> letters{
        {"random1", 'a'}, {"random2", 'b'}, {"random4", 'c'}, {"random8", 'd'}, {"random16", 'e'}};
    QByteArray all;
    const char letter = letters.value(placeholder, 0);
    const int length = letter == 0 ? 0 : placeholder.mid(qsizetype(qstrlen("random"))).toInt();
    for (int i = 0; i < length; ++i)
        all += QByteArray("R") + letter + hex2(i);
    return all;
}

/// Writes messages and patterns in groups; remembers whether something was met that kits do not know.
class Encoder
{
public:
    explicit Encoder(const KitPeer &peer) : m_peer(peer) {}

    bool isWhole() const { return m_whole; }

    QByteArray message(const ByteNotation &notation)
    {
        QByteArray tail;
        const auto &items = notation.items();
        for (auto item = items.crbegin(); item != items.crend(); ++item) {
            if (item->kind == ByteItem::Kind::Byte)
                tail.prepend(group(item->value));
            else if (item->kind == ByteItem::Kind::Placeholder)
                tail.prepend(filled(item->placeholder, tail.size() / 4));
        }
        return tail;
    }

    /// Elements joined by dots: A for any run, B<n> and E<n> for the capture's ends, n bytes from where the piece
    /// before began, and pieces of bytes.
    QByteArray pattern(const ByteNotation &notation)
    {
        QByteArrayList elements;
        QByteArray piece;
        QByteArrayList marks;
        const auto flush = [&] {
            if (!piece.isEmpty())
                elements += std::exchange(piece, {});
            elements += std::exchange(marks, {});
        };
        for (const ByteItem &item : notation.items()) {
            switch (item.kind) {
            case ByteItem::Kind::Byte:
                piece += group(item.value, item.mask);
                break;
            case ByteItem::Kind::Placeholder:
                piece += isSize(item.placeholder) ? group(0, 0).repeated(sizeOf(item.placeholder))
                                                  : filled(item.placeholder, 0);
                break;
            case ByteItem::Kind::Run:
                flush();
                elements += "A";
                break;
            case ByteItem::Kind::Open:
                marks += 'B' + QByteArray::number(piece.size() / 4);
                break;
            case ByteItem::Kind::Close:
                marks += 'E' + QByteArray::number(piece.size() / 4);
                break;
            }
        }
        flush();
        return elements.join('.');
    }

private:
    static bool isSize(const QByteArray &name) { return name == "size16" || name == "size64le"; }
    static qsizetype sizeOf(const QByteArray &name) { return name == "size16" ? Size16 : Size64; }

    QByteArray filled(const QByteArray &name, qsizetype following)
    {
        if (name == "size16")
            return group(int(following >> 8) & WholeByte) + group(int(following) & WholeByte);
        if (name == "size64le")
            return group(int(following) & WholeByte) + group(int(following >> 8) & WholeByte) + group(0).repeated(6);
        if (name == "question")
            return groups(dnsQuestion(QString::fromLatin1(m_peer.host)));
        if (name == "host")
            return groups(urlHost());
        if (name == "authority")
            return groups(urlHost() + ':' + QByteArray::number(m_peer.port));
        const QByteArray random = randomGroups(name);
        m_whole = m_whole && !random.isEmpty();
        return random;
    }

    QByteArray urlHost() const
    {
        if (!m_peer.host.isEmpty())
            return m_peer.host;
        const QByteArray address = m_peer.address.toLatin1();
        return address.contains(':') ? '[' + address + ']' : address;
    }

    const KitPeer &m_peer;
    bool m_whole = true;
};

QByteArray encodedStep(Encoder &encoder, const HandshakeStep &step)
{
    if (step.kind == HandshakeStep::Kind::StartTls)
        return "t::";
    if (step.kind == HandshakeStep::Kind::Send)
        return "s::" + encoder.message(step.forms.value(0));
    QByteArrayList forms;
    for (const ByteNotation &form : step.forms)
        forms += encoder.pattern(form);
    return (step.optional ? "o:" : "e:") + step.proof.toUtf8().toHex() + ':' + forms.join('_');
}

} // namespace

QByteArray plainJson(const QString &text)
{
    QByteArray json = "\"";
    for (const QChar c : text) {
        if (isPlain(c))
            json += c.toLatin1();
        else
            json += "\\u" + QByteArray::number(c.unicode(), 16).rightJustified(4, '0');
    }
    return json + '"';
}

QByteArray hostName(const QString &text)
{
    const QByteArray ace = QUrl::toAce(text);
    const bool letters = std::all_of(ace.cbegin(), ace.cend(), [](char c) {
        return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') || c == '.' || c == '-' ||
               c == '_';
    });
    return letters && ace.size() <= MaxHostName && !ace.startsWith('-') && !ace.startsWith('.') ? ace : QByteArray();
}

std::optional<QByteArray> encodedSteps(const Handshake &handshake, const KitPeer &peer)
{
    Encoder encoder(peer);
    QByteArrayList steps;
    for (const HandshakeStep &step : handshake.steps)
        steps += encodedStep(encoder, step);
    if (!encoder.isWhole() || steps.isEmpty())
        return {};
    return steps.join(',');
}

} // namespace portwright
