// SPDX-License-Identifier: Apache-2.0
#include "evidencemaking.h"
#include "testmain.h"

#include <QFile>
#include <QFileInfo>
#include <QSqlDatabase>
#include <QTemporaryDir>

using namespace portwright;
using namespace portwright::test;

namespace {

constexpr qint64 Gap = 60000;

/// Runs SQL as another program would.
void tamper(const QString &path, const QStringList &statements)
{
    {
        QSqlDatabase other = QSqlDatabase::addDatabase(QStringLiteral("QSQLITE"), QStringLiteral("other"));
        other.setDatabaseName(path);
        QVERIFY(other.open());
        for (const QString &statement : statements) {
            QSqlQuery query(other);
            QVERIFY2(query.exec(statement), qPrintable(statement));
        }
    }
    QSqlDatabase::removeDatabase(QStringLiteral("other"));
}

} // namespace

class TestEvidenceFile : public QObject
{
    Q_OBJECT

    std::unique_ptr<QTemporaryDir> m_folder;

    QString path() const { return m_folder->filePath(QStringLiteral("office.portwright-evidence")); }
    static void append(EvidenceFile &file, const QList<ProbeResult> &results)
    {
        const Result<void> appended = file.append(results, Gap);
        QVERIFY2(appended.isOk(), qPrintable(errorsText(appended.errors())));
    }
    EvidenceFile open() const
    {
        Result<EvidenceFile> file = EvidenceFile::open(path(), EvidenceFile::Access::Write);
        if (!file)
            qFatal("%s", qPrintable(errorsText(file.errors())));
        return std::move(*file);
    }
    void write(const QList<ProbeResult> &results) const
    {
        EvidenceFile file = open();
        append(file, results);
    }

private Q_SLOTS:
    void init() { m_folder = std::make_unique<QTemporaryDir>(); }

    void whatWasMeasuredIsReadBack()
    {
        ProbeResult six = answer("pack/rule/a/c", Verdict::Rejected, 5, "ICMP 3/13 \u00e4\u4e2d");
        six.address = IpAddress::of("2001:db8::1");
        six.target = QStringLiteral("host.example.org");
        six.by = QStringLiteral("10.0.0.1");
        six.code = 781;
        six.tries = 3;
        six.detail = QStringLiteral("Ask who runs 10.0.0.1.");
        six.transport = Transport::Udp;
        six.vantage.clear();
        six.fromVantage = false;
        ProbeResult four = answer("pack/rule/a/b", Verdict::Verified, 0, "TLS 1.3");
        four.latencyMs = 0.25;
        write({four, six});
        const QList<EvidenceHistory> histories = historiesOf(path());
        QCOMPARE(histories.size(), 2);
        QCOMPARE(histories.at(0).subject, subjectOf(four));
        QCOMPARE(histories.at(0).spans, QList<EvidenceSpan>{spanOf(four)});
        QCOMPARE(histories.at(0).latencies, QList<float>{0.25F});
        QCOMPARE(histories.at(1).subject, subjectOf(six));
        QCOMPARE(histories.at(1).spans, QList<EvidenceSpan>{spanOf(six)});
        QCOMPARE(histories.at(1).latencies, QList<float>{-1.0F});
        const Result<EvidenceFile> file = EvidenceFile::open(path(), EvidenceFile::Access::Read);
        QCOMPARE(file->historiesOf(six.flow)->size(), 1);
    }

    void anUnchangedAnswerLengthensItsSpan()
    {
        EvidenceFile file = open();
        append(file, {answer("pack/rule/a/b", Verdict::Verified, 0)});
        for (int round = 1; round <= MostLatencies; ++round)
            append(file, {answer("pack/rule/a/b", Verdict::Verified, round * 15)});
        const qint64 before = QFileInfo(path()).size();
        for (int round = MostLatencies + 1; round < 400; ++round)
            append(file, {answer("pack/rule/a/b", Verdict::Verified, round * 15)});
        QCOMPARE(QFileInfo(path()).size(), before);
        const EvidenceHistory history = historiesOf(path()).first();
        QCOMPARE(history.spans.size(), 1);
        QCOMPARE(history.spans.first().rounds, 400);
        QCOMPARE(history.spans.first().since, at(0));
        QCOMPARE(history.spans.first().until, at(399 * 15));
        QCOMPARE(history.latencies.size(), MostLatencies);
    }

    void aSpanGoesOnAfterReopening()
    {
        write({answer("pack/rule/a/b", Verdict::Verified, 0)});
        write({answer("pack/rule/a/b", Verdict::Verified, 15)});
        QCOMPARE(historiesOf(path()).first().spans.size(), 1);
        QCOMPARE(historiesOf(path()).first().spans.first().rounds, 2);
    }

    /// A change, another proof, and a pause for which nobody can speak.
    void whatIsNotTheSameBeginsASpan()
    {
        write({answer("pack/rule/a/b", Verdict::Verified, 0, "one"),
               answer("pack/rule/a/b", Verdict::Verified, 15, "two"),
               answer("pack/rule/a/b", Verdict::Refused, 30, "two"),
               answer("pack/rule/a/b", Verdict::Refused, 30 + 61, "two"),
               answer("pack/rule/a/b", Verdict::Refused, 20, "two")});
        const QList<EvidenceSpan> spans = historiesOf(path()).first().spans;
        QCOMPARE(spans.size(), 5);
        QCOMPARE(spans.last().since, at(20)); // somebody set the clock back
    }

    static qint64 merge(EvidenceFile &file, const QList<ProbeResult> &results)
    {
        const Result<qint64> merged = file.merge(results);
        return merged ? *merged : -1;
    }

    /// As often as somebody takes the same file in.
    void whatComesLateComesOnce()
    {
        EvidenceFile file = open();
        append(file, {answer("pack/rule/a/b", Verdict::Verified, 100, "one"),
                      answer("pack/rule/a/b", Verdict::Verified, 130, "one")});
        ProbeResult elsewhere = answer("pack/rule/a/b", Verdict::Refused, 50);
        elsewhere.vantage = QStringLiteral("branch");
        elsewhere.fromVantage = false;
        const QList<ProbeResult> late{answer("pack/rule/a/b", Verdict::Filtered, 20), elsewhere,
                                      answer("pack/rule/a/b", Verdict::Verified, 110, "one"), // within the span
                                      answer("pack/rule/a/b", Verdict::Verified, 115, "two"),
                                      answer("pack/rule/a/b", Verdict::Reset, 900)};
        QCOMPARE(merge(file, late), 4);
        QCOMPARE(merge(file, late), 0);
        const QList<EvidenceHistory> histories = historiesOf(path());
        QCOMPARE(histories.size(), 2);
        QList<Verdict> verdicts;
        for (const EvidenceSpan &span : histories.first().spans)
            verdicts += span.verdict;
        const QList<Verdict> wanted{Verdict::Filtered, Verdict::Verified, Verdict::Verified, Verdict::Reset};
        QCOMPARE(verdicts, wanted);
        QCOMPARE(histories.first().spans.at(2).rounds, 2); // it ended after "two"
        QCOMPARE(histories.first().latencies.size(), 3);   // two of its own, and the newest
        QCOMPARE(histories.last().subject, subjectOf(elsewhere));
        QCOMPARE(histories.last().spans, QList<EvidenceSpan>{spanOf(elsewhere)});
        QCOMPARE(EvidenceFile::open(path(), EvidenceFile::Access::Read)->histories()->size(), 2);
    }

    /// Measuring goes on from the newest answer, wherever it came from.
    void measuringGoesOnAfterALateOne()
    {
        EvidenceFile file = open();
        append(file, {answer("pack/rule/a/b", Verdict::Verified, 100)});
        QCOMPARE(merge(file, {answer("pack/rule/a/b", Verdict::Filtered, 50)}), 1);
        append(file, {answer("pack/rule/a/b", Verdict::Verified, 110)});
        const QList<EvidenceSpan> spans = historiesOf(path()).first().spans;
        QCOMPARE(spans.size(), 2);
        QCOMPARE(spans.last().rounds, 2);
        QCOMPARE(spans.last().until, at(110));
    }

    /// Another answer within the time of the last span is not the latest one.
    void aLateResultInsideTheLastSpanIsNotTheLatest()
    {
        EvidenceFile file = open();
        for (const qint64 seconds : {0, 50, 100})
            append(file, {answer("pack/rule/a/b", Verdict::Verified, seconds)});
        const ProbeResult late = answer("pack/rule/a/b", Verdict::Refused, 60);
        QList<EvidenceSpan> list = historiesOf(path()).first().spans;
        QVERIFY(portwright::merge(list, late));
        QVERIFY(!portwright::merge(list, late));
        QCOMPARE(merge(file, {late}), 1);
        QCOMPARE(merge(file, {late}), 0);
        const QList<EvidenceHistory> histories = historiesOf(path());
        QCOMPARE(histories.first().spans, list);
        QCOMPARE(list.size(), 2);
        QCOMPARE(list.first(), spanOf(late));
        QCOMPARE(list.last().until, at(100));
        QCOMPARE(verdictName(lastResults(histories).first().verdict), QStringLiteral("verified"));
        append(file, {answer("pack/rule/a/b", Verdict::Verified, 150)});
        QCOMPARE(historiesOf(path()).first().spans.size(), 2);
        QCOMPARE(historiesOf(path()).first().spans.last().rounds, 4);
    }

    void lateOnesAreSummedUpToo()
    {
        EvidenceFile file = open();
        QList<ProbeResult> late;
        for (int i = 0; i < 300; ++i)
            late += answer("pack/rule/a/b", i % 2 == 0 ? Verdict::Verified : Verdict::Filtered, i * 10);
        std::reverse(late.begin(), late.end());
        QCOMPARE(merge(file, late), 300);
        QCOMPARE(merge(file, late), 0);
        const EvidenceHistory history = historiesOf(path()).first();
        QCOMPARE(history.spans.size(), EvidenceFile::MostSpans);
        QCOMPARE(history.spans.last().since, at(2990));
        QCOMPARE(history.earlier.size(), 2);
        QCOMPARE(history.earlier.first().rounds + history.earlier.last().rounds, 300 - EvidenceFile::MostSpans);
    }

    void anAnswerToldAgainIsNotCountedAgain()
    {
        const ProbeResult once = answer("pack/rule/a/b", Verdict::Verified, 0);
        write({once, once});
        write({once});
        QCOMPARE(historiesOf(path()).first().spans.first().rounds, 1);
        QCOMPARE(historiesOf(path()).first().latencies.size(), 1);
    }

    void theOldestSpansAreSummedUp()
    {
        EvidenceFile file = open();
        const int rounds = int(EvidenceFile::MostSpans) + 41;
        QList<ProbeResult> results;
        for (int round = 0; round < rounds; ++round)
            results += answer("pack/rule/a/b", round % 2 ? Verdict::Refused : Verdict::Verified, round * 15);
        append(file, results);
        const EvidenceHistory history = historiesOf(path()).first();
        QCOMPARE(history.spans.size(), EvidenceFile::MostSpans);
        QCOMPARE(history.spans.last().until, at((rounds - 1) * 15));
        QCOMPARE(history.earlier.size(), 2);
        QCOMPARE(history.earlier.at(0), (EarlierSpans{Verdict::Refused, 20, 20, at(15), at(39 * 15)}));
        QCOMPARE(history.earlier.at(1), (EarlierSpans{Verdict::Verified, 21, 21, at(0), at(40 * 15)}));
    }

    void twoWhoWriteSeeEachOther()
    {
        EvidenceFile one = open();
        EvidenceFile two = open();
        for (int round = 0; round < 20; round += 2) {
            append(one, {answer("pack/rule/a/b", Verdict::Verified, round)});
            append(two, {answer("pack/rule/a/b", Verdict::Verified, round + 1)});
        }
        QCOMPARE(historiesOf(path()).first().spans.size(), 1);
        QCOMPARE(historiesOf(path()).first().spans.first().rounds, 20);
    }

    void readingMakesNothing()
    {
        const Result<EvidenceFile> file = EvidenceFile::open(path(), EvidenceFile::Access::Read);
        QVERIFY(!file);
        QCOMPARE(file.errors().size(), 1);
        QCOMPARE(file.errors().first().where.file, path());
        QVERIFY(!QFileInfo::exists(path()));
        write({answer("pack/rule/a/b", Verdict::Verified, 0)});
        const QByteArray before = bytesOf(path());
        QCOMPARE(historiesOf(path()).size(), 1);
        QCOMPARE(bytesOf(path()), before);
        QCOMPARE(QDir(m_folder->path()).entryList(QDir::Files).size(), 1); // no journal is left beside it
    }

    void otherFilesAreRefusedAndLeftAlone_data();
    void otherFilesAreRefusedAndLeftAlone();
    void aRowThatMakesNoSenseIsSaid();
};

void TestEvidenceFile::otherFilesAreRefusedAndLeftAlone_data()
{
    QTest::addColumn<QStringList>("statements");
    QTest::addColumn<QByteArray>("bytes");
    QTest::addColumn<QString>("says");
    const QString none;
    QTest::newRow("text") << QStringList() << QByteArray("a letter to my landlord")
                          << QStringLiteral("not an evidence");
    QTest::newRow("short") << QStringList() << QByteArray("SQLite format 3\0", 16) << QStringLiteral("cannot be used");
    QTest::newRow("another program's") << QStringList{QStringLiteral("PRAGMA application_id = 7")} << QByteArray()
                                       << QStringLiteral("another program");
    QTest::newRow("newer") << QStringList{QStringLiteral("PRAGMA user_version = 9")} << QByteArray()
                           << QStringLiteral("newer Portwright");
    QTest::newRow("trigger") << QStringList{QStringLiteral(
                                    "CREATE TRIGGER x AFTER INSERT ON span BEGIN DELETE FROM span; END")}
                             << QByteArray() << QStringLiteral("tables");
    QTest::newRow("a table less") << QStringList{QStringLiteral("DROP TABLE earlier")} << QByteArray()
                                  << QStringLiteral("tables");
    QTest::newRow("damaged") << QStringList() << QByteArray("damage") << QStringLiteral("cannot be used");
}

void TestEvidenceFile::otherFilesAreRefusedAndLeftAlone()
{
    QFETCH(QStringList, statements);
    QFETCH(QByteArray, bytes);
    QFETCH(QString, says);
    const bool damaged = bytes == "damage";
    if (bytes.isEmpty() || damaged) {
        QList<ProbeResult> results;
        for (int flow = 0; flow < 300; ++flow)
            results += answer(qPrintable(QStringLiteral("pack/rule/a/b%1").arg(flow)), Verdict::Verified, 0);
        write(results);
    }
    tamper(path(), statements);
    QFile file(path());
    QVERIFY(file.open(QIODevice::ReadWrite));
    if (damaged) {
        for (qint64 place = 4096; place + 100 < file.size(); place += 4096) {
            file.seek(place);
            file.write(QByteArray(100, '\x55'));
        }
    } else if (!bytes.isEmpty()) {
        file.write(bytes);
    }
    file.close();
    const QByteArray before = bytesOf(path());
    for (const auto access : {EvidenceFile::Access::Read, EvidenceFile::Access::Write}) {
        const Result<EvidenceFile> opened = EvidenceFile::open(path(), access);
        QVERIFY(!opened);
        QCOMPARE(opened.errors().size(), 1);
        QVERIFY2(opened.errors().first().message.contains(says), qPrintable(opened.errors().first().text()));
        QVERIFY(bytesOf(path()) == before);
    }
}

void TestEvidenceFile::aRowThatMakesNoSenseIsSaid()
{
    write({answer("pack/rule/a/b", Verdict::Verified, 0)});
    tamper(path(), {QStringLiteral("UPDATE span SET verdict = 'splendid'")});
    const Result<EvidenceFile> file = EvidenceFile::open(path(), EvidenceFile::Access::Read);
    QVERIFY(file.isOk());
    const auto histories = file->histories();
    QVERIFY(!histories);
    QVERIFY(histories.errors().first().message.contains(QStringLiteral("cannot be read")));
}

PORTWRIGHT_TEST(tst_evidencefile, TestEvidenceFile)
#include "tst_evidencefile.moc"
