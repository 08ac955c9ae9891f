// SPDX-License-Identifier: Apache-2.0
#include "kitrunning.h"
#include "probing.h"
#include "serverprocess.h"
#include "testmain.h"

#include <QFile>
#include <QProcess>
#include <QTcpServer>

using namespace portwright;
using namespace portwright::test;

/// Stand-ins in plain scripts, met by the prober itself.
class TestRespondKit : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void theProberKnowsThem_data();
    void theProberKnowsThem();
    void aPortInUseIsNamed_data();
    void aPortInUseIsNamed();

private:
    Kit kit(quint16 tcp, quint16 tls, quint16 udp) const;
    QStringList started(QProcess &process, const Kit &kit, const QStringList &arguments);

    QTemporaryDir m_folder;
};

Kit TestRespondKit::kit(quint16 tcp, quint16 tls, quint16 udp) const
{
    const NodeId node(QStringLiteral("server-1"));
    const IpAddress address = IpAddress::of("127.0.0.9");
    return respondKit(Plan(), node,
                      {{node, address, Transport::Tcp, tcp, false},
                       {node, address, Transport::Tcp, tls, true},
                       {node, address, Transport::Udp, udp, false}},
                      {QStringLiteral("0.1"), QDate(2026, 11, 27)});
}

/// Runs the script of the data row's language; its lines up to the last listener.
QStringList TestRespondKit::started(QProcess &process, const Kit &kit, const QStringList &arguments)
{
    const QString tool = QString::fromLatin1(QTest::currentDataTag());
    const QString name = tool == QLatin1String("perl") ? QStringLiteral("respond.pl") : QStringLiteral("respond.py");
    for (const KitFile &file : kit.files) {
        QFile script(m_folder.filePath(file.name));
        if (script.open(QIODevice::WriteOnly))
            script.write(file.content);
    }
    process.start(programPath(tool), QStringList{m_folder.filePath(name)} + arguments);
    QByteArray output;
    const auto isReady = [&] {
        output += process.readAllStandardOutput();
        return output.count("stands in") == 3 || process.state() == QProcess::NotRunning;
    };
    if (!QTest::qWaitFor(isReady, 20000))
        return {};
    return QString::fromUtf8(output).split(QLatin1Char('\n'), Qt::SkipEmptyParts);
}

void TestRespondKit::theProberKnowsThem_data()
{
    QTest::addColumn<bool>("tls");
    QTest::newRow("python3") << true;
    QTest::newRow("perl") << false;
}

void TestRespondKit::theProberKnowsThem()
{
    const quint16 tcp = freePort("127.0.0.9");
    const quint16 tls = freePort("127.0.0.9");
    const quint16 udp = freePort("127.0.0.9", Transport::Udp);
    QProcess process;
    const QStringList lines = started(process, kit(tcp, tls, udp), {QStringLiteral("--seconds"), QStringLiteral("60")});
    QVERIFY2(lines.size() == 3, process.readAllStandardError().constData());
    QList<ProbeTarget> targets{target("127.0.0.9", tcp, "smtp"), target("127.0.0.9", tls, "https"),
                               target("127.0.0.9", udp, "ntp", Transport::Udp)};
    for (ProbeTarget &one : targets)
        one.destination = NodeId(QStringLiteral("server-1"));
    for (const ProbeTarget &one : std::as_const(targets)) {
        const ProbeResult result = probeOne(one);
        QVERIFY2(result.verdict == Verdict::Rehearsed, describe(result).constData());
    }
    targets.first().destination = NodeId(QStringLiteral("server-2"));
    QCOMPARE(verdictName(probeOne(targets.first()).verdict), QStringLiteral("wrong-service"));
    QByteArray log;
    QTRY_VERIFY((log += process.readAllStandardOutput()).count("127.0.0.1 port ") >= 4);
    process.kill();
    process.waitForFinished();
}

void TestRespondKit::aPortInUseIsNamed_data()
{
    theProberKnowsThem_data();
}

void TestRespondKit::aPortInUseIsNamed()
{
    QTcpServer real;
    QVERIFY(real.listen(QHostAddress(QStringLiteral("127.0.0.9"))));
    QProcess process;
    started(process, kit(freePort("127.0.0.9"), real.serverPort(), freePort("127.0.0.9", Transport::Udp)), {});
    QTRY_COMPARE_WITH_TIMEOUT(process.state(), QProcess::NotRunning, 20000);
    QCOMPARE(process.exitCode(), 3);
    const QByteArray errors = process.readAllStandardError();
    QVERIFY2(errors.contains(QByteArray::number(real.serverPort())) && errors.count('\n') == 1, errors.constData());
}

PORTWRIGHT_TEST(tst_respondkit, TestRespondKit)
#include "tst_respondkit.moc"
