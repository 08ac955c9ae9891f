// SPDX-License-Identifier: Apache-2.0
#include "model/edits.h"
#include "scene/provisional.h"
#include "scenecase.h"
#include "testmain.h"

using namespace portwright;
using test::SceneCase;

namespace {

SceneCase smallCase()
{
    SceneCase made;
    made.zone(QStringLiteral("lan"), ZoneKind::Lan);
    made.zone(QStringLiteral("srv"), ZoneKind::Server);
    made.zone(QStringLiteral("vault"), ZoneKind::Server, QStringLiteral("srv"));
    made.node(QStringLiteral("a"), QStringLiteral("lan"));
    made.node(QStringLiteral("b"), QStringLiteral("srv"));
    made.node(QStringLiteral("c"), QStringLiteral("vault"));
    made.firewall(QStringLiteral("fw"), {QStringLiteral("lan"), QStringLiteral("srv")});
    made.flow(QStringLiteral("a"), QStringLiteral("b"), 443);
    made.flow(QStringLiteral("a"), QStringLiteral("b"), 80);
    made.flow(QStringLiteral("c"), QStringLiteral("a"), 22);
    return made;
}

/// A plan that differs in something a person may do to a drawing.
Plan edited(const Plan &plan, QRandomGenerator &random)
{
    const NodeId node = plan.topology.nodes.at(random.bounded(int(plan.topology.nodes.size()))).id;
    Plan next = plan;
    switch (random.bounded(4)) {
    case 0:
        next.layout = completeLayout(plan);
        return withMoved(next, {node}, {random.bounded(300), random.bounded(300)});
    case 1:
        next.layout.nodes.insert(node, QPoint(random.bounded(2000), random.bounded(2000)));
        return next;
    case 2:
        next.layout.zones.insert(plan.topology.zones.at(0).id, QRect(0, 0, random.bounded(900) + 1, 400));
        return next;
    default: {
        Node changed = *plan.topology.nodes.find(node);
        changed.name = QStringLiteral("renamed %1").arg(random.bounded(100));
        return withNode(next, changed);
    }
    }
}

} // namespace

/// The drawing as a whole.
class TestScene : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void emptyPlan()
    {
        const auto scene = SceneCase().build();
        QVERIFY(scene->bounds.isNull());
        QCOMPARE(scene->nodeAt({0, 0}), -1);
        QCOMPARE(scene->zoneAt({0, 0}), -1);
        QCOMPARE(scene->edgeAt({0, 0}, 10), -1);
    }

    void zonesAreOuterBeforeInner()
    {
        const auto scene = smallCase().build();
        const qsizetype outer = scene->zoneIndex.value(ZoneId(QStringLiteral("srv")));
        const qsizetype inner = scene->zoneIndex.value(ZoneId(QStringLiteral("vault")));
        QVERIFY(outer < inner);
        QCOMPARE(scene->zones.at(outer).depth, 0);
        QCOMPARE(scene->zones.at(inner).depth, 1);
        QCOMPARE(scene->zones.at(outer).members, 2);
        QCOMPARE(scene->zoneAt(scene->zones.at(inner).rect.center()), inner);
    }

    void boundsHoldEverything()
    {
        const auto scene = SceneCase::random(50, 5, 120, 2).build();
        for (const ZoneBox &zone : scene->zones)
            QVERIFY(scene->bounds.contains(zone.rect));
        for (const Edge &edge : scene->edges)
            QVERIFY(scene->bounds.contains(edge.bounds));
    }

    void hits()
    {
        const auto scene = smallCase().build();
        const qsizetype a = scene->nodeIndex.value(NodeId(QStringLiteral("a")));
        QCOMPARE(scene->nodeAt(scene->nodes.at(a).rect.center()), a);
        QCOMPARE(scene->nodeAt(scene->bounds.topLeft()), -1);
        for (qsizetype index = 0; index < scene->edges.size(); ++index) {
            const QList<QPointF> &points = scene->edges.at(index).points;
            const QPointF onLine = points.at(0) * 0.9 + points.at(1) * 0.1;
            QCOMPARE(scene->edgeAt(onLine, 3), index);
            if (scene->labels.at(index).placed)
                QCOMPARE(scene->edgeAt(scene->labels.at(index).rect.center(), 0.5), index);
        }
        QCOMPARE(scene->edgeAt(scene->bounds.topLeft(), 3), -1);
    }

    void bundlesCountFlowsBetweenZones()
    {
        const auto scene = smallCase().build();
        QCOMPARE(scene->bundles.size(), 2);
        int flows = 0;
        for (const ZoneBundle &bundle : scene->bundles) {
            flows += bundle.flows;
            const QRectF a = scene->zones.at(scene->zoneIndex.value(bundle.a)).rect;
            QVERIFY(a.adjusted(-1, -1, 1, 1).contains(bundle.from));
        }
        QCOMPARE(flows, 3);
    }

    void updateEqualsBuild()
    {
        SceneCase made = SceneCase::random(40, 5, 90, 21);
        QRandomGenerator random(77);
        std::shared_ptr<const Scene> scene = made.build();
        for (int round = 0; round < 25; ++round) {
            const Plan next = edited(made.plan, random);
            const PlanDiff diff = difference(made.plan, next);
            made.plan = next;
            scene = diff.isLayoutOnly() ? withLayoutOf(*scene, made.plan, made.derivation.packs, TableMeasure())
                                        : made.build();
            QVERIFY(*scene == *made.build());
        }
    }

    void sameAgain()
    {
        const SceneCase made = SceneCase::random(70, 6, 150, 8);
        QVERIFY(*made.build() == *made.build());
    }

    void movingReroutesOnlyWhatIsTouched()
    {
        const auto before = SceneCase::random(40, 5, 90, 31).build();
        const Edge &moved = before->edges.front();
        const QPointF place = before->nodes.at(before->nodeIndex.value(moved.a)).rect.topLeft() + QPointF(33, 77);
        const auto after = withNodesMoved(*before, {{moved.a, place}}, TableMeasure());
        QCOMPARE(after->nodes.at(after->nodeIndex.value(moved.a)).rect.topLeft(), place);
        QVERIFY(after->edges.front().points != moved.points);
        for (qsizetype index = 0; index < before->edges.size(); ++index) {
            const Edge &edge = before->edges.at(index);
            if (edge.a != moved.a && edge.b != moved.a)
                QCOMPARE(after->edges.at(index), edge);
        }
        QCOMPARE(before->nodes.at(before->nodeIndex.value(moved.a)).rect.topLeft() + QPointF(33, 77), place);
    }

    void changedBoxesKeepTheLinesOfWhatIsStillThere()
    {
        SceneCase made = SceneCase::random(60, 6, 150, 3);
        made.plan.layout = completeLayout(made.plan);
        const auto before = made.build();
        const ElementId gone = made.plan.topology.nodes.at(7).id;
        const ElementId moved = made.plan.topology.nodes.at(11).id;
        const Plan next = withMoved(withoutElements(made.plan, {gone}), {moved}, {40, 3000});
        const auto after = withBoxesOf(*before, next, PackSet(), TableMeasure());
        QVERIFY(!after->nodeIndex.contains(gone));
        QCOMPARE(after->nodes.at(after->nodeIndex.value(moved)).rect.topLeft(),
                 QPointF(next.layout.nodes.value(NodeId(moved.text()))));
        QCOMPARE(after->labels.size(), after->edges.size());
        const auto atGone = [&](const Edge &edge) { return edge.a == gone || edge.b == gone; };
        const qsizetype lost = std::count_if(before->edges.begin(), before->edges.end(), atGone);
        QVERIFY(lost > 0);
        QCOMPARE(after->edges.size(), before->edges.size() - lost);
        for (qsizetype index = 0; index < after->edges.size(); ++index) {
            const Edge &edge = after->edges.at(index);
            QVERIFY(!atGone(edge));
            QCOMPARE(after->labels.at(index).edge, index);
            const FlowId flow = after->flowIds.at(edge.flows.front());
            QCOMPARE(after->edgeOfFlow.value(flow), index);
            if (edge.a != moved && edge.b != moved)
                QCOMPARE(edge.points, before->edges.at(before->edgeOfFlow.value(flow)).points);
            else
                QCOMPARE(after->nodeAt((edge.a == moved ? edge.points.first() : edge.points.last())),
                         after->nodeIndex.value(moved));
        }
    }

    void aChangedNodeIsDrawnAsIfAllWereDrawnAnew()
    {
        const SceneCase made = SceneCase::random(60, 6, 150, 3); // where nobody has moved anything
        const auto before = made.build();
        const Node &node = made.plan.topology.nodes.at(11);
        Node renamed = node;
        renamed.name = QStringLiteral("Renamed");
        renamed.host = QStringLiteral("renamed.example.org");
        renamed.count = 7;
        const Plan next = withNode(made.plan, renamed);
        const auto after = withNodesOf(*before, next, PackSet(), {ElementId(node.id)});
        QVERIFY(after);
        const NodeBox &box = after->nodes.at(after->nodeIndex.value(node.id));
        QCOMPARE(box.title, QStringLiteral("Renamed"));
        QCOMPARE(box.count, 7);
        const auto anew = withBoxesOf(*before, next, PackSet(), TableMeasure());
        QCOMPARE(QList<NodeBox>(after->nodes.begin(), after->nodes.end()),
                 QList<NodeBox>(anew->nodes.begin(), anew->nodes.end()));
        QCOMPARE(after->zones, anew->zones);
        QCOMPARE(after->edges.size(), anew->edges.size());
        QVERIFY(before->nodes.at(before->nodeIndex.value(node.id)).title != box.title);

        const QList<Zone> zones = made.plan.topology.zones.values();
        Node elsewhere = node;
        elsewhere.zone = zones.back().id == node.zone ? zones.front().id : zones.back().id;
        QVERIFY(!withNodesOf(*before, withNode(made.plan, elsewhere), PackSet(), {ElementId(node.id)}));
        QVERIFY(!withNodesOf(*before, next, PackSet(), {ElementId(zones.front().id)}));
    }

    void manyMovedBoxesLeaveTheirLinesToTheBundles()
    {
        SceneCase made = SceneCase::random(200, 8, 900, 5);
        made.plan.layout = completeLayout(made.plan);
        const auto before = made.build();
        QSet<ElementId> all;
        for (const Zone &zone : made.plan.topology.zones)
            all.insert(zone.id);
        for (const portwright::Node &node : made.plan.topology.nodes)
            all.insert(node.id);
        const auto after = withBoxesOf(*before, withMoved(made.plan, all, {1000, 0}), PackSet(), TableMeasure());
        QVERIFY(before->edges.size() > 400);
        QVERIFY(after->edges.isEmpty() && after->labels.isEmpty() && after->edgeOfFlow.isEmpty());
        QCOMPARE(after->bundles.size(), before->bundles.size());
        for (qsizetype index = 0; index < after->bundles.size(); ++index)
            QCOMPARE(after->bundles.at(index).from, before->bundles.at(index).from + QPointF(1000, 0));
        for (const NodeBox &node : after->nodes)
            QVERIFY(after->bounds.contains(node.rect));
    }

    void edgesAtNodesAreThoseThatASearchFinds()
    {
        const auto scene = SceneCase::random(90, 5, 300, 4).build();
        QVERIFY(scene->edgesAtNodes.isKnown());
        Scene without = *scene;
        without.edgesAtNodes = {};
        for (qsizetype node = 0; node < scene->nodes.size(); ++node)
            QCOMPARE(edgesAt(*scene, {node, 3}), edgesAt(without, {node, 3}));
        QVERIFY(edgesAt(*scene, {0, 1, 2}).size() > 3);
    }

    void movedPlacesShareWhatStays()
    {
        SceneCase made = SceneCase::random(400, 12, 900, 6);
        made.plan.layout = completeLayout(made.plan);
        const auto before = made.build();
        const ElementId moved = before->edges.at(100).a;
        const Plan next = withMoved(made.plan, {moved}, {40, 300});
        const auto after = withPlacesOf(*before, next, {moved}, TableMeasure());
        QVERIFY(after);
        const qsizetype box = before->nodeIndex.value(moved);
        QCOMPARE(after->nodes.at(box).rect.topLeft(), before->nodes.at(box).rect.topLeft() + QPointF(40, 300));
        const auto anew = withBoxesOf(*before, next, PackSet(), TableMeasure());
        QCOMPARE(after->zones, anew->zones); // wider around the node
        QVERIFY(after->zones != before->zones);
        QCOMPARE(after->edges, anew->edges);
        QVERIFY(*after == *anew);
        QCOMPARE(after->nodes.chunks().last().constData(), before->nodes.chunks().last().constData());
        const auto back = withPlacesOf(*after, made.plan, {moved}, TableMeasure());
        QCOMPARE(back->nodes, before->nodes);
        for (const Edge &edge : after->edges)
            QVERIFY(after->bounds.contains(edge.bounds));
    }

    void movedZonesTakeTheirBundlesAlong()
    {
        SceneCase made = SceneCase::random(60, 4, 100, 9);
        made.plan.layout = completeLayout(made.plan);
        const auto before = made.build();
        const ZoneId zone = before->bundles.front().a;
        Plan next = made.plan;
        next.layout.zones.insert(zone, next.layout.zones.value(zone).translated(0, -3000));
        const auto after = withPlacesOf(*before, next, {zone}, TableMeasure());
        QVERIFY(after->bundles.front().from.y() < before->bundles.front().from.y() - 1000);
        QVERIFY(after->bounds.contains(after->zones.at(after->zoneIndex.value(zone)).rect));
    }

    void placesThatThePlanDoesNotKeepAreLeftToOthers()
    {
        const SceneCase made = SceneCase::random(20, 3, 30, 2); // laid out by itself
        const auto before = made.build();
        QVERIFY(!withPlacesOf(*before, made.plan, {before->nodes.front().id}, TableMeasure()));
        QVERIFY(!withPlacesOf(*before, made.plan, {ElementId(QStringLiteral("ghost"))}, TableMeasure()));
    }

    void movingWhatIsNotThereChangesNothing()
    {
        const auto before = smallCase().build();
        const auto after =
            withNodesMoved(*before, {{ElementId(QStringLiteral("ghost")), QPointF(1, 1)}}, TableMeasure());
        QVERIFY(*before == *after);
    }
};

PORTWRIGHT_TEST(tst_scene, TestScene)
#include "tst_scene.moc"
