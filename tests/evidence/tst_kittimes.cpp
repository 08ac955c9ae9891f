// SPDX-License-Identifier: Apache-2.0
#include "kitrunning.h"
#include "testmain.h"

#include <QDir>
#include <QFile>
#include <QProcess>
#include <QTcpServer>
#include <map>

using namespace portwright;
using namespace portwright::test;

/// A kit's script ends tools that would wait for ever, also where there is no program for that: macOS has none.
class TestKitTimes : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void toolsEndWithoutTimeout_data();
    void toolsEndWithoutTimeout();
    void theGuardMayBeEndedBeforeItNaps();

private:
    Kit kit() const;

    QTcpServer m_mute;                // accepts, and says nothing
    std::map<QString, KitRun> m_runs; // by shell
};

Kit TestKitTimes::kit() const
{
    PlanMaker made;
    made.zone("lan", ZoneKind::Lan, "127.0.0.0/8").node("me", "lan", "127.0.0.1").node("mute", "lan", "127.0.0.9");
    made.flow("me", "mute", Transport::Tcp, QByteArray::number(m_mute.serverPort()), "tls");
    return kitOf(made.plan(), made, "me");
}

/// All shells side by side: they wait. "openssl s_client" by itself waits for ever for a server that says nothing.
void TestKitTimes::initTestCase()
{
    QVERIFY(m_mute.listen(QHostAddress(QStringLiteral("127.0.0.9"))));
    const ToolFolder tools({QStringLiteral("openssl")});
    QCOMPARE(tools.missing(), QStringList());
    QVERIFY(QFile::remove(QDir(tools.path()).filePath(QStringLiteral("timeout"))));
    QList<KitCall> calls;
    for (const QString &shell : shells())
        calls += {kit(), shell, tools.path()};
    const QList<KitRun> runs = runKits(calls);
    for (qsizetype i = 0; i < runs.size(); ++i)
        m_runs[shells().at(i)] = runs.at(i);
}

void TestKitTimes::toolsEndWithoutTimeout_data()
{
    QTest::addColumn<QString>("shell");
    for (const QString &shell : shells())
        QTest::newRow(qPrintable(shell)) << shell;
}

void TestKitTimes::toolsEndWithoutTimeout()
{
    QFETCH(QString, shell);
    const KitRun &run = m_runs.at(shell);
    QVERIFY2(run.problem.isEmpty(), qPrintable(run.problem));
    QCOMPARE(run.verdictTo("mute"), QStringLiteral("open (openssl)"));
    QCOMPARE(run.errors, QByteArray("probing with openssl\n")); // no shell tells of what it ended
}

/// It is told to end as soon as it listens, which is before it has anything to end.
void TestKitTimes::theGuardMayBeEndedBeforeItNaps()
{
    const QByteArray script = kit().files.first().content;
    const qsizetype begin = script.indexOf("\nlimited() {\n");
    const qsizetype end = script.indexOf("\n}\n", begin);
    QVERIFY(begin > 0 && end > begin);
    QProcess bash;
    bash.start(QStringLiteral("bash"),
               {QStringLiteral("--norc"), QStringLiteral("-c"),
                QString::fromUtf8("set -u\nhave_timeout=''\n" // as the script sets them
                                  "trap() { builtin trap \"$@\"; builtin kill -TERM $BASHPID; }\n" +
                                  script.sliced(begin, end + 3 - begin) +
                                  "limited 5 sleep 0.5\nstatus=$?\nwait \"$guard\"\nprintf '%s %s' $status $?\n")});
    QVERIFY2(bash.waitForFinished(20000), "bash cannot be run, or does not end");
    QCOMPARE(bash.readAllStandardOutput() + bash.readAllStandardError(), QByteArray("0 0"));
}

PORTWRIGHT_TEST(tst_kittimes, TestKitTimes)
#include "tst_kittimes.moc"
