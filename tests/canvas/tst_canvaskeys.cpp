// SPDX-License-Identifier: Apache-2.0
#include "canvasfixture.h"

#include <QSignalSpy>

using namespace portwright;
using test::CanvasFixture;

class TestCanvasKeys : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void arrowsNudge();
    void arrowsPanWithoutSelection();
    void tabVisitsEverything();
    void escapeThenTabLeaves();
    void controlArrowsResizeAZone();
    void altArrowsFollowFlows();
    void renameAndActivate();
    void escapeClears();
    void connectWithTheKeyboard();
    void fitShowsAll();
    void hoverDimsAfterARest();
};

void TestCanvasKeys::arrowsNudge()
{
    CanvasFixture canvas;
    canvas.view.setSelection(CanvasFixture::ids({"ntp-01"}), {});
    QTest::keyClick(&canvas.view, Qt::Key_Left);
    QTest::keyClick(&canvas.view, Qt::Key_Down, Qt::ShiftModifier);
    QCOMPARE(canvas.moves.size(), 2);
    QCOMPARE(canvas.moves[0].offset, QPoint(-1, 0));
    QCOMPARE(canvas.moves[1].offset, QPoint(0, 12));
    QVERIFY(canvas.moves[1].zone.isEmpty());
}

void TestCanvasKeys::arrowsPanWithoutSelection()
{
    CanvasFixture canvas;
    QTest::keyClick(&canvas.view, Qt::Key_Right);
    QCOMPARE(canvas.view.camera().topLeft, QPointF(48, 0));
    QVERIFY(canvas.moves.isEmpty());
}

void TestCanvasKeys::tabVisitsEverything()
{
    CanvasFixture canvas;
    QSet<ElementId> seen;
    const qsizetype all = canvas.view.scene().nodes.size() + canvas.view.scene().zones.size();
    for (qsizetype i = 0; i < all; ++i) {
        QTest::keyClick(&canvas.view, Qt::Key_Tab);
        QCOMPARE(canvas.view.selectedElements().size(), 1);
        seen |= canvas.view.selectedElements();
    }
    QCOMPARE(seen.size(), all);
    QTest::keyClick(&canvas.view, Qt::Key_Backtab);
    QVERIFY(canvas.view.hasFocus());
    QTest::keyClick(&canvas.view, Qt::Key_Tab);
    QTest::keyClick(&canvas.view, Qt::Key_Tab);
    QVERIFY(!canvas.view.hasFocus()); // no trap: the last Tab leaves
}

/// However much there is to visit.
void TestCanvasKeys::escapeThenTabLeaves()
{
    CanvasFixture canvas;
    QTest::keyClick(&canvas.view, Qt::Key_Tab);
    QTest::keyClick(&canvas.view, Qt::Key_Tab);
    QVERIFY(canvas.view.hasFocus());
    QTest::keyClick(&canvas.view, Qt::Key_Escape);
    QTest::keyClick(&canvas.view, Qt::Key_Tab);
    QVERIFY(canvas.view.hasFocus()); // the first only cleared the selection
    QTest::keyClick(&canvas.view, Qt::Key_Escape);
    QTest::keyClick(&canvas.view, Qt::Key_Escape);
    QTest::keyClick(&canvas.view, Qt::Key_Tab);
    QVERIFY(!canvas.view.hasFocus());
    canvas.view.setFocus();
    QTest::keyClick(&canvas.view, Qt::Key_Tab);
    QVERIFY(canvas.view.hasFocus());
    QCOMPARE(canvas.view.selectedElements().size(), 1);
}

void TestCanvasKeys::controlArrowsResizeAZone()
{
    CanvasFixture canvas;
    QSignalSpy resized(&canvas.view, &CanvasView::zoneRectRequested);
    canvas.view.setSelection(CanvasFixture::ids({"ntp-01"}), {});
    QTest::keyClick(&canvas.view, Qt::Key_Right, Qt::ControlModifier);
    QCOMPARE(resized.size(), 0);
    canvas.view.setSelection(CanvasFixture::ids({"dmz"}), {});
    QTest::keyClick(&canvas.view, Qt::Key_Right, Qt::ControlModifier);
    QTest::keyClick(&canvas.view, Qt::Key_Up, Qt::ControlModifier);
    QCOMPARE(resized.size(), 2);
    QCOMPARE(resized[0][1].toRect(), QRect(300, 50, 232, 500));
    QCOMPARE(resized[1][1].toRect(), QRect(300, 50, 220, 488));
    QVERIFY(canvas.moves.isEmpty());
}

void TestCanvasKeys::altArrowsFollowFlows()
{
    CanvasFixture canvas;
    canvas.view.setSelection(CanvasFixture::ids({"authority-01"}), {});
    QTest::keyClick(&canvas.view, Qt::Key_Down, Qt::AltModifier);
    QCOMPARE(canvas.view.selectedElements(), CanvasFixture::ids({"storage-01"}));
    QTest::keyClick(&canvas.view, Qt::Key_Up, Qt::AltModifier);
    QCOMPARE(canvas.view.selectedElements(), CanvasFixture::ids({"authority-01"}));
    QTest::keyClick(&canvas.view, Qt::Key_Right, Qt::AltModifier);
    QCOMPARE(canvas.view.selectedElements(), CanvasFixture::ids({"postgres-01"}));
}

void TestCanvasKeys::renameAndActivate()
{
    CanvasFixture canvas;
    QSignalSpy renamed(&canvas.view, &CanvasView::renameRequested);
    QSignalSpy activated(&canvas.view, &CanvasView::activated);
    QTest::keyClick(&canvas.view, Qt::Key_F2);
    QCOMPARE(renamed.size(), 0);
    canvas.view.setSelection(CanvasFixture::ids({"dmz"}), {});
    QTest::keyClick(&canvas.view, Qt::Key_F2);
    QTest::keyClick(&canvas.view, Qt::Key_Return);
    QCOMPARE(renamed.size(), 1);
    QCOMPARE(activated.size(), 1);
}

void TestCanvasKeys::escapeClears()
{
    CanvasFixture canvas;
    canvas.view.setTool(CanvasView::Tool::Connect);
    canvas.view.setSelection(CanvasFixture::ids({"dmz"}), {});
    QTest::keyClick(&canvas.view, Qt::Key_Escape);
    QVERIFY(canvas.view.selectedElements().isEmpty());
    QCOMPARE(canvas.view.tool(), CanvasView::Tool::Connect);
    QTest::keyClick(&canvas.view, Qt::Key_Escape);
    QCOMPARE(canvas.view.tool(), CanvasView::Tool::Select);
}

void TestCanvasKeys::connectWithTheKeyboard()
{
    CanvasFixture canvas;
    QSignalSpy connected(&canvas.view, &CanvasView::connectRequested);
    canvas.view.setTool(CanvasView::Tool::Connect);
    canvas.view.setSelection(CanvasFixture::ids({"ntp-01"}), {});
    QTest::keyClick(&canvas.view, Qt::Key_Return);
    canvas.view.setSelection(CanvasFixture::ids({"storage-01"}), {});
    QTest::keyClick(&canvas.view, Qt::Key_Return);
    QCOMPARE(connected.size(), 1);
    QCOMPARE(connected[0][1].value<NodeId>(), NodeId(QStringLiteral("storage-01")));
}

void TestCanvasKeys::fitShowsAll()
{
    CanvasFixture canvas;
    canvas.view.resize(500, 300);
    canvas.view.fitAll();
    const QRectF all = canvas.view.camera().toView(canvas.view.scene().bounds);
    QVERIFY(QRectF(canvas.view.rect()).contains(all));
    canvas.view.setSelection(CanvasFixture::ids({"ntp-01"}), {});
    canvas.view.fitSelection();
    QVERIFY(canvas.view.rect().contains(canvas.view.viewRectOf(CanvasFixture::id("ntp-01"))));
    canvas.view.pan({5000, 5000});
    canvas.view.showElement(CanvasFixture::id("ntp-01"));
    QVERIFY(canvas.view.rect().contains(canvas.at("ntp-01")));
}

void TestCanvasKeys::hoverDimsAfterARest()
{
    CanvasFixture canvas;
    const auto ground = [&] { return canvas.picture().copy(60, 480, 120, 30); }; // administrators, no friend of ntp-01
    const QImage before = ground();
    QTest::mouseMove(&canvas.view, canvas.at("ntp-01"));
    QCOMPARE(ground(), before);
    QTRY_VERIFY(ground() != before);
    QTest::mouseMove(&canvas.view, QPoint(300, 20));
    QTRY_COMPARE(ground(), before);
}

PORTWRIGHT_TEST(tst_canvaskeys, TestCanvasKeys)
#include "tst_canvaskeys.moc"
