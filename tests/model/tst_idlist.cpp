// SPDX-License-Identifier: Apache-2.0
#include "model/topology.h"
#include "smallplan.h"
#include "testmain.h"

using namespace portwright;
using namespace portwright::test;

class TestIdList : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void sortsAndKeepsTheFirst();
    void setAndRemove();
    void isSharedUntilChanged();
    void machines();
    void names();
};

void TestIdList::sortsAndKeepsTheFirst()
{
    Zone first = zone("b");
    first.name = QStringLiteral("first");
    const IdList<Zone> list({zone("c"), first, zone("a"), zone("b")});
    QCOMPARE(list.size(), 3);
    QCOMPARE(list.at(0).id, zoneId("a"));
    QCOMPARE(list.find(zoneId("b"))->name, QStringLiteral("first"));
    QVERIFY(!list.find(zoneId("d")) && !list.contains(zoneId("")));
}

void TestIdList::setAndRemove()
{
    IdList<Zone> list;
    for (const char *id : {"b", "c", "a", "b"})
        list.set(zone(id));
    QCOMPARE(list, IdList<Zone>({zone("a"), zone("b"), zone("c")}));
    list.remove(zoneId("b"));
    list.remove(zoneId("x"));
    QCOMPARE(list, IdList<Zone>({zone("a"), zone("c")}));
}

void TestIdList::isSharedUntilChanged()
{
    const IdList<Zone> list({zone("a")});
    IdList<Zone> copy = list;
    QVERIFY(copy.isSharedWith(list));
    copy.set(zone("b"));
    QVERIFY(!copy.isSharedWith(list));
    QCOMPARE(list.size(), 1);
}

void TestIdList::machines()
{
    const Topology topology = smallPlan().topology;
    const Node &dns = *topology.nodes.find(nodeId("dns"));
    QCOMPARE(topology.machineOf(dns).id, nodeId("ldap"));
    QCOMPARE(topology.zoneOf(dns), zoneId("lan"));
    const Node &pc = *topology.nodes.find(nodeId("pc"));
    QCOMPARE(&topology.machineOf(pc), &pc);
    Topology circle;
    circle.nodes = IdList<Node>({node("a", "", "b"), node("b", "", "a")});
    (void)circle.machineOf(circle.nodes.at(0)); // ends
}

void TestIdList::names()
{
    const Plan plan = withZone(smallPlan(), [] {
        Zone named = zone("named");
        named.name = QStringLiteral("A name");
        return named;
    }());
    QCOMPARE(plan.topology.nameOf(zoneId("named")), QStringLiteral("A name"));
    QCOMPARE(plan.topology.nameOf(nodeId("pc")), QStringLiteral("pc"));
    QCOMPARE(plan.topology.nameOf(nodeId("gone")), QStringLiteral("gone"));
    QVERIFY(plan.topology.contains(zoneId("named")) && !plan.topology.contains(nodeId("gone")));
}

PORTWRIGHT_TEST(tst_idlist, TestIdList)
#include "tst_idlist.moc"
