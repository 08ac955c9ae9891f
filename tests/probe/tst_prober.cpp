// SPDX-License-Identifier: Apache-2.0
#include "probe/prober.h"
#include "probing.h"
#include "testmain.h"

#include <QDir>
#include <QSignalSpy>
#include <QTcpServer>
#include <QTcpSocket>
#include <QUdpSocket>
#include <functional>

#include <sys/resource.h>

using namespace portwright;
using namespace portwright::test;

namespace {

/// A server on loopback that does one thing with each caller.
class Server : public QTcpServer
{
public:
    explicit Server(std::function<void(QTcpSocket *)> act, const char *address = "127.0.0.7")
    {
        connect(this, &QTcpServer::newConnection, this, [this, act] {
            while (QTcpSocket *caller = nextPendingConnection()) {
                ++calls;
                act(caller);
            }
        });
        listen(QHostAddress(QString::fromLatin1(address)));
    }
    int calls = 0;
};

void say(QTcpSocket *caller, const char *words)
{
    caller->write(words);
}

int openFiles()
{
    return int(QDir(QStringLiteral("/proc/self/fd")).entryList(QDir::AllEntries | QDir::NoDotAndDotDot).size());
}

ProbeOptions quick()
{
    ProbeOptions options;
    options.timeoutMs = 100;
    options.handshakeMs = 200;
    return options;
}

} // namespace

/// Verdicts on loopback, and the promises about stopping, limits and floors.
class TestProber : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void refusedWhereNobodyListens();
    void closedUdpPortIsRefused();
    void openWithoutHandshake();
    void bannerIsProofOfOpen();
    void resetWhenClosedBeforeAnAnswer();
    void resetWhenAccessListCloses();
    void openWhenNobodyAnswers();
    void wrongServiceByBanner();
    void bannerOnTlsPortIsNamed();
    void plainAnswerToTlsIsWrongService();
    void silentByUdp();
    void strangeDatagramIsWrongService();
    void udpWithoutHandshakeSendsNothing();
    void worksOverIpv6();
    void reportsEveryFlow();
    void resolvesNames();
    void nameNotFound();
    void sparesServersThatAskForIt();
    void asksAgainWhereNothingAccepted();
    void saysNothingAfterStop();
    void startReplacesARound();
    void emptyRoundEnds();
    void survivesTooFewDescriptors();
    void probesManyAtOnce();
    void leavesNothingOpen();
};

void TestProber::refusedWhereNobodyListens()
{
    const ProbeResult result = probeOne(target("127.0.0.7", freePort("127.0.0.7"), "ssh"));
    QCOMPARE(verdictName(result.verdict), QStringLiteral("refused"));
    QCOMPARE(result.code, ECONNREFUSED);
    QCOMPARE(result.tries, 1);
    QCOMPARE(result.target, QStringLiteral("127.0.0.7"));
    QCOMPARE(result.vantage, QStringLiteral("here"));
    QVERIFY(!result.detail.isEmpty());
    QVERIFY(result.at.isValid());
}

void TestProber::closedUdpPortIsRefused()
{
    const ProbeResult result =
        probeOne(target("127.0.0.7", freePort("127.0.0.7", Transport::Udp), "ntp", Transport::Udp));
    QVERIFY2(result.verdict == Verdict::Refused, describe(result).constData());
}

void TestProber::openWithoutHandshake()
{
    Server server([](QTcpSocket *) {});
    const ProbeResult result = probeOne(target("127.0.0.7", server.serverPort()));
    QCOMPARE(verdictName(result.verdict), QStringLiteral("open"));
    QVERIFY(result.latencyMs);
    QVERIFY(result.proof.isEmpty());
}

void TestProber::bannerIsProofOfOpen()
{
    Server server([](QTcpSocket *caller) { say(caller, "hello there\r\n"); });
    const ProbeResult result = probeOne(target("127.0.0.7", server.serverPort()));
    QCOMPARE(verdictName(result.verdict), QStringLiteral("open"));
    QCOMPARE(result.proof, QStringLiteral("hello there"));
}

void TestProber::resetWhenClosedBeforeAnAnswer()
{
    Server server([](QTcpSocket *caller) { caller->abort(); });
    for (const char *handshake : {"", "ssh", "postgres", "tls"}) {
        const ProbeResult result = probeOne(target("127.0.0.7", server.serverPort(), handshake));
        QVERIFY2(result.verdict == Verdict::Reset, handshake);
    }
}

void TestProber::resetWhenAccessListCloses()
{
    Server server([](QTcpSocket *caller) { caller->disconnectFromHost(); });
    for (const char *handshake : {"", "ssh", "zabbix-agent", "https"}) {
        const ProbeResult result = probeOne(target("127.0.0.7", server.serverPort(), handshake));
        QVERIFY2(result.verdict == Verdict::Reset, describe(result).constData());
    }
}

void TestProber::openWhenNobodyAnswers()
{
    Server server([](QTcpSocket *) {});
    for (const char *handshake : {"ssh", "ldap", "tls"}) {
        const ProbeResult result = probeOne(target("127.0.0.7", server.serverPort(), handshake), quick());
        QVERIFY2(result.verdict == Verdict::Open, describe(result).constData());
    }
}

void TestProber::wrongServiceByBanner()
{
    Server server([](QTcpSocket *caller) { say(caller, "SSH-2.0-OpenSSH_9.2\r\n"); });
    const ProbeResult result = probeOne(target("127.0.0.7", server.serverPort(), "smtp"));
    QCOMPARE(verdictName(result.verdict), QStringLiteral("wrong-service"));
    QCOMPARE(result.proof, QStringLiteral("SSH-2.0-OpenSSH_9.2"));
    QVERIFY(result.detail.contains(QStringLiteral("SSH")));
}

void TestProber::bannerOnTlsPortIsNamed()
{
    Server server([](QTcpSocket *caller) { say(caller, "220 mail ESMTP\r\n"); });
    for (const char *handshake : {"tls", "https", "ldaps"}) {
        const ProbeResult result = probeOne(target("127.0.0.7", server.serverPort(), handshake));
        QVERIFY2(result.verdict == Verdict::WrongService, describe(result).constData());
        QVERIFY2(result.detail.contains(QStringLiteral("SMTP")), describe(result).constData());
    }
}

void TestProber::plainAnswerToTlsIsWrongService()
{
    Server server([](QTcpSocket *caller) {
        connect(caller, &QTcpSocket::readyRead, caller, [caller] { say(caller, "HTTP/1.1 400 Bad Request\r\n\r\n"); });
    });
    const ProbeResult result = probeOne(target("127.0.0.7", server.serverPort(), "tls"));
    QVERIFY2(result.verdict == Verdict::WrongService, describe(result).constData());
}

void TestProber::silentByUdp()
{
    QUdpSocket socket;
    QVERIFY(socket.bind(QHostAddress(QStringLiteral("127.0.0.7")), 0));
    const ProbeResult result = probeOne(target("127.0.0.7", socket.localPort(), "ntp", Transport::Udp), quick());
    QCOMPARE(verdictName(result.verdict), QStringLiteral("silent"));
    QCOMPARE(result.tries, 3);
    int datagrams = 0;
    while (socket.hasPendingDatagrams()) {
        socket.readDatagram(nullptr, 0);
        ++datagrams;
    }
    QCOMPARE(datagrams, 3);
}

void TestProber::strangeDatagramIsWrongService()
{
    QUdpSocket socket;
    QVERIFY(socket.bind(QHostAddress(QStringLiteral("127.0.0.7")), 0));
    connect(&socket, &QUdpSocket::readyRead, &socket, [&socket] {
        QHostAddress from;
        quint16 port = 0;
        socket.readDatagram(nullptr, 0, &from, &port);
        socket.writeDatagram("what?", from, port);
    });
    const ProbeResult result = probeOne(target("127.0.0.7", socket.localPort(), "ntp", Transport::Udp), quick());
    QCOMPARE(verdictName(result.verdict), QStringLiteral("wrong-service"));
    QCOMPARE(result.proof, QStringLiteral("what?"));
}

void TestProber::udpWithoutHandshakeSendsNothing()
{
    QUdpSocket socket;
    QVERIFY(socket.bind(QHostAddress(QStringLiteral("127.0.0.7")), 0));
    const ProbeResult result = probeOne(target("127.0.0.7", socket.localPort(), "", Transport::Udp));
    QCOMPARE(verdictName(result.verdict), QStringLiteral("not-probed"));
    QVERIFY(!result.detail.isEmpty());
    QVERIFY(!socket.hasPendingDatagrams());
}

void TestProber::worksOverIpv6()
{
    Server server([](QTcpSocket *caller) { say(caller, "SSH-2.0-six\r\n"); }, "::1");
    QVERIFY(server.isListening());
    QCOMPARE(verdictName(probeOne(target("::1", server.serverPort(), "ssh")).verdict), QStringLiteral("verified"));
    server.close();
    QCOMPARE(verdictName(probeOne(target("::1", freePort("::1"), "ssh")).verdict), QStringLiteral("refused"));
    const ProbeResult udp = probeOne(target("::1", freePort("::1", Transport::Udp), "ntp", Transport::Udp));
    QVERIFY2(udp.verdict == Verdict::Refused, describe(udp).constData());
}

void TestProber::reportsEveryFlow()
{
    ProbeTarget two = target("127.0.0.7", freePort("127.0.0.7"));
    const FlowId second(QStringLiteral("test/rule/b/c"));
    two.flows += second;
    two.flowsFromVantage = {second};
    const QList<ProbeResult> results = probeAll({two});
    QCOMPARE(results.size(), 2);
    QVERIFY(!results.at(0).fromVantage);
    QCOMPARE(results.at(1).flow, second);
    QVERIFY(results.at(1).fromVantage);
}

void TestProber::resolvesNames()
{
    Server server([](QTcpSocket *caller) { say(caller, "SSH-2.0-named\r\n"); }, "127.0.0.1");
    ProbeTarget named = target("127.0.0.1", server.serverPort(), "ssh");
    named.address.reset();
    named.host = QStringLiteral("localhost");
    const QList<ProbeResult> results = probeAll({named});
    QVERIFY(!results.isEmpty());
    const auto v4 = std::find_if(results.cbegin(), results.cend(), [](const ProbeResult &result) {
        return result.address == IpAddress::of("127.0.0.1");
    });
    QVERIFY(v4 != results.cend());
    QCOMPARE(v4->target, QStringLiteral("localhost"));
    QCOMPARE(verdictName(v4->verdict), QStringLiteral("verified"));
}

void TestProber::nameNotFound()
{
    ProbeTarget named = target("127.0.0.1", 1);
    named.address.reset();
    named.host = QString(80, QLatin1Char('x')); // no label is longer than 63: RFC 1035 section 2.3.4
    const ProbeResult result = probeOne(named);
    QCOMPARE(verdictName(result.verdict), QStringLiteral("name-not-found"));
    QVERIFY(!result.address);
    QVERIFY(result.detail.contains(named.host));
}

void TestProber::sparesServersThatAskForIt()
{
    Server server([](QTcpSocket *caller) { say(caller, "SSH-2.0-tender\r\n"); });
    Prober prober(*builtInHandshakes());
    QSignalSpy verdicts(&prober, &Prober::verdictFound);
    QSignalSpy ends(&prober, &Prober::roundFinished);
    for (int round = 1; round <= 3; ++round) {
        prober.start({target("127.0.0.7", server.serverPort(), "ssh")}, {});
        QTRY_COMPARE(ends.size(), round);
    }
    QCOMPARE(verdicts.size(), 3);
    QCOMPARE(server.calls, 1);
    const auto last = verdicts.at(2).at(0).value<ProbeResult>();
    QCOMPARE(verdictName(last.verdict), QStringLiteral("verified"));
    QCOMPARE(last.at, verdicts.at(0).at(0).value<ProbeResult>().at);
}

void TestProber::asksAgainWhereNothingAccepted()
{
    const quint16 port = freePort("127.0.0.7");
    Prober prober(*builtInHandshakes());
    QSignalSpy verdicts(&prober, &Prober::verdictFound);
    QSignalSpy ends(&prober, &Prober::roundFinished);
    prober.start({target("127.0.0.7", port, "ssh")}, {});
    QTRY_COMPARE(ends.size(), 1);
    QTcpServer server;
    QVERIFY(server.listen(QHostAddress(QStringLiteral("127.0.0.7")), port));
    connect(&server, &QTcpServer::newConnection, &server,
            [&server] { say(server.nextPendingConnection(), "SSH-2.0-x\r\n"); });
    prober.start({target("127.0.0.7", port, "ssh")}, {});
    QTRY_COMPARE(ends.size(), 2);
    QCOMPARE(verdictName(verdicts.at(1).at(0).value<ProbeResult>().verdict), QStringLiteral("verified"));
}

void TestProber::saysNothingAfterStop()
{
    Server server([](QTcpSocket *) {});
    const int before = openFiles();
    Prober prober(*builtInHandshakes());
    QSignalSpy verdicts(&prober, &Prober::verdictFound);
    QSignalSpy ends(&prober, &Prober::roundFinished);
    QList<ProbeTarget> targets;
    for (int i = 0; i < 20; ++i)
        targets += target("127.0.0.7", server.serverPort(), i % 2 == 0 ? "ldap" : "tls");
    prober.start(targets, {});
    QTRY_VERIFY(server.calls >= 20);
    QVERIFY(prober.isRunning());
    prober.stop();
    QVERIFY(!prober.isRunning());
    for (QTcpSocket *caller : server.findChildren<QTcpSocket *>())
        QTRY_COMPARE(caller->state(), QAbstractSocket::UnconnectedState);
    QCoreApplication::processEvents();
    QCOMPARE(verdicts.size(), 0);
    QCOMPARE(ends.size(), 0);
    qDeleteAll(server.findChildren<QTcpSocket *>());
    QVERIFY(openFiles() <= before + 8); // the thread's own descriptors
}

void TestProber::startReplacesARound()
{
    Server mute([](QTcpSocket *) {});
    Prober prober(*builtInHandshakes());
    QSignalSpy verdicts(&prober, &Prober::verdictFound);
    QSignalSpy ends(&prober, &Prober::roundFinished);
    prober.start({target("127.0.0.7", mute.serverPort(), "ldap")}, {});
    prober.start({target("127.0.0.7", freePort("127.0.0.7"), "ldap")}, {});
    QTRY_COMPARE(ends.size(), 1);
    QCOMPARE(verdicts.size(), 1);
    QCOMPARE(verdictName(verdicts.at(0).at(0).value<ProbeResult>().verdict), QStringLiteral("refused"));
}

void TestProber::emptyRoundEnds()
{
    Prober prober(*builtInHandshakes());
    QSignalSpy ends(&prober, &Prober::roundFinished);
    prober.start({}, {});
    QTRY_COMPARE(ends.size(), 1);
    QVERIFY(!prober.isRunning());
}

void TestProber::survivesTooFewDescriptors()
{
    Server server([](QTcpSocket *caller) { say(caller, "SSH-2.0-x\r\n"); });
    QList<ProbeTarget> targets;
    for (int i = 0; i < 60; ++i)
        targets += target("127.0.0.7", server.serverPort(), "smtp");
    rlimit before{};
    QCOMPARE(getrlimit(RLIMIT_NOFILE, &before), 0);
    const rlimit tight{rlim_t(openFiles() + 24), before.rlim_max};
    QCOMPARE(setrlimit(RLIMIT_NOFILE, &tight), 0);
    ProbeOptions options;
    options.inFlight = 60;
    const QList<ProbeResult> results = probeAll(targets, options);
    setrlimit(RLIMIT_NOFILE, &before);
    QCOMPARE(results.size(), 60);
    for (const ProbeResult &result : results)
        QVERIFY2(result.verdict == Verdict::WrongService, describe(result).constData());
}

void TestProber::probesManyAtOnce()
{
    Server server([](QTcpSocket *caller) { say(caller, "SSH-2.0-x\r\n"); });
    const quint16 shut = freePort("127.0.0.7");
    QList<ProbeTarget> targets;
    for (int i = 0; i < 600; ++i)
        targets += target("127.0.0.7", i % 3 == 0 ? server.serverPort() : shut, "smtp");
    const QList<ProbeResult> results = probeAll(targets);
    QCOMPARE(results.size(), 600);
    const auto refused = std::count_if(results.cbegin(), results.cend(),
                                       [](const ProbeResult &result) { return result.verdict == Verdict::Refused; });
    QCOMPARE(int(refused), 400);
}

void TestProber::leavesNothingOpen()
{
    const int before = openFiles();
    probeAll({target("127.0.0.7", freePort("127.0.0.7"), "tls")});
    QCOMPARE(openFiles(), before);
}

PORTWRIGHT_TEST(tst_prober, TestProber)
#include "tst_prober.moc"
