// SPDX-License-Identifier: Apache-2.0
#include "evidence/evidencefile.h"
#include "evidence/evidencetext.h"

#include <QDataStream>
#include <QIODevice>
#include <cmath>

namespace portwright {

namespace {

QDateTime timeOf(const QVariant &milliseconds)
{
    return QDateTime::fromMSecsSinceEpoch(milliseconds.toLongLong(), Qt::UTC);
}

std::optional<EvidenceSubject> subjectAt(const QSqlQuery &row, int first)
{
    EvidenceSubject subject;
    subject.flow = FlowId(row.value(first).toString());
    subject.vantage = row.value(first + 1).toString();
    subject.fromVantage = row.value(first + 2).toBool();
    subject.target = row.value(first + 3).toString();
    const QString address = row.value(first + 4).toString();
    if (const auto parsed = IpAddress::parse(address))
        subject.address = *parsed;
    else if (!address.isEmpty())
        return std::nullopt;
    const auto transport = transportFromName(row.value(first + 5).toString());
    const qint64 port = row.value(first + 6).toLongLong();
    if (!transport || port < 0 || port > 65535)
        return std::nullopt;
    subject.transport = *transport;
    subject.port = quint16(port);
    return subject;
}

std::optional<EarlierSpans> earlierAt(const QSqlQuery &row)
{
    const auto verdict = verdictFromName(row.value(1).toString());
    if (!verdict)
        return std::nullopt;
    return EarlierSpans{*verdict, row.value(2).toLongLong(), row.value(3).toLongLong(), timeOf(row.value(4)),
                        timeOf(row.value(5))};
}

/// Histories by the subject's number, filled in as rows come.
class Gathering
{
public:
    bool addSubject(const QSqlQuery &row)
    {
        const auto subject = subjectAt(row, 1);
        if (!subject)
            return false;
        m_places.insert(row.value(0).toLongLong(), m_histories.size());
        m_histories.append({*subject, {}, {}, unpackedLatencies(row.value(8).toByteArray())});
        return true;
    }
    bool addSpan(const QSqlQuery &row)
    {
        const auto span = spanAt(row, 1);
        EvidenceHistory *history = of(row);
        if (span && history)
            history->spans.append(*span);
        return span && history;
    }
    bool addEarlier(const QSqlQuery &row)
    {
        const auto earlier = earlierAt(row);
        EvidenceHistory *history = of(row);
        if (earlier && history)
            history->earlier.append(*earlier);
        return earlier && history;
    }
    QList<EvidenceHistory> take() { return std::move(m_histories); }

private:
    EvidenceHistory *of(const QSqlQuery &row)
    {
        const qsizetype place = m_places.value(row.value(0).toLongLong(), -1);
        return place < 0 ? nullptr : &m_histories[place];
    }

    QList<EvidenceHistory> m_histories;
    QHash<qint64, qsizetype> m_places;
};

/// False if the statement failed or a row made no sense.
template <typename Take>
bool each(QSqlQuery *rows, Take take)
{
    bool ok = rows != nullptr;
    while (ok && rows->next())
        ok = take(*rows);
    if (rows)
        rows->finish();
    return ok;
}

/// In one transaction, so that nothing is written between the three lists.
Result<QList<EvidenceHistory>> gather(EvidenceDatabase &database, const char *where, const QVariantList &values)
{
    const QByteArray subjects =
        QByteArray("SELECT id, flow, vantage, from_vantage, target, address, transport, port, latencies FROM subject") +
        where + " ORDER BY id";
    const QByteArray within = QByteArray(" WHERE subject IN (SELECT id FROM subject") + where + ")";
    const QByteArray spans =
        QByteArray("SELECT subject, " PORTWRIGHT_SPAN_COLUMNS " FROM span") + within + " ORDER BY subject, id";
    const QByteArray earlier = QByteArray("SELECT subject, verdict, spans, rounds, since, until FROM earlier") +
                               within + " ORDER BY subject, verdict";
    Gathering gathering;
    const bool begun = database.run("BEGIN") != nullptr;
    const bool ok =
        begun &&
        each(database.runOnce(subjects, values), [&](const QSqlQuery &row) { return gathering.addSubject(row); }) &&
        each(database.runOnce(spans, values), [&](const QSqlQuery &row) { return gathering.addSpan(row); }) &&
        each(database.runOnce(earlier, values), [&](const QSqlQuery &row) { return gathering.addEarlier(row); });
    const Error error = database.failure();
    if (begun)
        database.run("COMMIT");
    if (!ok)
        return error;
    return gathering.take();
}

} // namespace

Result<QList<EvidenceHistory>> EvidenceFile::histories() const
{
    return gather(*m_database, "", {});
}

Result<QList<EvidenceHistory>> EvidenceFile::historiesOf(const FlowId &flow) const
{
    return gather(*m_database, " WHERE flow = ?", {flow.text()});
}

Result<QList<EvidenceHistory>> historiesIn(const QString &path)
{
    const Result<EvidenceFile> file = EvidenceFile::open(path, EvidenceFile::Access::Read);
    if (!file)
        return file.errors();
    return file->histories();
}

std::optional<EvidenceSpan> spanAt(const QSqlQuery &row, int first)
{
    const auto verdict = verdictFromName(row.value(first + 3).toString());
    if (!verdict)
        return std::nullopt;
    EvidenceSpan span;
    span.since = timeOf(row.value(first));
    span.until = timeOf(row.value(first + 1));
    span.rounds = row.value(first + 2).toLongLong();
    span.verdict = *verdict;
    span.proof = row.value(first + 4).toString();
    span.by = row.value(first + 5).toString();
    span.code = row.value(first + 6).toInt();
    span.tries = row.value(first + 7).toInt();
    span.detail = row.value(first + 8).toString();
    span.latency = {row.value(first + 9).toLongLong(), row.value(first + 10).toDouble(),
                    row.value(first + 11).toDouble(), row.value(first + 12).toDouble()};
    return span;
}

QByteArray packedLatencies(const QList<float> &latencies)
{
    QByteArray bytes;
    QDataStream stream(&bytes, QIODevice::WriteOnly);
    stream.setByteOrder(QDataStream::LittleEndian);
    stream.setFloatingPointPrecision(QDataStream::SinglePrecision);
    for (const float latency : latencies)
        stream << latency;
    return bytes;
}

QList<float> unpackedLatencies(const QByteArray &bytes)
{
    QDataStream stream(bytes);
    stream.setByteOrder(QDataStream::LittleEndian);
    stream.setFloatingPointPrecision(QDataStream::SinglePrecision);
    QList<float> latencies;
    while (!stream.atEnd() && latencies.size() < MostLatencies) {
        float latency = 0;
        stream >> latency;
        latencies.append(std::isfinite(latency) ? latency : -1.0F);
    }
    return latencies;
}

} // namespace portwright
