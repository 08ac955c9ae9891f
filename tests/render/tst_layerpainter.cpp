// SPDX-License-Identifier: Apache-2.0
#include "render/layerpainter.h"
#include "render/sampledrawing.h"
#include "support/testmain.h"

#include <QDir>

using namespace portwright;
using test::sampleDrawing;

namespace {

QImage blank(const QSize &size = {1080, 620}, double ratio = 1)
{
    QImage image(size * ratio, QImage::Format_RGB32);
    image.setDevicePixelRatio(ratio);
    image.fill(Qt::magenta);
    return image;
}

ElementId element(const char *id)
{
    return ElementId(QLatin1String(id));
}

PaintState richState()
{
    PaintState state;
    state.selected = {element("authority-01")};
    state.badges = {{element("remote-devices"), Badge::Verified}, {element("storage-01"), Badge::Failed},
                    {element("licence"), Badge::Unknown},         {element("authority-01"), Badge::Running},
                    {element("postgres-01"), Badge::Open},        {element("ntp-01"), Badge::Barred}};
    state.edgeBadges = {{1, Badge::Verified}, {7, Badge::Failed}};
    return state;
}

QImage painted(const Scene &scene, const PaintState &state, const Camera &camera, const Theme &theme = lightTheme())
{
    QImage image = blank();
    LayerPainter(theme, QFont()).paint(image, scene, state, camera, image.rect());
    return image;
}

/// Keeps pictures for a look by eye where PORTWRIGHT_SAVE_PICTURES names a folder.
void keep(const QImage &image, const QString &name)
{
    const QString folder = qEnvironmentVariable("PORTWRIGHT_SAVE_PICTURES");
    if (!folder.isEmpty())
        image.save(QDir(folder).filePath(name + QStringLiteral(".png")));
}

class TextBars
{
public:
    TextBars() { qputenv("PORTWRIGHT_TEXT_BARS", "1"); }
    ~TextBars() { qunsetenv("PORTWRIGHT_TEXT_BARS"); }
};

} // namespace

class TestLayerPainter : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void partsEqualTheWhole_data();
    void partsEqualTheWhole();
    void pannedEqualsRepainted();
    void cullingLosesNothing();
    void leavesOutWhatIsMoved();
    void overlayRestoresWhatWasLeftOut();
    void statusChangeIsExact();
    void hiddenClassesAreNotDrawn();
    void textBarsDoNotDependOnFonts();
    void detailHasHysteresis();
    void cacheIsBounded();
    void looks_data();
    void looks();
};

void TestLayerPainter::partsEqualTheWhole_data()
{
    QTest::addColumn<double>("zoom");
    for (const double zoom : {0.1, 0.3, 0.5, 1.0, 1.37, 2.0})
        QTest::addRow("%.2f", zoom) << zoom;
}

void TestLayerPainter::partsEqualTheWhole()
{
    QFETCH(double, zoom);
    const Scene scene = sampleDrawing();
    const Camera camera{{-10, 5}, zoom};
    const QImage whole = painted(scene, richState(), camera);
    QImage parts = blank();
    LayerPainter painter(lightTheme(), QFont());
    for (int y = 0; y < parts.height(); y += 155)
        for (int x = 0; x < parts.width(); x += 217)
            painter.paint(parts, scene, richState(), camera, QRect(x, y, 217, 155));
    QCOMPARE(parts, whole);
}

void TestLayerPainter::pannedEqualsRepainted()
{
    const Scene scene = sampleDrawing();
    const double zoom = 1.1;
    const QImage before = painted(scene, richState(), {{0, 0}, zoom});
    const QImage after = painted(scene, richState(), {QPointF(37, 23) / zoom, zoom});
    QCOMPARE(after.copy(0, 0, 1000, 590), before.copy(37, 23, 1000, 590));
}

void TestLayerPainter::cullingLosesNothing()
{
    const Scene scene = test::largeDrawing(200, 5);
    const Camera camera{{900, 300}, 0.8};
    const QImage culled = painted(scene, {}, camera);
    Scene unbounded = scene;
    for (qsizetype i = 0; i < scene.edges.size(); ++i)
        unbounded.edges[i].bounds = scene.bounds.adjusted(-1e5, -1e5, 1e5, 1e5);
    QCOMPARE(culled, painted(unbounded, {}, camera));
}

void TestLayerPainter::leavesOutWhatIsMoved()
{
    const Scene scene = sampleDrawing();
    Scene without = scene;
    without.nodes.clear();
    for (const NodeBox &node : scene.nodes)
        if (node.id != element("ntp-01"))
            without.nodes.append(node);
    for (qsizetype i = 0; i < scene.edges.size(); ++i) {
        if (scene.edges[i].b != element("ntp-01"))
            continue;
        without.labels[i].placed = false;
        without.edges[i].points.clear();
    }
    QImage image = blank();
    LayerPainter(lightTheme(), QFont()).paint(image, scene, {}, {}, image.rect(), {element("ntp-01")});
    QCOMPARE(image, painted(without, {}, {}));
    QVERIFY(image != painted(scene, {}, {}));
}

void TestLayerPainter::overlayRestoresWhatWasLeftOut()
{
    const Scene scene = sampleDrawing();
    const QSet<ElementId> moved = {element("unknown-01")};
    QImage image = blank();
    LayerPainter painter(lightTheme(), QFont());
    painter.paint(image, scene, {}, {}, image.rect(), moved);
    const QImage before = image;
    const QRect touched = painter.paintOnly(image, scene, {}, {}, moved);
    QVERIFY(!touched.isEmpty() && touched != image.rect());
    QVERIFY(touched.contains(scene.nodes[scene.nodeIndex.value(element("unknown-01"))].rect.toRect()));
    for (const QRect &outside :
         {QRect(0, 0, image.width(), touched.top()), QRect(0, 0, touched.left(), image.height())})
        QCOMPARE(image.copy(outside), before.copy(outside));
}

void TestLayerPainter::statusChangeIsExact()
{
    const Scene scene = sampleDrawing();
    for (const double zoom : {0.7, 1.0, 2.0}) {
        PaintState state = richState();
        QImage image = blank();
        LayerPainter painter(lightTheme(), QFont());
        painter.paint(image, scene, state, {{}, zoom}, image.rect());
        for (const char *id : {"licence", "storage-01", "authority-01"}) {
            state.badges[element(id)] = Badge::Verified;
            painter.paintNode(image, scene, state, {{}, zoom}, element(id));
        }
        QCOMPARE(image, painted(scene, state, {{}, zoom}));
    }
}

void TestLayerPainter::hiddenClassesAreNotDrawn()
{
    const Scene scene = sampleDrawing();
    PaintState state;
    state.hiddenClasses = {QStringLiteral("backup")};
    const QImage image = painted(scene, state, {});
    QVERIFY(painted(scene, {}, {}).pixel(200, 220) != image.pixel(200, 220));
    QCOMPARE(image.pixel(200, 220) & 0xffffff, lightTheme().zoneFill);
}

void TestLayerPainter::textBarsDoNotDependOnFonts()
{
    const TextBars bars;
    const Scene scene = sampleDrawing();
    QImage first = blank(), second = blank();
    LayerPainter(lightTheme(), QFont(QStringLiteral("DejaVu Sans"))).paint(first, scene, {}, {}, first.rect());
    LayerPainter(lightTheme(), QFont(QStringLiteral("Noto Serif"), 20)).paint(second, scene, {}, {}, second.rect());
    QCOMPARE(first, second);
    PaintState selected;
    selected.selected = {element("ntp-01")};
    QVERIFY(first != painted(scene, selected, {}));
}

void TestLayerPainter::detailHasHysteresis()
{
    QCOMPARE(detailFor(0.11), Detail::Cards);
    QCOMPARE(detailFor(0.12), Detail::Boxes);
    QCOMPARE(detailFor(0.5), Detail::Names);
    QCOMPARE(detailFor(1), Detail::Full);
    QCOMPARE(detailFor(1.5), Detail::Extended);
    QCOMPARE(detailFor(0.65, Detail::Full), Detail::Full);
    QCOMPARE(detailFor(0.68, Detail::Names), Detail::Names);
    QCOMPARE(detailFor(0.71, Detail::Names), Detail::Full);
    QCOMPARE(detailFor(4, Detail::Cards), Detail::Extended);
}

void TestLayerPainter::cacheIsBounded()
{
    Scene scene = test::largeDrawing(400, 1);
    LayerPainter painter(lightTheme(), QFont());
    QImage image = blank({3000, 2000});
    for (int step = 0; step < 40; ++step) {
        painter.paint(image, scene, {}, {{step * 300.0, 0}, 2.0}, image.rect());
        QVERIFY(painter.cachedBytes() <= 64 << 20);
    }
    QVERIFY(painter.cachedBytes() > 0);
}

void TestLayerPainter::looks_data()
{
    QTest::addColumn<double>("zoom");
    QTest::addColumn<bool>("dark");
    for (const double zoom : {0.1, 0.25, 0.5, 1.0, 2.0}) {
        QTest::addRow("light-%.2f", zoom) << zoom << false;
        QTest::addRow("dark-%.2f", zoom) << zoom << true;
    }
}

/// Every level of detail has ink of its own, in both themes.
void TestLayerPainter::looks()
{
    QFETCH(double, zoom);
    QFETCH(bool, dark);
    const Theme &theme = dark ? darkTheme() : lightTheme();
    const Scene scene = sampleDrawing();
    PaintState state = richState();
    state.hovered = element("ntp-01");
    QImage image = blank();
    LayerPainter(theme, QFont(QStringLiteral("Inter"))).paint(image, scene, state, {{0, 20}, zoom}, image.rect());
    keep(image, QString::fromLatin1(QTest::currentDataTag()));
    QSet<QRgb> colours;
    for (int y = 0; y < image.height(); y += 2)
        for (int x = 0; x < image.width(); x += 2)
            colours.insert(image.pixel(x, y));
    QVERIFY(colours.contains(0xff000000 | theme.zoneFill));
    QVERIFY(colours.contains(0xff000000 | theme.canvas));
    QVERIFY(!colours.contains(QColor(Qt::magenta).rgb()));
    QVERIFY(colours.size() > 20);
}

PORTWRIGHT_TEST(tst_layerpainter, TestLayerPainter)
#include "tst_layerpainter.moc"
