// SPDX-License-Identifier: Apache-2.0
#include "planmaking.h"
#include "probe/target.h"
#include "testmain.h"

using namespace portwright;
using namespace portwright::test;

namespace {

QString placeOf(const ProbeTarget &target)
{
    return QStringLiteral("%1:%2").arg(target.address ? target.address->toString() : target.host).arg(target.port);
}

PlanMaker officeWithMail()
{
    PlanMaker maker;
    maker.zone("lan", ZoneKind::Lan, "10.1.0.0/24")
        .zone("servers", ZoneKind::Server, "10.2.0.0/24")
        .zone("internet", ZoneKind::Internet);
    maker.node("admin", "lan", "10.1.0.5")
        .node("authority", "servers", "10.2.0.10", "backup.example.org")
        .node("mail", "servers", "10.2.0.11");
    maker.group("laptops", "lan", "10.1.0.0/25").node("roamer", "internet", "");
    return maker;
}

} // namespace

/// Which pairs are dialled from where, and what is not probed and why.
class TestTarget : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void dialsAddressPortAndName();
    void joinsFlowsOfOnePair();
    void prefersTheFartherHandshake();
    void takesTheVariantThatThePlanSays();
    void dialsEachOfAFewPorts();
    void dialsNames();
    void leavesOutByState_data();
    void leavesOutByState();
    void leavesOutRangesAndGroups();
    void leavesOutUdpWithoutPacket();
    void leavesOutLocalFlowsElsewhere();
    void knowsFlowsFromTheVantage();
    void dialsAsTheVantageWould();
    void dialsNothingThatTheVantageCannotReach();
    void expectsStandInsInADemo();
    void carriesThePlannedCertificate();
    void carriesTheWayAndTheTranslatedSource();
    void asksForANameThatTheSourceNeeds();
};

void TestTarget::dialsAddressPortAndName()
{
    PlanMaker maker = officeWithMail();
    const ProbePlan probes = maker.flow("admin", "authority", Transport::Tcp, "4285", "https").probes();
    QCOMPARE(probes.targets.size(), 1);
    const ProbeTarget &target = probes.targets.first();
    QCOMPARE(placeOf(target), QStringLiteral("10.2.0.10:4285"));
    QCOMPARE(target.host, QStringLiteral("backup.example.org"));
    QCOMPARE(target.handshake, QStringLiteral("https"));
    QCOMPARE(target.destination.text(), QStringLiteral("authority"));
    QVERIFY(!target.rehearsed);
    QVERIFY(!target.fromVantage);
}

void TestTarget::joinsFlowsOfOnePair()
{
    PlanMaker maker = officeWithMail();
    maker.flow("admin", "authority", Transport::Tcp, "4285", "https")
        .flow("laptops", "authority", Transport::Tcp, "4285", "https");
    maker.flow("admin", "authority", Transport::Udp, "4285", "dns-udp")
        .flow("admin", "mail", Transport::Tcp, "4285", "https");
    const ProbePlan probes = maker.probes("admin");
    QCOMPARE(probes.targets.size(), 3);
    QCOMPARE(probes.targets.first().flows.size(), 2);
    QCOMPARE(probes.targets.first().flowsFromVantage, QList{maker.derivation().flows.first().id()});
    QVERIFY(probes.notProbed.isEmpty());
}

void TestTarget::prefersTheFartherHandshake()
{
    PlanMaker maker = officeWithMail();
    maker.flow("admin", "authority", Transport::Tcp, "4285", "")
        .flow("admin", "authority", Transport::Tcp, "4285", "tls");
    maker.flow("laptops", "authority", Transport::Tcp, "4285", "https");
    const ProbePlan probes = maker.probes();
    QCOMPARE(probes.targets.size(), 1);
    QCOMPARE(probes.targets.first().handshake, QStringLiteral("https"));
}

/// LDAP with StartTLS where the directory's node, or the plan for the rule's pack, says so.
void TestTarget::takesTheVariantThatThePlanSays()
{
    PlanMaker made;
    made.zone("lan", ZoneKind::Lan, "10.0.0.0/24").node("app", "lan", "10.0.0.1").node("dir", "lan", "10.0.0.2");
    made.flow("app", "dir", Transport::Tcp, "389", "ldap").flow("app", "dir", Transport::Tcp, "443", "https");
    const auto handshakes = [&made](const Plan &plan) {
        QStringList found;
        for (const ProbeTarget &target : probePlan(plan, made.derivation(), route(plan, made.derivation()), {}).targets)
            found += target.handshake;
        return found.join(u' ');
    };
    const QString setting = QStringLiteral("ldap-security");
    const SettingMap startTls{{setting, QStringLiteral("start-tls")}};
    QCOMPARE(handshakes(made.plan()), QStringLiteral("ldap https"));
    Plan plan = made.plan();
    plan.settings.insert(QStringLiteral("other"), startTls);
    QCOMPARE(handshakes(plan), QStringLiteral("ldap https"));
    plan.settings.insert(QStringLiteral("pack"), startTls);
    QCOMPARE(handshakes(plan), QStringLiteral("ldap-starttls https"));
    Node directory = *plan.topology.nodes.find(NodeId(QStringLiteral("dir")));
    directory.settings.insert(setting, QStringLiteral("none"));
    plan.topology.nodes.set(directory);
    QCOMPARE(handshakes(plan), QStringLiteral("ldap https"));
    directory.settings = startTls;
    plan.topology.nodes.set(directory);
    plan.settings.clear();
    QCOMPARE(handshakes(plan), QStringLiteral("ldap-starttls https"));
}

void TestTarget::dialsEachOfAFewPorts()
{
    PlanMaker maker = officeWithMail();
    maker.flow("admin", "mail", Transport::Tcp, "25,587-588").flow("admin", "mail", Transport::Tcp, "49152-65535");
    const ProbePlan probes = maker.probes();
    QCOMPARE(probes.targets.size(), 3);
    QCOMPARE(probes.notProbed.size(), 1);
    QVERIFY(probes.notProbed.first().detail.contains(QStringLiteral("range")));
}

void TestTarget::dialsNames()
{
    PlanMaker maker = officeWithMail();
    maker.node("vendor", "internet", "", "licence.example.net")
        .flow("authority", "vendor", Transport::Tcp, "443", "tls");
    const ProbePlan probes = maker.probes();
    QCOMPARE(probes.targets.size(), 1);
    QVERIFY(!probes.targets.first().address);
    QCOMPARE(placeOf(probes.targets.first()), QStringLiteral("licence.example.net:443"));
}

void TestTarget::leavesOutByState_data()
{
    QTest::addColumn<int>("state");
    for (const FlowState state : {FlowState::Choice, FlowState::Shown, FlowState::Declined, FlowState::Question,
                                  FlowState::NoPath, FlowState::Local})
        QTest::newRow(qPrintable(flowStateName(state))) << int(state);
}

void TestTarget::leavesOutByState()
{
    QFETCH(int, state);
    PlanMaker maker = officeWithMail();
    const ProbePlan probes =
        maker.flow("laptops", "authority", Transport::Tcp, "4287", "tls").in(FlowState(state)).probes("lan");
    QVERIFY(probes.targets.isEmpty());
    QCOMPARE(probes.notProbed.size(), 1);
    const ProbeResult &result = probes.notProbed.first();
    QCOMPARE(verdictName(result.verdict), QStringLiteral("not-probed"));
    QVERIFY(!result.detail.isEmpty());
    QCOMPARE(result.flow, maker.derivation().flows.first().id());
    QCOMPARE(result.vantage, QStringLiteral("lan"));
    QVERIFY(result.fromVantage);
    QCOMPARE(int(result.port), 4287);
}

void TestTarget::leavesOutRangesAndGroups()
{
    PlanMaker maker = officeWithMail();
    maker.node("many", "servers", "10.2.0.64/26");
    maker.flow("authority", "laptops", Transport::Tcp, "4243").flow("admin", "many", Transport::Tcp, "22", "ssh");
    const ProbePlan probes = maker.probes();
    QVERIFY(probes.targets.isEmpty());
    QCOMPARE(probes.notProbed.size(), 2);
    QVERIFY(probes.notProbed.at(0).detail.contains(QStringLiteral("group")));
    QVERIFY(probes.notProbed.at(1).detail.contains(QStringLiteral("range")));
}

void TestTarget::leavesOutUdpWithoutPacket()
{
    PlanMaker maker = officeWithMail();
    maker.flow("authority", "mail", Transport::Udp, "1812").flow("authority", "mail", Transport::Udp, "9999");
    maker.flow("authority", "mail", Transport::Udp, "123", "ntp");
    const ProbePlan probes = maker.probes();
    QCOMPARE(probes.targets.size(), 1);
    QCOMPARE(probes.notProbed.size(), 2);
    QVERIFY(probes.notProbed.at(0).detail.contains(QStringLiteral("own packet")));
}

void TestTarget::leavesOutLocalFlowsElsewhere()
{
    PlanMaker maker = officeWithMail();
    maker.serviceOn("database", "authority")
        .flow("authority", "database", Transport::Tcp, "5432", "postgres")
        .in(FlowState::Local);
    QVERIFY(maker.probes("admin").targets.isEmpty());
    QVERIFY(maker.probes("admin").notProbed.first().detail.contains(QStringLiteral("authority node")));
    const ProbePlan there = maker.probes("authority");
    QCOMPARE(there.targets.size(), 1);
    QVERIFY(there.targets.first().address->isLoopback());
    QVERIFY(there.targets.first().fromVantage);
}

void TestTarget::knowsFlowsFromTheVantage()
{
    PlanMaker maker = officeWithMail();
    maker.serviceOn("agent", "admin")
        .flow("agent", "authority", Transport::Tcp, "4287", "tls")
        .flow("mail", "authority", Transport::Tcp, "389", "ldap");
    QVERIFY(maker.probes("admin").targets.at(0).fromVantage);
    QVERIFY(maker.probes("agent").targets.at(0).fromVantage);
    QVERIFY(maker.probes("lan").targets.at(0).fromVantage);
    QVERIFY(!maker.probes("lan").targets.at(1).fromVantage);
    QVERIFY(maker.probes("servers").targets.at(1).fromVantage);
    QVERIFY(!maker.probes("").targets.at(0).fromVantage);
}

void TestTarget::dialsAsTheVantageWould()
{
    PlanMaker maker = officeWithMail();
    maker.firewall("edge", {QStringLiteral("lan"), QStringLiteral("servers"), QStringLiteral("internet")},
                   {forward("internet", "203.0.113.10", 443, "authority", 4287)});
    maker.flow("roamer", "authority", Transport::Tcp, "4287", "tls");
    QCOMPARE(placeOf(maker.probes("").targets.value(0)), QStringLiteral("203.0.113.10:443"));
    QCOMPARE(placeOf(maker.probes("internet").targets.value(0)), QStringLiteral("203.0.113.10:443"));
    QCOMPARE(placeOf(maker.probes("admin").targets.value(0)), QStringLiteral("10.2.0.10:4287"));
    QCOMPARE(placeOf(maker.probes("lan").targets.value(0)), QStringLiteral("10.2.0.10:4287"));
    QVERIFY(maker.probes("internet").targets.first().fromVantage);
    QVERIFY(!maker.probes("lan").targets.first().fromVantage);
}

void TestTarget::dialsNothingThatTheVantageCannotReach()
{
    PlanMaker maker = officeWithMail();
    maker.firewall("edge", {QStringLiteral("lan"), QStringLiteral("servers"), QStringLiteral("internet")});
    maker.flow("admin", "mail", Transport::Tcp, "25", "smtp");
    QCOMPARE(maker.probes("lan").targets.size(), 1);
    const ProbePlan outside = maker.probes("internet");
    QVERIFY(outside.targets.isEmpty());
    QCOMPARE(outside.notProbed.size(), 1);
    QVERIFY(!outside.notProbed.first().detail.isEmpty());
}

void TestTarget::expectsStandInsInADemo()
{
    PlanMaker maker;
    maker.zone("lan", ZoneKind::Lan).node("a", "lan", "127.0.0.2").node("b", "lan", "127.0.0.3");
    maker.flow("a", "b", Transport::Tcp, "4287", "tls").flow("a", "b", Transport::Udp, "1812").speaking("RADIUS");
    const ProbePlan probes = maker.probes();
    QCOMPARE(probes.targets.size(), 2);
    QVERIFY(probes.targets.at(0).rehearsed);
    QVERIFY(probes.targets.at(1).rehearsed);
}

void TestTarget::carriesThePlannedCertificate()
{
    PlanMaker maker = officeWithMail();
    Plan plan = maker.flow("admin", "authority", Transport::Tcp, "4285", "https").plan();
    Node authority = *plan.topology.nodes.find(NodeId(QStringLiteral("authority")));
    authority.certificate.sha256 = QStringLiteral("aa");
    plan.topology.nodes.set(authority);
    const ProbePlan probes = probePlan(plan, maker.derivation(), maker.routing(), {});
    QCOMPARE(probes.targets.first().certificate.sha256, QStringLiteral("aa"));
}

void TestTarget::carriesTheWayAndTheTranslatedSource()
{
    PlanMaker maker = officeWithMail();
    maker.firewall("edge", {QStringLiteral("lan"), QStringLiteral("servers")});
    Plan plan = maker.flow("admin", "authority", Transport::Tcp, "4285", "https").plan();
    Firewall edge = *plan.topology.firewalls.find(FirewallId(QStringLiteral("edge")));
    edge.owner = QStringLiteral("Network team");
    edge.masquerades = {{QStringLiteral("out"),
                         ZoneId(QStringLiteral("lan")),
                         ZoneId(QStringLiteral("servers")),
                         IpAddress::of("10.2.0.1"),
                         {}}};
    plan.topology.firewalls.set(edge);
    const ProbePlan probes = probePlan(plan, maker.derivation(), route(plan, maker.derivation()), {});
    const ProbeTarget &target = probes.targets.first();
    QCOMPARE(target.way.size(), 1);
    QVERIFY2(target.way.first().name.endsWith(QStringLiteral("(Network team)")), qPrintable(target.way.first().name));
    QCOMPARE(target.way.first().near, QList{*Cidr::parse(QStringLiteral("10.1.0.0/24"))});
    QCOMPARE(target.seenAs, QList{IpAddress::of("10.2.0.1")});
}

void TestTarget::asksForANameThatTheSourceNeeds()
{
    PlanMaker maker = officeWithMail();
    maker.flow("admin", "mail", Transport::Udp, "53", "dns-udp")
        .flow("admin", "authority", Transport::Tcp, "4285", "https")
        .flow("authority", "mail", Transport::Tcp, "53", "dns-tcp");
    const ProbePlan probes = maker.probes();
    QCOMPARE(probes.targets.at(0).question, QStringLiteral("backup.example.org"));
    QVERIFY(probes.targets.at(1).question.isEmpty());
    QCOMPARE(probes.targets.at(2).question, QStringLiteral("backup.example.org")); // its own: it needs no other
}

PORTWRIGHT_TEST(tst_target, TestTarget)
#include "tst_target.moc"
