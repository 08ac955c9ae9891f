// SPDX-License-Identifier: Apache-2.0
#include "randomplan.h"
#include "smallplan.h"
#include "testmain.h"

using namespace portwright;
using namespace portwright::test;

class TestEdits : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void freeIds();
    void editsAreUndoneByTheOldPlan();
    void nodeIsAddedAndReplaced();
    void nodeOnAnotherHasItsPlace();
    void nodeCannotStandOnItself();
    void environmentIsFolded();
    void nodeLosesReferencesToNothing();
    void zoneCannotLieInItself();
    void firewallIsPutInOrder();
    void decisionsAreReplacedAndSorted();
    void extraFlows();
    void packsAreNamedOnce();
    void planSettings();
    void nodesChangeZone();
    void renameRewritesEverything();
    void renameLeavesOtherNamesInFindings();
    void renameOfAZone();
    void renameRefusesWhatIsTakenOrInvalid();
    void renameThereAndBack();
};

void TestEdits::freeIds()
{
    Plan plan = smallPlan();
    QCOMPARE(freeId(plan, QStringLiteral("new")), QStringLiteral("new"));
    QCOMPARE(freeId(plan, QStringLiteral("fw")), QStringLiteral("fw-2"));
    plan = withZone(plan, zone("fw-2"));
    QCOMPARE(freeId(plan, QStringLiteral("fw")), QStringLiteral("fw-3"));
    const QString longest(32, QLatin1Char('a'));
    plan = withZone(plan, zone(qPrintable(longest)));
    QCOMPARE(freeId(plan, longest), QString(QString(30, QLatin1Char('a')) + QStringLiteral("-2")));
}

void TestEdits::editsAreUndoneByTheOldPlan()
{
    const Plan plan = smallPlan();
    const Plan copy = plan;
    (void)withoutElements(plan, {ElementId(QStringLiteral("lan"))});
    (void)withRenamedId(plan, nodeId("web"), QStringLiteral("www"));
    (void)withMoved(plan, {ElementId(QStringLiteral("lan"))}, QPoint(5, 5));
    QCOMPARE(plan, copy);
}

void TestEdits::nodeIsAddedAndReplaced()
{
    Plan plan = smallPlan();
    plan = withNode(plan, node("new", "lan"), QPoint(1, 2));
    QCOMPARE(plan.layout.nodes.value(nodeId("new")), QPoint(1, 2));
    Node changed = *plan.topology.nodes.find(nodeId("new"));
    changed.name = QStringLiteral("Changed");
    plan = withNode(plan, changed);
    QCOMPARE(plan.topology.nodes.find(nodeId("new"))->name, QStringLiteral("Changed"));
    QCOMPARE(plan.layout.nodes.value(nodeId("new")), QPoint(1, 2));
    QCOMPARE(plan.topology.nodes.size(), smallPlan().topology.nodes.size() + 1);
}

void TestEdits::nodeOnAnotherHasItsPlace()
{
    Node moved = node("web", "dmz", "ldap");
    moved.addresses = {{IpAddress::of("10.0.0.1"), {}, {}, {}}};
    const Plan plan = withNode(smallPlan(), moved);
    const Node &web = *plan.topology.nodes.find(nodeId("web"));
    QVERIFY(web.zone.isEmpty() && web.addresses.isEmpty());
    QCOMPARE(plan.topology.zoneOf(web), zoneId("lan"));
}

void TestEdits::nodeCannotStandOnItself()
{
    const Plan plan = smallPlan();
    for (const char *on : {"ldap", "dns", "nobody"}) {
        const Plan after = withNode(plan, node("ldap", "", on));
        const Node &ldap = *after.topology.nodes.find(nodeId("ldap"));
        QVERIFY(ldap.on.isEmpty());
        QCOMPARE(ldap.zone, zoneId("lan"));
    }
}

void TestEdits::environmentIsFolded()
{
    Node pc = node("pc", "lan");
    pc.settings.insert(QStringLiteral("environment"), QStringLiteral("test"));
    pc.settings.insert(QStringLiteral("os"), QStringLiteral("linux"));
    const Plan plan = withNode(smallPlan(), pc);
    const Node &found = *plan.topology.nodes.find(nodeId("pc"));
    QCOMPARE(found.environment, QStringLiteral("test"));
    QCOMPARE(found.settings.keys(), QStringList{QStringLiteral("os")});
}

void TestEdits::nodeLosesReferencesToNothing()
{
    Node pc = node("pc", "lan");
    pc.uses = {{QStringLiteral("dns"), {nodeId("dns"), nodeId("gone")}}, {QStringLiteral("ntp"), {nodeId("gone")}}};
    pc.addresses = {{IpAddress::of("10.0.0.1"), zoneId("gone"), {}, {}}};
    const Plan plan = withNode(smallPlan(), pc);
    const Node &found = *plan.topology.nodes.find(nodeId("pc"));
    QCOMPARE(found.uses, (QMap<QString, QList<NodeId>>{{QStringLiteral("dns"), {nodeId("dns")}}}));
    QVERIFY(found.addresses.isEmpty());
}

void TestEdits::zoneCannotLieInItself()
{
    const Plan plan = smallPlan();
    for (const char *parent : {"site", "lan", "nowhere"})
        QVERIFY(withZone(plan, zone("site", parent)).topology.zones.find(zoneId("site"))->parent.isEmpty());
    QCOMPARE(withZone(plan, zone("dmz", "lan")).topology.zones.find(zoneId("dmz"))->parent, zoneId("lan"));
}

void TestEdits::firewallIsPutInOrder()
{
    Firewall firewall = *smallPlan().topology.firewalls.find(FirewallId(QStringLiteral("fw")));
    Forward second = firewall.forwards.front();
    firewall.forwards += second;
    second.id = QStringLiteral("a");
    firewall.forwards += second;
    firewall.zones += {zoneId("lan"), zoneId("gone"), zoneId("site")};
    const Plan plan = withFirewall(smallPlan(), firewall);
    const Firewall &found = *plan.topology.firewalls.find(firewall.id);
    QCOMPARE(found.zones, (QList{zoneId("lan"), zoneId("dmz"), zoneId("site")}));
    QStringList ids;
    for (const Forward &forward : found.forwards)
        ids += forward.id;
    QCOMPARE(ids, (QStringList{QStringLiteral("a"), QStringLiteral("f"), QStringLiteral("f-2")}));
}

void TestEdits::decisionsAreReplacedAndSorted()
{
    Plan plan;
    plan = withDecision(plan, decision("b"));
    plan = withDecision(plan, decision("a", DecisionAbout::Question));
    plan = withDecision(plan, decision("a"));
    QCOMPARE(targets(plan), (QStringList{QStringLiteral("a"), QStringLiteral("b"), QStringLiteral("a")}));
    Decision changed = decision("b");
    changed.reason = QStringLiteral("new");
    plan = withDecision(plan, changed);
    QCOMPARE(plan.decisions.size(), 3);
    QCOMPARE(plan.decisions.at(1).reason, QStringLiteral("new"));
    plan = withoutDecision(plan, DecisionAbout::Flow, QStringLiteral("a"));
    QCOMPARE(targets(plan), (QStringList{QStringLiteral("b"), QStringLiteral("a")}));
}

void TestEdits::extraFlows()
{
    const Plan plan = smallPlan();
    ExtraFlow flow = plan.extraFlows.at(0);
    flow.purpose = QStringLiteral("other");
    QCOMPARE(withExtraFlow(plan, flow).extraFlows.at(0).purpose, QStringLiteral("other"));
    QVERIFY(withoutExtraFlow(plan, flow.id).extraFlows.isEmpty());
}

void TestEdits::packsAreNamedOnce()
{
    Plan plan;
    plan = withPack(plan, {QStringLiteral("zabbix"), QStringLiteral("7.0"), {}});
    plan = withPack(plan, {QStringLiteral("common"), QStringLiteral("1"), {}});
    plan = withPack(plan, {QStringLiteral("zabbix"), QStringLiteral("8.0"), {}});
    QCOMPARE(plan.packs.size(), 2);
    QCOMPARE(plan.packs.at(0).id, QStringLiteral("common"));
    QCOMPARE(plan.packs.at(1).edition, QStringLiteral("7.0"));
}

void TestEdits::planSettings()
{
    const QString pack = QStringLiteral("common");
    Plan plan = withPlanSetting({}, pack, QStringLiteral("a"), SettingValue(true));
    plan = withPlanSetting(plan, pack, QStringLiteral("b"), SettingValue(qint64(2)));
    QCOMPARE(plan.settings.value(pack).size(), 2);
    plan = withPlanSetting(plan, pack, QStringLiteral("a"), {});
    plan = withPlanSetting(plan, pack, QStringLiteral("b"), {});
    QCOMPARE(plan, Plan());
}

void TestEdits::nodesChangeZone()
{
    const Plan plan = withNodesInZone(smallPlan(), {nodeId("pc"), nodeId("dns"), nodeId("gone")}, zoneId("dmz"));
    QCOMPARE(plan.topology.nodes.find(nodeId("pc"))->zone, zoneId("dmz"));
    QVERIFY(plan.topology.nodes.find(nodeId("dns"))->zone.isEmpty());
    QCOMPARE(withNodesInZone(smallPlan(), {nodeId("pc")}, zoneId("nowhere")), smallPlan());
}

void TestEdits::renameRewritesEverything()
{
    const Plan plan = withRenamedId(smallPlan(), nodeId("web"), QStringLiteral("www"));
    QVERIFY(!plan.topology.contains(nodeId("web")));
    QVERIFY(plan.topology.nodes.contains(nodeId("www")));
    QCOMPARE(plan.layout.nodes.value(nodeId("www")), QPoint(610, 10));
    QVERIFY(!plan.layout.nodes.contains(nodeId("web")));
    QCOMPARE(plan.topology.nodes.find(nodeId("pc"))->uses.value(QStringLiteral("web")),
             (QList{nodeId("www"), nodeId("ldap")}));
    QCOMPARE(plan.topology.firewalls.at(0).forwards.front().nodes, QList{nodeId("www")});
    QCOMPARE(plan.extraFlows.at(0).to, nodeId("www"));
    QCOMPARE(targets(plan), (QStringList{QStringLiteral("common/any/pc/ldap"), QStringLiteral("common/any/pc/www"),
                                         QStringLiteral("unused/www"), QStringLiteral("common/web/port"),
                                         QStringLiteral("www/address")}));
    const Plan ldap = withRenamedId(smallPlan(), nodeId("ldap"), QStringLiteral("ad"));
    QCOMPARE(ldap.topology.nodes.find(nodeId("dns"))->on, nodeId("ad"));
}

/// What a finding's id names behind its elements is no element, whatever it is called.
void TestEdits::renameLeavesOtherNamesInFindings()
{
    const QHash<QString, QString> expected{
        {QStringLiteral("required-service-not-drawn/common/dns"), {}},
        {QStringLiteral("pack-edition/dns"), {}},
        {QStringLiteral("destination-without-server/pc/dns"), {}},
        {QStringLiteral("forward-to-unused-port/fw/dns"), {}},
        {QStringLiteral("same-published-pair/fw/dns/web"), {}},
        {QStringLiteral("uses-wrong-role/pc/dns/dns"), QStringLiteral("uses-wrong-role/pc/ns/dns")},
        {QStringLiteral("decision-expired/flow/dns/dns/pc/dns"), QStringLiteral("decision-expired/flow/dns/dns/pc/ns")},
        {QStringLiteral("duplicate-address/dns/pc"), QStringLiteral("duplicate-address/ns/pc")},
        {QStringLiteral("duplicate-address/dns/ldap"), QStringLiteral("duplicate-address/ldap/ns")}};
    for (auto at = expected.begin(); at != expected.end(); ++at) {
        Plan plan = smallPlan();
        plan.decisions = {decision(qPrintable(at.key()), DecisionAbout::Finding)};
        const QStringList renamed = targets(withRenamedId(plan, nodeId("dns"), QStringLiteral("ns")));
        QCOMPARE(renamed, QStringList{at.value().isEmpty() ? at.key() : at.value()});
        QCOMPARE(targets(withoutElements(plan, {nodeId("dns")})).isEmpty(), !at.value().isEmpty());
    }
}

void TestEdits::renameOfAZone()
{
    const Plan plan = withRenamedId(smallPlan(), zoneId("lan"), QStringLiteral("office"));
    QCOMPARE(plan.topology.zones.find(zoneId("office"))->parent, zoneId("site"));
    QCOMPARE(plan.topology.nodes.find(nodeId("pc"))->zone, zoneId("office"));
    QCOMPARE(plan.topology.nodes.find(nodeId("web"))->addresses.at(1).zone, zoneId("office"));
    const Firewall &firewall = plan.topology.firewalls.at(0);
    QCOMPARE(firewall.zones, (QList{zoneId("office"), zoneId("dmz")}));
    QCOMPARE(firewall.forwards.front().zone, zoneId("office"));
    QCOMPARE(firewall.masquerades.front().zone, zoneId("office"));
    QCOMPARE(plan.layout.zones.value(zoneId("office")), QRect(10, 10, 100, 100));
    const Plan site = withRenamedId(smallPlan(), zoneId("site"), QStringLiteral("berlin"));
    QCOMPARE(site.topology.zones.find(zoneId("lan"))->parent, zoneId("berlin"));
}

void TestEdits::renameRefusesWhatIsTakenOrInvalid()
{
    const Plan plan = smallPlan();
    for (const char *to : {"lan", "fw", "pc", "web", "Not Valid", ""})
        QCOMPARE(withRenamedId(plan, nodeId("web"), QLatin1String(to)), plan);
    QCOMPARE(withRenamedId(plan, nodeId("gone"), QStringLiteral("new")), plan);
}

void TestEdits::renameThereAndBack()
{
    for (quint32 seed = 0; seed < 50; ++seed) {
        const Plan plan = randomPlan(seed);
        for (const char *id : {"zone-0", "fw-0", "node-1"}) {
            const ElementId element(QString::fromLatin1(id));
            const Plan there = withRenamedId(plan, element, QStringLiteral("zz-new"));
            QCOMPARE(there != plan, plan.topology.contains(element));
            QCOMPARE(withRenamedId(there, ElementId(QStringLiteral("zz-new")), element.text()), plan);
        }
    }
}

PORTWRIGHT_TEST(tst_edits, TestEdits)
#include "tst_edits.moc"
