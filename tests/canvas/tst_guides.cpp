// SPDX-License-Identifier: Apache-2.0
#include "canvasfixture.h"
#include "desktop/canvas/guides.h"

#include <QSignalSpy>

using namespace portwright;
using test::CanvasFixture;

class TestGuides : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void findsTheNearestStop();
    void tellsTheGap();
    void leavesWhatIsFarAway();
    void suggestsEqualGaps_data();
    void suggestsEqualGaps();
    void aPlaceThatIsTakenIsNoGap();
    void aDraggedNodeFallsIntoLine();
    void withoutTheGridOnlyGuidesHold();
    void resizingStopsAtTheMembers();
    void aZoneDroppedOnAZoneSaysSo();
};

void TestGuides::findsTheNearestStop()
{
    const QList<QRectF> others{QRectF(100, 100, 80, 40), QRectF(103, 300, 80, 40)};
    const Guidance guidance = guidanceFor(QRectF(102, 215, 80, 40), others, 8);
    QCOMPARE(guidance.right.value_or(0), 1.0);
    QVERIFY(!guidance.down);
    QCOMPARE(guidance.guides.size(), 3); // both edges and the centre
}

void TestGuides::tellsTheGap()
{
    const Guidance guidance = guidanceFor(QRectF(205, 96, 60, 40), {QRectF(100, 100, 80, 40)}, 8);
    QVERIFY(!guidance.right);
    QCOMPARE(guidance.down.value_or(0), 4.0);
    QVERIFY(guidance.guides.contains(Guide{QLineF(100, 100, 265, 100), 25}));
}

void TestGuides::suggestsEqualGaps_data()
{
    QTest::addColumn<QRectF>("moved");
    QTest::addColumn<double>("left");
    QTest::addColumn<double>("gap");
    QTest::newRow("after") << QRectF(283, 112, 50, 10) << 280.0 << 60.0;
    QTest::newRow("before") << QRectF(-106, 112, 50, 10) << -110.0 << 60.0;
    QTest::newRow("between") << QRectF(98, 112, 30, 10) << 95.0 << 15.0;
}

void TestGuides::suggestsEqualGaps()
{
    QFETCH(const QRectF, moved);
    QFETCH(const double, gap);
    const QList<QRectF> others{QRectF(0, 100, 80, 60), QRectF(140, 100, 80, 60)};
    const Guidance guidance = guidanceFor(moved, others, 8);
    QTEST(moved.left() + guidance.right.value_or(0), "left");
    QVERIFY(!guidance.down);
    QCOMPARE(guidance.guides.size(), 2);
    for (const Guide &guide : guidance.guides) {
        QCOMPARE(guide.gap, gap);
        QCOMPARE(guide.line.length(), gap);
    }
    QVERIFY(!guidanceFor(moved.translated(0, 90), others, 8).right); // not in the row
}

void TestGuides::aPlaceThatIsTakenIsNoGap()
{
    const QList<QRectF> others{QRectF(0, 100, 80, 60), QRectF(140, 100, 80, 60), QRectF(300, 100, 200, 60)};
    QVERIFY(!guidanceFor(QRectF(283, 112, 50, 10), others, 8).right);
}

void TestGuides::leavesWhatIsFarAway()
{
    const Guidance guidance = guidanceFor(QRectF(300, 300, 60, 40), {QRectF(100, 100, 80, 40)}, 8);
    QVERIFY(!guidance.right && !guidance.down && guidance.guides.isEmpty());
}

void TestGuides::aDraggedNodeFallsIntoLine()
{
    CanvasFixture canvas;
    const QPoint way = canvas.view.viewRectOf(CanvasFixture::id("storage-01")).topLeft() -
                       canvas.view.viewRectOf(CanvasFixture::id("ntp-01")).topLeft();
    canvas.drag(canvas.at("ntp-01"), canvas.at("ntp-01") + QPoint(way.x() + 5, 97));
    QCOMPARE(canvas.moves.value(0).offset.x(), way.x());
    canvas.drag(canvas.at("ntp-01"), canvas.at("ntp-01") + QPoint(way.x() + 5, 97), Qt::AltModifier);
    QCOMPARE(canvas.moves.value(1).offset, QPoint(way.x() + 5, 97));
}

void TestGuides::withoutTheGridOnlyGuidesHold()
{
    CanvasFixture canvas;
    canvas.view.setGridVisible(false);
    canvas.drag(canvas.at("ntp-01"), canvas.at("ntp-01") + QPoint(-37, 80));
    QCOMPARE(canvas.moves.value(0).offset, QPoint(-37, 80));
}

void TestGuides::resizingStopsAtTheMembers()
{
    CanvasFixture canvas;
    QSignalSpy resized(&canvas.view, &CanvasView::zoneRectRequested);
    canvas.view.setSelection(CanvasFixture::ids({"dmz"}), {});
    const QRect zone = canvas.view.viewRectOf(CanvasFixture::id("dmz"));
    QRect members;
    for (const NodeBox &node : canvas.view.scene().nodes)
        if (!node.firewall && QRectF(zone).contains(canvas.view.viewRectOf(node.id).center()))
            members |= canvas.view.viewRectOf(node.id);
    QVERIFY(!members.isNull());
    canvas.drag(zone.bottomRight() + QPoint(1, 1), zone.topLeft() + QPoint(4, 4));
    canvas.view.setSelection(CanvasFixture::ids({"dmz"}), {});
    canvas.drag(zone.topLeft(), zone.bottomRight() - QPoint(4, 4));
    QCOMPARE(resized.size(), 2);
    for (const QList<QVariant> &one : resized)
        QVERIFY(one[1].toRect().contains(members));
}

void TestGuides::aZoneDroppedOnAZoneSaysSo()
{
    CanvasFixture canvas;
    const ElementId dmz = CanvasFixture::id("dmz");
    const QPoint title = canvas.view.nameRectOf(dmz).center();
    QPoint into;
    ZoneId other;
    for (const ZoneBox &zone : canvas.view.scene().zones) {
        if (ElementId(zone.id) == dmz)
            continue;
        other = zone.id;
        into = canvas.view.viewRectOf(zone.id).center();
    }
    const QPoint toTitle = title - canvas.view.viewRectOf(dmz).center();
    canvas.drag(title, into + toTitle);
    QCOMPARE(canvas.moves.size(), 1);
    QCOMPARE(canvas.moves.first().zone, other);
}

PORTWRIGHT_TEST(tst_guides, TestGuides)
#include "tst_guides.moc"
