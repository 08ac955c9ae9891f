// SPDX-License-Identifier: Apache-2.0
#include "testmain.h"

#include <QDir>
#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QProcess>
#include <QTemporaryDir>
#include <csignal>

using namespace portwright::test;

namespace {

struct ProgramOutcome
{
    QByteArray out;
    QByteArray err;
    int status = -1;
};

} // namespace

/// From measuring to a signed report, as a person does it: the demo's stand-ins, the real ssh-keygen.
class TestEvidence : public QObject
{
    Q_OBJECT

    QTemporaryDir m_folder;

    QString path(const char *name) const { return m_folder.filePath(QString::fromLatin1(name)); }
    QByteArray contents(const char *name) const
    {
        QFile file(path(name));
        return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
    }
    void write(const char *name, const QByteArray &bytes) const
    {
        QFile file(path(name));
        QVERIFY(file.open(QIODevice::WriteOnly) && file.write(bytes) == bytes.size());
    }
    ProgramOutcome run(const QString &program, const QStringList &arguments) const
    {
        QProcess process;
        process.setWorkingDirectory(m_folder.path());
        process.start(program, arguments);
        process.waitForFinished(60000);
        return {process.readAllStandardOutput(), process.readAllStandardError(),
                process.exitStatus() == QProcess::NormalExit ? process.exitCode() : -1};
    }
    ProgramOutcome cli(const char *call) const
    {
        return run(QStringLiteral(PORTWRIGHT_CLI), QString::fromLatin1(call).split(u' '));
    }
    static QJsonObject jsonOf(const QByteArray &text) { return QJsonDocument::fromJson(text).object(); }

private Q_SLOTS:
    void initTestCase();
    void aWatchIsKeptBesideThePlan();
    void readingDoesNotChangeTheFile();
    void everyFormatHasIt();
    void aSignedReportIsChecked();
    void takenInResultsAreKeptOnce();
    void whatCannotBeKeptIsStillSaid();
    void anotherFileBesideThePlanIsWarnedOf();
    void certificatesAreHeldAgainstOurOwn();
    void whoSawTheSameIsNoMeaning();
    void anInterruptedWatchKeepsWhatItMeasured();

private:
    void writeResults(const char *name, const char *vantage, const char *verdict, char digit) const;
};

void TestEvidence::initTestCase()
{
    QVERIFY(
        QFile::copy(sourceFolder() + QStringLiteral("/../resources/samples/demo.portwright"), path("demo.portwright")));
    for (const char *key : {"mine", "other"}) {
        const ProgramOutcome made =
            run(QStringLiteral("ssh-keygen"), {QStringLiteral("-q"), QStringLiteral("-t"), QStringLiteral("ed25519"),
                                               QStringLiteral("-N"), QString(), QStringLiteral("-f"), path(key)});
        QVERIFY2(made.status == 0, "ssh-keygen cannot be run: install openssh-client");
    }
}

void TestEvidence::aWatchIsKeptBesideThePlan()
{
    const ProgramOutcome dry = cli("probe demo.portwright --keep --dry-run");
    QCOMPARE(dry.status, 0);
    QVERIFY(!QFile::exists(path("demo.portwright-evidence"))); // nothing was measured
    const ProgramOutcome watch =
        cli("probe demo.portwright --from laptop-1 --stand-ins --watch --interval 1 --rounds 3 --keep --format json");
    QVERIFY2(watch.status == 0, watch.err);
    const QList<QByteArray> lines = watch.out.trimmed().split('\n');
    QCOMPARE(lines.size(), 3);
    const qsizetype whole = jsonOf(lines.first()).value(QStringLiteral("verdicts")).toArray().size();
    for (const QByteArray &line : lines)
        QCOMPARE(jsonOf(line).value(QStringLiteral("verdicts")).toArray().size(), whole);
    QCOMPARE(QDir(m_folder.path()).entryList({QStringLiteral("demo.*")}, QDir::Files),
             (QStringList{QStringLiteral("demo.portwright"), QStringLiteral("demo.portwright-evidence")}));
    const QJsonObject results = jsonOf(cli("results demo.portwright --format json").out);
    const QJsonArray evidence = results.value(QStringLiteral("evidence")).toArray();
    QVERIFY(!evidence.isEmpty());
    int again = 0;
    for (const QJsonValue &history : evidence) {
        const QJsonArray spans = history[QStringLiteral("spans")].toArray();
        QCOMPARE(spans.size(), 1);
        QCOMPARE(spans.first()[QStringLiteral("verdict")].toString(), QStringLiteral("rehearsed"));
        again += spans.first()[QStringLiteral("rounds")].toInt() > 1 ? 1 : 0;
    }
    QCOMPARE(again, int(evidence.size()));
}

void TestEvidence::readingDoesNotChangeTheFile()
{
    const QByteArray before = contents("demo.portwright-evidence");
    QVERIFY(!before.isEmpty());
    QFile::setPermissions(path("demo.portwright-evidence"), QFile::ReadOwner);
    QCOMPARE(cli("results demo.portwright").status, 0);
    QFile::setPermissions(path("demo.portwright-evidence"), QFile::ReadOwner | QFile::WriteOwner);
    QVERIFY(contents("demo.portwright-evidence") == before);
}

void TestEvidence::everyFormatHasIt()
{
    const ProgramOutcome table = cli("results demo.portwright");
    QVERIFY2(table.out.contains("rehearsed") && table.out.contains("flows verified"), table.out);
    QVERIFY(cli("results demo.portwright --format csv").out.startsWith("Flow,Measured from,Proves the flow,"));
    QVERIFY(cli("results demo.portwright --format markdown").out.startsWith("| Flow |"));
    QVERIFY(!cli("results demo.portwright --failing --format csv").out.contains("rehearsed"));
    QCOMPARE(cli("results demo.portwright --format junit -o junit.xml").status, 0);
    const ProgramOutcome lint = run(QStringLiteral("xmllint"), {QStringLiteral("--noout"), QStringLiteral("--schema"),
                                                                sourceFolder() + QStringLiteral("/evidence/junit.xsd"),
                                                                QStringLiteral("junit.xml")});
    QVERIFY2(lint.status == 0, lint.err);
    QVERIFY(contents("junit.xml").contains("classname=\"laptop-1\""));
    const ProgramOutcome odd = cli("results demo.portwright --format html");
    QCOMPARE(odd.status, 2);
    QCOMPARE(odd.err.trimmed(), QByteArray("\"html\" is not a format; choose table, json, csv, markdown or junit"));
}

void TestEvidence::aSignedReportIsChecked()
{
    const ProgramOutcome made = cli("results demo.portwright --report report.md --sign mine");
    QVERIFY2(made.status == 0, made.err);
    QVERIFY(contents("report.md").startsWith("# Evidence: Demo on this computer\n"));
    write("allowed", "ann@example.org " + contents("mine.pub"));
    const ProgramOutcome good = cli("results --verify report.md --allowed-signers allowed");
    QVERIFY2(good.status == 0 && good.out.contains("ann@example.org"), QByteArray(good.err + good.out));
    QCOMPARE(
        cli("results --verify report.md --signature report.md.sig --allowed-signers allowed --identity bob").status, 1);

    write("changed.md", contents("report.md").replace("rehearsed", "verified "));
    const ProgramOutcome changed =
        cli("results --verify changed.md --signature report.md.sig --allowed-signers allowed");
    QCOMPARE(changed.status, 1);
    QVERIFY2(changed.out.contains("changed"), changed.out);

    write("strangers", "bob@example.org " + contents("other.pub"));
    const ProgramOutcome stranger = cli("results --verify report.md --allowed-signers strangers");
    QCOMPARE(stranger.status, 1);
    QVERIFY2(stranger.out.contains("allowed signers"), stranger.out);

    const ProgramOutcome missing = cli("results --verify report.md --signature none --allowed-signers allowed");
    QCOMPARE(missing.status, 2);
    QCOMPARE(missing.err.trimmed(), QByteArray("none: There is no such file"));
    const ProgramOutcome noKey = cli("results demo.portwright --report unsigned.md --sign none");
    QCOMPARE(noKey.status, 2);
    QVERIFY(!QFile::exists(path("unsigned.md")));
}

/// One result of the demo's first TLS flow, measured now.
void TestEvidence::writeResults(const char *name, const char *vantage, const char *verdict, char digit) const
{
    const QByteArray target = cli("probe demo.portwright --from laptop-1 --dry-run --format json").out;
    const QJsonArray targets = jsonOf(target).value(QStringLiteral("targets")).toArray();
    for (const QJsonValue &one : targets) {
        if (one[QStringLiteral("handshake")].toString() != QLatin1String("code42-tls"))
            continue;
        const QJsonObject result{
            {QStringLiteral("flow"), one[QStringLiteral("flows")].toArray().first()},
            {QStringLiteral("target"), one[QStringLiteral("address")]},
            {QStringLiteral("address"), one[QStringLiteral("address")]},
            {QStringLiteral("transport"), QStringLiteral("tcp")},
            {QStringLiteral("port"), one[QStringLiteral("port")]},
            {QStringLiteral("vantage"), QString::fromLatin1(vantage)},
            {QStringLiteral("verdict"), QString::fromLatin1(verdict)},
            {QStringLiteral("proof"), QString(QStringLiteral("TLS 1.3; sha256 ") + QString(64, QLatin1Char(digit)))},
            {QStringLiteral("at"), QDateTime::currentDateTimeUtc().toString(Qt::ISODate)}};
        write(name, QJsonDocument(QJsonObject{{QStringLiteral("portwright"), 1},
                                              {QStringLiteral("measured"),
                                               QJsonObject{{QStringLiteral("host"), QString::fromLatin1(name)}}},
                                              {QStringLiteral("verdicts"), QJsonArray{result}}})
                        .toJson());
        return;
    }
    QFAIL(target.constData());
}

void TestEvidence::takenInResultsAreKeptOnce()
{
    writeResults("lap.json", "laptop-1", "verified", 'a');
    const ProgramOutcome first = cli("results demo.portwright --evidence kept.evidence --keep lap.json");
    QVERIFY2(first.err.contains("1 of 1 results are new in kept.evidence"), first.err);
    const QByteArray before = contents("kept.evidence");
    const ProgramOutcome second = cli("results demo.portwright --evidence kept.evidence --keep lap.json");
    QVERIFY2(second.err.contains("0 of 1 results are new"), second.err);
    const QJsonObject kept = jsonOf(cli("results demo.portwright --evidence kept.evidence --format json").out);
    const QJsonArray histories = kept.value(QStringLiteral("evidence")).toArray();
    QCOMPARE(histories.size(), 1);
    QCOMPARE(histories.first()[QStringLiteral("vantage")].toString(), QStringLiteral("laptop-1"));
    QCOMPARE(histories.first()[QStringLiteral("spans")].toArray().size(), 1);
    const ProgramOutcome nowhere = cli("results sample:demo --keep lap.json");
    QCOMPARE(nowhere.status, 2);
    QVERIFY2(nowhere.err.contains("--evidence FILE"), nowhere.err);
    QVERIFY(!before.isEmpty());
}

void TestEvidence::whatCannotBeKeptIsStillSaid()
{
    writeResults("lap.json", "laptop-1", "verified", 'a');
    const ProgramOutcome full =
        cli("results demo.portwright --evidence none/such.evidence --keep --format json lap.json");
    QCOMPARE(full.status, 3);
    QVERIFY2(full.out.contains("\"standing\": \"proved\""), full.out);
    QVERIFY2(full.err.contains("none/such.evidence"), full.err);
}

/// Unless it was asked for.
void TestEvidence::anotherFileBesideThePlanIsWarnedOf()
{
    writeResults("lap.json", "laptop-1", "verified", 'a');
    QVERIFY(QFile::copy(path("demo.portwright"), path("beside.portwright")));
    const QByteArray letter("a letter to my landlord");
    write("beside.portwright-evidence", letter);
    const ProgramOutcome warned = cli("results beside.portwright --format json lap.json");
    QVERIFY2(warned.status == 0, warned.err);
    QVERIFY2(warned.out.contains("\"standing\": \"proved\""), warned.out);
    QVERIFY2(warned.err.contains("weighed without it"), warned.err);
    for (const char *asked : {"results beside.portwright --keep lap.json",
                              "results beside.portwright --evidence beside.portwright-evidence lap.json"}) {
        const ProgramOutcome failed = cli(asked);
        QCOMPARE(failed.status, 2);
        QVERIFY2(failed.err.contains("not an evidence file"), failed.err);
    }
    QCOMPARE(contents("beside.portwright-evidence"), letter);
}

/// What the evidence file holds from another vantage, against what comes in.
void TestEvidence::certificatesAreHeldAgainstOurOwn()
{
    writeResults("planner.json", "authority-1", "tls-untrusted", 'b');
    writeResults("lap.json", "laptop-1", "verified", 'a');
    QVERIFY(cli("results demo.portwright --evidence own.evidence --keep planner.json").err.contains("1 of 1"));
    const ProgramOutcome alone = cli("results demo.portwright --evidence none.evidence --format json lap.json");
    QVERIFY2(alone.out.contains("\"standing\": \"proved\""), alone.out);
    const ProgramOutcome both = cli("results demo.portwright --evidence own.evidence --format json lap.json");
    QCOMPARE(both.status, 1);
    QVERIFY2(both.out.contains("\"verdict\": \"intercepted\""), both.out);
    QVERIFY2(both.out.contains("Seen from authority-1"), both.out);
}

/// The table says once what each kind of answer means; who else saw the certificate stands with each result.
void TestEvidence::whoSawTheSameIsNoMeaning()
{
    writeResults("planner.json", "authority-1", "verified", 'a');
    writeResults("lap.json", "laptop-1", "verified", 'a');
    const QByteArray call("results demo.portwright --evidence none.evidence planner.json lap.json --format ");
    const ProgramOutcome whole = cli(QByteArray(call + "csv").constData());
    QVERIFY2(whole.out.contains("Seen from authority-1, it shows the same certificate."), whole.out);
    const ProgramOutcome table = cli(QByteArray(call + "table").constData());
    QVERIFY2(table.out.contains("laptop-1") && !table.out.contains("same certificate"), table.out);
}

/// Without stand-ins nobody answers on these ports, which is an answer, too.
void TestEvidence::anInterruptedWatchKeepsWhatItMeasured()
{
    QProcess watch;
    watch.setWorkingDirectory(m_folder.path());
    watch.start(QStringLiteral(PORTWRIGHT_CLI),
                QStringLiteral("probe demo.portwright --from laptop-1 --watch --interval 60 --evidence other.evidence")
                    .split(u' '));
    QVERIFY(watch.waitForStarted());
    QVERIFY(watch.waitForReadyRead(60000));
    ::kill(pid_t(watch.processId()), SIGINT);
    QVERIFY(watch.waitForFinished(10000));
    QCOMPARE(watch.exitStatus(), QProcess::NormalExit);
    QCOMPARE(watch.exitCode(), 1);
    const ProgramOutcome kept = cli("results demo.portwright --evidence other.evidence --format csv");
    QCOMPARE(kept.status, 1);
    QVERIFY2(kept.out.contains("refused"), kept.out);
}

PORTWRIGHT_TEST(tst_evidence, TestEvidence)
#include "tst_evidence.moc"
