// SPDX-License-Identifier: Apache-2.0
// What comes late into an evidence file.
#include "evidence/evidencefile.h"

namespace portwright {

Result<qint64> EvidenceFile::merge(const QList<ProbeResult> &results)
{
    qint64 added = 0;
    bool ok = begin();
    for (const ProbeResult &result : results)
        ok = ok && putLate(result, added);
    ok = ok && m_database->run("COMMIT");
    const Error error = m_database->failure();
    if (!ok)
        m_database->run("ROLLBACK");
    m_latest.clear(); // the latest may be another one now
    if (!ok)
        return error;
    return added;
}

bool EvidenceFile::putLate(const ProbeResult &result, qint64 &added)
{
    Latest *latest = latestOf(subjectOf(result));
    const int known = latest ? says(latest->subject, result) : -1;
    if (known != 0)
        return known > 0;
    ++added;
    const bool isNewest = latest->spanId == 0 || latest->span.until < result.at;
    if (isNewest) {
        addLatency(latest->latencies, result.latencyMs);
        if (!m_database->run("UPDATE subject SET latencies = ? WHERE id = ?",
                             {packedLatencies(latest->latencies), latest->subject}))
            return false;
    }
    const EvidenceSpan newest = isNewest ? spanOf(result) : latest->span;
    latest->span = spanOf(result);
    const bool written = addSpan(*latest) && (latest->spans <= MostSpans || sumUpOldest(*latest));
    latest->span = newest;
    return written;
}

int EvidenceFile::says(qint64 subject, const ProbeResult &result)
{
    const qint64 at = result.at.toMSecsSinceEpoch();
    const QString verdict = verdictName(result.verdict);
    QSqlQuery *rows = m_database->run(
        "SELECT (SELECT count(*) FROM span WHERE subject = ? AND verdict = ? AND proof = ? AND since <= ? AND until >= "
        "?)"
        " + (SELECT count(*) FROM earlier WHERE subject = ? AND verdict = ? AND since <= ? AND until >= ?)",
        {subject, verdict, result.proof.isNull() ? QStringLiteral("") : result.proof, at, at, subject, verdict, at,
         at});
    const bool read = rows && rows->next();
    const bool known = read && rows->value(0).toLongLong() > 0;
    if (rows)
        rows->finish();
    return read ? int(known) : -1;
}

} // namespace portwright
