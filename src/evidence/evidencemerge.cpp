// SPDX-License-Identifier: Apache-2.0
// What comes late into an evidence file.
#include "evidence/evidencefile.h"

#include <algorithm>

namespace portwright {

Result<qint64> EvidenceFile::merge(const QList<ProbeResult> &results)
{
    qint64 added = 0;
    const Result<void> merged = inTransaction([&] {
        return std::all_of(results.cbegin(), results.cend(),
                           [&](const ProbeResult &result) { return putLate(result, added); });
    });
    m_latest.clear(); // the latest may be another one now
    if (!merged)
        return merged.errors();
    return added;
}

bool EvidenceFile::putLate(const ProbeResult &result, qint64 &added)
{
    Latest *latest = latestOf(subjectOf(result));
    if (!latest)
        return false;
    const auto summed = saysInSum(latest->subject, result);
    auto spans = summed ? spansOf(latest->subject) : std::nullopt;
    if (!spans)
        return false;
    const bool isNewest = spans->isEmpty() || spans->last().until < result.at;
    if (*summed || !portwright::merge(*spans, result))
        return true;
    ++added;
    if (!isNewest)
        return rewriteSpans(*latest, *spans);
    return putLatency(*latest, result) && startSpan(*latest, result);
}

/// True if the sum of old spans says it already; nothing where the file cannot be read.
std::optional<bool> EvidenceFile::saysInSum(qint64 subject, const ProbeResult &result)
{
    const qint64 at = result.at.toMSecsSinceEpoch();
    QSqlQuery *rows =
        m_database->run("SELECT count(*) FROM earlier WHERE subject = ? AND verdict = ? AND since <= ? AND until >= ?",
                        {subject, verdictName(result.verdict), at, at});
    if (!rows || !rows->next())
        return std::nullopt;
    const bool known = rows->value(0).toLongLong() > 0;
    rows->finish();
    return known;
}

/// In their order; nothing where the file cannot be read.
std::optional<QList<EvidenceSpan>> EvidenceFile::spansOf(qint64 subject)
{
    QSqlQuery *rows =
        m_database->run("SELECT " PORTWRIGHT_SPAN_COLUMNS " FROM span WHERE subject = ? ORDER BY id", {subject});
    if (!rows)
        return std::nullopt;
    QList<EvidenceSpan> spans;
    while (rows->next()) {
        if (const auto span = spanAt(*rows, 0))
            spans += *span;
    }
    rows->finish();
    return spans;
}

/// Their numbers are their order.
bool EvidenceFile::rewriteSpans(Latest &latest, const QList<EvidenceSpan> &spans)
{
    bool ok = m_database->run("DELETE FROM span WHERE subject = ?", {latest.subject}) != nullptr;
    latest.spans = 0;
    for (const EvidenceSpan &span : spans) {
        latest.span = span;
        ok = ok && addSpan(latest);
    }
    return ok && (latest.spans <= MostSpans || sumUpOldest(latest));
}

Result<qint64> mergeInto(const QString &path, const QList<ProbeResult> &results)
{
    Result<EvidenceFile> file = EvidenceFile::open(path, EvidenceFile::Access::Write);
    if (!file)
        return file.errors();
    return file->merge(results);
}

} // namespace portwright
