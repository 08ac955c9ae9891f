// SPDX-License-Identifier: Apache-2.0
#include "serverprocess.h"
#include "testmain.h"

#include <QDir>
#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QProcess>
#include <QTcpServer>
#include <QTemporaryDir>
#include <csignal>

#include <unistd.h>

using namespace portwright::test;

namespace {

const QString Laptop = QStringLiteral("laptop-1");

/// A call that ended.
struct Call
{
    QByteArray out;
    QByteArray err;
    int status = -1;
};

Call finished(QProcess &process)
{
    process.waitForFinished(120000);
    return {process.readAllStandardOutput(), process.readAllStandardError(),
            process.exitStatus() == QProcess::NormalExit ? process.exitCode() : -1};
}

Call call(const QString &program, const QStringList &arguments, const QString &firstInPath = {})
{
    QProcess process;
    QProcessEnvironment environment = QProcessEnvironment::systemEnvironment();
    if (!firstInPath.isEmpty())
        environment.insert(QStringLiteral("PATH"),
                           QString(firstInPath + QLatin1Char(':') + environment.value(QStringLiteral("PATH"))));
    process.setProcessEnvironment(environment);
    process.start(program, arguments);
    return finished(process);
}

Call cli(const QString &line, const QString &firstInPath = {})
{
    return call(QStringLiteral(PORTWRIGHT_CLI), line.split(QLatin1Char(' ')), firstInPath);
}

QJsonArray listOf(const QByteArray &json, const char *list)
{
    return QJsonDocument::fromJson(json).object().value(QLatin1String(list)).toArray();
}

/// The stand-ins of the demo's authority, once they listen.
bool startStandIns(QProcess &process, const QString &more)
{
    process.start(
        QStringLiteral(PORTWRIGHT_CLI),
        QString(QStringLiteral("respond sample:demo --node authority-1 --format json") + more).split(QLatin1Char(' ')));
    return process.waitForStarted() && process.waitForReadyRead(20000);
}

} // namespace

/// Ways to a verdict that do not begin at this computer, and stand-ins at their end.
class TestWays : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void kitsAreWrittenForEveryNode();
    void aKitBesideStandInsIsTakenIn();
    void respondRefusesWhatIsInUse();
    void respondEndsByItselfAndWhenAsked();
    void probesBySsh();
    void sshArgumentsAreNotPlanText();
};

void TestWays::kitsAreWrittenForEveryNode()
{
    const QTemporaryDir folder;
    const Call made = cli(QStringLiteral("kit sample:demo --all -o ") + folder.path());
    QVERIFY2(made.status == 0, made.err.constData());
    const QStringList nodes = QDir(folder.path()).entryList(QDir::Dirs | QDir::NoDotAndDotDot);
    QVERIFY(nodes.contains(Laptop) && nodes.contains(QStringLiteral("authority-1")));
    for (const QString &node : nodes) {
        QCOMPARE(QDir(folder.filePath(node)).entryList(QDir::Files, QDir::Name),
                 QStringList({QStringLiteral("README.txt"), QStringLiteral("probe.ps1"), QStringLiteral("probe.sh")}));
    }
    const Call stand = cli(QStringLiteral("kit sample:demo --node authority-1 --respond -o ") + folder.path());
    QVERIFY2(stand.status == 0, stand.err.constData());
    QCOMPARE(QDir(folder.filePath(QStringLiteral("authority-1")))
                 .entryList({QStringLiteral("respond.*")}, QDir::Files)
                 .size(),
             3);
}

void TestWays::aKitBesideStandInsIsTakenIn()
{
    const QTemporaryDir folder;
    QCOMPARE(cli(QStringLiteral("kit sample:demo --node laptop-1 -o ") + folder.path()).status, 0);
    QProcess standIns;
    QVERIFY2(startStandIns(standIns, QStringLiteral(" --for 5m")), standIns.readAllStandardError().constData());
    const QString results = folder.filePath(QStringLiteral("r.json"));
    const Call ran = call(QStringLiteral("sh"),
                          {folder.filePath(QStringLiteral("laptop-1/probe.sh")), QStringLiteral("-o"), results});
    QVERIFY2(ran.status == 1, ran.err.constData()); // nobody stands in for the others
    const Call taken = cli(QStringLiteral("results sample:demo --format json ") + results);
    QCOMPARE(taken.status, 1);
    int rehearsed = 0;
    for (const QJsonValue pair : listOf(taken.out, "evidence")) {
        const bool own = pair[QLatin1String("flow")].toString().section(QLatin1Char('/'), 2, 2) == Laptop;
        const bool there = pair[QLatin1String("flow")].toString().endsWith(QLatin1String("/authority-1"));
        const QString standing = pair[QLatin1String("standing")].toString();
        QVERIFY2(own || standing == QLatin1String("not-probed"), taken.out.constData());
        QVERIFY2(!own || !there || standing == QLatin1String("rehearsed"), taken.out.constData());
        rehearsed += standing == QLatin1String("rehearsed") ? 1 : 0;
    }
    QVERIFY(rehearsed > 0);
    QVERIFY(listOf(taken.out, "unmatched").isEmpty());
    standIns.terminate();
    const Call ended = finished(standIns);
    QCOMPARE(ended.status, 0);
    QVERIFY2(ended.out.contains("\"source\":\"127.0.0."), ended.out.constData());
    const Call elsewhere = cli(QStringLiteral("results sample:hybrid-cloud --format json ") + results);
    QCOMPARE(elsewhere.status, 1);
    QVERIFY(!listOf(elsewhere.out, "unmatched").isEmpty());
    QFile::remove(results);
    QVERIFY(QFile(results).open(QIODevice::WriteOnly));
    const Call empty = cli(QStringLiteral("results sample:demo ") + results);
    QCOMPARE(empty.status, 2);
    QVERIFY2(empty.err.startsWith((results + QStringLiteral(":1:1:")).toUtf8()), empty.err.constData());
}

void TestWays::respondRefusesWhatIsInUse()
{
    QTcpServer real;
    QVERIFY(real.listen(QHostAddress(QStringLiteral("127.0.0.65")), 4287));
    const Call refused = cli(QStringLiteral("respond sample:demo --node authority-1 --for 5s"));
    QCOMPARE(refused.status, 3);
    QVERIFY2(refused.err.contains("127.0.0.65 4287/tcp") && refused.err.contains("in use"), refused.err.constData());
    QVERIFY2(refused.out.isEmpty(), refused.out.constData());
    const Call absent = cli(QStringLiteral("respond sample:demo --node authority-1 --address 192.0.2.77"));
    QCOMPARE(absent.status, 3);
    QVERIFY2(absent.err.contains("does not have that address"), absent.err.constData());
    for (const char *wrong : {"respond sample:demo", "respond sample:demo --node nobody",
                              "respond sample:demo --node authority-1 --for soon",
                              "respond sample:demo --node authority-1 --address here"}) {
        const Call one = cli(QString::fromLatin1(wrong));
        QVERIFY2(one.status == 2 && one.err.count('\n') == 1, wrong);
    }
}

void TestWays::respondEndsByItselfAndWhenAsked()
{
    const Call ended = cli(QStringLiteral("respond sample:demo --node authority-1 --for 1s"));
    QVERIFY2(ended.status == 0, ended.err.constData());
    QVERIFY(ended.out.contains("127.0.0.65 4287/tcp TLS"));
    QProcess process;
    QVERIFY(startStandIns(process, {}));
    QCOMPARE(::kill(pid_t(process.processId()), SIGINT), 0);
    QCOMPARE(finished(process).status, 0);
}

void TestWays::probesBySsh()
{
    ServerProcess server;
    const QString folder = server.folder();
    if (::geteuid() == 0)
        QVERIFY(QDir().mkpath(QStringLiteral("/run/sshd")));
    for (const char *key : {"host", "user"})
        QCOMPARE(
            server.run(QStringLiteral("ssh-keygen"),
                       {QStringLiteral("-q"), QStringLiteral("-t"), QStringLiteral("ed25519"), QStringLiteral("-N"),
                        QString(), QStringLiteral("-f"), folder + QLatin1Char('/') + QLatin1String(key)}),
            QByteArray());
    QTcpServer free;
    QVERIFY(free.listen(QHostAddress::LocalHost));
    const QByteArray port = QByteArray::number(free.serverPort());
    free.close();
    const QByteArray here = folder.toUtf8();
    const QString config = server.write(
        QStringLiteral("sshd"), "ListenAddress 127.0.0.1:" + port + "\nHostKey " + here + "/host\nAuthorizedKeysFile " +
                                    here + "/user.pub\nStrictModes no\nPermitRootLogin yes\nPidFile none\nUsePAM no\n");
    QCOMPARE(server.start(QStringLiteral("sshd"),
                          {QStringLiteral("-D"), QStringLiteral("-e"), QStringLiteral("-f"), config}),
             QByteArray());
    server.write(QStringLiteral("config"),
                 "Host over-there\nHostName 127.0.0.1\nPort " + port + "\nIdentityFile " + here +
                     "/user\nIdentitiesOnly yes\nStrictHostKeyChecking no\nUserKnownHostsFile " +
                     "/dev/null\nLogLevel ERROR\n");
    // The user's own ssh with a configuration of the test's.
    const QString ssh =
        server.write(QStringLiteral("ssh"), "#!/bin/sh\nexec " + programPath(QStringLiteral("ssh")).toUtf8() + " -F " +
                                                here + "/config \"$@\"\n");
    QVERIFY(QFile::setPermissions(ssh, QFile::ReadOwner | QFile::WriteOwner | QFile::ExeOwner));
    QProcess standIns;
    QVERIFY(startStandIns(standIns, {}));
    const QString evidence = server.folder() + QStringLiteral("/kept.evidence");
    const QString line = QStringLiteral("probe sample:demo --from laptop-1 --via ssh:over-there --format json "
                                        "--evidence ") +
                         evidence;
    Call probed;
    QTRY_VERIFY2_WITH_TIMEOUT((probed = cli(line, folder)).status == 1, probed.err.constData(), 30000);
    int rehearsed = 0;
    for (const QJsonValue verdict : listOf(probed.out, "verdicts")) {
        QCOMPARE(verdict[QLatin1String("vantage")].toString(), Laptop);
        QVERIFY(verdict[QLatin1String("from-vantage")].toBool());
        rehearsed += verdict[QLatin1String("verdict")].toString() == QLatin1String("rehearsed") ? 1 : 0;
    }
    QVERIFY2(rehearsed > 0, probed.out.constData());
    const Call kept = cli(QStringLiteral("results sample:demo --format csv --evidence ") + evidence, folder);
    QVERIFY2(kept.out.contains("laptop-1,yes,") && kept.out.contains(",rehearsed,"), kept.out.constData());
    const Call lost = cli(QStringLiteral("probe sample:demo --from laptop-1 --via ssh:over-there --format json "
                                         "--evidence /no/such/folder/x"),
                          folder);
    QCOMPARE(lost.status, 3);
    QVERIFY2(!listOf(lost.out, "verdicts").isEmpty() && lost.err.contains("/no/such/folder/x"), lost.err.constData());
    standIns.kill();
    standIns.waitForFinished();
    const Call nowhere = cli(QStringLiteral("probe sample:demo --from laptop-1 --via ssh:nowhere.invalid"), folder);
    QCOMPARE(nowhere.status, 3);
    QVERIFY2(nowhere.out.isEmpty() && nowhere.err.contains("ssh nowhere.invalid"), nowhere.err.constData());
}

void TestWays::sshArgumentsAreNotPlanText()
{
    for (const char *wrong :
         {"probe sample:demo --from laptop-1 --via ssh:-oProxyCommand=id", "probe sample:demo --via ssh",
          "probe sample:demo --from laptop-1 --via telnet", "probe sample:demo --from laptop-1 --via ssh:a;id",
          "probe sample:demo --from laptop-1 --via ssh:a --watch"}) {
        const Call one = cli(QString::fromLatin1(wrong));
        QVERIFY2(one.status == 2 && one.err.count('\n') == 1 && one.out.isEmpty(), one.err.constData());
    }
}

PORTWRIGHT_TEST(tst_ways, TestWays)
#include "tst_ways.moc"
