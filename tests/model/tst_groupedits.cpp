// SPDX-License-Identifier: Apache-2.0
#include "model/references.h"
#include "randomplan.h"
#include "smallplan.h"
#include "testmain.h"

using namespace portwright;
using namespace portwright::test;

class TestGroupEdits : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void removedNodeLeavesNothing();
    void removedZoneTakesItsContent();
    void removedFirewall();
    void onlyWhatIsTouched();
    void removingNothingChangesNothing();
    void removingAllLeavesNoElement();
    void movedZoneTakesItsContent();
    void movedNodeAlone();
    void fragmentHasContentAndFlowsBetween();
    void pastedIntoTheSamePlan();
    void pastedIntoAnotherPlan();
    void pastedWithoutAnyZone();
    void pastedTwice();
};

namespace {

QSet<ElementId> ids(std::initializer_list<const char *> texts)
{
    QSet<ElementId> result;
    for (const char *text : texts)
        result.insert(ElementId(QLatin1String(text)));
    return result;
}

QStringList idTexts(const IdList<Node> &nodes)
{
    QStringList texts;
    for (const Node &node : nodes)
        texts += node.id.text();
    return texts;
}

} // namespace

void TestGroupEdits::removedNodeLeavesNothing()
{
    const Plan plan = withoutElements(smallPlan(), ids({"web"}));
    QVERIFY(!plan.topology.contains(nodeId("web")));
    QCOMPARE(plan.topology.nodes.find(nodeId("pc"))->uses.value(QStringLiteral("web")), QList{nodeId("ldap")});
    QVERIFY(plan.topology.firewalls.at(0).forwards.isEmpty());
    QCOMPARE(plan.topology.firewalls.at(0).masquerades.size(), 1);
    QVERIFY(plan.extraFlows.isEmpty());
    QVERIFY(!plan.layout.nodes.contains(nodeId("web")));
    QCOMPARE(targets(plan), (QStringList{QStringLiteral("common/any/pc/ldap"), QStringLiteral("common/web/port")}));
    const Plan machine = withoutElements(smallPlan(), ids({"ldap"}));
    QVERIFY(!machine.topology.contains(nodeId("dns")));
    QVERIFY(!machine.topology.nodes.find(nodeId("pc"))->uses.contains(QStringLiteral("dns")));
}

void TestGroupEdits::removedZoneTakesItsContent()
{
    const Plan plan = withoutElements(smallPlan(), ids({"site"}));
    QCOMPARE(plan.topology.zones.size(), 1);
    QCOMPARE(idTexts(plan.topology.nodes), QStringList{QStringLiteral("web")});
    QCOMPARE(plan.topology.nodes.at(0).addresses.size(), 1);
    const Firewall &firewall = plan.topology.firewalls.at(0);
    QCOMPARE(firewall.zones, QList{zoneId("dmz")});
    QVERIFY(firewall.forwards.isEmpty() && firewall.masquerades.isEmpty());
    QCOMPARE(plan.layout.zones.keys(), QList{zoneId("dmz")});
}

void TestGroupEdits::onlyWhatIsTouched()
{
    for (quint32 seed = 0; seed < 300; ++seed) {
        const Plan plan = randomPlan(seed);
        const Node *node =
            plan.topology.nodes.isEmpty() ? nullptr : &plan.topology.nodes.at(seed % plan.topology.nodes.size());
        QSet<ElementId> touched{plan.topology.zones.at(seed % plan.topology.zones.size()).id};
        if (seed % 3 > 0)
            touched.clear();
        if (node && seed % 3 < 2)
            touched.insert(node->id);
        const auto gone = [&touched](const QString &id) {
            return touched.contains(ElementId(id)) ? std::nullopt : std::optional(id);
        };
        const auto renamed = [&touched](const QString &id) {
            return std::optional(touched.contains(ElementId(id)) ? QStringLiteral("a-") + id : id);
        };
        const QByteArray name = "seed " + QByteArray::number(seed);
        QVERIFY2(withMappedIds(plan, touched, gone) == withMappedIds(plan, gone), name);
        QVERIFY2(withMappedIds(plan, touched, renamed) == withMappedIds(plan, renamed), name);
    }
}

void TestGroupEdits::removedFirewall()
{
    const Plan plan = withoutElements(smallPlan(), ids({"fw"}));
    QVERIFY(plan.topology.firewalls.isEmpty());
    QVERIFY(plan.layout.firewalls.isEmpty());
    QCOMPARE(plan.topology.nodes, smallPlan().topology.nodes);
}

void TestGroupEdits::removingNothingChangesNothing()
{
    const Plan plan = smallPlan();
    const Plan same = withoutElements(plan, ids({"gone"}));
    QCOMPARE(same, plan);
    QVERIFY(same.topology.nodes.isSharedWith(plan.topology.nodes));
}

void TestGroupEdits::removingAllLeavesNoElement()
{
    for (quint32 seed = 0; seed < 30; ++seed) {
        Plan plan = randomPlan(seed);
        QSet<ElementId> all;
        for (const Zone &zone : plan.topology.zones)
            all.insert(zone.id);
        for (const Firewall &firewall : plan.topology.firewalls)
            all.insert(firewall.id);
        plan = withoutElements(plan, all);
        QCOMPARE(plan.topology, Topology());
        QVERIFY(plan.extraFlows.isEmpty());
        QVERIFY(plan.layout.nodes.isEmpty() && plan.layout.zones.isEmpty() && plan.layout.firewalls.isEmpty());
    }
}

void TestGroupEdits::movedZoneTakesItsContent()
{
    const Plan plan = withMoved(smallPlan(), ids({"site", "pc"}), QPoint(5, -5));
    QCOMPARE(plan.layout.zones.value(zoneId("site")), QRect(5, -5, 500, 500));
    QCOMPARE(plan.layout.zones.value(zoneId("lan")), QRect(15, 5, 100, 100));
    QCOMPARE(plan.layout.zones.value(zoneId("dmz")), QRect(600, 0, 100, 100));
    QCOMPARE(plan.layout.nodes.value(nodeId("ldap")), QPoint(25, 15));
    QCOMPARE(plan.layout.nodes.value(nodeId("dns")), QPoint(25, 55));
    QCOMPARE(plan.layout.nodes.value(nodeId("web")), QPoint(610, 10));
    QVERIFY(!plan.layout.nodes.contains(nodeId("pc")));
    QCOMPARE(plan.topology, smallPlan().topology);
}

void TestGroupEdits::movedNodeAlone()
{
    const Plan plan = withMoved(smallPlan(), ids({"web", "fw"}), QPoint(1, 1));
    QCOMPARE(plan.layout.nodes.value(nodeId("web")), QPoint(611, 11));
    QCOMPARE(plan.layout.firewalls.value(FirewallId(QStringLiteral("fw"))), QPoint(551, 51));
    QCOMPARE(plan.layout.zones, smallPlan().layout.zones);
    QCOMPARE(withMoved(plan, ids({"web", "fw"}), QPoint(-1, -1)), smallPlan());
}

void TestGroupEdits::fragmentHasContentAndFlowsBetween()
{
    const Plan part = fragment(smallPlan(), ids({"lan"}));
    QCOMPARE(idTexts(part.topology.nodes),
             (QStringList{QStringLiteral("dns"), QStringLiteral("ldap"), QStringLiteral("pc")}));
    QVERIFY(part.extraFlows.isEmpty() && part.decisions.isEmpty() && part.topology.firewalls.isEmpty());
    QCOMPARE(part.packs, smallPlan().packs);
    QCOMPARE(part.layout.nodes.size(), 2);
    QCOMPARE(fragment(smallPlan(), ids({"pc", "web"})).extraFlows.size(), 1);
}

void TestGroupEdits::pastedIntoTheSamePlan()
{
    const Plan plan = smallPlan();
    const Pasted result = pasted(plan, fragment(plan, ids({"pc", "web", "ldap", "fw"})), QPoint(7, 7), zoneId("dmz"));
    QCOMPARE(result.added, ids({"pc-2", "web-2", "ldap-2", "dns-2", "fw-2"}));
    const Node &pc = *result.plan.topology.nodes.find(nodeId("pc-2"));
    QCOMPARE(pc.zone, zoneId("lan"));
    QCOMPARE(pc.uses.value(QStringLiteral("dns")), QList{nodeId("dns-2")});
    QCOMPARE(result.plan.topology.nodes.find(nodeId("dns-2"))->on, nodeId("ldap-2"));
    const Firewall &firewall = *result.plan.topology.firewalls.find(FirewallId(QStringLiteral("fw-2")));
    QCOMPARE(firewall.zones, (QList{zoneId("lan"), zoneId("dmz")}));
    QCOMPARE(firewall.forwards.front().nodes, QList{nodeId("web-2")});
    QCOMPARE(result.plan.layout.nodes.value(nodeId("web-2")), QPoint(617, 17));
    QCOMPARE(result.plan.extraFlows.find(QStringLiteral("extra-2"))->from, nodeId("pc-2"));
    QCOMPARE(withoutElements(result.plan, result.added), plan);
    const Pasted alone = pasted(plan, fragment(plan, ids({"pc"})), QPoint(), zoneId("dmz"));
    QCOMPARE(alone.plan.topology.nodes.find(nodeId("pc-2"))->uses, plan.topology.nodes.find(nodeId("pc"))->uses);
}

void TestGroupEdits::pastedIntoAnotherPlan()
{
    const Plan target = withZone({}, zone("other"));
    const Pasted result = pasted(target, fragment(smallPlan(), ids({"pc", "dns", "fw"})), QPoint(), zoneId("other"));
    QCOMPARE(result.added, ids({"pc", "dns", "fw"}));
    QCOMPARE(result.plan.topology.nodes.find(nodeId("pc"))->zone, zoneId("other"));
    QCOMPARE(result.plan.topology.nodes.find(nodeId("dns"))->zone, zoneId("other"));
    QVERIFY(result.plan.topology.nodes.find(nodeId("dns"))->on.isEmpty());
    const Firewall &firewall = result.plan.topology.firewalls.at(0);
    QVERIFY(firewall.zones.isEmpty() && firewall.forwards.isEmpty() && firewall.masquerades.isEmpty());
    QCOMPARE(result.plan.packs, smallPlan().packs);
}

void TestGroupEdits::pastedWithoutAnyZone()
{
    const Pasted result = pasted({}, fragment(smallPlan(), ids({"pc", "ldap"})), QPoint(), ZoneId());
    QVERIFY(result.added.isEmpty());
    QVERIFY(result.plan.topology.nodes.isEmpty());
    const Pasted zone = pasted({}, fragment(smallPlan(), ids({"lan"})), QPoint(), ZoneId());
    QCOMPARE(zone.added, ids({"lan", "pc", "ldap", "dns"}));
    QVERIFY(zone.plan.topology.zones.find(zoneId("lan"))->parent.isEmpty());
}

void TestGroupEdits::pastedTwice()
{
    const Plan part = fragment(smallPlan(), ids({"site", "dmz"}));
    const Pasted once = pasted(smallPlan(), part, QPoint(10, 10), ZoneId());
    const Pasted twice = pasted(once.plan, part, QPoint(20, 20), ZoneId());
    QCOMPARE(twice.added.size(), 7);
    QVERIFY(twice.added.contains(ElementId(QStringLiteral("lan-3"))));
    QCOMPARE(twice.plan.topology.zones.find(zoneId("lan-3"))->parent, zoneId("site-3"));
    QCOMPARE(withoutElements(withoutElements(twice.plan, twice.added), once.added), smallPlan());
}

PORTWRIGHT_TEST(tst_groupedits, TestGroupEdits)
#include "tst_groupedits.moc"
