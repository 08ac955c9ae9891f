// SPDX-License-Identifier: Apache-2.0
#include "scene/theme.h"
#include "testmain.h"

#include <array>
#include <cmath>

using namespace portwright;

namespace {

using Colour = std::array<double, 3>;
using Matrix = std::array<Colour, 3>;

constexpr Matrix Normal = {{{1, 0, 0}, {0, 1, 0}, {0, 0, 1}}};
// Machado, Oliveira, Fernandes (2009): protanopia, deuteranopia and tritanopia, severity 1.
constexpr Matrix Protan = {
    {{.152286, 1.052583, -.204868}, {.114503, .786281, .099216}, {-.003882, -.048116, 1.051998}}};
constexpr Matrix Deutan = {{{.367322, .860646, -.227968}, {.280085, .672501, .047413}, {-.011820, .042940, .968881}}};
constexpr Matrix Tritan = {{{1.255528, -.076749, -.178779}, {-.078411, .930809, .147602}, {.004733, .691367, .303900}}};

/// sRGB to linear light (IEC 61966-2-1).
Colour linear(Rgb rgb)
{
    Colour out{};
    for (int part = 0; part < 3; ++part) {
        const double value = double((rgb >> (16 - 8 * part)) & 0xFF) / 255;
        out[size_t(part)] = value <= 0.04045 ? value / 12.92 : std::pow((value + 0.055) / 1.055, 2.4);
    }
    return out;
}

Colour times(const Matrix &matrix, const Colour &colour)
{
    Colour out{};
    for (size_t row = 0; row < 3; ++row) {
        for (size_t column = 0; column < 3; ++column)
            out[row] += matrix[row][column] * colour[column];
        out[row] = std::min(1.0, std::max(0.0, out[row]));
    }
    return out;
}

/// Relative luminance and contrast as WCAG 2.1 defines them.
double contrast(Rgb a, Rgb b)
{
    const auto luminance = [](Rgb rgb) {
        const Colour light = linear(rgb);
        return .2126 * light[0] + .7152 * light[1] + .0722 * light[2];
    };
    const double high = std::max(luminance(a), luminance(b));
    const double low = std::min(luminance(a), luminance(b));
    return (high + .05) / (low + .05);
}

/// Ottosson's OKLab.
Colour okLab(const Colour &c)
{
    const double l = std::cbrt(.4122214708 * c[0] + .5363325363 * c[1] + .0514459929 * c[2]);
    const double m = std::cbrt(.2119034982 * c[0] + .6806995451 * c[1] + .1073969566 * c[2]);
    const double s = std::cbrt(.0883024619 * c[0] + .2817188376 * c[1] + .6299787005 * c[2]);
    return {.2104542553 * l + .7936177850 * m - .0040720468 * s, 1.9779984951 * l - 2.4285922050 * m + .4505937099 * s,
            .0259040371 * l + .7827717662 * m - .8086757660 * s};
}

double distance(Rgb a, Rgb b, const Matrix &sight)
{
    const Colour x = okLab(times(sight, linear(a)));
    const Colour y = okLab(times(sight, linear(b)));
    return 100 * std::hypot(x[0] - y[0], x[1] - y[1], x[2] - y[2]);
}

double closest(const QList<Rgb> &colours, const Matrix &sight)
{
    double least = 1e9;
    for (qsizetype a = 0; a < colours.size(); ++a) {
        for (qsizetype b = a + 1; b < colours.size(); ++b)
            least = std::min(least, distance(colours.at(a), colours.at(b), sight));
    }
    return least;
}

QList<Rgb> flowColours(const Theme &theme)
{
    QList<Rgb> colours;
    for (const QString &name : flowClasses())
        colours.append(theme.flowClass(name));
    return colours;
}

QList<Rgb> statusColours(const Theme &theme)
{
    return {theme.ok, theme.warning, theme.failed, theme.running, theme.unknown, theme.barred};
}

} // namespace

/// Colours keep their contrast and stay apart for colour-blind eyes.
class TestTheme : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void contrastOfShapesAndText_data() { themes(); }
    void contrastOfShapesAndText()
    {
        const Theme &theme = chosen();
        for (const Rgb surface : {theme.canvas, theme.zoneFill, theme.nodeFill}) {
            for (const Rgb colour : flowColours(theme) + statusColours(theme))
                QVERIFY2(contrast(colour, surface) >= 2.995, qPrintable(QString::number(colour, 16)));
            QVERIFY(contrast(theme.text, surface) >= 7);
            QVERIFY(contrast(theme.muted, surface) >= 4.5);
        }
        QVERIFY(contrast(theme.accent, theme.panel) >= 4.5);
    }

    void classesStayApart_data() { themes(); }
    void classesStayApart()
    {
        const QList<Rgb> colours = flowColours(chosen());
        QCOMPARE(colours.size(), 8);
        for (const Matrix *sight : {&Normal, &Protan, &Deutan, &Tritan})
            QVERIFY2(closest(colours, *sight) >= 9, qPrintable(QString::number(closest(colours, *sight))));
    }

    void statusesStayApart_data() { themes(); }
    void statusesStayApart()
    {
        for (const Matrix *sight : {&Normal, &Protan, &Deutan, &Tritan})
            QVERIFY(closest(statusColours(chosen()), *sight) >= 11);
    }

    void unknownClassIsMuted() { QCOMPARE(lightTheme().flowClass(QStringLiteral("no such")), lightTheme().muted); }

    void everyClassHasATitle()
    {
        QSet<QString> titles;
        for (const QString &name : flowClasses())
            titles.insert(flowClassTitle(name));
        QCOMPARE(titles.size(), flowClasses().size());
        QVERIFY(!titles.contains(flowClassTitle(QStringLiteral("other"))));
    }

private:
    static void themes()
    {
        QTest::addColumn<bool>("dark");
        QTest::newRow("light") << false;
        QTest::newRow("dark") << true;
    }
    static const Theme &chosen()
    {
        QFETCH(bool, dark);
        return dark ? darkTheme() : lightTheme();
    }
};

PORTWRIGHT_TEST(tst_theme, TestTheme)
#include "tst_theme.moc"
