// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "evidence/evidence.h"
#include "evidence/evidencedatabase.h"

#include <QHash>
#include <functional>

namespace portwright {

/// An evidence file, `*.portwright-evidence`. An unchanged answer lengthens a span, so that a long watch does not make
/// it grow; of a subject whose answers keep changing the oldest spans are summed up. Belongs to one thread.
class EvidenceFile
{
public:
    using Access = EvidenceDatabase::Access;
    /// Spans of one subject that are kept one by one.
    static constexpr qint64 MostSpans = 256;

    static Result<EvidenceFile> open(const QString &path, Access access);

    /// All of them or none. `longestGapMs`: a longer pause between two equal answers is a gap, for which neither
    /// speaks.
    Result<void> append(const QList<ProbeResult> &results, qint64 longestGapMs);

    /// Sets what was measured elsewhere, some time ago, into its place in time; all of it or nothing. What the file
    /// says already adds nothing. How many were new.
    Result<qint64> merge(const QList<ProbeResult> &results);

    /// What is known of each subject, in the order in which they were first measured.
    Result<QList<EvidenceHistory>> histories() const;
    /// What is known of one flow.
    Result<QList<EvidenceHistory>> historiesOf(const FlowId &flow) const;

private:
    /// What appending needs to know of a subject.
    struct Latest
    {
        qint64 subject = 0;
        qint64 spanId = 0; // 0: none yet
        EvidenceSpan span;
        qint64 spans = 0;
        QList<float> latencies;
    };

    explicit EvidenceFile(std::unique_ptr<EvidenceDatabase> database) : m_database(std::move(database)) {}
    /// All that `work` does or nothing; it is false where the file cannot be written.
    Result<void> inTransaction(const std::function<bool()> &work);
    bool begin();
    bool put(const ProbeResult &result, qint64 longestGapMs);
    bool putLate(const ProbeResult &result, qint64 &added);
    std::optional<bool> saysInSum(qint64 subject, const ProbeResult &result);
    std::optional<QList<EvidenceSpan>> spansOf(qint64 subject);
    bool rewriteSpans(Latest &latest, const QList<EvidenceSpan> &spans);
    bool putLatency(Latest &latest, const ProbeResult &result);
    bool startSpan(Latest &latest, const ProbeResult &result);
    Latest *latestOf(const EvidenceSubject &subject);
    bool read(const EvidenceSubject &subject, Latest &latest);
    bool addSpan(Latest &latest);
    bool lengthenSpan(const Latest &latest);
    bool sumUpOldest(Latest &latest);

    std::unique_ptr<EvidenceDatabase> m_database;
    QHash<EvidenceSubject, Latest> m_latest;
    qint64 m_othersChanges = -1; // SQLite's data_version: another than this means that somebody else wrote
};

/// What the file at a path knows of each subject.
Result<QList<EvidenceHistory>> historiesIn(const QString &path);
/// Merges into the file at a path, which is made where there is none. How many were new.
Result<qint64> mergeInto(const QString &path, const QList<ProbeResult> &results);

/// Columns of a span, in the order in which spanAt() reads them.
#define PORTWRIGHT_SPAN_COLUMNS                                                                                        \
    "since, until, rounds, verdict, proof, rejected_by, code, tries, detail, latency_count, latency_least, "           \
    "latency_most, latency_sum"

/// The span in a row whose columns from `first` on are those; none where the row makes no sense.
std::optional<EvidenceSpan> spanAt(const QSqlQuery &row, int first);
QByteArray packedLatencies(const QList<float> &latencies);
QList<float> unpackedLatencies(const QByteArray &bytes);

} // namespace portwright
