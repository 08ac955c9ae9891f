// SPDX-License-Identifier: Apache-2.0
#include "scene/fan.h"
#include "scene/sheet.h"
#include "scenecase.h"
#include "testmain.h"

using namespace portwright;
using test::SceneCase;

namespace {

const QList<QPointF> Bent = {{0, 0}, {200, 0}, {200, 120}, {320, 120}};

SceneCase busyPair()
{
    SceneCase made;
    made.zone(QStringLiteral("lan"), ZoneKind::Lan);
    made.node(QStringLiteral("a"), QStringLiteral("lan"));
    made.node(QStringLiteral("b"), QStringLiteral("lan"));
    made.flow(QStringLiteral("a"), QStringLiteral("b"), 443);
    made.flow(QStringLiteral("b"), QStringLiteral("a"), 25, QStringLiteral("mail"));
    made.flow(QStringLiteral("a"), QStringLiteral("b"), 22, QStringLiteral("console")).need = Need::Rare;
    return made;
}

QStringList textsOf(const SheetPart &part)
{
    QStringList texts;
    for (const SheetText &text : part.texts)
        texts += text.text;
    return texts;
}

} // namespace

/// Several flows of one line, each for itself.
class TestFan : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void tracksKeepTheirDistance()
    {
        const QList<QList<QPointF>> tracks = fannedLines(Bent, 3, 8, {100, 100});
        QCOMPARE(tracks.size(), 3);
        QCOMPARE(tracks.at(1).front(), Bent.front());
        QCOMPARE(tracks.at(1).back(), Bent.back());
        for (const QPointF corner : Bent.mid(1, 2))
            QVERIFY(tracks.at(1).contains(corner));
        QVERIFY(tracks.at(0).contains(QPointF(208, -8))); // each corner moves across both of its pieces
        QVERIFY(tracks.at(2).contains(QPointF(192, 8)));
        QVERIFY(tracks.at(0).contains(QPointF(208, 112)));
    }

    void endsStayAtTheirBoxes()
    {
        const QList<QList<QPointF>> tracks = fannedLines(Bent, 9, 8, {16, 4});
        for (const QList<QPointF> &track : tracks) {
            QVERIFY(std::abs(track.front().y()) <= 16.001);
            QVERIFY(std::abs(track.back().y() - 120) <= 4.001);
        }
        QCOMPARE(tracks.front().front(), QPointF(0, -16));
        QCOMPARE(tracks.front().back(), QPointF(320, 116));
    }

    void pointsInARowAreOnePiece()
    {
        QCOMPARE(fannedLines({{0, 0}, {50, 0}, {50, 0}, {200, 0}}, 2, 8, {50, 50}),
                 fannedLines({{0, 0}, {200, 0}}, 2, 8, {50, 50}));
        QVERIFY(fannedLines({{5, 5}, {5, 5}}, 2, 8, {50, 50}).isEmpty());
    }

    void labelsStandApartOnTheirTracks()
    {
        const QList<QList<QPointF>> tracks = fannedLines(Bent, 3, 8, {100, 100});
        const QList<QRectF> labels = fannedLabels(tracks, {{40, 18}, {50, 18}, {40, 18}});
        QCOMPARE(labels.size(), 3);
        for (qsizetype i = 0; i < labels.size(); ++i) {
            QCOMPARE(labels.at(i).center().y(), double(i - 1) * 8);
            QVERIFY(labels.at(i).left() > 0 && labels.at(i).right() < 200);
            if (i > 0)
                QVERIFY(!labels.at(i).intersects(labels.at(i - 1)));
        }
        QVERIFY(fannedLabels(tracks, {{80, 18}, {80, 18}, {80, 18}}).isEmpty());
    }

    void everyFlowHasItsOwnLook()
    {
        SceneCase made = busyPair();
        const auto scene = made.build();
        QCOMPARE(scene->edges.size(), 1);
        const Edge &trunk = scene->edges.front();
        const EdgeSet strands = strandsOf({*scene, made.plan, made.derivation, made.routing}, trunk);
        QCOMPARE(strands.edges.size(), 3);
        for (qsizetype i = 0; i < 3; ++i) {
            const Edge &strand = strands.edges.at(i);
            const Flow &flow = made.derivation.flows.at(strand.flows.front());
            QCOMPARE(strand.a, trunk.a);
            QCOMPARE(strand.arrowAtB, ElementId(flow.destination) == trunk.b);
            QCOMPARE(strand.arrowAtA, ElementId(flow.destination) == trunk.a);
            QCOMPARE(strand.flowClass, flow.flowClass());
            QCOMPARE(strand.need, flow.need);
            QCOMPARE(strands.labels.at(i).text, flow.ports.toString() + QStringLiteral("/tcp"));
        }
    }

    void legendNamesEveryClassOfALine()
    {
        SceneCase made = busyPair();
        const auto scene = made.build();
        const QStringList texts = textsOf(legendPart(*scene, 900));
        for (const char *name : {"backup", "mail", "console"})
            QVERIFY2(texts.contains(flowClassTitle(QLatin1String(name))), name);
    }

    void legendNamesEveryStyleOfALine()
    {
        SceneCase made = busyPair();
        made.node(QStringLiteral("c"), QStringLiteral("lan"));
        made.flow(QStringLiteral("a"), QStringLiteral("c"), 53).need = Need::Recommended;
        const SheetPart legend = legendPart(*made.build(), 900);
        QVERIFY(textsOf(legend).contains(needTitle(Need::Required)));
        const qsizetype thin = textsOf(legend).indexOf(needTitle(Need::Recommended));
        QVERIFY(thin >= 0);
        QVERIFY(legend.samples.at(thin).style.width < 1.6);
        QVERIFY(!textsOf(legend).contains(needTitle(Need::Optional)));
    }
};

PORTWRIGHT_TEST(tst_fan, TestFan)
#include "tst_fan.moc"
