// SPDX-License-Identifier: Apache-2.0
#include "scene/boxes.h"
#include "scenecase.h"
#include "testmain.h"

using namespace portwright;
using test::SceneCase;

/// Labels cover nothing that must be read.
class TestLabels : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void coverNothing_data()
    {
        QTest::addColumn<quint32>("seed");
        for (quint32 seed = 1; seed <= 10; ++seed)
            QTest::addRow("%u", seed) << seed;
    }
    void coverNothing()
    {
        QFETCH(quint32, seed);
        const auto scene = SceneCase::random(30, 4, 70, seed).build();
        QList<QRectF> taken;
        for (const NodeBox &node : scene->nodes)
            taken.append(node.rect);
        for (const ZoneBox &zone : scene->zones)
            taken.append(titleRect(zone, TableMeasure()));
        int placed = 0;
        for (const EdgeLabel &label : scene->labels) {
            if (!label.placed)
                continue;
            ++placed;
            for (const QRectF &other : std::as_const(taken))
                QVERIFY(!other.intersects(label.rect));
            taken.append(label.rect);
        }
        QVERIFY(placed > scene->labels.size() / 2);
    }

    void sitsInTheMiddleOfItsLine()
    {
        SceneCase made;
        made.zone(QStringLiteral("z"), ZoneKind::Lan);
        made.node(QStringLiteral("a"), QStringLiteral("z"));
        made.node(QStringLiteral("b"), QStringLiteral("z"));
        made.place(QStringLiteral("a"), {0, 0});
        made.place(QStringLiteral("b"), {400, 0});
        made.flow(QStringLiteral("a"), QStringLiteral("b"), 443);
        const EdgeLabel label = made.build()->labels.front();
        QVERIFY(label.placed);
        QCOMPARE(label.rect.center(), QPointF((160 + 400 - 12) / 2, 24));
        QCOMPARE(label.rect.height(), 18);
        QVERIFY(label.rect.width() > TableMeasure().width(label.text, 11, TextMeasure::Face::Medium));
    }

    void noRoomMeansHidden()
    {
        SceneCase made;
        made.zone(QStringLiteral("z"), ZoneKind::Lan);
        for (int column = 0; column < 3; ++column) {
            for (int row = 0; row < 3; ++row) {
                const QString id = QStringLiteral("n%1%2").arg(column).arg(row);
                made.node(id, QStringLiteral("z"));
                made.place(id, {column * 186, row * 60});
            }
        }
        made.flow(QStringLiteral("n11"), QStringLiteral("n21"), 443);
        QVERIFY(!made.build()->labels.front().placed);
        QVERIFY(made.build()->labels.front().rect.isValid());
    }

    void failedComesFirst()
    {
        SceneCase made = SceneCase::random(24, 2, 90, 3);
        made.derivation.flows.last().state = FlowState::Needed;
        made.routing.routes.last().problem = RouteProblem::NoPath;
        const auto scene = made.build();
        const qsizetype edge = scene->edgeOfFlow.value(made.derivation.flows.last().id());
        QCOMPARE(scene->edges.at(edge).state, FlowState::NoPath);
        QVERIFY(scene->labels.at(edge).placed);
    }

    void sameAgain()
    {
        const SceneCase made = SceneCase::random(60, 4, 200, 9);
        QCOMPARE(made.build()->labels, made.build()->labels);
    }
};

PORTWRIGHT_TEST(tst_labels, TestLabels)
#include "tst_labels.moc"
