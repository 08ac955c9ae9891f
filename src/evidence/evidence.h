// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "model/verdict.h"

namespace portwright {

/// What a row of verdicts is about: one dialled pair, for one flow, seen from one vantage.
struct EvidenceSubject
{
    FlowId flow;
    QString vantage;          // node or zone; empty: not said
    bool fromVantage = false; // the flow starts at the vantage, so that the verdicts speak of it
    QString target;           // an address, or a name
    std::optional<IpAddress> address;
    Transport transport = Transport::Tcp;
    quint16 port = 0;
    bool operator==(const EvidenceSubject &) const = default;
};

size_t qHash(const EvidenceSubject &subject, size_t seed = 0);
EvidenceSubject subjectOf(const ProbeResult &result);
/// "10.20.5.10:4287/tcp", "[2001:db8::1]:53/udp".
QString pairText(const EvidenceSubject &subject);

/// Measured round trips in milliseconds.
struct LatencyRange
{
    qint64 count = 0;
    double least = 0;
    double most = 0;
    double sum = 0;

    void add(double milliseconds);
    double mean() const { return count > 0 ? sum / double(count) : 0; }
    bool operator==(const LatencyRange &) const = default;
};

/// The same answer, time after time, without a longer pause than the one who measured meant to make.
struct EvidenceSpan
{
    QDateTime since; // UTC, when it was measured first
    QDateTime until; // and last
    qint64 rounds = 1;
    Verdict verdict = Verdict::NotProbed;
    QString proof;
    QString by;
    int code = 0;
    int tries = 0;
    QString detail;
    LatencyRange latency;
    bool operator==(const EvidenceSpan &) const = default;
};

/// Old spans of one verdict, of which only the sum is kept.
struct EarlierSpans
{
    Verdict verdict = Verdict::NotProbed;
    qint64 spans = 0;
    qint64 rounds = 0;
    QDateTime since;
    QDateTime until;
    bool operator==(const EarlierSpans &) const = default;
};

/// All that is known of one subject.
struct EvidenceHistory
{
    EvidenceSubject subject;
    QList<EvidenceSpan> spans; // in the order in which they ended: the last one holds the latest answer
    QList<EarlierSpans> earlier;
    QList<float> latencies; // of the last rounds in ms, newest last; negative: no answer
    bool operator==(const EvidenceHistory &) const = default;
};

/// What was found last about each subject.
QList<ProbeResult> lastResults(const QList<EvidenceHistory> &histories);

/// How many round trips a history keeps for its curve.
constexpr qsizetype MostLatencies = 48;
void addLatency(QList<float> &latencies, const std::optional<double> &milliseconds);

/// The span that one result begins.
EvidenceSpan spanOf(const ProbeResult &result);
/// True if the result says what the span says, and comes soon enough to speak for the time between.
bool continues(const EvidenceSpan &span, const ProbeResult &result, qint64 longestGapMs);
void extend(EvidenceSpan &span, const ProbeResult &result);
/// Sets a result that comes late, from elsewhere, before the spans that last as long or longer, so that the last span
/// stays the latest answer. False, and nothing is done, if the spans say it already.
bool merge(QList<EvidenceSpan> &spans, const ProbeResult &result);

/// Where the evidence of a plan file is kept: "office.portwright-evidence" beside "office.portwright".
QString evidencePathBeside(const QString &planPath);

} // namespace portwright
