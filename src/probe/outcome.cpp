// SPDX-License-Identifier: Apache-2.0
#include "probe/outcome.h"

#include "probe/conversation.h"
#include "probe/probetext.h"

#include <QCoreApplication>
#include <array>
#include <cerrno>

namespace portwright {

namespace {

// ICMP types: RFC 792, RFC 1812 section 5.2.7.1, RFC 4443 section 3.
constexpr int Unreachable4 = 3;
constexpr int Unreachable6 = 1;
constexpr int HostUnreachable4 = 1;
constexpr int AddressUnreachable6 = 3;
constexpr int PortUnreachable4 = 3;
constexpr int PortUnreachable6 = 4;

struct CodeText
{
    int type;
    int code;
    const char *text;
};

constexpr std::array Texts4{
    CodeText{3, 0, QT_TRANSLATE_NOOP("Probe", "network unreachable")},
    CodeText{3, 1, QT_TRANSLATE_NOOP("Probe", "host unreachable")},
    CodeText{3, 2, QT_TRANSLATE_NOOP("Probe", "protocol unreachable")},
    CodeText{3, 3, QT_TRANSLATE_NOOP("Probe", "port unreachable")},
    CodeText{3, 9, QT_TRANSLATE_NOOP("Probe", "network prohibited")},
    CodeText{3, 10, QT_TRANSLATE_NOOP("Probe", "host prohibited")},
    CodeText{3, 13, QT_TRANSLATE_NOOP("Probe", "administratively prohibited")},
    CodeText{11, 0, QT_TRANSLATE_NOOP("Probe", "too many hops")},
};
constexpr std::array Texts6{
    CodeText{1, 0, QT_TRANSLATE_NOOP("Probe", "no route to the destination")},
    CodeText{1, 1, QT_TRANSLATE_NOOP("Probe", "administratively prohibited")},
    CodeText{1, 3, QT_TRANSLATE_NOOP("Probe", "address unreachable")},
    CodeText{1, 4, QT_TRANSLATE_NOOP("Probe", "port unreachable")},
    CodeText{1, 5, QT_TRANSLATE_NOOP("Probe", "source address refused by policy")},
    CodeText{1, 6, QT_TRANSLATE_NOOP("Probe", "route rejects the destination")},
    CodeText{3, 0, QT_TRANSLATE_NOOP("Probe", "too many hops")},
};

QString icmpText(const IcmpReport &icmp)
{
    const auto find = [&icmp](const auto &texts) {
        const auto at = std::find_if(texts.begin(), texts.end(), [&icmp](const CodeText &text) {
            return text.type == icmp.type && text.code == icmp.code;
        });
        return at == texts.end() ? ProbeText::tr("unreachable") : QCoreApplication::translate("Probe", at->text);
    };
    const QString text = icmp.family == Family::IPv4 ? find(Texts4) : find(Texts6);
    return QStringLiteral("%1 (ICMP%2 %3/%4)")
        .arg(text, icmp.family == Family::IPv4 ? QString() : QStringLiteral("v6"))
        .arg(icmp.type)
        .arg(icmp.code);
}

bool isPortUnreachable(const IcmpReport &icmp)
{
    return icmp.family == Family::IPv4 ? icmp.type == Unreachable4 && icmp.code == PortUnreachable4
                                       : icmp.type == Unreachable6 && icmp.code == PortUnreachable6;
}

bool isHostUnreachable(const IcmpReport &icmp)
{
    return icmp.family == Family::IPv4 ? icmp.type == Unreachable4 && icmp.code == HostUnreachable4
                                       : icmp.type == Unreachable6 && icmp.code == AddressUnreachable6;
}

QString refusedDetail(Transport transport)
{
    if (transport == Transport::Udp)
        return ProbeText::tr(
            "The computer answers, but nothing listens on this UDP port: is the service running, and on "
            "this port?");
    return ProbeText::tr(
        "The computer answers, but nothing listens on this port: is the service running, on this address and "
        "port? A firewall that answers with a reset looks the same.");
}

QString noHostDetail()
{
    return ProbeText::tr("No computer on this network has the address: check the address in the plan, and whether the "
                         "computer is switched on.");
}

QString blockedDetail()
{
    return ProbeText::tr(
        "This computer's own firewall forbids it: look at the outgoing rules here. Nothing is known about the "
        "way to the destination.");
}

ProbeOutcome icmpOutcome(const IcmpReport &icmp, const Circumstance &where)
{
    const bool destination = icmp.offender == where.destination;
    if (isPortUnreachable(icmp) && destination)
        return {Verdict::Refused, {}, {}, icmp.error, refusedDetail(where.transport)};
    const bool ourselves = where.local.contains(icmp.offender);
    if (ourselves && isHostUnreachable(icmp))
        return {Verdict::NoHost, {}, {}, icmp.error, noHostDetail()};
    if (ourselves)
        return {Verdict::BlockedHere, {}, {}, icmp.error, blockedDetail()};
    ProbeOutcome outcome{Verdict::Rejected, {}, icmp.offender.toString(), icmp.type * 256 + icmp.code, {}};
    if (icmp.isTimeExceeded())
        outcome.detail =
            ProbeText::tr("%1 dropped the packet after too many hops: look for a routing loop there.").arg(outcome.by);
    else if (destination)
        outcome.detail =
            ProbeText::tr("The destination's own firewall rejects it (%1): look at the host firewall of %2.")
                .arg(icmpText(icmp), outcome.by);
    else
        outcome.detail = ProbeText::tr("%1 rejects it (%2): look at the rules and routes of that device.")
                             .arg(outcome.by, icmpText(icmp));
    return outcome;
}

ProbeOutcome unreachableOutcome(int error, const Circumstance &where)
{
    if (error == EHOSTUNREACH && !where.atOnce)
        return {Verdict::NoHost, {}, {}, error, noHostDetail()};
    return {Verdict::NoRoute,
            {},
            {},
            error,
            ProbeText::tr(
                "This computer has no route to the address (%1): check its network connection and routes. Nothing is "
                "known about the firewalls.")
                .arg(qt_error_string(error))};
}

} // namespace

ProbeOutcome outcomeOf(const SocketTrouble &trouble, const Circumstance &where)
{
    if (trouble.icmp)
        return icmpOutcome(*trouble.icmp, where);
    if (where.accepted)
        return closedOutcome({});
    switch (trouble.error) {
    case ECONNREFUSED:
        return {Verdict::Refused, {}, {}, trouble.error, refusedDetail(where.transport)};
    case EPERM:
    case EACCES:
        return {Verdict::BlockedHere, {}, {}, trouble.error, blockedDetail()};
    case ETIMEDOUT:
        return silentOutcome(where.transport, 1);
    case ECONNRESET:
    case EPIPE:
        return closedOutcome({});
    default:
        return unreachableOutcome(trouble.error, where);
    }
}

ProbeOutcome silentOutcome(Transport transport, int tries)
{
    if (transport == Transport::Udp)
        return {Verdict::Silent,
                {},
                {},
                0,
                ProbeText::tr(
                    "No answer to %n datagram(s): dropped by a firewall, not allowed for this address, or no service. "
                    "Look at the service's own log for the request.",
                    "", tries)};
    return {Verdict::Filtered,
            {},
            {},
            ETIMEDOUT,
            ProbeText::tr(
                "No answer in %n attempt(s): look for a firewall on the way that drops it, and whether the computer is "
                "switched on.",
                "", tries)};
}

ProbeOutcome silentSecretOutcome(int tries)
{
    ProbeOutcome outcome = silentOutcome(Transport::Udp, tries);
    outcome.detail =
        ProbeText::tr("No answer to %n datagram(s): dropped by a firewall, this computer is no client of the "
                      "server, the shared secret is another one, or the server does not answer Status-Server. "
                      "Look at the server's own log for the request.",
                      "", tries);
    return outcome;
}

ProbeOutcome verifiedOutcome(const QString &proof, const QString &question, const QStringList &extras)
{
    ProbeOutcome outcome{Verdict::Verified, proof, {}, 0, {}};
    for (const char *failure : {"NXDOMAIN", "SERVFAIL", "REFUSED"}) {
        if (!question.isEmpty() && extras.contains(QLatin1String(failure)))
            outcome.detail =
                ProbeText::tr("The name server answers, but says %2 to the question for %1: clients that ask it "
                              "do not find that name.")
                    .arg(question, QLatin1String(failure));
    }
    return outcome;
}

ProbeOutcome openOutcome(const QString &banner)
{
    return {Verdict::Open,
            banner,
            {},
            0,
            ProbeText::tr(
                "The connection was accepted. No exchange is known that would prove the service, so none was tried.")};
}

ProbeOutcome unprovenOutcome(const QByteArray &heard, const QString &recognised)
{
    const QString proof = readableBytes(heard);
    if (!recognised.isEmpty())
        return {
            Verdict::WrongService,
            proof,
            {},
            0,
            ProbeText::tr("Not the planned service: %1. Check which program listens on this port.").arg(recognised)};
    return {
        Verdict::WrongService,
        proof,
        {},
        0,
        ProbeText::tr("The answer does not belong to the planned protocol: check which program listens on this port.")};
}

ProbeOutcome closedOutcome(const QString &proof)
{
    return {Verdict::Reset,
            proof,
            {},
            ECONNRESET,
            ProbeText::tr(
                "The connection was accepted and closed before an answer: look at the service's access list for this "
                "computer's address, and for a proxy on the way.")};
}

ProbeOutcome muteOutcome()
{
    return {
        Verdict::Open,
        {},
        {},
        0,
        ProbeText::tr("The connection was accepted, but the planned protocol got no answer in time: the service may be "
                      "overloaded, or a device on the way accepts in its place.")};
}

ProbeOutcome noPacketOutcome()
{
    return {Verdict::NotProbed,
            {},
            {},
            0,
            ProbeText::tr(
                "By UDP only the planned protocol's own packet proves anything, and none is known for this one.")};
}

ProbeOutcome noSecretOutcome()
{
    return {Verdict::NotProbed,
            {},
            {},
            0,
            ProbeText::tr(
                "The server answers only with the shared secret, which the plan does not hold and nobody entered: "
                "silence would prove nothing.")};
}

ProbeOutcome tlsRefusedOutcome(const QString &proof)
{
    return {
        Verdict::TlsFailed,
        proof,
        {},
        0,
        ProbeText::tr("The planned protocol answered, but the server does not start TLS: look at its certificate and "
                      "TLS settings.")};
}

ProbeOutcome notResolvedOutcome(const QString &host, const QString &kind)
{
    return {
        Verdict::NameNotFound,
        {},
        {},
        0,
        ProbeText::tr(
            "The name %1 does not resolve from here (%2): check the name in the plan and this computer's DNS server.")
            .arg(host, kind)};
}

ProbeOutcome rehearsedOutcome(const QString &said, const std::optional<IpAddress> &seen)
{
    return {Verdict::Rehearsed,
            seen ? QString(said + QStringLiteral("; called from ") + seen->toString()) : said,
            {},
            0,
            ProbeText::tr(
                "The stand-in for the service answered with its token, so the way there is open. Probe again when the "
                "real service runs.")};
}

ProbeOutcome wrongStandInOutcome(const QString &said, const NodeId &expected, quint16 port)
{
    return {
        Verdict::WrongService,
        said,
        {},
        0,
        ProbeText::tr("A stand-in answered, but it says it is %1, not node %2 port %3: look for a wrong address or a "
                      "translation on the way.")
            .arg(said, expected.text())
            .arg(port)};
}

ProbeOutcome noStandInOutcome(const QString &proof)
{
    return {Verdict::WrongService,
            proof,
            {},
            0,
            ProbeText::tr(
                "A stand-in of this program was expected there, but something else answered: stop that program, or "
                "choose another port for the stand-in.")};
}

} // namespace portwright
