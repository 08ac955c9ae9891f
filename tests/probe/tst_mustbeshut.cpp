// SPDX-License-Identifier: Apache-2.0
#include "planmaking.h"
#include "probe/handshake.h"
#include "probe/mustbeshut.h"
#include "testmain.h"

using namespace portwright;
using namespace portwright::test;

namespace {

QList<ShutPort> usual(int ports = 3)
{
    QList<ShutPort> list;
    for (int i = 0; i < ports; ++i)
        list += ShutPort{quint16(9000 + i), Transport::Tcp, QStringLiteral("service"), QStringLiteral("RFC 1"), {}};
    return list;
}

/// Two zones of the planner's, one of somebody else.
PlanMaker office()
{
    PlanMaker maker;
    maker.zone("lan", ZoneKind::Lan, "10.1.0.0/24")
        .zone("servers", ZoneKind::Server, "10.2.0.0/24")
        .zone("internet", ZoneKind::Internet);
    maker.node("admin", "lan", "10.1.0.5").node("web", "servers", "10.2.0.10");
    return maker;
}

ShutProbes shutIn(const PlanMaker &maker, const char *vantage, const QList<ShutPort> &ports, Plan plan)
{
    return shutProbes(plan, maker.derivation(), maker.routing(),
                      {ElementId(QString::fromLatin1(vantage)), QString::fromLatin1(vantage)}, ports);
}

ShutProbes shut(const PlanMaker &maker, const char *vantage = "lan", const QList<ShutPort> &ports = usual())
{
    return shutIn(maker, vantage, ports, maker.plan());
}

QString placesOf(const ShutProbes &probes)
{
    QStringList places;
    for (const ProbeTarget &target : probes.targets)
        places += QStringLiteral("%1:%2/%3")
                      .arg(target.address->toString())
                      .arg(target.port)
                      .arg(transportName(target.transport));
    return places.join(QLatin1Char(' '));
}

} // namespace

/// Which ports are tried for being shut, and what an outcome says of them.
class TestMustBeShut : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void shippedPortsAreRead();
    void badListsAreRefused();
    void triesUsualPortsOfOtherZones();
    void neverTriesWhatAFlowNeeds_data();
    void neverTriesWhatAFlowNeeds();
    void triesWhatOnlyOthersNeed();
    void triesWhatWasDeclined();
    void leavesMachinesWithAnUnknownPort();
    void onlySingleAddresses();
    void nothingOfOthers();
    void nothingWithoutAZone();
    void nothingNear();
    void loopbackIsNotTried();
    void triesPublishedAddresses();
    void atMostTwentyWithoutAReason();
    void udpNeedsAPacket();
    void judges_data();
    void judges();
    void counts();
};

void TestMustBeShut::shippedPortsAreRead()
{
    const Result<QList<ShutPort>> ports = builtInShutPorts();
    QVERIFY2(ports.isOk(), ports ? "" : qPrintable(errorsText(ports.errors())));
    const Result<QList<Handshake>> handshakes = builtInHandshakes();
    QVERIFY(handshakes.isOk());
    QSet<quint16> numbers;
    for (const ShutPort &port : *ports) {
        numbers.insert(port.port);
        const auto fits = [&port](const Handshake &one) {
            return one.id == port.handshake && one.transport == port.transport;
        };
        QVERIFY2(port.handshake.isEmpty() || std::any_of(handshakes->begin(), handshakes->end(), fits),
                 qPrintable(port.service));
    }
    for (const int port : {22, 23, 161, 3306, 3389, 5432, 5985})
        QVERIFY2(numbers.contains(quint16(port)), QByteArray::number(port).constData());
}

void TestMustBeShut::badListsAreRefused()
{
    const Result<QList<ShutPort>> read = parseShutPorts(R"({"portwright-shut-ports": 1, "ports": [
        {"port": 0, "transport": "tcp", "service": "a", "source": "b"},
        {"port": 5, "transport": "icmp", "service": "", "source": "b"},
        {"port": 6, "transport": "udp", "service": "a", "source": "b"},
        {"port": 6, "transport": "udp", "service": "a", "source": "b", "handshake": "x"}]})",
                                                        QStringLiteral("ports.json"));
    QVERIFY(!read);
    QCOMPARE(read.errors().size(), 5);
    QVERIFY(read.errors().first().text().startsWith(QLatin1String("ports.json:2:9: ")));
    QVERIFY(!parseShutPorts("{}", QStringLiteral("x")));
    QVERIFY(!parseShutPorts("[", QStringLiteral("x")));
}

void TestMustBeShut::triesUsualPortsOfOtherZones()
{
    const ShutProbes probes = shut(office());
    QCOMPARE(placesOf(probes), QStringLiteral("10.2.0.10:9000/tcp 10.2.0.10:9001/tcp 10.2.0.10:9002/tcp"));
    const ProbeTarget &target = probes.targets.first();
    QCOMPARE(target.flows, QList{FlowId(QStringLiteral("must-stay-shut/lan/web"))});
    QCOMPARE(target.mustStayShut, QStringLiteral("service"));
    QVERIFY(target.fromVantage);
    QCOMPARE(placesOf(shut(office(), "admin")), placesOf(probes)); // a node stands for its zone
}

void TestMustBeShut::neverTriesWhatAFlowNeeds_data()
{
    QTest::addColumn<FlowState>("state");
    for (const FlowState state : {FlowState::Needed, FlowState::NoPath, FlowState::Local, FlowState::Question})
        QTest::newRow(qPrintable(flowStateName(state))) << state;
}

void TestMustBeShut::neverTriesWhatAFlowNeeds()
{
    QFETCH(FlowState, state);
    PlanMaker maker = office();
    maker.serviceOn("console", "web").flow("admin", "console", Transport::Tcp, "9000-9001").in(state);
    QCOMPARE(placesOf(shut(maker)), QStringLiteral("10.2.0.10:9002/tcp"));
}

void TestMustBeShut::triesWhatOnlyOthersNeed()
{
    PlanMaker maker = office();
    maker.node("backup", "servers", "10.2.0.11").flow("backup", "web", Transport::Tcp, "4288", "tls");
    const ShutProbes probes = shut(maker, "lan", {});
    QCOMPARE(placesOf(probes), QStringLiteral("10.2.0.10:4288/tcp"));
    QCOMPARE(probes.targets.first().handshake, QStringLiteral("tls"));
}

void TestMustBeShut::triesWhatWasDeclined()
{
    PlanMaker maker = office();
    maker.flow("admin", "web", Transport::Tcp, "9001").in(FlowState::Declined);
    QVERIFY(placesOf(shut(maker)).startsWith(QLatin1String("10.2.0.10:9001/tcp")));
}

void TestMustBeShut::leavesMachinesWithAnUnknownPort()
{
    PlanMaker maker = office();
    maker.flow("admin", "web", Transport::Tcp, "").in(FlowState::Question);
    const ShutProbes probes = shut(maker);
    QVERIFY(probes.targets.isEmpty());
    QCOMPARE(probes.notProbed.size(), 1);
    QVERIFY(probes.notProbed.first().mustStayShut);
    QVERIFY(!probes.notProbed.first().detail.isEmpty());
}

void TestMustBeShut::onlySingleAddresses()
{
    PlanMaker maker;
    maker.zone("lan", ZoneKind::Lan).zone("servers", ZoneKind::Server);
    maker.node("admin", "lan", "10.1.0.5")
        .node("range", "servers", "10.2.0.0/24")
        .node("named", "servers", "", "www.example.org")
        .group("many", "servers", "10.2.0.77");
    const ShutProbes probes = shut(maker);
    QVERIFY2(probes.targets.isEmpty(), qPrintable(placesOf(probes)));
}

void TestMustBeShut::nothingOfOthers()
{
    for (const ZoneKind kind : {ZoneKind::Internet, ZoneKind::Cloud, ZoneKind::Vendor}) {
        PlanMaker maker = office();
        maker.zone("theirs", kind).node("vendor", "theirs", "198.51.100.7");
        const ShutProbes probes = shut(maker);
        QVERIFY(!placesOf(probes).contains(QLatin1String("198.51.100.7")));
        QCOMPARE(probes.notProbed.size(), 1);
    }
}

void TestMustBeShut::nothingWithoutAZone()
{
    QVERIFY(shut(office(), "").targets.isEmpty());
    QVERIFY(shut(office(), "nowhere").targets.isEmpty());
}

void TestMustBeShut::nothingNear()
{
    PlanMaker maker = office();
    maker.node("printer", "lan", "10.1.0.9");
    QVERIFY(!placesOf(shut(maker)).contains(QLatin1String("10.1.0.9")));
    Plan plan = maker.plan();
    Zone inner;
    inner.id = ZoneId(QStringLiteral("floor"));
    inner.parent = ZoneId(QStringLiteral("lan"));
    plan.topology.zones.set(inner);
    Node there;
    there.id = NodeId(QStringLiteral("scanner"));
    there.zone = inner.id;
    there.addresses = {{IpRange(IpAddress::of("10.1.9.9")), {}, {}, {}}};
    plan.topology.nodes.set(there);
    QVERIFY(!placesOf(shutIn(maker, "lan", usual(), plan)).contains(QLatin1String("10.1.9.9")));
    QVERIFY(!placesOf(shutIn(maker, "floor", usual(), plan)).contains(QLatin1String("10.1.0.9")));
}

void TestMustBeShut::loopbackIsNotTried()
{
    PlanMaker maker = office();
    maker.node("demo", "servers", "127.0.0.5");
    const ShutProbes probes = shut(maker);
    QVERIFY(!placesOf(probes).contains(QLatin1String("127.")));
    QCOMPARE(probes.notProbed.size(), 1);
}

void TestMustBeShut::triesPublishedAddresses()
{
    PlanMaker maker = office();
    maker.node("roamer", "internet", "198.51.100.1")
        .firewall("edge", {QStringLiteral("internet"), QStringLiteral("servers"), QStringLiteral("lan")},
                  {forward("internet", "203.0.113.10", 9001, "web", 443)})
        .flow("roamer", "web", Transport::Tcp, "443");
    const ShutProbes probes = shut(maker, "internet");
    QCOMPARE(placesOf(probes), QStringLiteral("203.0.113.10:9000/tcp 203.0.113.10:9002/tcp"));
    QCOMPARE(probes.notProbed.size(), 2); // private addresses of lan and servers
}

void TestMustBeShut::atMostTwentyWithoutAReason()
{
    const PlanMaker maker = office();
    const ShutProbes few = shut(maker, "lan", usual(25));
    QCOMPARE(few.targets.size(), MostShutPorts);
    QCOMPARE(few.leftOut, 5);
    Plan plan = maker.plan();
    plan.mustStayShut.reason = QStringLiteral("  ");
    QCOMPARE(shutIn(maker, "lan", usual(25), plan).targets.size(), MostShutPorts);
    plan.mustStayShut.reason = QStringLiteral("agreed, CHG-7");
    const ShutProbes all = shutIn(maker, "lan", usual(25), plan);
    QCOMPARE(all.targets.size(), 25);
    QCOMPARE(all.leftOut, 0);
}

void TestMustBeShut::udpNeedsAPacket()
{
    PlanMaker maker = office();
    maker.node("other", "servers", "10.2.0.11")
        .flow("other", "web", Transport::Udp, "5000")
        .flow("other", "web", Transport::Udp, "53", "dns-udp");
    QCOMPARE(placesOf(shut(maker, "lan", {})), QStringLiteral("10.2.0.10:53/udp"));
}

void TestMustBeShut::judges_data()
{
    QTest::addColumn<Verdict>("found");
    QTest::addColumn<Verdict>("said");
    QTest::addColumn<Badge>("badge");
    const auto row = [](Verdict found, Verdict said, Badge badge) {
        QTest::newRow(qPrintable(verdictName(found))) << found << said << badge;
    };
    for (const Verdict verdict : {Verdict::Verified, Verdict::Open, Verdict::WrongService, Verdict::Reset,
                                  Verdict::TlsFailed, Verdict::TlsUntrusted, Verdict::Intercepted, Verdict::Rehearsed})
        row(verdict, Verdict::UnexpectedlyOpen, Badge::Failed);
    for (const Verdict verdict : {Verdict::Refused, Verdict::Rejected, Verdict::Filtered})
        row(verdict, verdict, Badge::Barred);
    for (const Verdict verdict :
         {Verdict::Silent, Verdict::NoHost, Verdict::NoRoute, Verdict::BlockedHere, Verdict::NotProbed})
        row(verdict, verdict, Badge::Unknown);
}

void TestMustBeShut::judges()
{
    QFETCH(Verdict, found);
    QFETCH(Verdict, said);
    QFETCH(Badge, badge);
    ProbeResult result;
    result.verdict = found;
    result.proof = QStringLiteral("SSH-2.0-x");
    const ProbeResult judged = judgedShut(result, QStringLiteral("SSH"));
    QCOMPARE(judged.verdict, said);
    QCOMPARE(badgeOf(judged), badge);
    QVERIFY(judged.mustStayShut);
    QCOMPARE(judged.proof, result.proof);
    QVERIFY(!judged.detail.isEmpty());
}

void TestMustBeShut::counts()
{
    QList<ProbeResult> results(6);
    results[0].verdict = Verdict::Filtered; // of a flow: not counted
    const QList<Verdict> found{Verdict::Open, Verdict::Filtered, Verdict::Refused, Verdict::Silent, Verdict::NoRoute};
    for (int i = 0; i < found.size(); ++i) {
        results[i + 1].verdict = found.at(i);
        results[i + 1] = judgedShut(results.at(i + 1), QStringLiteral("x"));
    }
    const ShutCounts counted = shutCounts(results);
    QCOMPARE(counted.open, 1);
    QCOMPARE(counted.shut, 2);
    QCOMPARE(counted.unknown, 2);
}

PORTWRIGHT_TEST(tst_mustbeshut, TestMustBeShut)
#include "tst_mustbeshut.moc"
