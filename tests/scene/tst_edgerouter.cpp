// SPDX-License-Identifier: Apache-2.0
#include "scenecase.h"
#include "testmain.h"

using namespace portwright;
using test::SceneCase;

namespace {

struct Line
{
    QPointF from;
    QPointF to;
    bool isVertical() const { return from.x() == to.x(); }
};

QList<Line> linesOf(const Edge &edge)
{
    QList<Line> lines;
    for (qsizetype index = 1; index < edge.points.size(); ++index)
        lines.append({edge.points.at(index - 1), edge.points.at(index)});
    return lines;
}

bool passesThrough(const Line &line, const QRectF &box)
{
    const QRectF piece = QRectF(line.from, line.to).normalized();
    return piece.left() < box.right() && piece.right() > box.left() && piece.top() < box.bottom() &&
           piece.bottom() > box.top();
}

/// Lines that pass through a box which is neither of their ends nor a firewall on their path.
int trespasses(const Scene &scene)
{
    int count = 0;
    for (const Edge &edge : scene.edges) {
        for (const NodeBox &node : scene.nodes) {
            if (node.id == edge.a || node.id == edge.b || edge.through.contains(node.id))
                continue;
            for (const Line &line : linesOf(edge))
                count += passesThrough(line, node.rect) ? 1 : 0;
        }
    }
    return count;
}

bool isOnBorder(QPointF point, const QRectF &box)
{
    const bool across = point.x() == box.left() || point.x() == box.right();
    const bool along = point.y() == box.top() || point.y() == box.bottom();
    return box.adjusted(-0.1, -0.1, 0.1, 0.1).contains(point) && across != along;
}

SceneCase pairAt(QPoint a, QPoint b)
{
    SceneCase made;
    made.zone(QStringLiteral("z"), ZoneKind::Lan);
    made.node(QStringLiteral("a"), QStringLiteral("z"));
    made.node(QStringLiteral("b"), QStringLiteral("z"));
    made.place(QStringLiteral("a"), a);
    made.place(QStringLiteral("b"), b);
    made.flow(QStringLiteral("a"), QStringLiteral("b"), 1);
    return made;
}

} // namespace

/// Lines run orthogonally around boxes.
class TestEdgeRouter : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void neighboursAreJoinedStraight()
    {
        const auto scene = pairAt({0, 0}, {400, 0}).build();
        QCOMPARE(scene->edges.front().points, QList<QPointF>({{160, 24}, {400, 24}}));
    }

    void smallOffsetsAreJoinedStraight()
    {
        QCOMPARE(pairAt({0, 0}, {400, 18}).build()->edges.front().points.size(), 2);
        QCOMPARE(pairAt({0, 0}, {60, 300}).build()->edges.front().points.size(), 2);
    }

    void fewBends_data()
    {
        QTest::addColumn<QPoint>("b");
        QTest::newRow("right below") << QPoint(500, 400);
        QTest::newRow("left below") << QPoint(-500, 400);
        QTest::newRow("right above") << QPoint(500, -400);
        QTest::newRow("left above") << QPoint(-500, -400);
    }
    void fewBends()
    {
        QFETCH(QPoint, b);
        QVERIFY(pairAt({0, 0}, b).build()->edges.front().points.size() <= 4);
    }

    void goesAroundABoxBetween()
    {
        SceneCase made = pairAt({0, 0}, {600, 0});
        made.node(QStringLiteral("c"), QStringLiteral("z"));
        made.place(QStringLiteral("c"), {300, 0});
        const auto scene = made.build();
        QCOMPARE(trespasses(*scene), 0);
        QVERIFY(scene->edges.front().points.size() <= 5);
    }

    void findsTheWayOutOfACourt()
    {
        SceneCase made = pairAt({400, 300}, {400, 1200});
        const QList<QPoint> walls = {{200, 240}, {200, 300}, {200, 360}, {390, 400}, {200, 420},
                                     {600, 240}, {600, 300}, {600, 360}, {580, 420}};
        for (int index = 0; index < walls.size(); ++index) {
            made.node(QStringLiteral("w%1").arg(index), QStringLiteral("z"));
            made.place(QStringLiteral("w%1").arg(index), walls.at(index));
        }
        QCOMPARE(trespasses(*made.build()), 0);
    }

    void passesThroughItsFirewall()
    {
        SceneCase made = pairAt({0, 0}, {600, 0});
        made.firewall(QStringLiteral("fw"), {QStringLiteral("z")});
        made.plan.layout.firewalls.insert(FirewallId(QStringLiteral("fw")), QPoint(300, 0));
        QVERIFY(made.build()->edges.front().points.size() > 2);
        made.routing.routes[0].paths = {{Crossing{FirewallId(QStringLiteral("fw")), {}, {}}}};
        QCOMPARE(made.build()->edges.front().points.size(), 2);
    }

    void touchingBoxesAreStillJoined()
    {
        const auto scene = pairAt({0, 0}, {160, 0}).build();
        QVERIFY(scene->edges.front().points.size() >= 2);
    }

    void boxesOnTopOfEachOther()
    {
        const auto scene = pairAt({0, 0}, {0, 0}).build();
        QVERIFY(scene->edges.front().points.size() >= 2);
    }

    void randomPlans_data()
    {
        QTest::addColumn<int>("nodes");
        QTest::addColumn<bool>("scattered");
        QTest::addColumn<quint32>("seed");
        for (quint32 seed = 1; seed <= 8; ++seed) {
            QTest::addRow("arranged %u", seed) << int(seed) * 12 << false << seed;
            QTest::addRow("scattered %u", seed) << int(seed) * 12 << true << seed;
        }
    }
    void randomPlans()
    {
        QFETCH(int, nodes);
        QFETCH(bool, scattered);
        QFETCH(quint32, seed);
        SceneCase made = SceneCase::random(nodes, 5, nodes * 2, seed);
        if (scattered)
            made.scatter(seed);
        const auto scene = made.build();
        QCOMPARE(trespasses(*scene), 0);
        for (const Edge &edge : scene->edges) {
            for (const Line &line : linesOf(edge))
                QVERIFY((line.from.x() == line.to.x()) != (line.from.y() == line.to.y()));
            QVERIFY(isOnBorder(edge.points.front(), scene->nodes.at(scene->nodeIndex.value(edge.a)).rect));
            QVERIFY(isOnBorder(edge.points.back(), scene->nodes.at(scene->nodeIndex.value(edge.b)).rect));
            for (const QPointF &point : edge.points)
                QVERIFY(edge.bounds.contains(point));
        }
    }

    void endsStandApart()
    {
        const SceneCase made = SceneCase::random(40, 4, 60, 11);
        const auto scene = made.build();
        QHash<ElementId, QList<QPointF>> ends;
        for (const Edge &edge : scene->edges) {
            ends[edge.a].append(edge.points.front());
            ends[edge.b].append(edge.points.back());
        }
        for (const QList<QPointF> &points : ends) {
            for (qsizetype a = 0; a < points.size(); ++a) {
                for (qsizetype b = a + 1; b < points.size(); ++b)
                    QVERIFY((points.at(a) - points.at(b)).manhattanLength() >= 11.99);
            }
        }
    }

    void manyEndsShareASide()
    {
        SceneCase made;
        made.zone(QStringLiteral("z"), ZoneKind::Lan);
        made.node(QStringLiteral("hub"), QStringLiteral("z"));
        for (int index = 0; index < 120; ++index) {
            made.node(SceneCase::name(index), QStringLiteral("z"));
            made.flow(SceneCase::name(index), QStringLiteral("hub"), quint16(1000 + index));
        }
        const auto scene = made.build();
        QSet<QPair<double, double>> ends;
        for (const Edge &edge : scene->edges)
            ends.insert({edge.points.back().x(), edge.points.back().y()});
        QCOMPARE(ends.size(), 120);
        QCOMPARE(trespasses(*scene), 0);
    }

    void parallelPiecesLieApart()
    {
        SceneCase made;
        made.zone(QStringLiteral("z"), ZoneKind::Lan);
        for (int index = 0; index < 4; ++index) {
            made.node(QStringLiteral("l%1").arg(index), QStringLiteral("z"));
            made.node(QStringLiteral("r%1").arg(index), QStringLiteral("z"));
            made.place(QStringLiteral("l%1").arg(index), {0, index * 100});
            made.place(QStringLiteral("r%1").arg(index), {500, index * 100 + 50});
        }
        for (int index = 0; index < 4; ++index)
            made.flow(QStringLiteral("l%1").arg(index), QStringLiteral("r%1").arg(3 - index), quint16(index + 1));
        QList<Line> uprights;
        const auto scene = made.build();
        for (const Edge &edge : scene->edges) {
            for (const Line &line : linesOf(edge)) {
                if (line.isVertical())
                    uprights.append(line);
            }
        }
        QCOMPARE(uprights.size(), 4);
        for (qsizetype a = 0; a < 4; ++a) {
            for (qsizetype b = a + 1; b < 4; ++b)
                QVERIFY(std::abs(uprights.at(a).from.x() - uprights.at(b).from.x()) >= 7.99);
        }
    }

    void sameAgain()
    {
        SceneCase made = SceneCase::random(80, 6, 240, 5);
        made.scatter(5);
        QCOMPARE(made.build()->edges, made.build()->edges);
    }
};

PORTWRIGHT_TEST(tst_edgerouter, TestEdgeRouter)
#include "tst_edgerouter.moc"
