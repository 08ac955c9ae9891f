// SPDX-License-Identifier: Apache-2.0
#include "probe/rehearsal.h"
#include "probe/responder.h"
#include "probe/sourcetranslation.h"
#include "probing.h"
#include "testmain.h"
#include "threenetworks.h"

#include <QTcpServer>
#include <QTcpSocket>

using namespace portwright;
using namespace portwright::test;

namespace {

constexpr quint16 Port = 4287;
const IpAddress Own = IpAddress::of("10.98.0.2");
const IpAddress Router = IpAddress::of("10.98.1.1");
const IpAddress Other = IpAddress::of("10.98.1.99");

} // namespace

/// What becomes of the source's address on the way: as planned, and as it is.
class TestSourceTranslation : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void saysWhatThePlanSays();
    void comparesWithThePlan();
    void isMeasuredByAStandIn_data();
    void isMeasuredByAStandIn();
    void cannotBeToldOfARealService();
    void cannotBeToldOfAnOldStandIn();

private:
    ProbeResult probe(const ProbeTarget &target) const
    {
        const Inside inside(m_networks.client);
        return probeOne(target);
    }

    ThreeNetworks m_networks;
};

void TestSourceTranslation::initTestCase()
{
    STARTED(m_networks.setUp());
}

void TestSourceTranslation::saysWhatThePlanSays()
{
    const QList<IpAddress> planned{IpAddress::of("203.0.113.11")};
    for (const auto &text : {seenAsText(planned, Family::IPv4), unmeasuredText(planned, Family::IPv4)})
        QVERIFY(text.contains(QStringLiteral("203.0.113.11")));
    for (const auto text : {seenAsText, unmeasuredText}) {
        QVERIFY(text(planned, Family::IPv6).isEmpty());
        QVERIFY(text({}, Family::IPv4).isEmpty());
    }
}

void TestSourceTranslation::comparesWithThePlan()
{
    const auto says = [](const QList<IpAddress> &planned, const std::optional<IpAddress> &seen, const char *words) {
        const QString text = measuredText(planned, Own, seen);
        return text.contains(QLatin1String(words)) ? QByteArray() : QByteArray(text.toUtf8() + "?");
    };
    DONE(says({}, Own, "10.98.0.2: the source is not translated"));
    DONE(says({Own}, Own, "10.98.0.2: the source is not translated"));
    DONE(says({Router}, Own, "though by the plan the source is translated to 10.98.1.1"));
    DONE(says({Router}, Router, "saw 10.98.1.1 in place of this computer's address 10.98.0.2"));
    DONE(says({Router}, Router, "as planned"));
    DONE(says({}, Router, "which the plan does not say"));
    DONE(says({Other}, Router, "but the plan says to 10.98.1.99"));
    DONE(says({Router}, {}, "cannot be told"));
    QVERIFY(measuredText({}, Own, {}).isEmpty());
    const IpAddress loopback = IpAddress::of("127.0.0.1");
    QVERIFY(measuredText({}, loopback, loopback).isEmpty());
}

void TestSourceTranslation::isMeasuredByAStandIn_data()
{
    QTest::addColumn<bool>("masqueraded");
    QTest::addColumn<bool>("udp");
    QTest::addColumn<bool>("tls");
    QTest::newRow("plain tcp") << false << false << false;
    QTest::newRow("masqueraded tcp") << true << false << false;
    QTest::newRow("masqueraded tls") << true << false << true;
    QTest::newRow("plain udp") << false << true << false;
    QTest::newRow("masqueraded udp") << true << true << false;
}

void TestSourceTranslation::isMeasuredByAStandIn()
{
    QFETCH(bool, masqueraded);
    QFETCH(bool, udp);
    QFETCH(bool, tls);
    STARTED(m_networks.clearFilters());
    if (masqueraded)
        STARTED(m_networks.router.run(
            QStringLiteral("nft 'add table ip nat; add chain ip nat post { type nat hook postrouting priority 100; }; "
                           "add rule ip nat post ip saddr 10.98.0.0/24 masquerade'")));
    Responder responder;
    {
        const Inside inside(m_networks.server);
        QVERIFY(responder.listen({{NodeId(QStringLiteral("server-1")), IpAddress::of("10.98.1.2"),
                                   udp ? Transport::Udp : Transport::Tcp, Port, tls}},
                                 Responder::Reach::Anywhere));
    }
    ProbeTarget asked = target("10.98.1.2", Port,
                               udp   ? "ntp"
                               : tls ? "tls"
                                     : "ssh",
                               udp ? Transport::Udp : Transport::Tcp);
    asked.seenAs = {Router};
    const ProbeResult found = probe(asked);
    VERDICT(found, Verdict::Rehearsed);
    const QString from = QStringLiteral("called from ") + (masqueraded ? Router : Own).toString();
    QVERIFY2(found.proof.endsWith(from), qPrintable(found.proof));
    const QString words = masqueraded ? QStringLiteral("as planned") : QStringLiteral("though by the plan");
    QVERIFY2(found.detail.contains(words), qPrintable(found.detail));
}

void TestSourceTranslation::cannotBeToldOfARealService()
{
    STARTED(m_networks.clearFilters());
    QTcpServer server;
    connect(&server, &QTcpServer::newConnection, &server, [&server] {
        while (QTcpSocket *caller = server.nextPendingConnection())
            caller->write("SSH-2.0-lab\r\n");
    });
    {
        const Inside inside(m_networks.server);
        QVERIFY(server.listen(QHostAddress(QStringLiteral("10.98.1.2")), Port));
    }
    ProbeTarget asked = target("10.98.1.2", Port, "ssh");
    QVERIFY(!probe(asked).detail.contains(QStringLiteral("translated")));
    asked.seenAs = {Router};
    const ProbeResult found = probe(asked);
    VERDICT(found, Verdict::Verified);
    QVERIFY2(found.detail.contains(QStringLiteral("translated to 10.98.1.1 on the way. Whether it is cannot be told")),
             qPrintable(found.detail));
}

/// It sends its token and no more, and closes or keeps silent.
void TestSourceTranslation::cannotBeToldOfAnOldStandIn()
{
    STARTED(m_networks.clearFilters());
    for (const bool closes : {true, false}) {
        QTcpServer server;
        const NodeId node(QStringLiteral("server-1"));
        connect(&server, &QTcpServer::newConnection, &server, [&server, node, closes] {
            QTcpSocket *caller = server.nextPendingConnection();
            caller->write(rehearsalGreeting(node, Port));
            connect(caller, &QTcpSocket::readyRead, caller, [caller, node, closes] {
                const QByteArray nonce = nonceIn(caller->peek(1000));
                if (nonce.isEmpty())
                    return;
                caller->write(rehearsalEcho(nonce, node, Port));
                if (closes)
                    caller->disconnectFromHost();
            });
        });
        {
            const Inside inside(m_networks.server);
            QVERIFY(server.listen(QHostAddress(QStringLiteral("10.98.1.2")), Port));
        }
        ProbeTarget asked = target("10.98.1.2", Port, "ssh");
        asked.seenAs = {Router};
        const ProbeResult found = probe(asked);
        VERDICT(found, Verdict::Rehearsed);
        QVERIFY2(found.detail.contains(QStringLiteral("of an older version")), qPrintable(found.detail));
    }
}

PORTWRIGHT_TEST(tst_sourcetranslation, TestSourceTranslation)
#include "tst_sourcetranslation.moc"
