// SPDX-License-Identifier: Apache-2.0
#include "evidence/evidencefile.h"

namespace portwright {

namespace {

/// Subjects that are remembered between two calls; names that resolve to ever new addresses make ever new ones.
constexpr qsizetype MostRemembered = 50000;

qint64 stamp(const QDateTime &when)
{
    return when.toMSecsSinceEpoch();
}

/// SQLite tells "" from NULL, and so does Qt: a null string would become NULL.
QString present(const QString &text)
{
    return text.isNull() ? QStringLiteral("") : text;
}

QVariantList keyOf(const EvidenceSubject &subject)
{
    return {present(subject.flow.text()),
            present(subject.vantage),
            int(subject.fromVantage),
            present(subject.target),
            subject.address ? subject.address->toString() : QStringLiteral(""),
            transportName(subject.transport),
            int(subject.port)};
}

} // namespace

Result<EvidenceFile> EvidenceFile::open(const QString &path, Access access)
{
    Result<std::unique_ptr<EvidenceDatabase>> database = EvidenceDatabase::open(path, access);
    if (!database)
        return database.errors();
    return EvidenceFile(std::move(*database));
}

Result<void> EvidenceFile::append(const QList<ProbeResult> &results, qint64 longestGapMs)
{
    return inTransaction([&] {
        return std::all_of(results.cbegin(), results.cend(),
                           [&](const ProbeResult &result) { return put(result, longestGapMs); });
    });
}

Result<void> EvidenceFile::inTransaction(const std::function<bool()> &work)
{
    if (begin() && work() && m_database->run("COMMIT"))
        return {};
    const Error error = m_database->failure();
    m_database->run("ROLLBACK");
    m_latest.clear();
    return error;
}

/// From here on nobody else writes; what is remembered is forgotten if somebody did meanwhile.
bool EvidenceFile::begin()
{
    if (!m_database->run("BEGIN IMMEDIATE"))
        return false;
    QSqlQuery *version = m_database->run("PRAGMA data_version");
    const qint64 changes = version && version->next() ? version->value(0).toLongLong() : 0;
    if (version)
        version->finish();
    if (changes != m_othersChanges || m_latest.size() > MostRemembered)
        m_latest.clear();
    m_othersChanges = changes;
    return version != nullptr;
}

bool EvidenceFile::put(const ProbeResult &result, qint64 longestGapMs)
{
    Latest *latest = latestOf(subjectOf(result));
    if (!latest)
        return false;
    const bool known = latest->spanId > 0;
    if (known && latest->span.until == result.at && latest->span.verdict == result.verdict)
        return true; // said again without asking again
    if (!putLatency(*latest, result))
        return false;
    if (known && continues(latest->span, result, longestGapMs)) {
        extend(latest->span, result);
        return lengthenSpan(*latest);
    }
    return startSpan(*latest, result);
}

bool EvidenceFile::putLatency(Latest &latest, const ProbeResult &result)
{
    addLatency(latest.latencies, result.latencyMs);
    return m_database->run("UPDATE subject SET latencies = ? WHERE id = ?",
                           {packedLatencies(latest.latencies), latest.subject}) != nullptr;
}

bool EvidenceFile::startSpan(Latest &latest, const ProbeResult &result)
{
    latest.span = spanOf(result);
    return addSpan(latest) && (latest.spans <= MostSpans || sumUpOldest(latest));
}

EvidenceFile::Latest *EvidenceFile::latestOf(const EvidenceSubject &subject)
{
    const auto known = m_latest.find(subject);
    if (known != m_latest.end())
        return &*known;
    Latest latest;
    if (!read(subject, latest))
        return nullptr;
    return &*m_latest.insert(subject, latest);
}

bool EvidenceFile::read(const EvidenceSubject &subject, Latest &latest)
{
    const QVariantList key = keyOf(subject);
    QSqlQuery *row = m_database->run("SELECT id, latencies FROM subject WHERE flow = ? AND vantage = ? AND "
                                     "from_vantage = ? AND target = ? AND address = ? AND transport = ? AND port = ?",
                                     key);
    if (!row)
        return false;
    const bool isThere = row->next();
    if (isThere) {
        latest.subject = row->value(0).toLongLong();
        latest.latencies = unpackedLatencies(row->value(1).toByteArray());
    }
    row->finish();
    if (!isThere) {
        const bool added = m_database->run("INSERT INTO subject (flow, vantage, from_vantage, target, address, "
                                           "transport, port, latencies) VALUES (?, ?, ?, ?, ?, ?, ?, x'')",
                                           key) != nullptr;
        latest.subject = m_database->lastId();
        return added;
    }
    QSqlQuery *last = m_database->run("SELECT " PORTWRIGHT_SPAN_COLUMNS
                                      ", id, (SELECT count(*) FROM span AS all_spans WHERE all_spans.subject = "
                                      "span.subject) FROM span WHERE subject = ? ORDER BY id DESC LIMIT 1",
                                      {latest.subject});
    if (!last)
        return false;
    if (last->next()) {
        const auto span = spanAt(*last, 0);
        latest.span = span.value_or(EvidenceSpan());
        latest.spanId = span ? last->value(13).toLongLong() : 0;
        latest.spans = last->value(14).toLongLong();
    }
    last->finish();
    return true;
}

bool EvidenceFile::addSpan(Latest &latest)
{
    const EvidenceSpan &span = latest.span;
    if (!m_database->run("INSERT INTO span (subject, " PORTWRIGHT_SPAN_COLUMNS
                         ") VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)",
                         {latest.subject, stamp(span.since), stamp(span.until), span.rounds, verdictName(span.verdict),
                          present(span.proof), present(span.by), span.code, span.tries, present(span.detail),
                          span.latency.count, span.latency.least, span.latency.most, span.latency.sum}))
        return false;
    latest.spanId = m_database->lastId();
    ++latest.spans;
    return true;
}

bool EvidenceFile::lengthenSpan(const Latest &latest)
{
    const EvidenceSpan &span = latest.span;
    return m_database->run("UPDATE span SET until = ?, rounds = ?, tries = ?, latency_count = ?, latency_least = ?, "
                           "latency_most = ?, latency_sum = ? WHERE id = ?",
                           {stamp(span.until), span.rounds, span.tries, span.latency.count, span.latency.least,
                            span.latency.most, span.latency.sum, latest.spanId}) != nullptr;
}

bool EvidenceFile::sumUpOldest(Latest &latest)
{
    const bool summed =
        m_database->run("INSERT INTO earlier (subject, verdict, spans, rounds, since, until) "
                        "SELECT subject, verdict, 1, rounds, since, until FROM span WHERE id = "
                        "(SELECT min(id) FROM span WHERE subject = ?) "
                        "ON CONFLICT (subject, verdict) DO UPDATE SET spans = spans + 1, rounds = rounds + "
                        "excluded.rounds, since = min(since, excluded.since), until = max(until, excluded.until)",
                        {latest.subject}) &&
        m_database->run("DELETE FROM span WHERE id = (SELECT min(id) FROM span WHERE subject = ?)", {latest.subject});
    --latest.spans;
    return summed;
}

} // namespace portwright
