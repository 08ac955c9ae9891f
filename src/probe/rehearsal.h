// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "base/id.h"
#include "base/ip.h"

#include <QByteArray>
#include <QList>
#include <optional>

namespace portwright {

/// The line with which a stand-in begins every answer.
QByteArray rehearsalGreeting(const NodeId &node, quint16 port);
/// The line with which it proves that it saw `challenge`: a TCP caller's nonce, or a UDP caller's datagram.
QByteArray rehearsalEcho(const QByteArray &challenge, const NodeId &node, quint16 port);
/// The line, after the echo, with which it says from where the caller came to it.
QByteArray rehearsalSeen(const IpAddress &caller);
/// True if the bytes are, or could become, a stand-in's greeting.
bool isRehearsalGreeting(const QByteArray &bytes);
bool couldBeRehearsalGreeting(const QByteArray &bytes);
/// Nobody guesses it.
QByteArray newNonce();
/// A nonce that is made when it is first asked for, because most probes never need theirs.
class Nonce
{
public:
    const QByteArray &bytes()
    {
        if (m_bytes.isEmpty())
            m_bytes = newNonce();
        return m_bytes;
    }

private:
    QByteArray m_bytes;
};

/// The line that a TCP caller sends.
QByteArray nonceLine(const QByteArray &nonce);
/// The nonce of the first such line in the bytes; empty if there is none yet.
QByteArray nonceIn(const QByteArray &bytes);

/// A caller's side of a rehearsal: is it our stand-in, for this node and port?
class RehearsalCheck
{
public:
    /// Proved: the token is right, and where the caller was seen may follow.
    enum class Answer { More, Proved, Right, WrongPlace, WrongEcho };

    /// `ports`: those that it may say it has.
    RehearsalCheck(NodeId node, QList<quint16> ports) : m_node(std::move(node)), m_ports(std::move(ports)) {}

    /// Reads all that came so far. `challenge` is what was sent.
    Answer read(const QByteArray &bytes, const QByteArray &challenge);
    /// What the stand-in said it is: "node authority-1, port 4287".
    const QString &said() const { return m_said; }
    /// From where the stand-in was called, as it says; older ones do not say it.
    const std::optional<IpAddress> &seen() const { return m_seen; }

private:
    NodeId m_node;
    QList<quint16> m_ports;
    Answer readSeen(const QByteArray &rest);

    QString m_said;
    std::optional<IpAddress> m_seen;
};

} // namespace portwright
