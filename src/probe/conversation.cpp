// SPDX-License-Identifier: Apache-2.0
#include "probe/conversation.h"

#include <QCryptographicHash>
#include <QMessageAuthenticationCode>
#include <QRandomGenerator>
#include <QUrl>
#include <array>

namespace portwright {

namespace {

/// Bytes that no protocol gives a meaning of its own: neither 0 nor 255. At most 16, asked of the system at once.
QByteArray randomBytes(qsizetype count)
{
    std::array<quint32, 16> words{};
    QRandomGenerator::system()->fillRange(words.data(), count);
    QByteArray bytes;
    for (qsizetype i = 0; i < count; ++i)
        bytes += char(1 + words.at(size_t(i)) % 254);
    return bytes;
}

/// The host as it stands in a URL: an IPv6 address in brackets.
QByteArray urlHost(const Peer &peer)
{
    if (!peer.host.isEmpty())
        return QUrl::toAce(peer.host);
    return peer.address.contains(u':') ? QByteArray("[" + peer.address.toLatin1() + "]") : peer.address.toLatin1();
}

bool isMandatory(const HandshakeStep &step)
{
    return step.kind == HandshakeStep::Kind::StartTls || (step.kind == HandshakeStep::Kind::Expect && !step.optional);
}

} // namespace

QByteArray dnsQuestion(const QString &name)
{
    const QByteArray ace = QUrl::toAce(name);
    QByteArray out;
    for (const QByteArray &label : ace.isEmpty() || ace.size() > 253 ? QList<QByteArray>() : ace.split('.')) {
        if (label.size() > 63)
            return QByteArray::fromHex("0000020001");
        if (!label.isEmpty())
            out += char(label.size()) + label;
    }
    return out + QByteArray::fromHex(out.isEmpty() ? "0000020001" : "0000010001");
}

Conversation::Conversation(Handshake handshake, const Peer &peer) : m_handshake(std::move(handshake)), m_peer(peer)
{
    for (const int count : {1, 2, 4, 8, 16})
        m_random.insert("random" + QByteArray::number(count), randomBytes(count));
}

QByteArray Conversation::value(const QByteArray &placeholder) const
{
    if (placeholder == "question")
        return dnsQuestion(m_peer.question.isEmpty() ? m_peer.host : m_peer.question);
    if (placeholder == "host")
        return urlHost(m_peer);
    if (placeholder == "authority")
        return urlHost(m_peer) + ':' + QByteArray::number(m_peer.port);
    if (placeholder == ResponseAuthenticator)
        return responseDigest();
    return m_random.value(placeholder);
}

/// HMAC-MD5 over the whole packet (RFC 3579 section 3.2, RFC 5997 section 3).
QByteArray Conversation::messageDigest(const QByteArray &message) const
{
    return QMessageAuthenticationCode::hash(message, m_peer.secret, QCryptographicHash::Md5);
}

/// MD5 over code, identifier, length, the request's authenticator, attributes and secret (RFC 2865 section 3). Of a
/// packet that is shorter than its head, nothing that it could match.
QByteArray Conversation::responseDigest() const
{
    constexpr qsizetype before = 4;
    constexpr qsizetype head = 20;
    const QByteArray signedBytes =
        m_buffer.left(before) + m_random.value("random16") + m_buffer.mid(head) + m_peer.secret;
    return QCryptographicHash::hash(signedBytes, QCryptographicHash::Md5);
}

Conversation::Next Conversation::next()
{
    while (m_step < m_handshake.steps.size()) {
        const HandshakeStep &step = m_handshake.steps.at(m_step);
        if (step.kind == HandshakeStep::Kind::Expect) {
            const Next next = expect();
            if (next != Next::Done)
                return next;
            continue;
        }
        ++m_step;
        if (step.kind == HandshakeStep::Kind::StartTls) {
            m_buffer.clear(); // what came before TLS is nobody's word inside it
            return Next::StartTls;
        }
        m_outgoing = messageBytes(
            step.forms.value(0), [this](const QByteArray &name) { return value(name); },
            [this](const QByteArray &message) { return messageDigest(message); });
        return Next::Send;
    }
    return Next::Done;
}

/// Done: go on with the next step.
Conversation::Next Conversation::expect()
{
    const HandshakeStep &step = m_handshake.steps.at(m_step);
    bool open = false;
    for (const ByteNotation &form : step.forms) {
        const auto match = matchBytes(form, m_buffer, [this](const QByteArray &name) { return value(name); });
        if (match.answer == PatternMatch::Answer::Yes) {
            accept(step, match);
            return Next::Done;
        }
        open |= match.answer == PatternMatch::Answer::More;
    }
    if (open && m_buffer.size() < MaxBytes)
        return Next::Wait;
    if (!step.optional)
        return Next::Mismatch;
    ++m_step;
    return Next::Done;
}

void Conversation::accept(const HandshakeStep &step, const PatternMatch &match)
{
    m_buffer.remove(0, match.length);
    m_matched = true;
    if (!match.captured.isEmpty())
        m_captures += readableBytes(match.captured.trimmed());
    if (!step.proof.isEmpty())
        m_extras += step.proof;
    ++m_step;
}

void Conversation::feed(const QByteArray &bytes)
{
    if (m_first.size() < 256)
        m_first += bytes.left(256 - m_first.size());
    m_buffer += bytes.left(MaxBytes - m_buffer.size());
}

void Conversation::feedDatagram(const QByteArray &bytes)
{
    if (m_first.isEmpty())
        m_first = bytes.left(256);
    if (m_step >= m_handshake.steps.size())
        return;
    if (m_outgoing.startsWith(bytes))
        return m_buffer.clear(); // an echo, which proves no protocol
    m_buffer = bytes.left(MaxBytes);
    const bool optional = m_handshake.steps.at(m_step).optional;
    if (!optional && expect() != Next::Done)
        m_buffer.clear();
}

bool Conversation::isTlsRefused() const
{
    return m_matched && m_handshake.steps.value(m_step + 1).kind == HandshakeStep::Kind::StartTls;
}

bool Conversation::isProven() const
{
    return std::none_of(m_handshake.steps.cbegin() + m_step, m_handshake.steps.cend(), isMandatory);
}

QString Conversation::proof() const
{
    const QStringList heads = m_captures.isEmpty() ? QStringList(m_handshake.proves) : m_captures.mid(0, 1);
    return QStringList(heads + m_extras).join(QStringLiteral("; "));
}

QString readableBytes(const QByteArray &bytes, qsizetype most)
{
    const QByteArray line = bytes.left(bytes.indexOf('\n') < 0 ? bytes.size() : bytes.indexOf('\n')).trimmed();
    const bool printable = std::all_of(line.cbegin(), line.cend(), [](char c) { return c >= 0x20 && c < 0x7f; });
    const QString text =
        printable && !line.isEmpty() ? QString::fromLatin1(line) : QString::fromLatin1(bytes.left(most / 3).toHex(' '));
    return text.size() <= most ? text : QString(text.left(most - 1) + QChar(0x2026));
}

QString recogniseBanner(const QList<Handshake> &handshakes, const QByteArray &bytes)
{
    for (const Handshake &handshake : handshakes) {
        if (!handshake.serverSpeaksFirst())
            continue;
        for (const ByteNotation &form : handshake.steps.first().forms) {
            const auto match = matchBytes(form, bytes, [](const QByteArray &) { return QByteArray(); });
            if (match.answer == PatternMatch::Answer::Yes)
                return handshake.proves;
        }
    }
    return {};
}

} // namespace portwright
