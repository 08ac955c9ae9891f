// SPDX-License-Identifier: Apache-2.0
#include "kitrunning.h"
#include "probe/responder.h"
#include "probe/throwawaycertificate.h"
#include "probing.h"
#include "testmain.h"

#include <QCryptographicHash>
#include <QProcess>
#include <QSslSocket>
#include <QTcpServer>
#include <QTcpSocket>
#include <QUdpSocket>
#include <list>

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
    void theFileIsWrittenBesideTheScript();

private:
    void answer(QTcpServer &server, const QByteArray &banner);
    void answerNtp();
    PlanMaker maker() const;
    Kit kitThatCompares(const QString &sha256) const;
    QString programs(const QStringList &tools);

    QTcpServer m_ssh;
    QTcpServer m_mute;
    QTcpServer m_muteTls;
    QTcpServer m_smtp;
    QUdpSocket m_ntp;
    TlsServer m_tls;
    Responder m_standIns;
    quint16 m_shut = 0;
    quint16 m_plainStandIn = 0;
    quint16 m_tlsStandIn = 0;
    QString m_fingerprint;
    std::list<ToolFolder> m_folders;
    QStringList m_missing;
    QList<KitRun> m_runs; // of the rows of this function, which run side by side
};

/// A folder with these tools alone.
QString TestKitTools::programs(const QStringList &tools)
{
    m_missing += m_folders.emplace_back(tools).missing();
    return m_folders.back().path();
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

void TestKitTools::initTestCase()
{
    for (QTcpServer *server : {&m_ssh, &m_mute, &m_muteTls, &m_smtp})
        QVERIFY(server->listen(HereAddress));
    answer(m_ssh, "SSH-2.0-lab\r\n");
    answer(m_mute, {});
    answer(m_muteTls, {});
    answer(m_smtp, "220 mail.lab ready\r\n");
    QVERIFY(m_ntp.bind(HereAddress));
    answerNtp();
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
    QTest::addColumn<int>("index");
    int index = 0;
    const auto row = [&index](const char *tool, const char *verdicts) {
        QTest::newRow(tool) << QString::fromLatin1(verdicts).split(QLatin1Char(' ')) << index++;
    };
    row("bash", "open open refused open not-probed open open name-not-found open");
    row("nc", "open open refused open not-probed open open name-not-found open");
    row("python3", "verified open refused tls-untrusted verified rehearsed rehearsed name-not-found open");
    row("perl", "verified open refused tls-untrusted verified rehearsed rehearsed name-not-found open");
    row("openssl",
        "not-probed not-probed not-probed tls-untrusted not-probed not-probed tls-untrusted not-probed open");
    row("curl", "open open refused open not-probed open open name-not-found open");
    row("none", "not-probed not-probed not-probed not-probed not-probed not-probed not-probed not-probed not-probed");
    const PlanMaker made = maker();
    const Kit kit = kitOf(made.plan(), made, "me");
    QList<KitCall> calls;
    for (const char *tool : {"bash", "nc", "python3", "perl", "openssl", "curl"})
        calls += {kit, QStringLiteral("dash"), programs({QString::fromLatin1(tool)})};
    calls += {kit, QStringLiteral("dash"), programs({})};
    m_runs = runKits(calls);
}

void TestKitTools::eachToolSaysWhatItCan()
{
    QFETCH(QStringList, verdicts);
    const QString tool = QString::fromLatin1(QTest::currentDataTag());
    QFETCH(int, index);
    const KitRun &run = m_runs.at(index);
    QVERIFY2(m_missing.isEmpty(), qPrintable(m_missing.join(QLatin1Char(' '))));
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
    QTest::addColumn<int>("index");
    const QString all = programs({QStringLiteral("bash"), QStringLiteral("nc"), QStringLiteral("python3"),
                                  QStringLiteral("perl"), QStringLiteral("openssl"), QStringLiteral("curl")});
    const PlanMaker made = maker();
    QList<KitCall> calls;
    for (const QString &shell : shells()) {
        QTest::newRow(qPrintable(shell)) << int(calls.size());
        calls += {kitOf(made.plan(), made, "me"), shell, all};
    }
    m_runs = runKits(calls);
}

void TestKitTools::everyShellRunsIt()
{
    QFETCH(int, index);
    const KitRun &run = m_runs.at(index);
    QVERIFY2(m_missing.isEmpty(), qPrintable(m_missing.join(QLatin1Char(' '))));
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
    QTest::addColumn<int>("index");
    const Kit same = kitThatCompares(m_fingerprint.toUpper());
    const Kit another = kitThatCompares(QString(m_fingerprint).replace(0, 4, QStringLiteral("0000")));
    QList<KitCall> calls;
    for (const char *tool : {"python3", "perl", "openssl"}) {
        const QString path = programs({QString::fromLatin1(tool)});
        QTest::addRow("%s, the planned one", tool)
            << QStringLiteral("verified (%1)").arg(QLatin1String(tool)) << int(calls.size());
        calls += {same, QStringLiteral("dash"), path};
        QTest::addRow("%s, another", tool)
            << QStringLiteral("intercepted (%1)").arg(QLatin1String(tool)) << int(calls.size());
        calls += {another, QStringLiteral("dash"), path};
    }
    m_runs = runKits(calls);
}

void TestKitTools::certificatesAreCompared()
{
    QFETCH(QString, verdict);
    QFETCH(int, index);
    const KitRun &run = m_runs.at(index);
    QVERIFY2(run.problem.isEmpty(), qPrintable(run.problem));
    QCOMPARE(run.verdictTo("tls"), verdict);
    QCOMPARE(run.status, verdict.startsWith(QLatin1String("verified")) ? 0 : 1);
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
    const Kit kit = kitOf(made.plan(), made, "me");
    const QList<KitRun> runs = runKits({{kit, QStringLiteral("dash"), programs({QStringLiteral("python3")})},
                                        {kit, QStringLiteral("dash"), programs({QStringLiteral("perl")})}});
    for (const KitRun &run : runs) {
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
