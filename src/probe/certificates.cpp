// SPDX-License-Identifier: Apache-2.0
#include "probe/certificates.h"

#include <QCoreApplication>
#include <QRegularExpression>

namespace portwright {

namespace {

struct Words
{
    Q_DECLARE_TR_FUNCTIONS(Probe)
};

/// A certificate that the plan knows needs no other witness.
bool canBeDoubted(const ProbeResult &result)
{
    return result.verdict == Verdict::Verified || result.verdict == Verdict::TlsUntrusted;
}

void intercept(ProbeResult &result, const QString &detail)
{
    result.verdict = Verdict::Intercepted;
    result.detail = detail;
}

bool isSamePlace(const ProbeResult &a, const ProbeResult &b)
{
    return a.address && a.address == b.address && a.transport == b.transport && a.port == b.port;
}

} // namespace

QString certificateIn(const ProbeResult &result)
{
    static const QRegularExpression pattern(QStringLiteral("; sha256 ([0-9a-f]{64})\\b"));
    return pattern.match(result.proof).captured(1);
}

ProbeResult comparedWithPort(ProbeResult result, const QString &sha256, quint16 port)
{
    const QString shown = certificateIn(result);
    if (shown.isEmpty() || sha256.isEmpty() || !canBeDoubted(result))
        return result;
    if (shown == sha256)
        result.detail += u' ' + Words::tr("Port %1 of the same server shows the same certificate.").arg(port);
    else
        intercept(result, Words::tr("Port %1 of the same server shows another certificate (SHA-256 %2), though the "
                                    "server has one for both: a device on one of the two ways opens TLS.")
                              .arg(port)
                              .arg(sha256));
    return result;
}

ProbeResult comparedWithVantages(ProbeResult result, const QList<ProbeResult> &others)
{
    const QString shown = certificateIn(result);
    if (shown.isEmpty() || !canBeDoubted(result))
        return result;
    for (const ProbeResult &other : others) {
        const QString seen = certificateIn(other);
        if (!isSamePlace(result, other) || seen.isEmpty() || seen == shown)
            continue;
        intercept(result, Words::tr("Seen from %1, the same address and port shows another certificate (SHA-256 %2): a "
                                    "device on one of the two ways opens TLS.")
                              .arg(other.vantage, seen));
        break;
    }
    return result;
}

} // namespace portwright
