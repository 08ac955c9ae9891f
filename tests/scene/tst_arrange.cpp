// SPDX-License-Identifier: Apache-2.0
#include "planmaker.h"
#include "scene/arrange.h"
#include "scene/scenefaults.h"
#include "testmain.h"

using namespace portwright;
using test::PlanMaker;
using test::SceneCase;

namespace {

/// Forgets the places of about a third of the nodes, of some zones whole and of all firewalls.
Plan withGaps(Plan plan, quint32 seed)
{
    QRandomGenerator random(seed);
    plan.layout.firewalls = {};
    for (const Zone &zone : plan.topology.zones) {
        if (random.bounded(5) == 0)
            plan.layout.zones.remove(zone.id);
    }
    for (const Node &node : plan.topology.nodes) {
        if (random.bounded(3) == 0 || !plan.layout.zones.contains(plan.topology.zoneOf(node)))
            plan.layout.nodes.remove(node.id);
    }
    return plan;
}

QString faultsOfBoxes(const Plan &plan)
{
    return test::faultsOf(*buildScene(plan, Derivation(), Routing(), TableMeasure()), plan.topology).text();
}

} // namespace

/// Edits of the layout.
class TestArrange : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void theRestFindsRoom_data()
    {
        QTest::addColumn<quint32>("seed");
        for (quint32 seed = 1; seed <= 100; ++seed)
            QTest::addRow("%u", seed) << seed;
    }
    void theRestFindsRoom()
    {
        QFETCH(quint32, seed);
        const Plan whole = withAllArranged(PlanMaker(seed).make().plan);
        const Plan gaps = withGaps(whole, seed);
        const Plan mended = withRestArranged(gaps);
        for (auto node = gaps.layout.nodes.begin(); node != gaps.layout.nodes.end(); ++node)
            QCOMPARE(mended.layout.nodes.value(node.key()), *node);
        for (auto zone = gaps.layout.zones.begin(); zone != gaps.layout.zones.end(); ++zone)
            QVERIFY(mended.layout.zones.value(zone.key()).contains(*zone));
        QVERIFY2(faultsOfBoxes(mended).isEmpty(), qPrintable(faultsOfBoxes(mended)));
        QCOMPARE(mended.topology, whole.topology);
    }

    void aGrowingZoneKeepsOffItsNeighbours()
    {
        SceneCase made;
        for (const char *zone : {"left", "right"}) {
            made.zone(QString::fromLatin1(zone), ZoneKind::Lan);
            made.node(QStringLiteral("%1-0").arg(QString::fromLatin1(zone)), QString::fromLatin1(zone));
        }
        made.plan.layout.zones.insert(ZoneId(QStringLiteral("left")), QRect(0, 0, 208, 118));
        made.plan.layout.zones.insert(ZoneId(QStringLiteral("right")), QRect(300, 0, 208, 118));
        made.place(QStringLiteral("left-0"), {24, 50});
        made.place(QStringLiteral("right-0"), {324, 50});
        for (int index = 1; index < 9; ++index)
            made.node(QStringLiteral("left-%1").arg(index), QStringLiteral("left"));
        const Plan next = withRestArranged(made.plan);
        QVERIFY2(faultsOfBoxes(next).isEmpty(), qPrintable(faultsOfBoxes(next)));
        QCOMPARE(next.layout.zones.value(ZoneId(QStringLiteral("right"))), QRect(300, 0, 208, 118));
    }

    void allForgetsWhatWas()
    {
        SceneCase made = PlanMaker(3).make();
        const Plan fresh = withAllArranged(made.plan);
        made.scatter(3);
        QCOMPARE(withAllArranged(made.plan).layout, fresh.layout);
    }

    void aSelectedZoneIsArrangedInPlace()
    {
        SceneCase made = SceneCase::random(12, 2, 0, 4);
        Plan plan = withAllArranged(made.plan);
        const ZoneId zone(QStringLiteral("z0"));
        const QRect before = plan.layout.zones.value(zone);
        QList<NodeId> members;
        for (const Node &node : plan.topology.nodes) {
            if (node.zone == zone)
                members.append(node.id);
        }
        const Layout arranged = plan.layout;
        plan.layout.nodes.insert(members.at(0), arranged.nodes.value(members.at(1)));
        plan.layout.nodes.insert(members.at(1), arranged.nodes.value(members.at(0)));
        const Plan next = withArranged(plan, {zone});
        QCOMPARE(next.layout, arranged);
        QCOMPARE(next.layout.zones.value(zone), before);
    }

    void aZoneThatNoLongerFitsGoesElsewhere()
    {
        SceneCase made;
        for (const char *zone : {"a", "b"})
            made.zone(QString::fromLatin1(zone), ZoneKind::Lan);
        for (int index = 0; index < 8; ++index)
            made.node(SceneCase::name(index), QStringLiteral("a"));
        made.plan.layout.zones.insert(ZoneId(QStringLiteral("a")), QRect(0, 0, 208, 1000));
        made.plan.layout.zones.insert(ZoneId(QStringLiteral("b")), QRect(240, 0, 208, 118));
        for (int index = 0; index < 8; ++index)
            made.place(SceneCase::name(index), {24, 50 + index * 88});
        const Plan next = withArranged(made.plan, {ZoneId(QStringLiteral("a"))});
        QVERIFY2(faultsOfBoxes(next).isEmpty(), qPrintable(faultsOfBoxes(next)));
        QCOMPARE(next.layout.zones.value(ZoneId(QStringLiteral("b"))), QRect(240, 0, 208, 118));
    }

    void selectedNodesMoveAndNothingElse()
    {
        SceneCase made = SceneCase::random(20, 3, 0, 8);
        Plan plan = withAllArranged(made.plan);
        const NodeId astray(SceneCase::name(5));
        plan.layout.nodes.insert(astray, plan.layout.nodes.value(astray) + QPoint(17, 9));
        const Plan pinned = withRestArranged(plan);
        const Plan next = withArranged(plan, {astray});
        for (const Node &node : plan.topology.nodes) {
            if (node.id != astray)
                QCOMPARE(next.layout.nodes.value(node.id), pinned.layout.nodes.value(node.id));
        }
        QVERIFY(next.layout.nodes.value(astray) != plan.layout.nodes.value(astray));
        QVERIFY2(faultsOfBoxes(next).isEmpty(), qPrintable(faultsOfBoxes(next)));
    }

    void betweenTwoLayouts()
    {
        Layout from;
        Layout to;
        const NodeId node(QStringLiteral("n"));
        const ZoneId zone(QStringLiteral("z"));
        from.nodes.insert(node, {0, 10});
        to.nodes.insert(node, {100, 30});
        from.zones.insert(zone, QRect(0, 0, 100, 100));
        to.zones.insert(zone, QRect(50, 0, 200, 100));
        to.nodes.insert(NodeId(QStringLiteral("new")), {7, 7});
        QCOMPARE(layoutBetween(from, to, 1), to);
        const Layout half = layoutBetween(from, to, 0.5);
        QCOMPARE(half.nodes.value(node), QPoint(50, 20));
        QCOMPARE(half.nodes.value(NodeId(QStringLiteral("new"))), QPoint(7, 7));
        QCOMPARE(half.zones.value(zone).left(), 25);
        QCOMPARE(layoutBetween(from, to, 0).nodes.value(node), QPoint(0, 10));
    }
};

PORTWRIGHT_TEST(tst_arrange, TestArrange)
#include "tst_arrange.moc"
