// SPDX-License-Identifier: Apache-2.0
#include "kitrunning.h"
#include "probe/responder.h"
#include "probing.h"
#include "serverprocess.h"
#include "testmain.h"

#include <QCryptographicHash>
#include <QSslCertificate>
#include <QTcpServer>
#include <QTcpSocket>
#include <QUdpSocket>

using namespace portwright;
using namespace portwright::test;

namespace {

constexpr auto Here = "127.0.0.9";
const QHostAddress HereAddress(QStringLiteral("127.0.0.9"));

} // namespace

/// The kit's script against servers of each kind, under every shell and with every tool alone.
class TestKitTools : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void eachToolSaysWhatItCan_data();
    void eachToolSaysWhatItCan();
    void everyShellRunsIt_data();
    void everyShellRunsIt();
    void certificatesAreCompared_data();
    void certificatesAreCompared();
    void answersOfOthersAreWrong();
    void theFileIsWrittenBesideTheScript();

private:
    void answer(QTcpServer &server, const QByteArray &banner);
    void answerNtp();
    PlanMaker maker() const;

    QTcpServer m_ssh;
    QTcpServer m_mute;
    QTcpServer m_smtp;
    QUdpSocket m_ntp;
    ServerProcess m_tls;
    Responder m_standIns;
    quint16 m_tlsPort = 0;
    quint16 m_shut = 0;
    quint16 m_plainStandIn = 0;
    quint16 m_tlsStandIn = 0;
    QString m_fingerprint;
};

void TestKitTools::answer(QTcpServer &server, const QByteArray &banner)
{
    connect(&server, &QTcpServer::newConnection, &server, [&server, banner] {
        while (QTcpSocket *caller = server.nextPendingConnection()) {
            connect(caller, &QTcpSocket::disconnected, caller, &QObject::deleteLater);
            caller->write(banner);
        }
    });
}

/// RFC 5905: mode 4, and the client's transmit timestamp as origin.
void TestKitTools::answerNtp()
{
    connect(&m_ntp, &QUdpSocket::readyRead, &m_ntp, [this] {
        while (m_ntp.hasPendingDatagrams()) {
            QHostAddress from;
            quint16 port = 0;
            QByteArray question(512, '\0');
            question.truncate(m_ntp.readDatagram(question.data(), question.size(), &from, &port));
            m_ntp.writeDatagram(QByteArray("\x24") + QByteArray(23, '\0') + question.mid(40, 8) + QByteArray(16, '\0'),
                                from, port);
        }
    });
}

void TestKitTools::initTestCase()
{
    for (QTcpServer *server : {&m_ssh, &m_mute, &m_smtp})
        QVERIFY(server->listen(HereAddress));
    answer(m_ssh, "SSH-2.0-lab\r\n");
    answer(m_mute, {});
    answer(m_smtp, "220 mail.lab ready\r\n");
    QVERIFY(m_ntp.bind(HereAddress));
    answerNtp();
    QCOMPARE(m_tls.run(QStringLiteral("openssl"),
                       {QStringLiteral("req"), QStringLiteral("-x509"), QStringLiteral("-newkey"),
                        QStringLiteral("rsa:2048"), QStringLiteral("-nodes"), QStringLiteral("-days"),
                        QStringLiteral("2"), QStringLiteral("-subj"), QStringLiteral("/CN=srv.lab"),
                        QStringLiteral("-keyout"), m_tls.folder() + QStringLiteral("/k.pem"), QStringLiteral("-out"),
                        m_tls.folder() + QStringLiteral("/c.pem")}),
             QByteArray());
    const QList<QSslCertificate> made = QSslCertificate::fromPath(m_tls.folder() + QStringLiteral("/c.pem"));
    QCOMPARE(made.size(), 1);
    m_fingerprint = QString::fromLatin1(made.first().digest(QCryptographicHash::Sha256).toHex());
    m_tlsPort = freePort(Here);
    QCOMPARE(m_tls.start(QStringLiteral("openssl"),
                         {QStringLiteral("s_server"), QStringLiteral("-quiet"), QStringLiteral("-accept"),
                          QStringLiteral("%1:%2").arg(QLatin1String(Here)).arg(m_tlsPort), QStringLiteral("-cert"),
                          m_tls.folder() + QStringLiteral("/c.pem"), QStringLiteral("-key"),
                          m_tls.folder() + QStringLiteral("/k.pem")}),
             QByteArray());
    m_shut = freePort(Here);
    m_plainStandIn = freePort(Here);
    m_tlsStandIn = freePort(Here);
    const IpAddress address = IpAddress::of(Here);
    QVERIFY(m_standIns.listen({{NodeId(QStringLiteral("later")), address, Transport::Tcp, m_plainStandIn, false},
                               {NodeId(QStringLiteral("later-tls")), address, Transport::Tcp, m_tlsStandIn, true}}));
    QTRY_VERIFY([this] {
        QTcpSocket socket;
        socket.connectToHost(HereAddress, m_tlsPort);
        return socket.waitForConnected(200);
    }());
}

PlanMaker TestKitTools::maker() const
{
    const auto port = [](quint16 number) { return QByteArray::number(number); };
    PlanMaker maker;
    maker.zone("lan", ZoneKind::Lan, "127.0.0.0/8").node("me", "lan", "127.0.0.1");
    for (const char *node : {"ssh", "mute", "shut", "tls", "ntp", "later", "later-tls", "smtp"})
        maker.node(node, "lan", Here);
    maker.node("nowhere", "lan", "", "nowhere.invalid");
    maker.flow("me", "ssh", Transport::Tcp, port(m_ssh.serverPort()), "ssh")
        .flow("me", "mute", Transport::Tcp, port(m_mute.serverPort()))
        .flow("me", "shut", Transport::Tcp, port(m_shut))
        .flow("me", "tls", Transport::Tcp, port(m_tlsPort), "tls")
        .flow("me", "ntp", Transport::Udp, port(m_ntp.localPort()), "ntp")
        .flow("me", "later", Transport::Tcp, port(m_plainStandIn), "smtp")
        .flow("me", "later-tls", Transport::Tcp, port(m_tlsStandIn), "tls")
        .flow("me", "nowhere", Transport::Tcp, "4287")
        .flow("ssh", "mute", Transport::Tcp, port(m_mute.serverPort()));
    return maker;
}

void TestKitTools::eachToolSaysWhatItCan_data()
{
    QTest::addColumn<QStringList>("verdicts"); // ssh mute shut tls ntp later later-tls nowhere
    const auto row = [](const char *tool, const char *verdicts) {
        QTest::newRow(tool) << QString::fromLatin1(verdicts).split(QLatin1Char(' '));
    };
    row("bash", "open open refused open not-probed open open name-not-found");
    row("nc", "open open refused open not-probed open open name-not-found");
    row("python3", "verified open refused tls-untrusted verified rehearsed rehearsed name-not-found");
    row("perl", "verified open refused tls-untrusted verified rehearsed rehearsed name-not-found");
    row("openssl", "not-probed not-probed not-probed tls-untrusted not-probed not-probed tls-untrusted not-probed");
    row("curl", "open open refused open not-probed open open name-not-found");
    row("none", "not-probed not-probed not-probed not-probed not-probed not-probed not-probed not-probed");
}

void TestKitTools::eachToolSaysWhatItCan()
{
    QFETCH(QStringList, verdicts);
    const QString tool = QString::fromLatin1(QTest::currentDataTag());
    const ToolFolder folder(tool == QLatin1String("none") ? QStringList() : QStringList{tool});
    QVERIFY2(folder.missing().isEmpty(), qPrintable(folder.missing().join(QLatin1Char(' '))));
    const PlanMaker made = maker();
    const KitRun run = runKit(kitOf(made.plan(), made, "me"), QStringLiteral("dash"), folder.path());
    QVERIFY2(run.problem.isEmpty(), qPrintable(run.problem));
    if (tool == QLatin1String("bash"))
        verdicts[5] = QStringLiteral("rehearsed"); // its greeting is seen by whoever waits a second
    const QList<const char *> nodes{"ssh", "mute", "shut", "tls", "ntp", "later", "later-tls", "nowhere"};
    for (qsizetype i = 0; i < nodes.size(); ++i) {
        const QString expected = verdicts.at(i) == QLatin1String("not-probed")
                                     ? verdicts.at(i)
                                     : QStringLiteral("%1 (%2)").arg(verdicts.at(i), tool);
        QVERIFY2(run.verdictTo(nodes.at(i)) == expected,
                 qPrintable(QStringLiteral("%1: %2, not %3\n%4")
                                .arg(QLatin1String(nodes.at(i)), run.verdictTo(nodes.at(i)), expected,
                                     QString::fromUtf8(run.output + run.errors))));
    }
    QCOMPARE(run.results.results.size(), nodes.size()); // of its own flows alone
    QCOMPARE(run.status, tool == QLatin1String("none") ? 0 : 1);
    QCOMPARE(run.results.measured.node, QStringLiteral("me"));
    QVERIFY(!run.results.measured.host.isEmpty());
    QVERIFY(run.results.measured.started.isValid() && run.results.measured.finished.isValid());
    QCOMPARE(run.results.measured.tools, tool == QLatin1String("none") ? QStringList() : QStringList{tool});
}

void TestKitTools::everyShellRunsIt_data()
{
    QTest::addColumn<QString>("shell");
    for (const QString &shell : shells())
        QTest::newRow(qPrintable(shell)) << shell;
}

void TestKitTools::everyShellRunsIt()
{
    QFETCH(QString, shell);
    const ToolFolder folder({QStringLiteral("bash"), QStringLiteral("nc"), QStringLiteral("python3"),
                             QStringLiteral("perl"), QStringLiteral("openssl"), QStringLiteral("curl")});
    QVERIFY2(folder.missing().isEmpty(), qPrintable(folder.missing().join(QLatin1Char(' '))));
    const PlanMaker made = maker();
    const KitRun run = runKit(kitOf(made.plan(), made, "me"), shell, folder.path());
    QVERIFY2(run.problem.isEmpty(), qPrintable(run.problem));
    QCOMPARE(run.verdictTo("ssh"), QStringLiteral("verified (python3)"));
    QCOMPARE(run.resultTo("ssh")->proof, QStringLiteral("SSH-2.0-lab"));
    QCOMPARE(run.resultTo("ssh")->vantage, QStringLiteral("me"));
    QCOMPARE(run.verdictTo("mute"), QStringLiteral("open (bash)"));
    QCOMPARE(run.verdictTo("shut"), QStringLiteral("refused (bash)"));
    QCOMPARE(run.verdictTo("tls"), QStringLiteral("tls-untrusted (python3)"));
    QVERIFY(run.resultTo("tls")->proof.contains(m_fingerprint));
    QCOMPARE(run.verdictTo("ntp"), QStringLiteral("verified (python3)"));
    QCOMPARE(run.verdictTo("later-tls"), QStringLiteral("rehearsed (python3)"));
    QCOMPARE(run.status, 1);
}

void TestKitTools::certificatesAreCompared_data()
{
    QTest::addColumn<QString>("tool");
    QTest::addColumn<bool>("same");
    for (const char *tool : {"python3", "perl", "openssl"}) {
        QTest::newRow(QByteArray(tool).append(", the planned one").constData()) << QString::fromLatin1(tool) << true;
        QTest::newRow(QByteArray(tool).append(", another").constData()) << QString::fromLatin1(tool) << false;
    }
}

void TestKitTools::certificatesAreCompared()
{
    QFETCH(QString, tool);
    QFETCH(bool, same);
    const ToolFolder folder({tool});
    PlanMaker made;
    made.zone("lan", ZoneKind::Lan, "127.0.0.0/8").node("me", "lan", "127.0.0.1").node("tls", "lan", Here);
    made.flow("me", "tls", Transport::Tcp, QByteArray::number(m_tlsPort), "tls");
    Plan plan = made.plan();
    Node node = *plan.topology.nodes.find(NodeId(QStringLiteral("tls")));
    node.certificate.sha256 =
        same ? m_fingerprint.toUpper() : QString(m_fingerprint).replace(0, 4, QStringLiteral("0000"));
    plan.topology.nodes.set(node);
    const KitRun run = runKit(kitOf(plan, made, "me"), QStringLiteral("dash"), folder.path());
    QVERIFY2(run.problem.isEmpty(), qPrintable(run.problem));
    QCOMPARE(run.verdictTo("tls"),
             QStringLiteral("%1 (%2)").arg(same ? QStringLiteral("verified") : QStringLiteral("intercepted"), tool));
    QCOMPARE(run.status, same ? 0 : 1);
}

void TestKitTools::answersOfOthersAreWrong()
{
    const auto port = [](quint16 number) { return QByteArray::number(number); };
    PlanMaker made;
    made.zone("lan", ZoneKind::Lan, "127.0.0.0/8").node("me", "lan", "127.0.0.1").node("smtp", "lan", Here);
    made.node("plain", "lan", Here).node("mute", "lan", Here).node("other", "lan", Here);
    made.flow("me", "smtp", Transport::Tcp, port(m_smtp.serverPort()), "ssh")
        .flow("me", "plain", Transport::Tcp, port(m_ssh.serverPort()), "tls")
        .flow("me", "mute", Transport::Tcp, port(m_mute.serverPort()), "ssh")
        .flow("me", "other", Transport::Tcp, port(m_plainStandIn), "smtp"); // the stand-in of another node
    for (const char *tool : {"python3", "perl"}) {
        const ToolFolder folder({QString::fromLatin1(tool)});
        const KitRun run = runKit(kitOf(made.plan(), made, "me"), QStringLiteral("dash"), folder.path());
        QVERIFY2(run.problem.isEmpty(), qPrintable(run.problem));
        for (const char *node : {"smtp", "plain", "other"})
            QVERIFY2(run.verdictTo(node).startsWith(QLatin1String("wrong-service")),
                     qPrintable(QLatin1String(node) + run.verdictTo(node)));
        QVERIFY2(run.verdictTo("mute").startsWith(QLatin1String("open")), qPrintable(run.verdictTo("mute")));
    }
}

void TestKitTools::theFileIsWrittenBesideTheScript()
{
    const PlanMaker made = maker();
    const Kit kit = kitOf(made.plan(), made, "me");
    QTemporaryDir folder;
    QFile script(folder.filePath(QStringLiteral("probe.sh")));
    QVERIFY(script.open(QIODevice::WriteOnly));
    script.write(kit.files.first().content);
    script.close();
    QProcess process;
    process.setWorkingDirectory(QStringLiteral("/"));
    process.start(QStringLiteral("dash"), {script.fileName()});
    QTRY_COMPARE_WITH_TIMEOUT(process.state(), QProcess::NotRunning, 60000);
    QCOMPARE(process.exitCode(), 1);
    QFile written(folder.filePath(QStringLiteral("portwright-me.results.json")));
    QVERIFY(written.open(QIODevice::ReadOnly));
    QVERIFY(parseResultFile(written.readAll(), written.fileName()));
    QCOMPARE(QDir(folder.path()).entryList(QDir::Files).size(), 2);
}

PORTWRIGHT_TEST(tst_kittools, TestKitTools)
#include "tst_kittools.moc"
