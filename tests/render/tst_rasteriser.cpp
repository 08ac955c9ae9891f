// SPDX-License-Identifier: Apache-2.0
#include "render/rasteriser.h"
#include "render/strokepath.h"
#include "support/testmain.h"

#include <cmath>

using namespace portwright;

namespace {

constexpr Rgb Black = 0x000000;

QImage white(int width = 40, int height = 30)
{
    QImage image(width, height, QImage::Format_RGB32);
    image.fill(Qt::white);
    return image;
}

int inkAt(const QImage &image, int x, int y)
{
    return 255 - qGreen(image.pixel(x, y));
}

double inkSum(const QImage &image)
{
    double sum = 0;
    for (int y = 0; y < image.height(); ++y)
        for (int x = 0; x < image.width(); ++x)
            sum += inkAt(image, x, y) / 255.0;
    return sum;
}

} // namespace

class TestRasteriser : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void wholeBoxIsSolid();
    void fractionalEdgesAreShared();
    void inkOfALineIsItsArea();
    void nothingOutsideTheClip();
    void clippingChangesNoPixel_data();
    void clippingChangesNoPixel();
    void dashesLeaveGaps();
    void cornersAreRounded();
    void mixedColours();
};

void TestRasteriser::wholeBoxIsSolid()
{
    QImage image = white();
    Rasteriser(image, image.rect()).fillBox(QRectF(3, 4, 5, 2), Black);
    QCOMPARE(inkAt(image, 3, 4), 255);
    QCOMPARE(inkAt(image, 7, 5), 255);
    QCOMPARE(inkAt(image, 8, 5), 0);
    QCOMPARE(inkAt(image, 2, 4), 0);
    QCOMPARE(qRound(inkSum(image)), 10);
}

void TestRasteriser::fractionalEdgesAreShared()
{
    QImage image = white();
    Rasteriser(image, image.rect()).fillBox(QRectF(3.5, 4, 1, 1), Black);
    QVERIFY(qAbs(inkAt(image, 3, 4) - 127) <= 2);
    QVERIFY(qAbs(inkAt(image, 4, 4) - 127) <= 2);
}

void TestRasteriser::inkOfALineIsItsArea()
{
    QImage image = white();
    Rasteriser(image, image.rect()).drawSegment({5, 5}, {29, 23}, 1.6, Black);
    QVERIFY2(std::abs(inkSum(image) - 30 * 1.6) < 3, qPrintable(QString::number(inkSum(image))));
    QVERIFY(inkAt(image, 17, 14) > 230);
}

void TestRasteriser::nothingOutsideTheClip()
{
    QImage image = white();
    Rasteriser raster(image, QRect(10, 10, 5, 5));
    raster.fillBox(QRectF(0, 0, 40, 30), Black);
    raster.drawSegment({0, 0}, {40, 30}, 9, Black);
    raster.fillRounded({QRectF(1, 1, 38, 28), 6, Black, Black, 1});
    raster.fillTriangle({0, 0}, {39, 0}, {0, 29}, Black);
    QCOMPARE(qRound(inkSum(image)), 25);
}

void TestRasteriser::clippingChangesNoPixel_data()
{
    QTest::addColumn<QList<double>>("dashes");
    QTest::newRow("solid") << QList<double>();
    QTest::newRow("dashed") << QList<double>{7, 4};
    QTest::newRow("dash-dot") << QList<double>{10, 3, 2, 3};
}

void TestRasteriser::clippingChangesNoPixel()
{
    QFETCH(QList<double>, dashes);
    const StrokePath path({{2.5, 3.5}, {20.5, 3.5}, {20.5, 24.5}, {37.5, 24.5}}, 8);
    const auto draw = [&](QImage &image, const QRect &clip) {
        Rasteriser raster(image, clip);
        raster.fill(clip, 0xffffff);
        path.draw(raster, {1.6, Black, dashes});
        raster.fillRounded({QRectF(5.25, 8.5, 12, 9), 4, 0x808080, Black, 1});
        raster.fillTriangle({30, 5}, {36, 8}, {30, 11}, Black);
    };
    QImage whole = white();
    draw(whole, whole.rect());
    QVERIFY(inkSum(whole) > 60);
    QImage parts = white();
    for (const QRect &part : {QRect(0, 0, 19, 11), QRect(19, 0, 21, 11), QRect(0, 11, 19, 19), QRect(19, 11, 21, 19)})
        draw(parts, part);
    QCOMPARE(parts, whole);
}

void TestRasteriser::dashesLeaveGaps()
{
    QImage image = white();
    Rasteriser raster(image, image.rect());
    StrokePath({{2, 5.5}, {38, 5.5}}, 0).draw(raster, {1, Black, {7, 4}});
    QCOMPARE(inkAt(image, 4, 5), 255);
    QCOMPARE(inkAt(image, 11, 5), 0);
    QCOMPARE(inkAt(image, 14, 5), 255);
}

void TestRasteriser::cornersAreRounded()
{
    QImage image = white();
    Rasteriser raster(image, image.rect());
    StrokePath({{2.5, 2.5}, {30.5, 2.5}, {30.5, 25.5}}, 8).draw(raster, {1, Black, {}});
    QCOMPARE(inkAt(image, 30, 2), 0);
    QVERIFY(inkAt(image, 28, 4) > 100);
    QCOMPARE(inkAt(image, 30, 15), 255);
}

void TestRasteriser::mixedColours()
{
    QCOMPARE(mixed(0x000000, 0xffffff, 0), 0x000000u);
    QCOMPARE(mixed(0x000000, 0xffffff, 1), 0xffffffu);
    QCOMPARE(mixed(0x102030, 0x304050, 0.5), 0x203040u);
}

PORTWRIGHT_TEST(tst_rasteriser, TestRasteriser)
#include "tst_rasteriser.moc"
