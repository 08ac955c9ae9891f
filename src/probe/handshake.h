// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "base/ports.h"
#include "base/result.h"

#include <QByteArray>
#include <QList>

namespace portwright
{

/// One step of a handshake. Data: read from resources/handshakes.json.
struct HandshakeStep
{
    enum class Kind {
        Send,     // bytes, with the placeholders that docs/handshakes.md lists ({name}, {random8}, ...)
        Expect,   // the answer so far must match `pattern`
        StartTls  // TLS from here on, with the target's host as server name
    };
    Kind kind = Kind::Send;
    QByteArray bytes;
    QByteArray pattern;
    qsizetype atLeast = 0; // bytes to wait for before matching
};

/// The cheapest exchange that proves a protocol, with its source.
struct Handshake
{
    QString id; // "smtp", "dns-udp", "tls", ...
    Transport transport = Transport::Tcp;
    QList<HandshakeStep> steps;
    QString proves; // "an SMTP server answered"
    QString reference; // "RFC 5321 section 4.2"
    int floorSeconds = 0; // never probed more often
};

/// The handshakes shipped in :/handshakes.json.
Result<QList<Handshake>> builtInHandshakes();
/// Reads a handshake file; every cause of failure has its place.
Result<QList<Handshake>> parseHandshakes(const QByteArray &text, const QString &fileName);

} // namespace portwright
