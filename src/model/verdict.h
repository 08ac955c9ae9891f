// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "base/id.h"
#include "base/ip.h"
#include "base/ports.h"

#include <QDateTime>
#include <optional>

namespace portwright {

enum class Verdict {
    Verified,
    Open,
    WrongService,
    Reset,
    Refused,
    Rejected,
    Filtered,
    Silent,
    NoHost,
    NoRoute,
    BlockedHere,
    NameNotFound,
    TlsFailed,
    TlsUntrusted,
    Intercepted,
    Rehearsed,
    UnexpectedlyOpen,
    NotProbed
};

/// The word for files and the command line: "wrong-service".
QString verdictName(Verdict verdict);
std::optional<Verdict> verdictFromName(QStringView name);
/// The word for people, translated.
QString verdictTitle(Verdict verdict);
/// What the verdict proves and what it does not, one translated sentence.
QString verdictMeaning(Verdict verdict);

/// How a verdict is shown: tick, hollow tick, cross, barred circle, minus, arc while running.
enum class Badge { None, Unknown, Running, Verified, Open, Failed, Barred };
Badge badgeOf(Verdict verdict);

/// The outcome of probing one dialled pair for one flow.
struct ProbeResult
{
    FlowId flow;
    QString target; // what was dialled: an address, or a name
    std::optional<IpAddress> address;
    Transport transport = Transport::Tcp;
    quint16 port = 0;
    QString vantage;           // the node or zone this computer stood for; empty: not said
    bool fromVantage = false;  // the flow's source is the vantage, so that the verdict speaks of the flow
    bool mustStayShut = false; // no flow needs the port: `flow` names the zones' and the machine's place instead
    Verdict verdict = Verdict::NotProbed;
    QString proof;                   // what answered: "SSH-2.0-OpenSSH_9.2", "TLS 1.3, CN=..."; untranslated
    std::optional<double> latencyMs; // the kernel's smoothed round trip where it knows it
    QString by;                      // address of the device that rejected
    int code = 0;                    // errno, or ICMP type * 256 + code where `by` is set
    int tries = 0;
    QString detail; // a translated sentence: what to look at
    QDateTime at;   // UTC
    QString tool;   // what a kit's script probed with; empty: this program
};

/// A port that must stay shut is barred where something says so, and failed where it answered.
Badge badgeOf(const ProbeResult &result);

} // namespace portwright
