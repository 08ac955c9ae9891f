// SPDX-License-Identifier: Apache-2.0
#include "evidencemaking.h"

#include <QFile>

namespace portwright::test {

QDateTime at(qint64 seconds)
{
    return QDateTime(QDate(2026, 3, 2), QTime(18, 0), Qt::UTC).addSecs(seconds);
}

ProbeResult answer(const char *flow, Verdict verdict, qint64 seconds, const char *proof)
{
    ProbeResult result;
    result.flow = FlowId(QString::fromLatin1(flow));
    result.target = QStringLiteral("10.20.5.10");
    result.address = IpAddress::of("10.20.5.10");
    result.port = 443;
    result.vantage = QStringLiteral("office");
    result.fromVantage = true;
    result.verdict = verdict;
    result.proof = QString::fromUtf8(proof);
    result.tries = 1;
    result.at = at(seconds);
    return result;
}

QList<EvidenceHistory> historiesOf(const QString &path)
{
    const Result<EvidenceFile> file = EvidenceFile::open(path, EvidenceFile::Access::Read);
    if (!file)
        qFatal("%s", qPrintable(errorsText(file.errors())));
    const Result<QList<EvidenceHistory>> histories = file->histories();
    if (!histories)
        qFatal("%s", qPrintable(errorsText(histories.errors())));
    return *histories;
}

EvidenceHistory history(const char *flow, const QList<Verdict> &verdicts, bool fromVantage)
{
    ProbeResult result = answer(flow, Verdict::Open, 0);
    result.fromVantage = fromVantage;
    EvidenceHistory made{subjectOf(result), {}, {}, {}};
    for (const Verdict verdict : verdicts) {
        result.verdict = verdict;
        result.at = at(3600 * (made.spans.size() + 1));
        made.spans += spanOf(result);
    }
    return made;
}

QByteArray bytesOf(const QString &path)
{
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

} // namespace portwright::test
