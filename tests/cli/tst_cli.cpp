// SPDX-License-Identifier: Apache-2.0
#include "testmain.h"

#include <QDir>
#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QProcess>
#include <QTemporaryDir>

using namespace portwright::test;

namespace {

QString casesFolder()
{
    return sourceFolder() + QStringLiteral("/cli/cases");
}

QByteArray contents(const QString &path)
{
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

/// What a finished program left.
struct Outcome
{
    QByteArray out;
    QByteArray err;
    int status = -1;
};

/// Packs of this computer's user have no say in tests: a call's own are in data/portwright/packs of its folder.
Outcome callCli(const QStringList &arguments, const QString &folder, const QByteArray &input = {})
{
    QProcess process;
    QProcessEnvironment environment = QProcessEnvironment::systemEnvironment();
    environment.insert(QStringLiteral("XDG_DATA_HOME"), folder + QStringLiteral("/data"));
    environment.insert(QStringLiteral("XDG_DATA_DIRS"), folder + QStringLiteral("/site"));
    process.setProcessEnvironment(environment);
    process.setWorkingDirectory(folder);
    process.start(QStringLiteral(PORTWRIGHT_CLI), arguments);
    process.write(input);
    process.closeWriteChannel();
    process.waitForFinished(60000);
    return {process.readAllStandardOutput(), process.readAllStandardError(),
            process.exitStatus() == QProcess::NormalExit ? process.exitCode() : -1};
}

} // namespace

/// The command line keeps its promises: what it prints, where, and its exit status.
class TestCli : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void callsGiveWhatTheyPromise_data()
    {
        QTest::addColumn<QString>("name");
        for (const QString &name : QDir(casesFolder()).entryList(QDir::Dirs | QDir::NoDotAndDotDot))
            QTest::newRow(qPrintable(name)) << name;
    }

    void callsGiveWhatTheyPromise()
    {
        QFETCH(QString, name);
        const QString folder = casesFolder() + QLatin1Char('/') + name;
        const QString call = QString::fromUtf8(contents(folder + QStringLiteral("/call"))).trimmed();
        Outcome outcome = callCli(call.split(QLatin1Char(' ')), folder, contents(folder + QStringLiteral("/stdin")));
        outcome.out.replace((folder + QLatin1Char('/')).toUtf8(), "FOLDER/");
        outcome.err.replace((folder + QLatin1Char('/')).toUtf8(), "FOLDER/");
        QCOMPARE(QString::fromUtf8(outcome.err), QString::fromUtf8(contents(folder + QStringLiteral("/stderr"))));
        QCOMPARE(QString::fromUtf8(outcome.out), QString::fromUtf8(contents(folder + QStringLiteral("/stdout"))));
        QCOMPARE(outcome.status, contents(folder + QStringLiteral("/status")).trimmed().toInt());
    }

    void badInputWritesNothing()
    {
        const QTemporaryDir folder;
        QFile bad(folder.filePath(QStringLiteral("bad.portwright")));
        QVERIFY(bad.open(QIODevice::WriteOnly));
        bad.write("{\"portwright\": 1, \"zones\": [");
        bad.close();
        for (const char *file : {"a.svg", "a.png", "a.html", "a.csv", "a.md"}) {
            const QString output = QString::fromLatin1(file);
            const QString command =
                output.endsWith(QLatin1String("g")) ? QStringLiteral("render") : QStringLiteral("report");
            const Outcome outcome =
                callCli({command, QStringLiteral("bad.portwright"), QStringLiteral("-o"), output}, folder.path());
            QCOMPARE(outcome.status, 2);
            QCOMPARE(outcome.err.count('\n'), 1);
            QVERIFY(outcome.err.startsWith("bad.portwright:1:"));
            QVERIFY(!QFile::exists(folder.filePath(output)));
        }
    }

    void everyFormatOfEveryListWorks()
    {
        for (const char *command : {"flows", "check", "explain", "probe", "diff"}) {
            for (const char *format : {"table", "json", "csv", "markdown"}) {
                QStringList arguments{QString::fromLatin1(command), QStringLiteral("sample:demo"),
                                      QStringLiteral("--format"), QString::fromLatin1(format)};
                if (qstrcmp(command, "explain") == 0)
                    arguments += QStringLiteral("code42-onprem/client-authority-tls/laptop-1/authority-1");
                if (qstrcmp(command, "diff") == 0)
                    arguments += {QStringLiteral("--set"), QStringLiteral("code42-onprem/server-version=5.2")};
                if (qstrcmp(command, "probe") == 0)
                    arguments += QStringLiteral("--stand-ins");
                const Outcome outcome = callCli(arguments, QDir::tempPath());
                QVERIFY2(outcome.status == 0, QByteArray(outcome.err + outcome.out).constData());
                QVERIFY(outcome.out.size() > 100);
                QVERIFY2(outcome.err.isEmpty(), outcome.err.constData());
            }
        }
    }

    void newPlansAreWrittenAndNotReplaced()
    {
        const QTemporaryDir folder;
        const QString file = QStringLiteral("a.portwright");
        const QStringList call{QStringLiteral("new"),       file,
                               QStringLiteral("--sites"),   QStringLiteral("2"),
                               QStringLiteral("--storage"), QStringLiteral("3")};
        QCOMPARE(callCli(call, folder.path()).status, 0);
        const QByteArray written = contents(folder.filePath(file));
        QVERIFY(written.contains("\"storage-3\""));
        QCOMPARE(callCli({QStringLiteral("check"), file}, folder.path()).status, 0);
        const QStringList larger = call + QStringList{QStringLiteral("--hybrid")};
        QCOMPARE(callCli(larger, folder.path()).status, 2);
        QCOMPARE(contents(folder.filePath(file)), written);
        QCOMPARE(callCli(larger + QStringList{QStringLiteral("--force")}, folder.path()).status, 0);
        QVERIFY(contents(folder.filePath(file)).contains("\"cloud-1\""));
        QCOMPARE(callCli({QStringLiteral("new"), QStringLiteral("-")}, folder.path()).out.left(17),
                 QByteArray("{\n  \"portwright\":"));
    }

    void theDemoIsRehearsedAndNeverVerified()
    {
        const Outcome outcome =
            callCli({QStringLiteral("probe"), QStringLiteral("sample:demo"), QStringLiteral("--stand-ins"),
                     QStringLiteral("--format"), QStringLiteral("json")},
                    QDir::tempPath());
        QCOMPARE(outcome.status, 0);
        QVERIFY(outcome.out.count("\"verdict\": \"rehearsed\"") >= 15);
        QVERIFY(!outcome.out.contains("\"verdict\": \"verified\""));
        QVERIFY(!outcome.out.contains("\"verdict\": \"open\""));
    }

    void withoutListenersTheDemoIsBadNews()
    {
        const Outcome outcome = callCli({QStringLiteral("probe"), QStringLiteral("sample:demo")}, QDir::tempPath());
        QCOMPARE(outcome.status, 1);
        QVERIFY(outcome.out.contains("refused"));
    }

    void packsOfTheUserAreListedWithTheirPlaces()
    {
        const QTemporaryDir folder;
        for (const char *name : {"data", "site"}) {
            const QString packs = folder.filePath(QString::fromLatin1(name) + QStringLiteral("/portwright/packs"));
            QVERIFY(QDir().mkpath(packs));
            QFile file(packs + QStringLiteral("/zoo.pack.json"));
            QVERIFY(file.open(QIODevice::WriteOnly));
            file.write(R"({"portwright-pack": 1, "id": "zoo", "edition": ")" + QByteArray(name) +
                       R"(", "title": {"en": "Zoo"}})");
        }
        for (const char *format : {"table", "json", "csv", "markdown"}) {
            const Outcome outcome = callCli({QStringLiteral("pack"), QStringLiteral("list"), QStringLiteral("--format"),
                                             QString::fromLatin1(format)},
                                            folder.path());
            QCOMPARE(outcome.status, 0);
            QVERIFY2(outcome.err.isEmpty(), outcome.err.constData());
            QCOMPARE(outcome.out.count("/portwright/packs/"), 2);
            QVERIFY(outcome.out.indexOf("site") < outcome.out.indexOf("data")); // later editions first
        }
    }

    void lostOutputIsAFailure()
    {
        for (const char *command : {"flows sample:demo", "check sample:demo", "schema plan", "--version"}) {
            QProcess process;
            process.setStandardOutputFile(QStringLiteral("/dev/full"));
            process.start(QStringLiteral(PORTWRIGHT_CLI), QString::fromLatin1(command).split(QLatin1Char(' ')));
            process.waitForFinished(60000);
            QCOMPARE(process.exitCode(), 3);
            QVERIFY(!process.readAllStandardError().isEmpty());
        }
    }

    void targetsOfADryRunAreJson()
    {
        const Outcome outcome =
            callCli({QStringLiteral("probe"), QStringLiteral("sample:demo"), QStringLiteral("--dry-run"),
                     QStringLiteral("--format"), QStringLiteral("json")},
                    QDir::tempPath());
        const QJsonObject root = QJsonDocument::fromJson(outcome.out).object();
        QVERIFY(!root.value(QStringLiteral("targets")).toArray().isEmpty());
    }

    void watchedRoundsAreOneDocumentALine()
    {
        const Outcome outcome =
            callCli({QStringLiteral("probe"), QStringLiteral("sample:demo"), QStringLiteral("--watch"),
                     QStringLiteral("--rounds"), QStringLiteral("2"), QStringLiteral("--interval"), QStringLiteral("1"),
                     QStringLiteral("--format"), QStringLiteral("json")},
                    QDir::tempPath());
        const QList<QByteArray> lines = outcome.out.trimmed().split('\n');
        QCOMPARE(lines.size(), 2);
        for (const QByteArray &line : lines)
            QVERIFY(line.contains("\"last-hop\":null") && QJsonDocument::fromJson(line).isObject());
    }

    void germanIsSpokenWhereAsked()
    {
        const Outcome outcome = callCli({QStringLiteral("flows"), QStringLiteral("sample:demo"),
                                         QStringLiteral("--language"), QStringLiteral("de")},
                                        QDir::tempPath());
        QCOMPARE(outcome.status, 0);
        QVERIFY(outcome.out.startsWith("Von"));
    }
};

PORTWRIGHT_TEST(tst_cli, TestCli)
#include "tst_cli.moc"
