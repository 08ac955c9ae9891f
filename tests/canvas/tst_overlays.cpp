// SPDX-License-Identifier: Apache-2.0
#include "canvasfixture.h"
#include "desktop/canvas/minimap.h"
#include "desktop/canvas/overlays.h"
#include "scene/linestyle.h"

#include <QDir>
#include <QHelpEvent>
#include <QSignalSpy>
#include <QToolButton>
#include <QToolTip>

using namespace portwright;
using test::CanvasFixture;

namespace {

QToolButton *button(CanvasFixture &canvas, const QString &name)
{
    for (auto *each : canvas.view.findChildren<QToolButton *>())
        if (each->accessibleName() == name)
            return each;
    return nullptr;
}

void keep(const QImage &image, const QString &name)
{
    const QString folder = qEnvironmentVariable("PORTWRIGHT_SAVE_PICTURES");
    if (!folder.isEmpty())
        image.save(QDir(folder).filePath(name + QStringLiteral(".png")));
}

} // namespace

class TestOverlays : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void zoomButtonsStep();
    void escapeLeadsFromTheButtonsToTheCanvas();
    void legendShowsUsedClasses();
    void legendFitsItsClassesAtOnce();
    void legendHides();
    void altClickShowsOnlyOne();
    void legendShowsClassesOfTrunks();
    void legendWithoutRoomShowsColours();
    void chipsLeadToWhatIsOutOfSight();
    void miniMapOnlyWhenNeeded();
    void miniMapGoesThere();
    void emptyCanvasSaysWhatToDo();
    void cardsComeFromTheOwner();
    void looks_data();
    void looks();
};

void TestOverlays::escapeLeadsFromTheButtonsToTheCanvas()
{
    CanvasFixture canvas;
    QSignalSpy cleared(&canvas.view, &CanvasView::selectionRequested);
    canvas.view.setSelection({CanvasFixture::id("licence")}, {});
    for (const char *name : {"Fit the whole plan", "Backup"}) {
        QToolButton *from = button(canvas, QString::fromLatin1(name));
        QVERIFY(from);
        from->setFocus(Qt::TabFocusReason);
        QVERIFY(!canvas.view.hasFocus());
        QTest::keyClick(from, Qt::Key_Escape);
        QVERIFY(canvas.view.hasFocus());
    }
    QCOMPARE(cleared.size(), 0);
}

void TestOverlays::legendShowsClassesOfTrunks()
{
    CanvasFixture canvas;
    Scene scene = canvas.view.scene();
    for (qsizetype i = 0; i < scene.edges.size(); ++i)
        scene.edges[i].classes = {scene.edges.at(i).flowClass};
    scene.edges.first().classes = {scene.edges.first().flowClass, QStringLiteral("heartbeat")};
    canvas.view.setScene(std::make_shared<Scene>(scene));
    QVERIFY(button(canvas, QStringLiteral("Other")));
    QVERIFY(!isHidden(scene.edges.first(), {scene.edges.first().flowClass}));
    QVERIFY(isHidden(scene.edges.first(), {scene.edges.first().flowClass, QStringLiteral("heartbeat")}));
}

void TestOverlays::legendWithoutRoomShowsColours()
{
    CanvasFixture canvas;
    const auto *legend = canvas.view.findChild<CanvasLegend *>();
    const int wide = legend->width();
    canvas.view.resize(520, 400);
    QVERIFY(legend->isVisible());
    QVERIFY(legend->width() < wide);
    for (const auto *each : legend->findChildren<QToolButton *>()) {
        QVERIFY(each->width() >= each->sizeHint().width());
        QVERIFY(each->toolTip().startsWith(each->text()));
    }
    canvas.view.resize(1080, 640);
    QCOMPARE(legend->width(), wide);
}

void TestOverlays::chipsLeadToWhatIsOutOfSight()
{
    CanvasFixture canvas;
    const auto chips = [&] {
        QStringList names;
        for (const auto *chip : canvas.view.findChildren<QToolButton *>(QStringLiteral("proxy-chip")))
            if (chip->isVisible())
                names.append(chip->accessibleName());
        return names;
    };
    const Scene &scene = canvas.view.scene();
    const Edge edge = scene.edges.first();
    const QString far = scene.nodes.at(scene.nodeIndex.value(edge.b)).title;
    canvas.view.setSelection({edge.a}, {});
    canvas.view.setZoom(4);
    canvas.view.fitSelection();
    canvas.view.setZoom(4);
    canvas.view.pan(QRectF(canvas.view.rect()).center() - QRectF(canvas.view.viewRectOf(edge.a)).center());
    const QString name = QStringLiteral("Go to %1").arg(far);
    QTRY_VERIFY(chips().contains(name));
    QTest::mouseClick(button(canvas, name), Qt::LeftButton);
    QVERIFY(canvas.view.rect().intersects(canvas.view.viewRectOf(edge.b)));
    canvas.view.setSelection({}, {});
    QTRY_VERIFY(chips().isEmpty());
}

void TestOverlays::zoomButtonsStep()
{
    CanvasFixture canvas;
    QTest::mouseClick(button(canvas, QStringLiteral("Zoom in")), Qt::LeftButton);
    QCOMPARE(canvas.view.zoom(), 2.0);
    QTest::mouseClick(button(canvas, QStringLiteral("Zoom out")), Qt::LeftButton);
    QTest::mouseClick(button(canvas, QStringLiteral("Zoom out")), Qt::LeftButton);
    QCOMPARE(canvas.view.zoom(), 0.5);
    QCOMPARE(button(canvas, QStringLiteral("Zoom to 100 %"))->text(), QStringLiteral("50 %"));
    QTest::mouseClick(button(canvas, QStringLiteral("Zoom to 100 %")), Qt::LeftButton);
    QCOMPARE(canvas.view.zoom(), 1.0);
}

void TestOverlays::legendShowsUsedClasses()
{
    CanvasFixture canvas;
    QStringList names;
    for (auto *each : canvas.view.findChild<CanvasLegend *>()->findChildren<QToolButton *>())
        names.append(each->accessibleName());
    QVERIFY(names.contains(flowClassTitle(QStringLiteral("backup"))));
    QCOMPARE(names.size(), 8);
}

void TestOverlays::legendFitsItsClassesAtOnce()
{
    CanvasFixture canvas;
    const auto all = std::make_shared<Scene>(canvas.view.scene());
    const auto one = std::make_shared<Scene>(*all);
    for (qsizetype i = 0; i < all->edges.size(); ++i)
        one->edges[i].flowClass = QStringLiteral("backup");
    const auto *legend = canvas.view.findChild<CanvasLegend *>();
    const int wide = legend->width();
    canvas.view.setScene(one);
    QVERIFY(legend->width() < wide);
    canvas.view.setScene(all);
    QCOMPARE(legend->width(), wide);
}

void TestOverlays::legendHides()
{
    CanvasFixture canvas;
    const QImage before = canvas.picture();
    QSignalSpy hidden(&canvas.view, &CanvasView::hiddenClassesRequested);
    QToolButton *backup = button(canvas, flowClassTitle(QStringLiteral("backup")));
    QTest::mouseClick(backup, Qt::LeftButton);
    QCOMPARE(hidden[0][0].value<QSet<QString>>(), QSet<QString>{QStringLiteral("backup")});
    QVERIFY(!backup->isChecked());
    QVERIFY(canvas.picture() != before);
    QTest::mouseClick(backup, Qt::LeftButton);
    QVERIFY(hidden[1][0].value<QSet<QString>>().isEmpty());
    QVERIFY(backup->isChecked());
}

void TestOverlays::altClickShowsOnlyOne()
{
    CanvasFixture canvas;
    QSignalSpy hidden(&canvas.view, &CanvasView::hiddenClassesRequested);
    QTest::mouseClick(button(canvas, flowClassTitle(QStringLiteral("mail"))), Qt::LeftButton, Qt::AltModifier);
    QCOMPARE(hidden[0][0].value<QSet<QString>>().size(), 7);
    QVERIFY(!hidden[0][0].value<QSet<QString>>().contains(QStringLiteral("mail")));
}

void TestOverlays::miniMapOnlyWhenNeeded()
{
    CanvasFixture canvas;
    auto *map = canvas.view.findChild<MiniMap *>();
    canvas.view.fitAll();
    QVERIFY(map->isHidden());
    canvas.view.setZoom(2);
    QVERIFY(map->isVisible());
    QCOMPARE(map->size(), QSize(180, 110));
    canvas.view.setMiniMapShown(false);
    QVERIFY(map->isHidden());
}

void TestOverlays::miniMapGoesThere()
{
    CanvasFixture canvas;
    canvas.view.setZoom(4);
    auto *map = canvas.view.findChild<MiniMap *>();
    QTest::mouseClick(map, Qt::LeftButton, {}, map->rect().center());
    QVERIFY((canvas.view.centre() - canvas.view.scene().bounds.center()).manhattanLength() < 30);
}

void TestOverlays::emptyCanvasSaysWhatToDo()
{
    CanvasFixture canvas;
    canvas.view.setScene(std::make_shared<Scene>());
    const QImage empty = canvas.picture();
    keep(empty, QStringLiteral("canvas-empty"));
    QSet<QRgb> colours;
    for (int x = 300; x < 780; ++x)
        for (int y = 300; y < 340; ++y)
            colours.insert(empty.pixel(x, y));
    QVERIFY(colours.contains(0xff000000 | lightTheme().muted));
}

void TestOverlays::cardsComeFromTheOwner()
{
    CanvasFixture canvas;
    ElementId asked;
    QSet<FlowId> askedFlows;
    const auto rest = [&canvas](QPoint at) {
        QHelpEvent event(QEvent::ToolTip, at, canvas.view.mapToGlobal(at));
        QCoreApplication::sendEvent(&canvas.view, &event);
    };
    canvas.view.setHoverText([&](const ElementId &element, const QSet<FlowId> &flows) {
        asked = element;
        askedFlows = flows;
        return element.isEmpty() ? QStringLiteral("<b>a line</b>") : QString();
    });
    const NodeBox &node = canvas.view.scene().nodes.first();
    rest(canvas.view.viewRectOf(node.id).center());
    QCOMPARE(asked, node.id);
    QVERIFY(askedFlows.isEmpty());
    QVERIFY(QToolTip::text().contains(node.title)); // the scene's own words
    const EdgeLabel &label = canvas.view.scene().labels.first();
    rest(canvas.view.viewRectOfEdge(label.edge).center());
    QVERIFY(asked.isEmpty());
    QCOMPARE(askedFlows, canvas.view.flowsOfEdge(label.edge));
    QCOMPARE(QToolTip::text(), QStringLiteral("<b>a line</b>"));
    QToolTip::hideText();
}

void TestOverlays::looks_data()
{
    QTest::addColumn<bool>("dark");
    QTest::newRow("light") << false;
    QTest::newRow("dark") << true;
}

void TestOverlays::looks()
{
    QFETCH(bool, dark);
    CanvasFixture canvas;
    canvas.view.setTheme(dark ? darkTheme() : lightTheme());
    canvas.view.setSelection(CanvasFixture::ids({"dmz"}), {});
    canvas.view.setZoom(1.2);
    QTest::mouseMove(&canvas.view, canvas.at("edge-proxy"));
    const QImage picture = canvas.picture();
    keep(picture, QStringLiteral("canvas-") + QLatin1String(QTest::currentDataTag()));
    const QPoint between = canvas.view.camera().toView(QPointF(282, 295)).toPoint();
    QCOMPARE(picture.pixel(between) & 0xffffff, (dark ? darkTheme() : lightTheme()).canvas);
}

PORTWRIGHT_TEST(tst_overlays, TestOverlays)
#include "tst_overlays.moc"
