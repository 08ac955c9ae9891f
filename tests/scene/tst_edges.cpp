// SPDX-License-Identifier: Apache-2.0
#include "scenecase.h"
#include "testmain.h"

using namespace portwright;
using test::SceneCase;

namespace {

SceneCase twoNodes()
{
    SceneCase made;
    made.zone(QStringLiteral("lan"), ZoneKind::Lan);
    made.zone(QStringLiteral("srv"), ZoneKind::Server);
    made.node(QStringLiteral("a"), QStringLiteral("lan"));
    made.node(QStringLiteral("b"), QStringLiteral("srv"));
    return made;
}

QString labelOf(const SceneCase &made)
{
    const auto scene = made.build();
    return scene->labels.isEmpty() ? QString() : scene->labels.first().text;
}

} // namespace

/// What one line says of all flows between two nodes.
class TestEdges : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void oneFlowIsItsLine()
    {
        SceneCase made = twoNodes();
        made.flow(QStringLiteral("a"), QStringLiteral("b"), 4287);
        const auto scene = made.build();
        QCOMPARE(scene->edges.size(), 1);
        QCOMPARE(scene->labels.size(), 1);
        const Edge &edge = scene->edges.front();
        QCOMPARE(scene->labels.front().text, QStringLiteral("4287/tcp"));
        QCOMPARE(edge.width, 1.6);
        QVERIFY(edge.arrowAtB && !edge.arrowAtA);
        QCOMPARE(scene->edgeOfFlow.value(made.derivation.flows.front().id()), 0);
        QCOMPARE(scene->flowTitles.front(), QStringLiteral("a \u2192 b 4287/tcp, required: purpose 4287"));
    }

    void trunkWidthAndLabel_data()
    {
        QTest::addColumn<int>("count");
        QTest::addColumn<double>("width");
        QTest::addColumn<QString>("text");
        QTest::newRow("two") << 2 << 2.4 << QStringLiteral("1001/tcp  1002/tcp");
        QTest::newRow("three") << 3 << 2.4 << QStringLiteral("1001/tcp  1002/tcp  1003/tcp");
        QTest::newRow("four") << 4 << 3.2 << QStringLiteral("1001/tcp  +3");
        QTest::newRow("nine") << 9 << 3.2 << QStringLiteral("1001/tcp  +8");
    }
    void trunkWidthAndLabel()
    {
        QFETCH(int, count);
        SceneCase made = twoNodes();
        for (int port = 1; port <= count; ++port)
            made.flow(QStringLiteral("a"), QStringLiteral("b"), quint16(1000 + port));
        const auto scene = made.build();
        QCOMPARE(scene->edges.size(), 1);
        QCOMPARE(scene->edges.front().flows.size(), count);
        QTEST(scene->edges.front().width, "width");
        QTEST(scene->labels.front().text, "text");
    }

    void bothDirectionsAreOneLine()
    {
        SceneCase made = twoNodes();
        made.flow(QStringLiteral("a"), QStringLiteral("b"), 4287);
        made.flow(QStringLiteral("b"), QStringLiteral("a"), 4287);
        const auto scene = made.build();
        QCOMPARE(scene->edges.size(), 1);
        QVERIFY(scene->edges.front().arrowAtA && scene->edges.front().arrowAtB);
        QCOMPARE(scene->edges.front().width, 1.6);
        QCOMPARE(scene->labels.front().text, QStringLiteral("4287/tcp"));
    }

    void strongestNeedLeads()
    {
        SceneCase made = twoNodes();
        made.flow(QStringLiteral("a"), QStringLiteral("b"), 1).need = Need::Optional;
        made.flow(QStringLiteral("a"), QStringLiteral("b"), 2).need = Need::Required;
        const auto scene = made.build();
        QCOMPARE(scene->edges.front().need, Need::Required);
        QCOMPARE(scene->labels.front().text, QStringLiteral("2/tcp  1/tcp"));
    }

    void classOfMostFlows()
    {
        SceneCase made = twoNodes();
        made.flow(QStringLiteral("a"), QStringLiteral("b"), 1, QStringLiteral("backup"));
        made.flow(QStringLiteral("a"), QStringLiteral("b"), 2, QStringLiteral("mail"));
        QCOMPARE(made.build()->edges.front().flowClass, QStringLiteral("backup")); // tie: legend order
        made.flow(QStringLiteral("b"), QStringLiteral("a"), 3, QStringLiteral("mail"));
        QCOMPARE(made.build()->edges.front().flowClass, QStringLiteral("mail"));
    }

    void failedShows()
    {
        SceneCase made = twoNodes();
        made.flow(QStringLiteral("a"), QStringLiteral("b"), 1);
        made.flow(QStringLiteral("a"), QStringLiteral("b"), 2);
        made.routing.routes[1].problem = RouteProblem::NoPath;
        QCOMPARE(made.build()->edges.front().state, FlowState::NoPath);
    }

    void flowsThatAreNotNeededDoNotLead()
    {
        SceneCase made = twoNodes();
        made.flow(QStringLiteral("a"), QStringLiteral("b"), 1).state = FlowState::Choice;
        made.flow(QStringLiteral("a"), QStringLiteral("b"), 2).need = Need::Recommended;
        const auto scene = made.build();
        QCOMPARE(scene->labels.front().text, QStringLiteral("2/tcp"));
        QCOMPARE(scene->edges.front().state, FlowState::Needed);
        QCOMPARE(scene->edges.front().flows.size(), 2);
    }

    void choicesCanBeLeftOut()
    {
        SceneCase made = twoNodes();
        made.flow(QStringLiteral("a"), QStringLiteral("b"), 1).state = FlowState::Shown;
        QCOMPARE(made.build()->edges.size(), 1);
        SceneOptions options;
        options.showChoices = false;
        const auto scene = made.build(options);
        QCOMPARE(scene->edges.size(), 0);
        QCOMPARE(scene->flowIds.size(), 1);
    }

    void assumedIsMarked()
    {
        SceneCase made = twoNodes();
        made.flow(QStringLiteral("a"), QStringLiteral("b"), 4244).valueState = ValueState::Assumed;
        QCOMPARE(labelOf(made), QStringLiteral("~4244/tcp"));
        QVERIFY(made.build()->edges.front().assumed);
        made.flow(QStringLiteral("a"), QStringLiteral("b"), 4244).valueState = ValueState::Stated;
        QCOMPARE(labelOf(made), QStringLiteral("4244/tcp"));
        QVERIFY(!made.build()->edges.front().assumed);
    }

    void unknownPortIsAQuestionMark()
    {
        SceneCase made = twoNodes();
        made.flow(QStringLiteral("a"), QStringLiteral("b"), 0).transport = Transport::Udp;
        QCOMPARE(labelOf(made), QStringLiteral("?/udp"));
    }

    void translationShows()
    {
        SceneCase made = twoNodes();
        made.flow(QStringLiteral("a"), QStringLiteral("b"), 4287);
        Dialled dialled;
        dialled.ports = PortSet(443);
        dialled.forward = QStringLiteral("edge/publish");
        made.routing.routes[0].dialled = {dialled};
        QCOMPARE(labelOf(made), QStringLiteral("443 \u2192 4287/tcp"));
    }

    void sameServiceFromManyIsABus()
    {
        SceneCase made = twoNodes();
        for (int index = 0; index < 5; ++index) {
            made.node(QStringLiteral("c%1").arg(index), QStringLiteral("lan"));
            made.flow(QStringLiteral("c%1").arg(index), QStringLiteral("b"), 443);
        }
        const auto scene = made.build();
        QCOMPARE(scene->edges.size(), 5);
        QSet<QPair<double, double>> ends;
        for (const Edge &edge : scene->edges) {
            QCOMPARE(edge.bus, 0);
            QVERIFY(!edge.busAtA);
            ends.insert({edge.points.back().x(), edge.points.back().y()});
        }
        QCOMPARE(ends.size(), 1);
        const auto placed = [](const EdgeLabel &label) { return label.placed; };
        QCOMPARE(std::count_if(scene->labels.begin(), scene->labels.end(), placed), 1);
    }

    void fourAreNoBus()
    {
        SceneCase made = twoNodes();
        for (int index = 0; index < 4; ++index) {
            made.node(QStringLiteral("c%1").arg(index), QStringLiteral("lan"));
            made.flow(QStringLiteral("c%1").arg(index), QStringLiteral("b"), 443);
        }
        const auto scene = made.build();
        for (const Edge &edge : scene->edges)
            QCOMPARE(edge.bus, -1);
    }

    void flowsToNowhereAreNotDrawn()
    {
        SceneCase made = twoNodes();
        made.flow(QStringLiteral("a"), QStringLiteral("gone"), 1);
        made.flow(QStringLiteral("a"), QStringLiteral("b"), 2);
        const auto scene = made.build();
        QCOMPARE(scene->edges.size(), 1);
        QCOMPARE(scene->labels.front().edge, 0);
        QVERIFY(!scene->edgeOfFlow.contains(made.derivation.flows.at(0).id()));
        QCOMPARE(scene->edgeOfFlow.value(made.derivation.flows.at(1).id()), 0);
    }

    void groupAmongItselfIsALoop()
    {
        SceneCase made = twoNodes();
        made.flow(QStringLiteral("a"), QStringLiteral("a"), 1);
        const auto scene = made.build();
        QCOMPARE(scene->edges.front().points.size(), 5);
    }
};

PORTWRIGHT_TEST(tst_edges, TestEdges)
#include "tst_edges.moc"
