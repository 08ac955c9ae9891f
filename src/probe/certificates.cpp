// SPDX-License-Identifier: Apache-2.0
#include "probe/certificates.h"

#include "probe/probetext.h"

#include <QRegularExpression>

namespace portwright {

namespace {

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

/// Two certificates seen further apart than this may both be the server's own.
constexpr qint64 SameTimeSecs = 86400;

bool isOfTheSameTime(const ProbeResult &a, const ProbeResult &b)
{
    return qAbs(a.at.secsTo(b.at)) <= SameTimeSecs;
}

QString vantageText(const ProbeResult &result)
{
    return result.vantage.isEmpty() ? ProbeText::tr("a place that is not said") : result.vantage;
}

QString dayOf(const ProbeResult &result)
{
    return result.at.toUTC().date().toString(Qt::ISODate);
}

/// Said once, however often it is weighed.
void addSentence(ProbeResult &result, const QString &sentence)
{
    if (!result.detail.contains(sentence))
        result.detail += (result.detail.isEmpty() ? QString() : QStringLiteral(" ")) + sentence;
}

constexpr qsizetype MostNamed = 3;

/// A fleet may have seen it: all of their names would tell no more.
QString fewOf(const QStringList &places)
{
    const QString named = places.mid(0, MostNamed).join(QStringLiteral(", "));
    const int more = int(std::max<qsizetype>(0, places.size() - MostNamed));
    return more == 0 ? named : ProbeText::tr("%1 and %n more place(s)", nullptr, more).arg(named);
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
        result.detail += u' ' + ProbeText::tr("Port %1 of the same server shows the same certificate.").arg(port);
    else
        intercept(result, ProbeText::tr("Port %1 of the same server shows another certificate (SHA-256 %2), though the "
                                        "server has one for both: a device on one of the two ways opens TLS.")
                              .arg(port)
                              .arg(sha256));
    return result;
}

Weighed comparedWithVantages(const ProbeResult &found, const QList<ProbeResult> &others)
{
    ProbeResult result = found;
    const QString shown = certificateIn(result);
    if (shown.isEmpty() || !canBeDoubted(result))
        return {result, result.detail};
    QStringList alike;
    const ProbeResult *longBefore = nullptr;
    for (const ProbeResult &other : others) {
        const QString seen = certificateIn(other);
        if (seen.isEmpty() || other.verdict == Verdict::Intercepted)
            continue;
        if (seen == shown) {
            alike += vantageText(other);
        } else if (isOfTheSameTime(result, other)) {
            intercept(result, ProbeText::tr("Seen from %1, the same service shows another certificate (SHA-256 %2): a "
                                            "device on one of the two ways opens TLS.")
                                  .arg(vantageText(other), seen));
            return {result, result.detail};
        } else {
            longBefore = &other;
        }
    }
    alike.removeDuplicates();
    if (longBefore)
        addSentence(result,
                    ProbeText::tr("On %1, seen from %2, the same service showed another certificate (SHA-256 %3). It "
                                  "may have been replaced between: whether a device opens TLS on one of the ways "
                                  "cannot be told before both are measured on one day.")
                        .arg(dayOf(*longBefore), vantageText(*longBefore), certificateIn(*longBefore)));
    const QString meaning = result.detail;
    if (!longBefore && !alike.isEmpty())
        addSentence(result, ProbeText::tr("Seen from %1, it shows the same certificate.").arg(fewOf(alike)));
    return {result, meaning};
}

} // namespace portwright
