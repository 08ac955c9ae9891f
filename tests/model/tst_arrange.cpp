// SPDX-License-Identifier: Apache-2.0
#include "model/arrange.h"
#include "smallplan.h"
#include "testmain.h"

using namespace portwright;
using namespace portwright::test;

namespace {

constexpr QSize Box(20, 10);
const QSet<ElementId> all{nodeId("a"), nodeId("b"), nodeId("c")};

/// Three nodes of one zone, and a second zone with an inner one.
Plan drawing()
{
    Plan plan;
    plan = withZone(plan, zone("lan"), QRect(0, 0, 300, 300));
    plan = withZone(plan, zone("dmz"), QRect(400, 40, 100, 80));
    plan = withZone(plan, zone("inner", "dmz"), QRect(410, 60, 40, 40));
    plan = withNode(plan, node("a", "lan"), QPoint(10, 20));
    plan = withNode(plan, node("b", "lan"), QPoint(50, 90));
    plan = withNode(plan, node("c", "lan"), QPoint(200, 60));
    return withNode(plan, node("d", "inner"), QPoint(415, 70));
}

QList<QPoint> places(const Plan &plan)
{
    const auto at = [&](const char *id) { return plan.layout.nodes.value(nodeId(id)); };
    return {at("a"), at("b"), at("c")};
}

Plan arranged(Arrangement how, const ElementId &key = {})
{
    return withArranged(drawing(), all, how, key, Box);
}

} // namespace

class TestArrange : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void alignsToTheOutermost();
    void alignsToTheKeyObject();
    void distributesEqualGaps();
    void zonesTakeTheirContents();
    void whatLiesInASelectedZoneStaysInIt();
    void zonesGetOneSize();
    void oneThingIsLeftAlone();
};

void TestArrange::alignsToTheOutermost()
{
    QCOMPARE(places(arranged(Arrangement::AlignLeft)), (QList<QPoint>{{10, 20}, {10, 90}, {10, 60}}));
    QCOMPARE(places(arranged(Arrangement::AlignRight)), (QList<QPoint>{{200, 20}, {200, 90}, {200, 60}}));
    QCOMPARE(places(arranged(Arrangement::AlignTop)), (QList<QPoint>{{10, 20}, {50, 20}, {200, 20}}));
    QCOMPARE(places(arranged(Arrangement::AlignBottom)), (QList<QPoint>{{10, 90}, {50, 90}, {200, 90}}));
    QCOMPARE(places(arranged(Arrangement::AlignCentres)), (QList<QPoint>{{105, 20}, {105, 90}, {105, 60}}));
    QCOMPARE(places(arranged(Arrangement::AlignMiddles)), (QList<QPoint>{{10, 55}, {50, 55}, {200, 55}}));
}

void TestArrange::alignsToTheKeyObject()
{
    const ElementId key = nodeId("b");
    QCOMPARE(places(arranged(Arrangement::AlignLeft, key)), (QList<QPoint>{{50, 20}, {50, 90}, {50, 60}}));
    QCOMPARE(places(arranged(Arrangement::AlignMiddles, key)), (QList<QPoint>{{10, 90}, {50, 90}, {200, 90}}));
}

void TestArrange::distributesEqualGaps()
{
    QCOMPARE(places(arranged(Arrangement::DistributeAcross)), (QList<QPoint>{{10, 20}, {105, 90}, {200, 60}}));
    QCOMPARE(places(arranged(Arrangement::DistributeDown)), (QList<QPoint>{{10, 20}, {50, 90}, {200, 55}}));
}

void TestArrange::zonesTakeTheirContents()
{
    const Plan plan =
        withArranged(drawing(), {zoneId("lan"), zoneId("dmz")}, Arrangement::AlignTop, zoneId("lan"), Box);
    QCOMPARE(plan.layout.zones.value(zoneId("dmz")), QRect(400, 0, 100, 80));
    QCOMPARE(plan.layout.zones.value(zoneId("inner")), QRect(410, 20, 40, 40));
    QCOMPARE(plan.layout.nodes.value(nodeId("d")), QPoint(415, 30));
    QCOMPARE(plan.layout.nodes.value(nodeId("a")), QPoint(10, 20));
}

void TestArrange::whatLiesInASelectedZoneStaysInIt()
{
    const Plan plan = drawing();
    const QSet<ElementId> ids{zoneId("dmz"), zoneId("inner"), nodeId("d"), nodeId("a"), ElementId()};
    QCOMPARE(arrangeable(plan.topology, ids), (QSet<ElementId>{zoneId("dmz"), nodeId("a")}));
}

void TestArrange::zonesGetOneSize()
{
    const QSet<ElementId> zones{zoneId("lan"), zoneId("dmz")};
    Plan plan = withArranged(drawing(), zones, Arrangement::SameSize, zoneId("dmz"), Box);
    QCOMPARE(plan.layout.zones.value(zoneId("lan")), QRect(0, 0, 100, 80));
    plan = withArranged(drawing(), zones, Arrangement::SameSize, {}, Box);
    QCOMPARE(plan.layout.zones.value(zoneId("dmz")), QRect(400, 40, 300, 300));
}

void TestArrange::oneThingIsLeftAlone()
{
    QCOMPARE(withArranged(drawing(), {nodeId("a")}, Arrangement::AlignLeft, {}, Box), drawing());
    QCOMPARE(withArranged(drawing(), {}, Arrangement::DistributeDown, {}, Box), drawing());
}

PORTWRIGHT_TEST(tst_arrange, TestArrange)
#include "tst_arrange.moc"
