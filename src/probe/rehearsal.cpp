// SPDX-License-Identifier: Apache-2.0
#include "probe/rehearsal.h"

#include "probe/conversation.h"

#include <QCryptographicHash>
#include <QRandomGenerator>

namespace portwright {

namespace {

constexpr auto Prefix = "PORTWRIGHT-REHEARSAL/1 ";
constexpr auto SeenPrefix = "SEEN ";
constexpr qsizetype MaxGreeting = 256;
constexpr qsizetype MaxSeen = 64;

} // namespace

QByteArray rehearsalGreeting(const NodeId &node, quint16 port)
{
    return QByteArray(Prefix) + "node=" + node.text().toUtf8() + " port=" + QByteArray::number(port) + '\n';
}

QByteArray rehearsalEcho(const QByteArray &challenge, const NodeId &node, quint16 port)
{
    QCryptographicHash hash(QCryptographicHash::Sha256);
    hash.addData(challenge);
    hash.addData(QByteArray("\n" + node.text().toUtf8() + "\n" + QByteArray::number(port)));
    return "ECHO " + hash.result().toHex().left(32) + '\n';
}

QByteArray rehearsalSeen(const IpAddress &caller)
{
    return QByteArray(SeenPrefix) + caller.toString().toLatin1() + '\n';
}

bool isRehearsalGreeting(const QByteArray &bytes)
{
    return bytes.startsWith(Prefix);
}

bool couldBeRehearsalGreeting(const QByteArray &bytes)
{
    return QByteArray(Prefix).startsWith(bytes.left(qsizetype(qstrlen(Prefix))));
}

QByteArray newNonce()
{
    QByteArray nonce;
    for (int i = 0; i < 2; ++i)
        nonce += QByteArray::number(QRandomGenerator::system()->generate64(), 16).rightJustified(16, '0');
    return nonce;
}

QByteArray nonceLine(const QByteArray &nonce)
{
    return "NONCE " + nonce + '\n';
}

QByteArray nonceIn(const QByteArray &bytes)
{
    const QByteArray head = "NONCE ";
    const qsizetype begin = bytes.startsWith(head) ? 0 : bytes.indexOf(QByteArray("\n" + head)) + 1;
    if (begin == 0 && !bytes.startsWith(head))
        return {};
    const qsizetype end = bytes.indexOf('\n', begin);
    return end < 0 ? QByteArray() : bytes.mid(begin + head.size(), end - begin - head.size()).trimmed();
}

RehearsalCheck::Answer RehearsalCheck::read(const QByteArray &bytes, const QByteArray &challenge)
{
    const qsizetype end = bytes.indexOf('\n') + 1;
    if (end == 0)
        return bytes.size() > MaxGreeting ? Answer::WrongPlace : Answer::More;
    const QByteArray greeting = bytes.left(end);
    m_said = readableBytes(greeting.mid(qsizetype(qstrlen(Prefix))));
    const auto port = std::find_if(m_ports.cbegin(), m_ports.cend(), [this, &greeting](quint16 one) {
        return greeting == rehearsalGreeting(m_node, one);
    });
    if (port == m_ports.cend())
        return Answer::WrongPlace;
    const QByteArray echo = rehearsalEcho(challenge, m_node, *port);
    const QByteArray rest = bytes.mid(end);
    if (rest.size() < echo.size() && echo.startsWith(rest))
        return Answer::More;
    return rest.startsWith(echo) ? readSeen(rest.mid(echo.size())) : Answer::WrongEcho;
}

/// What is no such line says nothing, and takes nothing from the token.
RehearsalCheck::Answer RehearsalCheck::readSeen(const QByteArray &rest)
{
    const QByteArray prefix(SeenPrefix);
    const qsizetype end = rest.indexOf('\n');
    if (end < 0 && rest.size() <= MaxSeen && prefix.startsWith(rest.left(prefix.size())))
        return Answer::Proved;
    if (end >= 0 && rest.startsWith(prefix)) {
        const auto seen = IpAddress::parse(QString::fromLatin1(rest.mid(prefix.size(), end - prefix.size())));
        if (seen)
            m_seen = *seen;
    }
    return Answer::Right;
}

} // namespace portwright
