// SPDX-License-Identifier: Apache-2.0
#include "model/plandiff.h"
#include "randomplan.h"
#include "smallplan.h"
#include "testmain.h"

using namespace portwright;
using namespace portwright::test;

class TestPlanDiff : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void equalPlans();
    void addedRemovedChanged();
    void moved();
    void placeOfANewElementIsNoMove();
    void renamed();
    void otherParts();
    void emptyExactlyForEqualPlans();
};

namespace {

ElementId id(const char *text)
{
    return ElementId(QLatin1String(text));
}

} // namespace

void TestPlanDiff::equalPlans()
{
    QVERIFY(difference(smallPlan(), smallPlan()).isEmpty());
    const Plan plan = smallPlan();
    QVERIFY(difference(plan, plan).isEmpty());
    QVERIFY(difference({}, {}).isEmpty());
}

void TestPlanDiff::addedRemovedChanged()
{
    Plan after = withNode(smallPlan(), node("aaa", "lan"));
    after = withZone(after, zone("zzz"));
    Node pc = *after.topology.nodes.find(nodeId("pc"));
    pc.name = QStringLiteral("PC");
    after = withNode(after, pc);
    const PlanDiff diff = difference(smallPlan(), after);
    QCOMPARE(diff.added, (QSet{id("aaa"), id("zzz")}));
    QCOMPARE(diff.changed, QSet{id("pc")});
    QVERIFY(diff.removed.isEmpty() && diff.moved.isEmpty());
    QVERIFY(!diff.isEmpty() && !diff.isLayoutOnly());
    const PlanDiff back = difference(after, smallPlan());
    QCOMPARE(back.removed, diff.added);
    QCOMPARE(back.changed, diff.changed);
}

void TestPlanDiff::moved()
{
    const PlanDiff diff = difference(smallPlan(), withMoved(smallPlan(), {id("lan"), id("fw")}, QPoint(1, 0)));
    QCOMPARE(diff.moved, (QSet{id("lan"), id("ldap"), id("dns"), id("fw")}));
    QVERIFY(diff.isLayoutOnly() && !diff.isEmpty());
    const PlanDiff placed = difference(smallPlan(), withNode(smallPlan(), node("pc", "lan"), QPoint(1, 1)));
    QVERIFY(placed.moved.contains(id("pc")));
}

void TestPlanDiff::placeOfANewElementIsNoMove()
{
    const PlanDiff diff = difference(smallPlan(), withNode(smallPlan(), node("new", "lan"), QPoint(1, 1)));
    QCOMPARE(diff.added, QSet{id("new")});
    QVERIFY(diff.moved.isEmpty());
}

void TestPlanDiff::renamed()
{
    const PlanDiff diff = difference(smallPlan(), withRenamedId(smallPlan(), id("web"), QStringLiteral("www")));
    QCOMPARE(diff.added, QSet{id("www")});
    QCOMPARE(diff.removed, QSet{id("web")});
    QCOMPARE(diff.changed, (QSet{id("pc"), id("fw")}));
    QVERIFY(diff.decisions);
}

void TestPlanDiff::otherParts()
{
    Plan named = smallPlan();
    named.name = QStringLiteral("x");
    QVERIFY(difference(smallPlan(), named).about);
    QVERIFY(difference(smallPlan(), named).isLayoutOnly());
    const Plan set = withPlanSetting(smallPlan(), QStringLiteral("common"), QStringLiteral("a"), SettingValue(true));
    QVERIFY(difference(smallPlan(), set).settings);
    QVERIFY(difference(smallPlan(), withDecision(smallPlan(), decision("x"))).decisions);
    QVERIFY(difference(smallPlan(), withoutExtraFlow(smallPlan(), QStringLiteral("extra"))).decisions);
    const PlanDiff probing = difference(smallPlan(), withMustStayShut(smallPlan(), {true, {}, {}}));
    QVERIFY(probing.probing);
    QVERIFY(!probing.isEmpty());
    QVERIFY(probing.isLayoutOnly()); // no flow follows from it
}

void TestPlanDiff::emptyExactlyForEqualPlans()
{
    for (quint32 seed = 0; seed < 60; ++seed) {
        const Plan before = randomPlan(seed / 2);
        const Plan after = randomPlan((seed + 1) / 2);
        QCOMPARE(difference(before, after).isEmpty(), before == after);
    }
}

PORTWRIGHT_TEST(tst_plandiff, TestPlanDiff)
#include "tst_plandiff.moc"
