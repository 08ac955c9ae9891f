// SPDX-License-Identifier: Apache-2.0
#include "model/zoneedits.h"
#include "smallplan.h"
#include "testmain.h"

using namespace portwright;
using namespace portwright::test;

class TestZoneEdits : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void groupedNodesLieInTheNewZone();
    void groupedFromSeveralZones();
    void whatCannotBeGrouped();
    void dissolvedZoneLeavesItsContentsToTheOneAround();
    void aZoneWhoseNodesWouldHaveNoneStays();
};

void TestZoneEdits::groupedNodesLieInTheNewZone()
{
    const Plan plan = withGrouped(smallPlan(), {nodeId("ldap"), nodeId("pc")}, zone("new"), QRect(1, 2, 3, 4));
    QCOMPARE(plan.topology.nodes.find(nodeId("ldap"))->zone, zoneId("new"));
    QCOMPARE(plan.topology.nodes.find(nodeId("pc"))->zone, zoneId("new"));
    QCOMPARE(plan.topology.zones.find(zoneId("new"))->parent, zoneId("lan"));
    QCOMPARE(plan.layout.zones.value(zoneId("new")), QRect(1, 2, 3, 4));
    QVERIFY(plan.topology.nodes.find(nodeId("dns"))->zone.isEmpty()); // it follows its machine
}

void TestZoneEdits::groupedFromSeveralZones()
{
    const QSet<ElementId> ids{nodeId("web"), zoneId("lan"), nodeId("pc")};
    const Plan plan = withGrouped(smallPlan(), ids, zone("new"), {});
    QVERIFY(plan.topology.zones.find(zoneId("new"))->parent.isEmpty());
    QCOMPARE(plan.topology.zones.find(zoneId("lan"))->parent, zoneId("new"));
    QCOMPARE(plan.topology.nodes.find(nodeId("pc"))->zone, zoneId("lan"));
    QCOMPARE(plan.topology.nodes.find(nodeId("web"))->zone, zoneId("new"));
}

void TestZoneEdits::whatCannotBeGrouped()
{
    const QSet<ElementId> ids{FirewallId(QStringLiteral("fw")), nodeId("dns")};
    QVERIFY(groupable(smallPlan().topology, ids).isEmpty());
    QCOMPARE(withGrouped(smallPlan(), ids, zone("new"), {}), smallPlan());
}

void TestZoneEdits::dissolvedZoneLeavesItsContentsToTheOneAround()
{
    const Plan plan = withDissolved(smallPlan(), zoneId("lan"));
    QVERIFY(!plan.topology.zones.contains(zoneId("lan")));
    QCOMPARE(plan.topology.nodes.size(), smallPlan().topology.nodes.size());
    QCOMPARE(plan.topology.nodes.find(nodeId("pc"))->zone, zoneId("site"));
    QCOMPARE(plan.topology.firewalls.at(0).zones, QList{zoneId("dmz")});
    const Plan outer = withDissolved(smallPlan(), zoneId("site"));
    QVERIFY(outer.topology.zones.find(zoneId("lan"))->parent.isEmpty());
}

void TestZoneEdits::aZoneWhoseNodesWouldHaveNoneStays()
{
    QVERIFY(!canDissolve(smallPlan().topology, zoneId("dmz")));
    QVERIFY(!canDissolve(smallPlan().topology, zoneId("nowhere")));
    QCOMPARE(withDissolved(smallPlan(), zoneId("dmz")), smallPlan());
}

PORTWRIGHT_TEST(tst_zoneedits, TestZoneEdits)
#include "tst_zoneedits.moc"
