// SPDX-License-Identifier: Apache-2.0
#include "desktop/canvas/keptlayer.h"
#include "render/sampledrawing.h"
#include "support/testmain.h"

#include <QPainter>

using namespace portwright;

namespace {

constexpr QSize Size(900, 560);

ElementId element(const char *id)
{
    return ElementId(QLatin1String(id));
}

class Layer : public KeptLayer
{
public:
    explicit Layer(const Scene &scene, double ratio = 1) : KeptLayer(lightTheme(), QFont())
    {
        setScene(std::make_shared<Scene>(scene));
        resize(Size, ratio);
    }
};

/// What a layer that has seen nothing else shows.
QImage fresh(const KeptLayer &like, double ratio = 1)
{
    Layer layer(like.scene(), ratio);
    layer.setState(like.state());
    layer.setCamera(like.camera());
    layer.settle();
    return layer.image();
}

PaintState badged(Badge badge)
{
    PaintState state;
    for (const char *id : {"licence", "storage-01", "authority-01", "ntp-01"})
        state.badges.insert(element(id), badge);
    return state;
}

} // namespace

class TestKeptLayer : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void panEqualsFullRepaint_data();
    void panEqualsFullRepaint();
    void badgesAreExact();
    void selectionAndHoverAreExact();
    void edgeBadgesAreExact();
    void zoomSettles();
    void scaledPictureUntilSettled();
    void dragRestores();
    void dragEqualsTheMovedScene();
    void anotherDrawingPaintsWhatDiffers_data();
    void anotherDrawingPaintsWhatDiffers();
};

void TestKeptLayer::anotherDrawingPaintsWhatDiffers_data()
{
    QTest::addColumn<double>("zoom");
    for (const double zoom : {0.1, 0.3, 0.5, 1.0, 1.6})
        QTest::addRow("%.1f", zoom) << zoom;
}

void TestKeptLayer::anotherDrawingPaintsWhatDiffers()
{
    QFETCH(double, zoom);
    const Scene before = test::largeDrawing(300, 5);
    Layer layer(before);
    layer.setCamera({{500, 200}, zoom});
    layer.settle();
    layer.prepare();
    Scene node = before;
    node.nodes[30].rect.translate(31, -17);
    node.nodes[31].title = QStringLiteral("renamed");
    Scene line = node;
    line.edges[77].points[1].rx() += 9;
    line.edges[77].points[2].rx() += 9;
    line.edges[77].bounds.adjust(0, 0, 9, 0);
    line.labels[78].rect.translate(5, 5);
    line.labels[79].placed = false;
    Scene zone = line;
    zone.zones[1].rect.adjust(0, 0, 11, 7);
    Scene bundle = zone;
    bundle.bundles = {{zone.zones.at(0).id, zone.zones.at(1).id, 9, zone.zones.at(0).rect.center(), {1600, 300}}};
    Scene fewer = bundle;
    fewer.nodes.clear();
    for (const Scene &next : {node, line, zone, bundle, fewer, before}) {
        layer.setScene(std::make_shared<Scene>(next));
        QCOMPARE(layer.image(), fresh(layer));
    }
    layer.setCamera({{520, 230}, zoom}); // panned, and not yet painted
    layer.setScene(std::make_shared<Scene>(line));
    QCOMPARE(layer.image(), fresh(layer));
}

void TestKeptLayer::panEqualsFullRepaint_data()
{
    QTest::addColumn<double>("zoom");
    QTest::addColumn<double>("ratio");
    for (const double zoom : {0.2, 0.5, 1.0, 1.331, 2.0}) {
        QTest::addRow("%.3f", zoom) << zoom << 1.0;
        QTest::addRow("%.3f at 1.5", zoom) << zoom << 1.5;
    }
}

void TestKeptLayer::panEqualsFullRepaint()
{
    QFETCH(double, zoom);
    QFETCH(double, ratio);
    Layer layer(test::sampleDrawing(), ratio);
    layer.setCamera({{20, 10}, zoom});
    layer.settle();
    layer.image();
    for (const QPointF step :
         {QPointF(37, 0), QPointF(0, 53), QPointF(-61, 17), QPointF(3.3, -90), QPointF(2000, 0), QPointF(-2000, 5)}) {
        layer.setCamera({layer.camera().topLeft + step / zoom, zoom});
        QCOMPARE(layer.image(), fresh(layer, ratio));
    }
}

void TestKeptLayer::badgesAreExact()
{
    for (const double zoom : {0.3, 0.5, 1.0}) {
        Layer layer(test::sampleDrawing());
        layer.setCamera({{}, zoom});
        layer.settle();
        layer.image();
        for (const Badge badge : {Badge::Unknown, Badge::Running, Badge::Failed, Badge::None, Badge::Open}) {
            layer.setState(badged(badge));
            QCOMPARE(layer.image(), fresh(layer));
        }
    }
}

void TestKeptLayer::selectionAndHoverAreExact()
{
    Layer layer(test::sampleDrawing());
    layer.image();
    PaintState state;
    state.selected = {element("authority-01"), element("dmz")};
    state.selectedEdges = {2, 7};
    state.hovered = element("storage-01");
    layer.setState(state);
    QCOMPARE(layer.image(), fresh(layer));
    state.selected = {element("storage-01")};
    state.selectedEdges = {};
    state.hovered = {};
    state.hoveredEdge = 3;
    state.adopting = ZoneId(QStringLiteral("office"));
    layer.setState(state);
    QCOMPARE(layer.image(), fresh(layer));
}

void TestKeptLayer::edgeBadgesAreExact()
{
    Layer layer(test::sampleDrawing());
    const QImage before = layer.image();
    PaintState state;
    state.edgeBadges = {{1, Badge::Verified}, {7, Badge::Failed}, {5, Badge::Running}};
    layer.setState(state);
    QVERIFY(layer.image() != before);
    QCOMPARE(layer.image(), fresh(layer));
    layer.setState({});
    QCOMPARE(layer.image(), before);
}

void TestKeptLayer::zoomSettles()
{
    Layer layer(test::sampleDrawing());
    const QImage before = layer.image();
    layer.setCamera({{-30, -20}, 0.6});
    QVERIFY(!layer.isSettled());
    layer.settle();
    QVERIFY(layer.isSettled());
    QCOMPARE(layer.image(), fresh(layer));
    layer.setCamera({{}, 1});
    layer.settle();
    QCOMPARE(layer.image(), before);
}

void TestKeptLayer::scaledPictureUntilSettled()
{
    Layer layer(test::sampleDrawing());
    layer.image();
    layer.setCamera({{}, 0.5});
    QImage shown(Size, QImage::Format_RGB32);
    QPainter painter(&shown);
    layer.draw(painter, shown.rect());
    painter.end();
    QCOMPARE(shown.pixel(890, 550), 0xff000000 | lightTheme().canvas); // the uncovered part
    QCOMPARE(layer.image().pixel(100, 100), layer.image().pixel(100, 100));
    QVERIFY(!layer.isSettled());
}

void TestKeptLayer::dragRestores()
{
    Layer layer(test::sampleDrawing());
    const QImage before = layer.image();
    const QSet<ElementId> moved = {element("ntp-01")};
    layer.lift(moved);
    QVERIFY(layer.image() != before);
    auto scene = std::make_shared<Scene>(layer.scene());
    scene->nodes[scene->nodeIndex.value(element("ntp-01"))].rect.translate(-300, 60);
    const QRect first = layer.showLifted(scene);
    QCOMPARE(first, QRect(QPoint(), Size));
    const QRect second = layer.showLifted(scene);
    QVERIFY(second.width() < Size.width() && second.isValid());
    QVERIFY(layer.image() != before);
    layer.drop();
    QCOMPARE(layer.image(), before);
}

void TestKeptLayer::dragEqualsTheMovedScene()
{
    Layer layer(test::sampleDrawing());
    layer.image();
    const QSet<ElementId> moved = {element("unknown-01")};
    auto scene = std::make_shared<Scene>(layer.scene());
    scene->nodes[scene->nodeIndex.value(element("unknown-01"))].rect.translate(0, -10);
    layer.lift(moved);
    layer.showLifted(std::make_shared<Scene>(layer.scene()));
    layer.showLifted(scene);
    const QImage dragged = layer.image();
    layer.drop();
    layer.setScene(scene);
    const QImage after = layer.image();
    const QRect node = scene->nodes[scene->nodeIndex.value(element("unknown-01"))].rect.toRect();
    QCOMPARE(dragged.copy(node), after.copy(node));
}

PORTWRIGHT_TEST(tst_keptlayer, TestKeptLayer)
#include "tst_keptlayer.moc"
