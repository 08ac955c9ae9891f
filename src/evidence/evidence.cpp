// SPDX-License-Identifier: Apache-2.0
#include "evidence/evidence.h"

#include <QFileInfo>

namespace portwright {

size_t qHash(const EvidenceSubject &subject, size_t seed)
{
    return qHashMulti(seed, subject.flow, subject.vantage, subject.fromVantage, subject.target,
                      subject.address.value_or(IpAddress()), int(subject.transport), subject.port);
}

EvidenceSubject subjectOf(const ProbeResult &result)
{
    return {result.flow,    result.vantage,   result.fromVantage, result.target,
            result.address, result.transport, result.port};
}

QString pairText(const EvidenceSubject &subject)
{
    const bool bracketed =
        subject.address && subject.address->family() == Family::IPv6 && subject.address->toString() == subject.target;
    const QString name = bracketed ? QString(u'[' + subject.target + u']') : subject.target;
    return QStringLiteral("%1:%2/%3").arg(name).arg(subject.port).arg(transportName(subject.transport));
}

void LatencyRange::add(double milliseconds)
{
    least = count == 0 ? milliseconds : std::min(least, milliseconds);
    most = count == 0 ? milliseconds : std::max(most, milliseconds);
    sum += milliseconds;
    ++count;
}

void addLatency(QList<float> &latencies, const std::optional<double> &milliseconds)
{
    latencies.append(milliseconds ? float(*milliseconds) : -1.0F);
    if (latencies.size() > MostLatencies)
        latencies.removeFirst();
}

EvidenceSpan spanOf(const ProbeResult &result)
{
    EvidenceSpan span;
    span.since = result.at;
    span.until = result.at;
    span.verdict = result.verdict;
    span.proof = result.proof;
    span.by = result.by;
    span.code = result.code;
    span.tries = result.tries;
    span.detail = result.detail;
    if (result.latencyMs)
        span.latency.add(*result.latencyMs);
    return span;
}

bool continues(const EvidenceSpan &span, const ProbeResult &result, qint64 longestGapMs)
{
    const qint64 gap = span.until.msecsTo(result.at);
    return gap >= 0 && gap <= longestGapMs && span.verdict == result.verdict && span.proof == result.proof &&
           span.by == result.by && span.code == result.code && span.detail == result.detail;
}

void extend(EvidenceSpan &span, const ProbeResult &result)
{
    span.until = result.at;
    span.tries = result.tries;
    ++span.rounds;
    if (result.latencyMs)
        span.latency.add(*result.latencyMs);
}

QList<ProbeResult> lastResults(const QList<EvidenceHistory> &histories)
{
    QList<ProbeResult> results;
    for (const EvidenceHistory &history : histories) {
        if (history.spans.isEmpty())
            continue;
        const EvidenceSubject &subject = history.subject;
        const EvidenceSpan &span = history.spans.last();
        ProbeResult result;
        result.flow = subject.flow;
        result.target = subject.target;
        result.address = subject.address;
        result.transport = subject.transport;
        result.port = subject.port;
        result.vantage = subject.vantage;
        result.fromVantage = subject.fromVantage;
        result.verdict = span.verdict;
        result.proof = span.proof;
        result.by = span.by;
        result.code = span.code;
        result.tries = span.tries;
        result.detail = span.detail;
        result.at = span.until;
        results += result;
    }
    return results;
}

bool merge(QList<EvidenceSpan> &spans, const ProbeResult &result)
{
    const auto says = [&result](const EvidenceSpan &span) {
        return span.since <= result.at && result.at <= span.until && span.verdict == result.verdict &&
               span.proof == result.proof;
    };
    if (std::any_of(spans.cbegin(), spans.cend(), says))
        return false;
    qsizetype place = spans.size();
    while (place > 0 && spans.at(place - 1).until >= result.at)
        --place;
    spans.insert(place, spanOf(result));
    return true;
}

QString evidencePathBeside(const QString &planPath)
{
    const QString suffix = QStringLiteral(".portwright");
    return (planPath.endsWith(suffix) ? planPath.chopped(suffix.size()) : planPath) + suffix +
           QStringLiteral("-evidence");
}

} // namespace portwright
