// SPDX-License-Identifier: Apache-2.0
#include "probe/conversation.h"
#include "testmain.h"

#include <QCryptographicHash>

using namespace portwright;

using Next = Conversation::Next;

namespace {

Handshake handshake(const char *id)
{
    const auto all = builtInHandshakes();
    for (const Handshake &one : *all) {
        if (one.id == QLatin1String(id))
            return one;
    }
    return {};
}

Conversation talk(const char *id, const QString &host = QStringLiteral("srv.lab"))
{
    return Conversation(handshake(id), {host, QStringLiteral("127.0.0.1"), 4285});
}

} // namespace

/// The shipped handshakes against recorded answers, without a socket.
class TestConversation : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void provesSmtp();
    void takesSmtpLineByLine();
    void namesWrongBanner();
    void asksDnsForThePlannedName();
    void refusesForeignDnsAnswer();
    void provesNtpByItsEcho();
    void acceptsLongFormLdap();
    void provesLegacyGreeting();
    void framesZabbix();
    void acceptsEitherIpmiAnswer();
    void saysCode42OnlyForItsPing();
    void signsStatusServer();
    void believesOnlyTheSecretsHolder();
    void asksForAnotherNameThanTheServers();
    void tellsRefusedTlsFromAnotherProtocol();
    void keepsHeaderInjectionOut();
    void boundsEndlessAnswers();
    void makesBytesReadable();
};

void TestConversation::provesSmtp()
{
    Conversation smtp = talk("smtp");
    QCOMPARE(smtp.next(), Next::Wait);
    smtp.feed("220-srv.lab\r\n220 srv.lab ESMTP\r\n");
    QCOMPARE(smtp.next(), Next::Send);
    QVERIFY(smtp.outgoing().startsWith("EHLO "));
    smtp.feed("250-srv.lab\r\n250 HELP\r\n");
    QCOMPARE(smtp.next(), Next::Send);
    QCOMPARE(smtp.outgoing(), QByteArray("QUIT\r\n"));
    QVERIFY(smtp.isProven());
    QCOMPARE(smtp.next(), Next::Wait);
    smtp.feed("221 bye\r\n");
    QCOMPARE(smtp.next(), Next::Done);
    QCOMPARE(smtp.proof(), QStringLiteral("220-srv.lab"));
}

void TestConversation::takesSmtpLineByLine()
{
    Conversation smtp = talk("smtp");
    for (const char byte : QByteArray("220 srv.lab ESMTP\r")) {
        smtp.feed(QByteArray(1, byte));
        QCOMPARE(smtp.next(), Next::Wait);
    }
    smtp.feed("\n");
    QCOMPARE(smtp.next(), Next::Send);
    QVERIFY(!smtp.isProven());
}

void TestConversation::namesWrongBanner()
{
    Conversation smtp = talk("smtp");
    smtp.feed("SSH-2.0-OpenSSH_9.2\r\n");
    QCOMPARE(smtp.next(), Next::Mismatch);
    QCOMPARE(recogniseBanner(*builtInHandshakes(), smtp.firstBytes()), QStringLiteral("an SSH server answered"));
    QVERIFY(recogniseBanner(*builtInHandshakes(), "hello\r\n").isEmpty());
}

void TestConversation::asksDnsForThePlannedName()
{
    Conversation dns = talk("dns-udp");
    QCOMPARE(dns.next(), Next::Send);
    QCOMPARE(dns.outgoing().mid(12), QByteArray("\3srv\3lab\0\0\1\0\1", 13));
    Conversation root = talk("dns-udp", {});
    QCOMPARE(root.next(), Next::Send);
    QCOMPARE(root.outgoing().size(), 17);
    QCOMPARE(dnsQuestion(QString(300, QLatin1Char('a'))).toHex(), QByteArray("0000020001"));
}

void TestConversation::refusesForeignDnsAnswer()
{
    Conversation dns = talk("dns-udp");
    QCOMPARE(dns.next(), Next::Send);
    QByteArray answer = dns.outgoing();
    QCOMPARE(dns.next(), Next::Wait);
    QByteArray foreign = answer;
    foreign[0] = char(answer.at(0) ^ 1);
    foreign[2] = char(0x81);
    dns.feedDatagram(foreign);
    QCOMPARE(dns.next(), Next::Wait);
    dns.feedDatagram(answer); // the QR bit is not set: our own question come back
    QCOMPARE(dns.next(), Next::Wait);
    answer[2] = char(0x81);
    answer[3] = char(0x85);
    dns.feedDatagram(answer);
    QCOMPARE(dns.next(), Next::Done);
    QCOMPARE(dns.proof(), QStringLiteral("a DNS server answered; REFUSED"));
}

void TestConversation::provesNtpByItsEcho()
{
    Conversation ntp = talk("ntp");
    QCOMPARE(ntp.next(), Next::Send);
    const QByteArray request = ntp.outgoing();
    QCOMPARE(request.size(), 48);
    QCOMPARE(request.at(0), char(0x23));
    QCOMPARE(ntp.next(), Next::Wait);
    QByteArray answer = QByteArray(48, '\0').replace(24, 8, request.right(8));
    answer[0] = char(0x24);
    ntp.feedDatagram(QByteArray(48, '\0').replace(0, 1, "\x24"));
    QCOMPARE(ntp.next(), Next::Wait);
    ntp.feedDatagram(answer);
    QCOMPARE(ntp.next(), Next::Done);
}

void TestConversation::acceptsLongFormLdap()
{
    for (const char *hex : {"300c02010161070a010004000400", "30840000001002010161840000000"
                                                            "70a010004000400"}) {
        Conversation ldap = talk("ldap");
        QCOMPARE(ldap.next(), Next::Send);
        ldap.feed(QByteArray::fromHex(hex));
        QCOMPARE(ldap.next(), Next::Send);
        QVERIFY(ldap.isProven());
        QCOMPARE(ldap.next(), Next::Done);
    }
}

void TestConversation::provesLegacyGreeting()
{
    Conversation legacy = talk("code42-legacy");
    legacy.feed(QByteArray::fromHex("806300000041") +
                "-18782|com.code42.messaging.security.SecurityProviderReadyMessage");
    QCOMPARE(legacy.next(), Next::Done);
    QCOMPARE(legacy.proof(), QStringLiteral("com.code42.messaging.security.SecurityProviderReady"));
    Conversation older = talk("code42-legacy");
    older.feed(QByteArray::fromHex("806300000036") + "22996|com.code42.messaging.security.DHPublicKeyMessage");
    QCOMPARE(older.next(), Next::Done);
}

void TestConversation::framesZabbix()
{
    Conversation agent = talk("zabbix-agent");
    QCOMPARE(agent.next(), Next::Send);
    QCOMPARE(agent.outgoing(), QByteArray("ZBXD\1\x0a\0\0\0\0\0\0\0agent.ping", 23));
    agent.feed(QByteArray("ZBXD\1\1\0\0\0\0\0\0\0001", 14));
    QCOMPARE(agent.next(), Next::Done);
    Conversation server = talk("zabbix-server");
    QCOMPARE(server.next(), Next::Send);
    server.feed(QByteArray("ZBXD\1\x35\0\0\0\0\0\0\0", 13) + R"({"response":"failed","info":"host [x] not found"})");
    QCOMPARE(server.next(), Next::Done);
}

void TestConversation::acceptsEitherIpmiAnswer()
{
    Conversation ping = talk("rmcp");
    QCOMPARE(ping.next(), Next::Send);
    const char tag = ping.outgoing().at(9);
    QCOMPARE(ping.next(), Next::Send);
    QCOMPARE(ping.next(), Next::Wait);
    ping.feedDatagram(QByteArray::fromHex("0600ff06000011be40") + tag +
                      QByteArray::fromHex("0010000011be000000008100000000000000"));
    QCOMPARE(ping.next(), Next::Done);
    Conversation capabilities = talk("rmcp");
    QCOMPARE(capabilities.next(), Next::Send);
    QCOMPARE(capabilities.next(), Next::Send);
    capabilities.feedDatagram(QByteArray::fromHex("0600ff07000000000000000000108 11c632000380001150400000000000029"));
    QCOMPARE(capabilities.next(), Next::Done);
}

void TestConversation::saysCode42OnlyForItsPing()
{
    Conversation code42 = talk("http");
    QCOMPARE(code42.next(), Next::Send);
    QVERIFY(code42.outgoing().contains("Host: srv.lab:4285\r\n"));
    code42.feed("HTTP/1.1 200 OK\r\nServer: Jetty\r\n\r\n{\"metadata\":{},\"data\":{\"success\":true}}");
    QCOMPARE(code42.next(), Next::Done);
    QCOMPARE(code42.proof(), QStringLiteral("HTTP/1.1 200 OK; Code42 answered /api/Ping"));
    Conversation other = talk("http");
    QCOMPARE(other.next(), Next::Send);
    other.feed("HTTP/1.1 404 Not Found\r\nServer: nginx\r\n\r\n<html>\"success\" true</html>");
    QCOMPARE(other.next(), Next::Wait);
    QVERIFY(other.isProven());
    QCOMPARE(other.proof(), QStringLiteral("HTTP/1.1 404 Not Found"));
}

/// The reply of RFC 2865 section 3 to a request, signed with the secret.
static QByteArray radiusReply(const QByteArray &request, const QByteArray &secret)
{
    const QByteArray head = QByteArray("\2") + request.mid(1, 1) + QByteArray("\0\x14", 2);
    const QByteArray signedBytes = head + request.mid(4, 16) + secret;
    return head + QCryptographicHash::hash(signedBytes, QCryptographicHash::Md5);
}

void TestConversation::signsStatusServer()
{
    Peer peer{{}, QStringLiteral("127.0.0.1"), 1812};
    peer.secret = "xyzzy5461";
    Conversation radius(handshake("radius"), peer);
    QVERIFY(handshake("radius").needsSecret() && !handshake("ntp").needsSecret());
    QCOMPARE(radius.next(), Next::Send);
    const QByteArray request = radius.outgoing();
    QCOMPARE(request.size(), 38);
    QCOMPARE(request.left(1) + request.mid(2, 2) + request.mid(20, 2), QByteArray("\x0c\0\x26\x50\x12", 5));
    radius.feedDatagram(radiusReply(request, peer.secret));
    QCOMPARE(radius.next(), Next::Done);
    QCOMPARE(radius.proof(), QStringLiteral("a RADIUS server answered with the shared secret"));
}

void TestConversation::believesOnlyTheSecretsHolder()
{
    Peer peer{{}, QStringLiteral("127.0.0.1"), 1812};
    peer.secret = "right";
    Conversation radius(handshake("radius"), peer);
    QCOMPARE(radius.next(), Next::Send);
    for (const QByteArray &foreign : {radiusReply(radius.outgoing(), "wrong"), QByteArray("\2"), QByteArray(),
                                      radiusReply(QByteArray(38, 'x'), peer.secret)}) {
        radius.feedDatagram(foreign);
        QCOMPARE(radius.next(), Next::Wait);
    }
    radius.feedDatagram(radiusReply(radius.outgoing(), peer.secret));
    QCOMPARE(radius.next(), Next::Done);
}

void TestConversation::asksForAnotherNameThanTheServers()
{
    Peer peer{QStringLiteral("ns.lab"), QStringLiteral("127.0.0.1"), 53};
    peer.question = QStringLiteral("backup.lab");
    Conversation dns(handshake("dns-udp"), peer);
    QCOMPARE(dns.next(), Next::Send);
    QCOMPARE(dns.outgoing().mid(12), QByteArray("\6backup\3lab\0\0\1\0\1", 16));
}

void TestConversation::tellsRefusedTlsFromAnotherProtocol()
{
    Conversation refused = talk("ldap-starttls");
    QCOMPARE(refused.next(), Next::Send);
    refused.feed(QByteArray::fromHex("300c02010178070a010204000400"));
    QCOMPARE(refused.next(), Next::Mismatch);
    QVERIFY(refused.isTlsRefused());
    Conversation other = talk("ldap-starttls");
    QCOMPARE(other.next(), Next::Send);
    other.feed("HTTP/1.1 400 Bad Request\r\n");
    QCOMPARE(other.next(), Next::Mismatch);
    QVERIFY(!other.isTlsRefused());
    Conversation offered = talk("ldap-starttls");
    QCOMPARE(offered.next(), Next::Send);
    offered.feed(QByteArray::fromHex("300c02010178070a010004000400") + "injected");
    QCOMPARE(offered.next(), Next::StartTls);
    QCOMPARE(offered.next(), Next::Send);
    QCOMPARE(offered.next(), Next::Wait);
    QVERIFY(!offered.isProven());
}

void TestConversation::keepsHeaderInjectionOut()
{
    Conversation http = talk("http", QStringLiteral("a:1\r\nX-Evil: 1"));
    QCOMPARE(http.next(), Next::Send);
    QVERIFY(!http.outgoing().contains("Evil"));
    const Conversation six(handshake("http"), {{}, QStringLiteral("::1"), 80});
    Conversation copy = six;
    QCOMPARE(copy.next(), Next::Send);
    QVERIFY(copy.outgoing().contains("Host: [::1]:80\r\n"));
}

void TestConversation::boundsEndlessAnswers()
{
    Conversation ssh = talk("ssh");
    for (int i = 0; i < 64 && ssh.next() == Next::Wait; ++i)
        ssh.feed(QByteArray(1024, 'x'));
    QCOMPARE(ssh.next(), Next::Mismatch);
    QVERIFY(ssh.firstBytes().size() <= 256);
}

void TestConversation::makesBytesReadable()
{
    QCOMPARE(readableBytes("220 srv\r\nmore"), QStringLiteral("220 srv"));
    QCOMPARE(readableBytes(QByteArray::fromHex("0102ff")), QStringLiteral("01 02 ff"));
    QVERIFY(readableBytes(QByteArray(500, 'a')).size() <= 120);
    QVERIFY(readableBytes("").isEmpty());
}

PORTWRIGHT_TEST(tst_conversation, TestConversation)
#include "tst_conversation.moc"
