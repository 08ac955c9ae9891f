// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "base/ports.h"
#include "base/result.h"
#include "probe/bytepattern.h"

#include <QByteArray>
#include <QList>

namespace portwright {

/// One step of a handshake. Data: read from resources/handshakes.json, as docs/handshakes.md describes.
struct HandshakeStep
{
    enum class Kind {
        Send,    // the one form, with its placeholders filled in; by UDP one datagram
        Expect,  // the answer must match one of the forms
        StartTls // TLS from here on, with the target's host as server name
    };
    Kind kind = Kind::Send;
    QList<ByteNotation> forms;
    bool optional = false; // an Expect that proves more if it matches, and nothing less if it does not
    QString proof;         // what a match proves beyond the handshake's own proof; untranslated
    bool operator==(const HandshakeStep &) const = default;
};

/// Says that a handshake takes another one's place with nodes that are set up in a certain way.
struct HandshakeVariant
{
    QString of;      // id of the other one; empty: it takes no one's place
    QString setting; // of the destination, as the plan sets it for the node or for the rule's pack
    QString value;   // and what it is then
    bool operator==(const HandshakeVariant &) const = default;
};

/// The cheapest exchange that proves a protocol, with its source.
struct Handshake
{
    QString id; // "smtp", "dns-udp", "tls", ...
    Transport transport = Transport::Tcp;
    QList<HandshakeStep> steps;
    QString proves;              // "an SMTP server answered"; untranslated
    QString reference;           // "RFC 5321 section 4.2"
    int floorSeconds = 0;        // an accepting server is never probed more often
    quint16 certificatePort = 0; // on that port the same node shows the same certificate; 0: not known
    HandshakeVariant variant;
    bool operator==(const Handshake &) const = default;

    /// True if the server speaks first.
    bool serverSpeaksFirst() const { return steps.value(0).kind == HandshakeStep::Kind::Expect; }
    /// True if the first thing on the wire is TLS.
    bool beginsWithTls() const { return !steps.isEmpty() && steps.first().kind == HandshakeStep::Kind::StartTls; }
    /// True if it cannot be held without the secret that client and server share.
    bool needsSecret() const;
};

/// The handshakes shipped in :/handshakes.json.
Result<QList<Handshake>> builtInHandshakes();
/// Reads a handshake file; every cause of failure has its place. `taken`: ids that others have already.
Result<QList<Handshake>> parseHandshakes(const QByteArray &text, const QString &fileName,
                                         const QStringList &taken = {});

} // namespace portwright
