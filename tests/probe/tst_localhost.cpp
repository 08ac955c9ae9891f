// SPDX-License-Identifier: Apache-2.0
#include "planmaking.h"
#include "probe/gateway.h"
#include "probe/localhost.h"
#include "testmain.h"

using namespace portwright;
using namespace portwright::test;

namespace {

LocalHost host(std::initializer_list<const char *> addresses)
{
    LocalHost host;
    for (const char *address : addresses)
        host.addresses += {QStringLiteral("eth0"), IpAddress::of(address), 24};
    return host;
}

PlanMaker plan()
{
    PlanMaker maker;
    maker.zone("site", ZoneKind::Lan, "10.0.0.0/8").zone("lan", ZoneKind::Lan, "10.1.0.0/24");
    maker.group("laptops", "lan", "10.1.0.0/25").node("admin", "lan", "10.1.0.5");
    return maker;
}

PlanMaker demo()
{
    PlanMaker maker;
    maker.zone("office", ZoneKind::Lan, "127.0.0.0/26").zone("servers", ZoneKind::Server, "127.0.0.64/26");
    maker.node("laptop", "office", "127.0.0.2")
        .node("authority", "servers", "127.0.0.65")
        .node("dns", "servers", "127.0.0.68");
    maker.flow("laptop", "authority", Transport::Tcp, "4287", "tls")
        .flow("authority", "dns", Transport::Udp, "10053", "dns-udp");
    maker.flow("laptop", "authority", Transport::Tcp, "4287", "tls")
        .flow("laptop", "dns", Transport::Udp, "53", "dns-udp");
    maker.flow("laptop", "dns", Transport::Tcp, "10054", "dns-tcp").in(FlowState::Declined);
    return maker;
}

} // namespace

/// What this computer is, and what it stands for.
class TestLocalHost : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void hasLoopback();
    void readsGateways_data();
    void readsGateways();
    void guessesTheNearest();
    void guessesTheOfficeInADemo();
    void tellsADemo();
    void standsInForNeededUnprivilegedPorts();
    void standsInOnlyInADemo();
};

void TestLocalHost::hasLoopback()
{
    const LocalHost here = localHost();
    const auto loopback = std::find_if(here.addresses.cbegin(), here.addresses.cend(), [](const LocalAddress &local) {
        return local.address == IpAddress::of("127.0.0.1");
    });
    QVERIFY(loopback != here.addresses.cend());
    QCOMPARE(loopback->interface, QStringLiteral("lo"));
    QCOMPARE(loopback->prefix, 8);
    QCOMPARE(here.gateway.isEmpty(), here.gatewayInterface.isEmpty());
}

void TestLocalHost::readsGateways_data()
{
    QTest::addColumn<QByteArray>("v4");
    QTest::addColumn<QByteArray>("v6");
    QTest::addColumn<QString>("gateway");
    const QByteArray head = "Iface\tDestination\tGateway\tFlags\tRefCnt\tUse\tMetric\tMask\t\tMTU\tWindow\tIRTT\n";
    const QByteArray first = "eth0\t00000000\t0102010A\t0003\t0\t0\t100\t00000000\t0\t0\t0\n";
    const QByteArray better = "wlan0\t00000000\t0103010A\t0003\t0\t0\t50\t00000000\t0\t0\t0\n";
    const QByteArray network = "eth0\t0002010A\t00000000\t0001\t0\t0\t100\t00FFFFFF\t0\t0\t0\n";
    const QByteArray zeros(32, '0');
    const QByteArray six =
        zeros + " 00 " + zeros + " 00 fe80000000000000000000000000abcd 00000400 00000001 00000000 00000003 eth1\n";
    const QByteArray reject = zeros + " 00 " + zeros + " 00 " + zeros + " ffffffff 00000001 00000000 00200200 lo\n";
    QTest::newRow("nothing") << QByteArray() << QByteArray() << QString();
    QTest::newRow("no default") << QByteArray(head + network) << reject << QString();
    QTest::newRow("one") << QByteArray(head + network + first) << six << QStringLiteral("10.1.2.1 eth0");
    QTest::newRow("lowest metric") << QByteArray(head + first + better) << QByteArray()
                                   << QStringLiteral("10.1.3.1 wlan0");
    QTest::newRow("only IPv6") << head << QByteArray(reject + six) << QStringLiteral("fe80::abcd eth1");
    QTest::newRow("rubbish") << QByteArray("x y z\n\n\xff\xfe") << QByteArray("a b") << QString();
}

void TestLocalHost::readsGateways()
{
    QFETCH(QByteArray, v4);
    QFETCH(QByteArray, v6);
    const Gateway found = defaultGateway(v4, v6);
    const QString text =
        found.address.isEmpty() ? QString() : QString(found.address + QLatin1Char(' ') + found.interface);
    QTEST(text, "gateway");
}

void TestLocalHost::guessesTheNearest()
{
    const PlanMaker maker = plan();
    QCOMPARE(guessVantage(maker.plan(), host({"127.0.0.1", "10.1.0.5"})).element.text(), QStringLiteral("admin"));
    QCOMPARE(guessVantage(maker.plan(), host({"10.1.0.5"})).name, QStringLiteral("admin node"));
    QCOMPARE(guessVantage(maker.plan(), host({"10.1.0.9"})).element.text(), QStringLiteral("laptops"));
    QCOMPARE(guessVantage(maker.plan(), host({"10.1.0.200"})).element.text(), QStringLiteral("lan"));
    QCOMPARE(guessVantage(maker.plan(), host({"10.9.0.1"})).element.text(), QStringLiteral("site"));
    QVERIFY(guessVantage(maker.plan(), host({"127.0.0.1", "192.0.2.1"})).element.isEmpty());
}

void TestLocalHost::guessesTheOfficeInADemo()
{
    QCOMPARE(guessVantage(demo().plan(), host({"127.0.0.1", "10.1.0.5"})).element.text(), QStringLiteral("office"));
}

void TestLocalHost::tellsADemo()
{
    QVERIFY(isDemoPlan(demo().plan()));
    QVERIFY(!isDemoPlan(plan().plan()));
    QVERIFY(!isDemoPlan(Plan()));
    QVERIFY(!isDemoPlan(demo().node("real", "servers", "10.0.0.1").plan()));
    QVERIFY(!isDemoPlan(demo().node("named", "servers", "", "real.example.org").plan()));
    QVERIFY(!isDemoPlan(demo().node("wide", "servers", "127.0.0.1-128.0.0.1").plan()));
    QVERIFY(isDemoPlan(demo().node("blank", "servers", "").plan()));
    QVERIFY(!isDemoPlan(
        demo()
            .firewall("edge", {QStringLiteral("office")}, {forward("office", "203.0.113.1", 443, "authority", 4287)})
            .plan()));
}

void TestLocalHost::standsInForNeededUnprivilegedPorts()
{
    const PlanMaker maker = demo();
    const QList<ListenerSpec> listeners = demoListeners(maker.plan(), maker.derivation(), maker.routing());
    const QList<ListenerSpec> wanted{
        {NodeId(QStringLiteral("authority")), IpAddress::of("127.0.0.65"), Transport::Tcp, 4287},
        {NodeId(QStringLiteral("dns")), IpAddress::of("127.0.0.68"), Transport::Udp, 10053},
    };
    QCOMPARE(listeners, wanted);
}

void TestLocalHost::standsInOnlyInADemo()
{
    PlanMaker maker = demo();
    maker.node("real", "servers", "10.0.0.1");
    QVERIFY(demoListeners(maker.plan(), maker.derivation(), maker.routing()).isEmpty());
}

PORTWRIGHT_TEST(tst_localhost, TestLocalHost)
#include "tst_localhost.moc"
