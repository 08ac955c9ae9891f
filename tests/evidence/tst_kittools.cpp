// SPDX-License-Identifier: Apache-2.0
#include "kitrunning.h"
#include "probe/rehearsal.h"
#include "probe/responder.h"
#include "probe/throwawaycertificate.h"
#include "probing.h"
#include "testmain.h"

#include <QCryptographicHash>
#include <QNetworkDatagram>
#include <QProcess>
#include <QSslSocket>
#include <QTcpServer>
#include <QTcpSocket>
#include <QUdpSocket>
#include <list>
#include <map>

using namespace portwright;
using namespace portwright::test;

namespace {

constexpr auto Here = "127.0.0.9";
const QHostAddress HereAddress(QStringLiteral("127.0.0.9"));

/// TLS that says nothing more and stays open.
class TlsServer : public QTcpServer
{
public:
    ThrowAwayCertificate identity;

protected:
    void incomingConnection(qintptr descriptor) override
    {
        auto *caller = new QSslSocket(this);
        connect(caller, &QSslSocket::disconnected, caller, &QObject::deleteLater);
        caller->setLocalCertificate(identity.certificate);
        caller->setPrivateKey(identity.key);
        if (caller->setSocketDescriptor(descriptor))
            caller->startServerEncryption();
    }
};

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
    void anEchoProvesNothing();
    void aLineCutShortIsNotBelieved();
    void theFileIsWrittenBesideTheScript();

private:
    void answer(QTcpServer &server, const QByteArray &banner);
    void answerNtp();
    void answerCut();
    PlanMaker maker() const;
    Kit kitThatCompares(const QString &sha256) const;
    Kit kitThatErrs() const;
    void runAll();
    QString programs(const QStringList &tools);

    QTcpServer m_ssh;
    QTcpServer m_mute;
    QTcpServer m_muteTls;
    QTcpServer m_smtp;
    QTcpServer m_cut; // a stand-in that ends within its last line
    QUdpSocket m_ntp;
    QUdpSocket m_echo;
    TlsServer m_tls;
    Responder m_standIns;
    quint16 m_shut = 0;
    quint16 m_plainStandIn = 0;
    quint16 m_tlsStandIn = 0;
    QString m_fingerprint;
    std::list<ToolFolder> m_folders;
    QStringList m_missing;
    std::map<QString, KitRun> m_runs; // of all functions, by what they are for
};

/// A folder with these tools alone.
QString TestKitTools::programs(const QStringList &tools)
{
    m_missing += m_folders.emplace_back(tools).missing();
    return m_folders.back().path();
}

/// All kits that the functions speak of, side by side: they mostly wait. Those that wait longest come first.
void TestKitTools::runAll()
{
    const QStringList tools{QStringLiteral("openssl"), QStringLiteral("curl"), QStringLiteral("python3"),
                            QStringLiteral("perl"),    QStringLiteral("bash"), QStringLiteral("nc")};
    const PlanMaker made = maker();
    const Kit kit = kitOf(made.plan(), made, "me");
    const QString dash = QStringLiteral("dash");
    QStringList names = tools;
    QList<KitCall> calls;
    for (const QString &tool : tools)
        calls += {kit, dash, programs({tool})};
    for (const QString &shell : shells()) {
        names += QStringLiteral("under ") + shell;
        calls += {kit, shell, programs(tools)};
    }
    for (const QString &tool : tools.mid(2, 2)) {
        names += tool + QStringLiteral(" errs");
        calls += {kitThatErrs(), dash, programs({tool})};
    }
    for (const QString &tool : {tools[0], tools[2], tools[3]}) {
        names += {tool + QStringLiteral(", the planned one"), tool + QStringLiteral(", another")};
        calls += {kitThatCompares(m_fingerprint.toUpper()), dash, programs({tool})};
        calls +=
            {kitThatCompares(QString(m_fingerprint).replace(0, 4, QStringLiteral("0000"))), dash, programs({tool})};
    }
    names += QStringLiteral("none");
    calls += {kit, dash, programs({})};
    QCOMPARE(m_missing, QStringList());
    const QList<KitRun> runs = runKits(calls);
    for (qsizetype i = 0; i < runs.size(); ++i)
        m_runs[names.at(i)] = runs.at(i);
}

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

/// The stand-in of "cut", which does not come to the end of its last line.
void TestKitTools::answerCut()
{
    connect(&m_cut, &QTcpServer::newConnection, &m_cut, [this] {
        const NodeId node(QStringLiteral("cut"));
        const quint16 port = m_cut.serverPort();
        while (QTcpSocket *caller = m_cut.nextPendingConnection()) {
            connect(caller, &QTcpSocket::disconnected, caller, &QObject::deleteLater);
            caller->write(rehearsalGreeting(node, port));
            connect(caller, &QTcpSocket::readyRead, caller, [caller, node, port] {
                if (const QByteArray nonce = nonceIn(caller->peek(1024)); !nonce.isEmpty())
                    caller->write(rehearsalEcho(nonce, node, port) + "SEEN 127.0.0");
            });
        }
    });
}

void TestKitTools::initTestCase()
{
    for (QTcpServer *server : {&m_ssh, &m_mute, &m_muteTls, &m_smtp, &m_cut})
        QVERIFY(server->listen(HereAddress));
    answer(m_ssh, "SSH-2.0-lab\r\n");
    answer(m_mute, {});
    answer(m_muteTls, {});
    answer(m_smtp, "220 mail.lab ready\r\n");
    answerCut();
    QVERIFY(m_ntp.bind(HereAddress));
    answerNtp();
    QVERIFY(m_echo.bind(HereAddress));
    connect(&m_echo, &QUdpSocket::readyRead, &m_echo, [this] {
        while (m_echo.hasPendingDatagrams()) {
            const QNetworkDatagram question = m_echo.receiveDatagram();
            m_echo.writeDatagram(question.data(), question.senderAddress(), quint16(question.senderPort()));
        }
    });
    const Result<ThrowAwayCertificate> made = makeThrowAwayCertificate();
    QVERIFY(made);
    m_tls.identity = *made;
    QVERIFY(m_tls.listen(HereAddress));
    m_fingerprint = QString::fromLatin1(made->certificate.digest(QCryptographicHash::Sha256).toHex());
    m_shut = freePort(Here);
    m_plainStandIn = freePort(Here);
    m_tlsStandIn = freePort(Here);
    const IpAddress address = IpAddress::of(Here);
    QVERIFY(m_standIns.listen({{NodeId(QStringLiteral("later")), address, Transport::Tcp, m_plainStandIn, false},
                               {NodeId(QStringLiteral("later-tls")), address, Transport::Tcp, m_tlsStandIn, true}}));
    runAll();
}

PlanMaker TestKitTools::maker() const
{
    const auto port = [](quint16 number) { return QByteArray::number(number); };
    PlanMaker maker;
    maker.zone("lan", ZoneKind::Lan, "127.0.0.0/8").node("me", "lan", "127.0.0.1");
    for (const char *node : {"ssh", "mute", "shut", "tls", "ntp", "later", "later-tls", "smtp", "mute-tls"})
        maker.node(node, "lan", Here);
    maker.node("nowhere", "lan", "", "nowhere.invalid");
    maker.flow("me", "ssh", Transport::Tcp, port(m_ssh.serverPort()), "ssh")
        .flow("me", "mute", Transport::Tcp, port(m_mute.serverPort()))
        .flow("me", "shut", Transport::Tcp, port(m_shut))
        .flow("me", "tls", Transport::Tcp, port(m_tls.serverPort()), "tls")
        .flow("me", "ntp", Transport::Udp, port(m_ntp.localPort()), "ntp")
        .flow("me", "later", Transport::Tcp, port(m_plainStandIn), "smtp")
        .flow("me", "later-tls", Transport::Tcp, port(m_tlsStandIn), "tls")
        .flow("me", "nowhere", Transport::Tcp, "4287")
        .flow("me", "mute-tls", Transport::Tcp, port(m_muteTls.serverPort()), "tls")
        .flow("ssh", "mute", Transport::Tcp, port(m_mute.serverPort()));
    return maker;
}

void TestKitTools::eachToolSaysWhatItCan_data()
{
    QTest::addColumn<QStringList>("verdicts"); // ssh mute shut tls ntp later later-tls nowhere mute-tls
    const auto row = [](const char *tool, const char *verdicts) {
        QTest::newRow(tool) << QString::fromLatin1(verdicts).split(QLatin1Char(' '));
    };
    row("bash", "open open refused open not-probed open open name-not-found open");
    row("nc", "open open refused open not-probed open open name-not-found open");
    row("python3", "verified open refused tls-untrusted verified rehearsed rehearsed name-not-found open");
    row("perl", "verified open refused tls-untrusted verified rehearsed rehearsed name-not-found open");
    row("openssl",
        "not-probed not-probed not-probed tls-untrusted not-probed not-probed tls-untrusted not-probed open");
    row("curl", "open open refused open not-probed open open name-not-found open");
    row("none", "not-probed not-probed not-probed not-probed not-probed not-probed not-probed not-probed not-probed");
}

void TestKitTools::eachToolSaysWhatItCan()
{
    QFETCH(QStringList, verdicts);
    const QString tool = QString::fromLatin1(QTest::currentDataTag());
    const KitRun &run = m_runs.at(tool);
    QVERIFY2(run.problem.isEmpty(), qPrintable(run.problem));
    if (tool == QLatin1String("bash"))
        verdicts[5] = QStringLiteral("rehearsed"); // its greeting is seen by whoever waits a second
    const QList<const char *> nodes{"ssh", "mute", "shut", "tls", "ntp", "later", "later-tls", "nowhere", "mute-tls"};
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
    QTest::addColumn<QString>("run");
    for (const QString &shell : shells())
        QTest::newRow(qPrintable(shell)) << QStringLiteral("under ") + shell;
}

void TestKitTools::everyShellRunsIt()
{
    QFETCH(QString, run);
    const KitRun &done = m_runs.at(run);
    QVERIFY2(done.problem.isEmpty(), qPrintable(done.problem));
    QCOMPARE(done.verdictTo("ssh"), QStringLiteral("verified (python3)"));
    QCOMPARE(done.resultTo("ssh")->proof, QStringLiteral("SSH-2.0-lab"));
    QCOMPARE(done.resultTo("ssh")->vantage, QStringLiteral("me"));
    QCOMPARE(done.verdictTo("mute"), QStringLiteral("open (bash)"));
    QCOMPARE(done.verdictTo("shut"), QStringLiteral("refused (bash)"));
    QCOMPARE(done.verdictTo("tls"), QStringLiteral("tls-untrusted (python3)"));
    QVERIFY(done.resultTo("tls")->proof.contains(m_fingerprint));
    QCOMPARE(done.verdictTo("ntp"), QStringLiteral("verified (python3)"));
    QCOMPARE(done.verdictTo("later-tls"), QStringLiteral("rehearsed (python3)"));
    QCOMPARE(done.status, 1);
}

Kit TestKitTools::kitThatCompares(const QString &sha256) const
{
    PlanMaker made;
    made.zone("lan", ZoneKind::Lan, "127.0.0.0/8").node("me", "lan", "127.0.0.1").node("tls", "lan", Here);
    made.flow("me", "tls", Transport::Tcp, QByteArray::number(m_tls.serverPort()), "tls");
    Plan plan = made.plan();
    Node node = *plan.topology.nodes.find(NodeId(QStringLiteral("tls")));
    node.certificate.sha256 = sha256;
    plan.topology.nodes.set(node);
    return kitOf(plan, made, "me");
}

void TestKitTools::certificatesAreCompared_data()
{
    QTest::addColumn<QString>("verdict");
    for (const char *tool : {"python3", "perl", "openssl"}) {
        QTest::addRow("%s, the planned one", tool) << QStringLiteral("verified (%1)").arg(QLatin1String(tool));
        QTest::addRow("%s, another", tool) << QStringLiteral("intercepted (%1)").arg(QLatin1String(tool));
    }
}

void TestKitTools::certificatesAreCompared()
{
    QFETCH(QString, verdict);
    const KitRun &run = m_runs.at(QString::fromLatin1(QTest::currentDataTag()));
    QVERIFY2(run.problem.isEmpty(), qPrintable(run.problem));
    QCOMPARE(run.verdictTo("tls"), verdict);
    QCOMPARE(run.status, verdict.startsWith(QLatin1String("verified")) ? 0 : 1);
}

Kit TestKitTools::kitThatErrs() const
{
    const auto port = [](quint16 number) { return QByteArray::number(number); };
    PlanMaker made;
    made.zone("lan", ZoneKind::Lan, "127.0.0.0/8").node("me", "lan", "127.0.0.1").node("smtp", "lan", Here);
    made.node("plain", "lan", Here).node("mute", "lan", Here).node("other", "lan", Here).node("echo", "lan", Here);
    made.node("cut", "lan", Here);
    made.flow("me", "smtp", Transport::Tcp, port(m_smtp.serverPort()), "ssh")
        .flow("me", "plain", Transport::Tcp, port(m_ssh.serverPort()), "tls")
        .flow("me", "mute", Transport::Tcp, port(m_mute.serverPort()), "ssh")
        .flow("me", "other", Transport::Tcp, port(m_plainStandIn), "smtp") // the stand-in of another node
        .flow("me", "cut", Transport::Tcp, port(m_cut.serverPort()), "smtp")
        .flow("me", "echo", Transport::Udp, port(m_echo.localPort()), "snmp-engine");
    return kitOf(made.plan(), made, "me");
}

void TestKitTools::answersOfOthersAreWrong()
{
    for (const char *tool : {"python3", "perl"}) {
        const KitRun &run = m_runs.at(QString::fromLatin1(tool) + QStringLiteral(" errs"));
        QVERIFY2(run.problem.isEmpty(), qPrintable(run.problem));
        for (const char *node : {"smtp", "plain", "other"})
            QVERIFY2(run.verdictTo(node).startsWith(QLatin1String("wrong-service")),
                     qPrintable(QLatin1String(node) + run.verdictTo(node)));
        QVERIFY2(run.verdictTo("mute").startsWith(QLatin1String("open")), qPrintable(run.verdictTo("mute")));
    }
}

/// The pattern of the answer fits the question, too.
void TestKitTools::anEchoProvesNothing()
{
    for (const char *tool : {"python3", "perl"}) {
        const KitRun &run = m_runs.at(QString::fromLatin1(tool) + QStringLiteral(" errs"));
        QVERIFY2(run.verdictTo("echo").startsWith(QLatin1String("wrong-service")), qPrintable(run.verdictTo("echo")));
    }
}

/// A part of an address reads like one.
void TestKitTools::aLineCutShortIsNotBelieved()
{
    for (const char *tool : {"python3", "perl"}) {
        const KitRun &run = m_runs.at(QString::fromLatin1(tool) + QStringLiteral(" errs"));
        QCOMPARE(run.verdictTo("cut"), QStringLiteral("rehearsed (%1)").arg(QLatin1String(tool)));
        const ProbeResult *cut = run.resultTo("cut");
        QVERIFY2(!cut->proof.contains(QStringLiteral("called from")), qPrintable(cut->proof));
        QVERIFY2(!cut->detail.contains(QStringLiteral("translated")), qPrintable(cut->detail));
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
    QProcessEnvironment environment;
    environment.insert(QStringLiteral("PATH"), programs({QStringLiteral("bash")}));
    process.setProcessEnvironment(environment);
    process.start(QStringLiteral("/bin/dash"), {script.fileName()});
    QTRY_COMPARE_WITH_TIMEOUT(process.state(), QProcess::NotRunning, 60000);
    QCOMPARE(process.exitCode(), 1);
    QFile written(folder.filePath(QStringLiteral("portwright-me.results.json")));
    QVERIFY(written.open(QIODevice::ReadOnly));
    QVERIFY(parseResultFile(written.readAll(), written.fileName()));
    QCOMPARE(QDir(folder.path()).entryList(QDir::Files).size(), 2);
}

PORTWRIGHT_TEST(tst_kittools, TestKitTools)
#include "tst_kittools.moc"
