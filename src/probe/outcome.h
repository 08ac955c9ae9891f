// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "model/verdict.h"
#include "probe/probesocket.h"

#include <QSet>

namespace portwright {

/// What one attempt found: a ProbeResult without its flow.
struct ProbeOutcome
{
    Verdict verdict = Verdict::NotProbed;
    QString proof;
    QString by;
    int code = 0;
    QString detail;
};

/// Where and when a socket's trouble came.
struct Circumstance
{
    IpAddress destination;
    Transport transport = Transport::Tcp;
    bool atOnce = false;   // from the call itself, before any packet could be answered
    bool accepted = false; // the connection had been accepted
    QSet<IpAddress> local; // this computer's addresses
};

/// The verdict for a failed socket: the table of docs/handshakes.md, section Verdicts.
ProbeOutcome outcomeOf(const SocketTrouble &trouble, const Circumstance &where);
/// Nothing came, `tries` times.
ProbeOutcome silentOutcome(Transport transport, int tries);
/// The same, of a service that is silent to a wrong secret.
ProbeOutcome silentSecretOutcome(int tries);

/// Other verdicts with the sentence that says what to look at.
/// The planned protocol answered. `question`: the name that a name server was asked for; `extras`: what it said of it.
ProbeOutcome verifiedOutcome(const QString &proof, const QString &question, const QStringList &extras);
ProbeOutcome openOutcome(const QString &banner);
ProbeOutcome unprovenOutcome(const QByteArray &heard, const QString &recognised);
ProbeOutcome closedOutcome(const QString &proof);
ProbeOutcome muteOutcome();
ProbeOutcome noPacketOutcome();
ProbeOutcome noSecretOutcome();
/// The protocol answered and would not start TLS (StartTLS, STARTTLS).
ProbeOutcome tlsRefusedOutcome(const QString &proof);
ProbeOutcome notResolvedOutcome(const QString &host, const QString &kind);
/// `seen`: from where the stand-in saw the call come, if it says so.
ProbeOutcome rehearsedOutcome(const QString &said, const std::optional<IpAddress> &seen);
ProbeOutcome wrongStandInOutcome(const QString &said, const NodeId &expected, quint16 port);
ProbeOutcome noStandInOutcome(const QString &proof);

} // namespace portwright
