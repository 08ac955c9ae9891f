// SPDX-License-Identifier: Apache-2.0
#include "probe/conversation.h"
#include "probe/tlsstage.h"
#include "probing.h"
#include "testmain.h"

#include <QRandomGenerator>
#include <QTcpServer>
#include <QTcpSocket>
#include <QUdpSocket>

using namespace portwright;
using namespace portwright::test;
using namespace Qt::StringLiterals;

namespace {

/// Bytes that come near to what protocols say, so that more than the first byte is looked at.
QByteArray bytesByLot(QRandomGenerator &lot)
{
    static const QList<QByteArray> pieces{"220 ",
                                          "250-x\r\n",
                                          "SSH-2.0-",
                                          "HTTP/1.1 200 OK\r\n\r\n",
                                          "ZBXD\1",
                                          "{\"response\"",
                                          "\r\n",
                                          "\n",
                                          QByteArray::fromHex("300c0201016107"),
                                          QByteArray::fromHex("8063000000412d31"),
                                          QByteArray::fromHex("0600ff06000011be40"),
                                          QByteArray::fromHex("160303007a02000076"),
                                          QByteArray::fromHex("15030300020228"),
                                          "portwright-stand-in "};
    QByteArray bytes;
    for (int parts = int(lot.bounded(1, 8)); parts > 0; --parts) {
        if (lot.bounded(2) == 0)
            bytes += pieces.at(lot.bounded(int(pieces.size())));
        else
            for (int i = int(lot.bounded(1, 40)); i > 0; --i)
                bytes += char(lot.bounded(256));
    }
    return bytes;
}

bool isOneSafeLine(const QString &text)
{
    return text.size() < 1000 && std::all_of(text.cbegin(), text.cend(), [](QChar c) { return c.isPrint(); });
}

/// Holds the handshake with somebody who talks at random; false if it does not come to an end.
bool holds(Conversation &conversation, QRandomGenerator &lot, bool datagrams)
{
    int fed = 0;
    for (int turns = 0; turns < 200; ++turns) {
        switch (conversation.next()) {
        case Conversation::Next::Send:
        case Conversation::Next::StartTls:
            break;
        case Conversation::Next::Done:
        case Conversation::Next::Mismatch:
            return true;
        case Conversation::Next::Wait:
            if (++fed > 40)
                return true;
            datagrams ? conversation.feedDatagram(bytesByLot(lot)) : conversation.feed(bytesByLot(lot));
        }
    }
    return false;
}

} // namespace

/// Answers are written by strangers: whatever they are, the handshake ends and what is shown of them is one plain line.
class TestHostile : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init() { m_seed = QRandomGenerator::system()->generate(); }
    void answersByLot();
    void echoedAndCutAnswers();
    void notationsByLot();
    void brokenHandshakeFiles();
    void talkersOnPorts();
    void namesInCertificates();

private:
    QByteArray seed() const { return "seed " + QByteArray::number(m_seed); }

    quint32 m_seed = 0;
};

void TestHostile::answersByLot()
{
    QRandomGenerator lot(m_seed);
    const QList<Handshake> all = *builtInHandshakes();
    for (int round = 0; round < 300; ++round) {
        for (const Handshake &handshake : all) {
            Conversation conversation(handshake, {u"srv.lab"_s, u"127.0.0.1"_s, 443, {}, "secret"});
            QVERIFY2(holds(conversation, lot, handshake.transport == Transport::Udp), seed().constData());
            QVERIFY2(isOneSafeLine(conversation.proof()), seed().constData());
            QVERIFY2(isOneSafeLine(readableBytes(conversation.firstBytes())), seed().constData());
            QVERIFY2(isOneSafeLine(recogniseBanner(all, conversation.firstBytes())), seed().constData());
        }
    }
}

/// A UDP answer must carry what only the one who was asked knows.
void TestHostile::echoedAndCutAnswers()
{
    QRandomGenerator lot(m_seed);
    const QList<Handshake> all = *builtInHandshakes();
    for (const Handshake &handshake : all) {
        if (handshake.transport != Transport::Udp)
            continue;
        Conversation conversation(handshake, {u"srv.lab"_s, u"127.0.0.1"_s, 443, {}, "secret"});
        QCOMPARE(conversation.next(), Conversation::Next::Send);
        const QByteArray request = conversation.outgoing();
        while (conversation.next() == Conversation::Next::Send) {
        }
        for (int cut = 0; cut <= request.size(); ++cut)
            conversation.feedDatagram(request.left(cut));
        for (int tries = 0; tries < 2000; ++tries) {
            const QByteArray bytes = bytesByLot(lot);
            if (bytes.left(2) != request.left(2)) // the number of a DNS question has 16 bits: some lots hit it
                conversation.feedDatagram(bytes);
        }
        const bool weak = handshake.id == QLatin1String("rmcp"); // its second answer carries nothing of the question
        QVERIFY2(weak || !conversation.isProven(), qPrintable(handshake.id));
    }
}

void TestHostile::notationsByLot()
{
    QRandomGenerator lot(m_seed);
    const QString signs = u"0123456789abcdefx '\\{}()*?/rnt"_s;
    const QList<QString> words{u"{host}"_s, u"{size16}"_s, u"{response-authenticator}"_s, u"x4096"_s, u"'a'"_s, u"*"_s};
    for (int round = 0; round < 20000; ++round) {
        QString text;
        for (int i = int(lot.bounded(1, 30)); i > 0; --i)
            text += lot.bounded(4) == 0 ? words.at(lot.bounded(int(words.size())))
                                        : QString(signs.at(lot.bounded(int(signs.size()))));
        const auto pattern = ByteNotation::parse(text, ByteNotation::Use::Pattern);
        const auto value = [](const QByteArray &) { return QByteArray("v"); };
        if (pattern)
            matchBytes(*pattern, bytesByLot(lot), value);
        const auto message = ByteNotation::parse(text, ByteNotation::Use::Message);
        QVERIFY2(!message || messageBytes(*message, value).size() <= 16 * ByteNotation::MaxItems, seed().constData());
    }
}

void TestHostile::brokenHandshakeFiles()
{
    QFile shipped(u":/handshakes.json"_s);
    QVERIFY(shipped.open(QIODevice::ReadOnly));
    const QByteArray whole = shipped.readAll();
    QRandomGenerator lot(m_seed);
    for (int round = 0; round < 400; ++round) {
        QByteArray broken = whole;
        for (int i = 0; i < 3; ++i)
            broken[int(lot.bounded(int(broken.size())))] = char(lot.bounded(256));
        const auto parsed = parseHandshakes(broken, u"h.json"_s);
        if (!parsed)
            QVERIFY2(parsed.errors().first().where.file == u"h.json"_s, seed().constData());
    }
}

void TestHostile::talkersOnPorts()
{
    QRandomGenerator lot(m_seed);
    QTcpServer server;
    QVERIFY(server.listen(QHostAddress(QHostAddress::LocalHost)));
    connect(&server, &QTcpServer::newConnection, &server, [&] {
        while (QTcpSocket *caller = server.nextPendingConnection()) {
            connect(caller, &QTcpSocket::readyRead, caller, [caller, &lot] { caller->write(bytesByLot(lot)); });
            if (lot.bounded(2) == 0)
                caller->write(bytesByLot(lot));
        }
    });
    QUdpSocket datagrams;
    QVERIFY(datagrams.bind(QHostAddress(QHostAddress::LocalHost), 0));
    connect(&datagrams, &QUdpSocket::readyRead, &datagrams, [&] {
        QHostAddress from;
        quint16 port = 0;
        datagrams.readDatagram(nullptr, 0, &from, &port);
        datagrams.writeDatagram(bytesByLot(lot), from, port);
    });
    QList<ProbeTarget> targets;
    const QList<Handshake> all = *builtInHandshakes();
    for (const Handshake &handshake : all) {
        const bool udp = handshake.transport == Transport::Udp;
        for (int times = 0; times < 6; ++times) {
            targets += target("127.0.0.1", udp ? datagrams.localPort() : server.serverPort(),
                              handshake.id.toLatin1().constData(), handshake.transport);
            targets.last().flows = {FlowId(u"test/%1/a/b"_s.arg(handshake.id))};
        }
    }
    ProbeOptions options;
    options.handshakeMs = 300;
    options.secrets.insert({}, "secret");
    const QList<ProbeResult> results = probeAll(targets, options);
    QCOMPARE(results.size(), targets.size());
    for (const ProbeResult &result : results) {
        QVERIFY2(isOneSafeLine(result.proof) && isOneSafeLine(result.detail),
                 QByteArray(seed() + describe(result)).constData());
        QVERIFY2(!result.proof.startsWith(u"TLS"_s), QByteArray(seed() + describe(result)).constData());
    }
}

void TestHostile::namesInCertificates()
{
    const QString tame = tameName(u"evil\x1b[2J\n\u202emoc; sha256 "_s + QString(300, QLatin1Char('a')));
    QVERIFY(isOneSafeLine(tame));
    QVERIFY(!tame.contains(u';') && !tame.contains(QChar(0x202e)));
    QVERIFY(tame.size() <= 120);
    QCOMPARE(tameName(u"Straße 9, Örtchen"_s), u"Straße 9, Örtchen"_s);
}

PORTWRIGHT_TEST(tst_hostile, TestHostile)
#include "tst_hostile.moc"
