// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "probe/handshake.h"

#include <QMap>

namespace portwright {

/// Whom a handshake is held with.
struct Peer
{
    QString host;    // its planned name; empty: none
    QString address; // as text
    quint16 port = 0;
    QString question{};  // the name that a name server is asked for; empty: the host
    QByteArray secret{}; // shared with the service
};

/// One run of a handshake over bytes that somebody else carries: it knows no sockets.
class Conversation
{
public:
    enum class Next { Send, Wait, StartTls, Done, Mismatch };
    static constexpr qsizetype MaxBytes = 16384;

    Conversation(Handshake handshake, const Peer &peer);

    /// What to do now. Send and StartTls go on with the following step when next() is called again.
    Next next();
    /// After Send: what to send.
    const QByteArray &outgoing() const { return m_outgoing; }
    /// Bytes of a stream.
    void feed(const QByteArray &bytes);
    /// One datagram; one that does not fit is put aside and does not end the conversation.
    void feedDatagram(const QByteArray &bytes);

    /// True once all that the handshake needs has matched; what follows is politeness or extra proof.
    bool isProven() const;
    /// After Mismatch: true if the protocol answered and would not start TLS.
    bool isTlsRefused() const;
    /// True if anything came.
    bool hasHeard() const { return !m_first.isEmpty(); }
    /// The first bytes that came.
    const QByteArray &firstBytes() const { return m_first; }
    /// What optional answers proved beyond it.
    const QStringList &extras() const { return m_extras; }
    /// What answered, for the record.
    QString proof() const;

private:
    QByteArray value(const QByteArray &placeholder) const;
    QByteArray messageDigest(const QByteArray &message) const;
    QByteArray responseDigest() const;
    Next expect();
    void accept(const HandshakeStep &step, const PatternMatch &match);

    Handshake m_handshake;
    Peer m_peer;
    QMap<QByteArray, QByteArray> m_random;
    qsizetype m_step = 0;
    bool m_matched = false; // an answer fitted
    QByteArray m_buffer;
    QByteArray m_first;
    QByteArray m_outgoing;
    QStringList m_captures;
    QStringList m_extras;
};

/// Bytes for people: printable ASCII kept, the rest shown as hex or left out; at most `most` characters, one line.
QString readableBytes(const QByteArray &bytes, qsizetype most = 120);

/// Of the handshakes in which the server speaks first, what the one that these bytes fit would prove; else empty.
QString recogniseBanner(const QList<Handshake> &handshakes, const QByteArray &bytes);

/// The question section of a DNS query (RFC 1035 section 4.1.2): A for the name, NS of the root where there is none.
QByteArray dnsQuestion(const QString &name);

} // namespace portwright
