// SPDX-License-Identifier: Apache-2.0
#include "probe/rehearsal.h"
#include "probe/responder.h"
#include "probing.h"
#include "testmain.h"

#include <QTcpServer>
#include <QTcpSocket>
#include <QUdpSocket>

using namespace portwright;
using namespace portwright::test;

namespace {

ListenerSpec spec(quint16 port, Transport transport = Transport::Tcp, const char *address = "127.0.0.9")
{
    return {NodeId(QStringLiteral("server-1")), IpAddress::of(address), transport, port};
}

QHostAddress addressOf(const ListenerSpec &listener)
{
    return QHostAddress(listener.address.toString());
}

} // namespace

/// Stand-ins: what they say, and what the prober makes of it.
class TestResponder : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void greetsAndEchoesByTcp();
    void answersOneDatagramEach();
    void isSilentToItsOwnKind();
    void refusesAPortInUse();
    void opensAllOrNone();
    void refusesOtherAddresses();
    void isRehearsedForEveryProtocol_data();
    void isRehearsedForEveryProtocol();
    void namesTheWrongNode();
    void isNotFooledByAReplay();
    void expectsTheStandInWherePlanned();
    void speaksTlsWherePlanned_data();
    void speaksTlsWherePlanned();
    void saysWhoCame();
    void makesANonceOnce();
    void saysWhereTheCallCameFrom();
    void mayStandBehindAPublishedPair();
    void listensOnOwnAddressesWhenTold();
};

void TestResponder::greetsAndEchoesByTcp()
{
    Responder responder;
    const ListenerSpec listener = spec(freePort("127.0.0.9"));
    QVERIFY(responder.listen({listener}));
    QTcpSocket caller;
    caller.connectToHost(addressOf(listener), listener.port);
    QTRY_VERIFY(caller.canReadLine());
    QCOMPARE(caller.readLine(),
             QByteArray("PORTWRIGHT-REHEARSAL/1 node=server-1 port=" + QByteArray::number(listener.port) + "\n"));
    caller.write("GET / HTTP/1.1\r\n\nNONCE abc\n");
    QTRY_VERIFY(caller.canReadLine());
    QCOMPARE(caller.readLine(), rehearsalEcho("abc", listener.node, listener.port));
    QTRY_VERIFY(caller.canReadLine());
    QCOMPARE(caller.readLine(), QByteArray("SEEN 127.0.0.1\n"));
}

void TestResponder::answersOneDatagramEach()
{
    Responder responder;
    const ListenerSpec listener = spec(freePort("127.0.0.9", Transport::Udp), Transport::Udp);
    QVERIFY(responder.listen({listener}));
    QUdpSocket caller;
    QVERIFY(caller.bind(QHostAddress(QHostAddress::LocalHost), 0));
    caller.writeDatagram("hello", addressOf(listener), listener.port);
    QTRY_VERIFY(caller.hasPendingDatagrams());
    QByteArray answer(512, '\0');
    answer.resize(caller.readDatagram(answer.data(), answer.size()));
    QCOMPARE(answer, rehearsalGreeting(listener.node, listener.port) +
                         rehearsalEcho("hello", listener.node, listener.port) + "SEEN 127.0.0.1\n");
    QVERIFY(!caller.hasPendingDatagrams());
}

void TestResponder::isSilentToItsOwnKind()
{
    Responder responder;
    const ListenerSpec listener = spec(freePort("127.0.0.9", Transport::Udp), Transport::Udp);
    QVERIFY(responder.listen({listener}));
    QUdpSocket caller;
    QVERIFY(caller.bind(QHostAddress(QHostAddress::LocalHost), 0));
    caller.writeDatagram(rehearsalGreeting(listener.node, 1), addressOf(listener), listener.port);
    caller.writeDatagram("marker", addressOf(listener), listener.port);
    QTRY_VERIFY(caller.hasPendingDatagrams());
    QByteArray answer(512, '\0');
    answer.resize(caller.readDatagram(answer.data(), answer.size()));
    QVERIFY(answer.contains(rehearsalEcho("marker", listener.node, listener.port)));
}

void TestResponder::refusesAPortInUse()
{
    QTcpServer everywhere;
    QVERIFY(everywhere.listen(QHostAddress::AnyIPv4));
    QUdpSocket here;
    QVERIFY(here.bind(QHostAddress(QStringLiteral("127.0.0.9")), 0));
    Responder responder;
    const auto tried = responder.listen({spec(everywhere.serverPort()), spec(here.localPort(), Transport::Udp)});
    QVERIFY(!tried);
    QCOMPARE(tried.errors().size(), 2);
    QVERIFY(tried.errors().at(0).message.contains(QString::number(everywhere.serverPort())));
    QVERIFY(tried.errors().at(1).message.contains(QString::number(here.localPort())));
    QVERIFY(tried.errors().at(0).message.contains(QStringLiteral("in use")));
}

void TestResponder::opensAllOrNone()
{
    QTcpServer taken;
    QVERIFY(taken.listen(QHostAddress(QStringLiteral("127.0.0.9"))));
    const quint16 open = freePort("127.0.0.9");
    Responder responder;
    QVERIFY(!responder.listen({spec(open), spec(taken.serverPort())}));
    QVERIFY(responder.listeners().isEmpty());
    QCOMPARE(probeOne(target("127.0.0.9", open)).verdict, Verdict::Refused);
    QVERIFY(responder.listen({spec(open)}));
    QCOMPARE(responder.listeners(), QList{spec(open)});
    responder.close();
    QCOMPARE(probeOne(target("127.0.0.9", open)).verdict, Verdict::Refused);
}

void TestResponder::refusesOtherAddresses()
{
    Responder responder;
    const auto tried =
        responder.listen({spec(20000, Transport::Tcp, "0.0.0.0"), spec(20000, Transport::Tcp, "192.0.2.1")});
    QVERIFY(!tried);
    QCOMPARE(tried.errors().size(), 2);
}

void TestResponder::isRehearsedForEveryProtocol_data()
{
    QTest::addColumn<QString>("handshake");
    QTest::addColumn<bool>("udp");
    QTest::addColumn<bool>("expected");
    const QList<Handshake> handshakes = *builtInHandshakes();
    for (const bool expected : {true, false}) {
        for (const Handshake &handshake : handshakes)
            QTest::addRow("%s %d", qPrintable(handshake.id), int(expected))
                << handshake.id << (handshake.transport == Transport::Udp) << expected;
        QTest::addRow("none %d", int(expected)) << QString() << false << expected;
    }
    QTest::newRow("none by UDP") << QString() << true << true;
}

void TestResponder::isRehearsedForEveryProtocol()
{
    QFETCH(QString, handshake);
    QFETCH(bool, udp);
    QFETCH(bool, expected);
    const Transport transport = udp ? Transport::Udp : Transport::Tcp;
    Responder responder;
    const ListenerSpec listener = spec(freePort("127.0.0.9", transport), transport);
    QVERIFY(responder.listen({listener}));
    ProbeTarget wanted = target("127.0.0.9", listener.port, handshake.toLatin1().constData(), transport);
    wanted.rehearsed = expected;
    ProbeOptions options;
    if (!expected)
        options.secrets.insert({}, "secret"); // only a stand-in that is expected is asked without
    const ProbeResult result = probeOne(wanted, options);
    QVERIFY2(result.verdict == Verdict::Rehearsed, describe(result).constData());
    QVERIFY(result.proof.contains(QStringLiteral("node=server-1")));
}

void TestResponder::namesTheWrongNode()
{
    Responder responder;
    for (const Transport transport : {Transport::Tcp, Transport::Udp}) {
        const ListenerSpec listener = spec(freePort("127.0.0.9", transport), transport);
        QVERIFY(responder.listen({listener}));
        ProbeTarget wanted = target("127.0.0.9", listener.port, "", transport);
        wanted.rehearsed = true;
        wanted.destination = NodeId(QStringLiteral("server-2"));
        const ProbeResult result = probeOne(wanted);
        QCOMPARE(verdictName(result.verdict), QStringLiteral("wrong-service"));
        QVERIFY(result.detail.contains(QStringLiteral("node=server-1")));
        QVERIFY(result.detail.contains(QStringLiteral("server-2")));
    }
}

void TestResponder::isNotFooledByAReplay()
{
    QTcpServer parrot;
    QVERIFY(parrot.listen(QHostAddress(QStringLiteral("127.0.0.9"))));
    const quint16 port = parrot.serverPort();
    const NodeId node(QStringLiteral("server-1"));
    connect(&parrot, &QTcpServer::newConnection, &parrot, [&parrot, port, node] {
        parrot.nextPendingConnection()->write(rehearsalGreeting(node, port) +
                                              rehearsalEcho("an older nonce", node, port));
    });
    const ProbeResult result = probeOne(target("127.0.0.9", port));
    QCOMPARE(verdictName(result.verdict), QStringLiteral("wrong-service"));
}

void TestResponder::expectsTheStandInWherePlanned()
{
    QTcpServer mute;
    QVERIFY(mute.listen(QHostAddress(QStringLiteral("127.0.0.9"))));
    ProbeTarget wanted = target("127.0.0.9", mute.serverPort());
    wanted.rehearsed = true;
    ProbeOptions options;
    options.handshakeMs = 200;
    QCOMPARE(verdictName(probeOne(wanted, options).verdict), QStringLiteral("wrong-service"));
    connect(&mute, &QTcpServer::newConnection, &mute, [&mute] {
        while (QTcpSocket *caller = mute.nextPendingConnection())
            caller->write("SSH-2.0-real\r\n");
    });
    wanted.handshake = QStringLiteral("ssh");
    const ProbeResult result = probeOne(wanted);
    QCOMPARE(verdictName(result.verdict), QStringLiteral("wrong-service"));
    QCOMPARE(result.proof, QStringLiteral("SSH-2.0-real"));
}

void TestResponder::speaksTlsWherePlanned_data()
{
    QTest::addColumn<QString>("handshake");
    for (const char *handshake : {"tls", "https", "ldaps"})
        QTest::newRow(handshake) << QString::fromLatin1(handshake);
}

void TestResponder::speaksTlsWherePlanned()
{
    QFETCH(QString, handshake);
    Responder responder;
    ListenerSpec listener = spec(freePort("127.0.0.9"));
    listener.tls = true;
    QVERIFY(responder.listen({listener}));
    ProbeTarget wanted = target("127.0.0.9", listener.port, handshake.toLatin1().constData());
    // Where only TLS is expected, a stand-in on a loaded computer may speak too late.
    const ProbeResult result = eventually(wanted, Verdict::Rehearsed);
    QVERIFY2(result.verdict == Verdict::Rehearsed, describe(result).constData());
    wanted.destination = NodeId(QStringLiteral("server-2"));
    QCOMPARE(verdictName(eventually(wanted, Verdict::WrongService).verdict), QStringLiteral("wrong-service"));
    const ProbeResult plain = probeOne(target("127.0.0.9", listener.port)); // nothing unprompted before TLS
    QVERIFY2(plain.verdict == Verdict::Open, describe(plain).constData());
}

void TestResponder::saysWhoCame()
{
    Responder responder;
    const ListenerSpec tcp = spec(freePort("127.0.0.9"));
    const ListenerSpec udp = spec(freePort("127.0.0.9", Transport::Udp), Transport::Udp);
    QVERIFY(responder.listen({tcp, udp}));
    QList<StandInCaller> callers;
    connect(&responder, &Responder::called, this, [&callers](const StandInCaller &caller) { callers += caller; });
    probeOne(target("127.0.0.9", tcp.port));
    probeOne(target("127.0.0.9", udp.port, "ntp", Transport::Udp));
    QTRY_COMPARE(callers.size(), 2);
    QCOMPARE(callers.at(0).listener, tcp);
    QCOMPARE(callers.at(1).listener, udp);
    for (const StandInCaller &caller : std::as_const(callers)) {
        QVERIFY(caller.source.isLoopback());
        QVERIFY(caller.sourcePort > 0);
        QVERIFY(qAbs(caller.at.secsTo(QDateTime::currentDateTimeUtc())) < 60);
    }
}

void TestResponder::makesANonceOnce()
{
    Nonce one;
    Nonce other;
    const QByteArray first = one.bytes();
    QCOMPARE(first.size(), 32);
    QCOMPARE(one.bytes(), first);
    QVERIFY(other.bytes() != first);
}

/// What comes behind the token may be missing, cut or nonsense: the token stays right.
void TestResponder::saysWhereTheCallCameFrom()
{
    const NodeId node(QStringLiteral("server-1"));
    const QByteArray token = rehearsalGreeting(node, 443) + rehearsalEcho("x", node, 443);
    const auto read = [&](const QByteArray &behind, int answer) {
        RehearsalCheck check(node, {443});
        return int(check.read(token + behind, "x")) == answer ? check.seen() : IpAddress::of("0.0.0.0");
    };
    const int proved = int(RehearsalCheck::Answer::Proved);
    const int right = int(RehearsalCheck::Answer::Right);
    QVERIFY(read("", proved) == std::nullopt);
    QVERIFY(read("SEE", proved) == std::nullopt);
    QVERIFY(read("SEEN 10.0.0.1", proved) == std::nullopt);
    QVERIFY(read("SEEN 10.0.0.1\n", right) == IpAddress::of("10.0.0.1"));
    QVERIFY(read("SEEN 2001:db8::1\nmore", right) == IpAddress::of("2001:db8::1"));
    QVERIFY(read("SEEN <b>x</b>\n", right) == std::nullopt);
    QVERIFY(read("250 OK\n", right) == std::nullopt);
    QVERIFY(read("SEEN " + QByteArray(100, '1'), right) == std::nullopt);
}

/// It knows its own port only, and the prober knows both.
void TestResponder::mayStandBehindAPublishedPair()
{
    RehearsalCheck check(NodeId(QStringLiteral("server-1")), {443, 4287});
    const QByteArray said = rehearsalGreeting(NodeId(QStringLiteral("server-1")), 4287) +
                            rehearsalEcho("x", NodeId(QStringLiteral("server-1")), 4287);
    QCOMPARE(int(check.read(said, "x")), int(RehearsalCheck::Answer::Proved));
    RehearsalCheck other(NodeId(QStringLiteral("server-1")), {443});
    QCOMPARE(int(other.read(said, "x")), int(RehearsalCheck::Answer::WrongPlace));
}

void TestResponder::listensOnOwnAddressesWhenTold()
{
    Responder responder;
    const ListenerSpec everywhere = spec(freePort("0.0.0.0"), Transport::Tcp, "0.0.0.0");
    QVERIFY(!responder.listen({everywhere}));
    QVERIFY(responder.listen({everywhere}, Responder::Reach::Anywhere));
    QTcpServer shadow;
    QVERIFY(shadow.listen(QHostAddress(QStringLiteral("0.0.0.0"))));
    const auto refused =
        responder.listen({spec(shadow.serverPort(), Transport::Tcp, "127.0.0.9")}, Responder::Reach::Anywhere);
    QVERIFY(!refused);
    QVERIFY(errorsText(refused.errors()).contains(QStringLiteral("in use")));
    const auto absent = responder.listen({spec(4287, Transport::Tcp, "192.0.2.77")}, Responder::Reach::Anywhere);
    QVERIFY(!absent);
    QVERIFY(errorsText(absent.errors()).contains(QStringLiteral("192.0.2.77")));
}

PORTWRIGHT_TEST(tst_responder, TestResponder)
#include "tst_responder.moc"
