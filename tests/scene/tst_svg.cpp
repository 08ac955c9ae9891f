// SPDX-License-Identifier: Apache-2.0
#include "scene/svg.h"
#include "scene/svgparts.h"
#include "scenecase.h"
#include "testmain.h"

#include <QElapsedTimer>
#include <QXmlStreamReader>

using namespace portwright;
using test::SceneCase;

namespace {

SceneCase pairOfNodes()
{
    SceneCase made;
    made.zone(QStringLiteral("lan"), ZoneKind::Lan);
    made.zone(QStringLiteral("net"), ZoneKind::Internet);
    made.node(QStringLiteral("a"), QStringLiteral("lan"));
    made.node(QStringLiteral("b"), QStringLiteral("net"));
    return made;
}

/// Texts of all elements of a name; empty where the document is not well-formed.
QStringList textsOf(const QByteArray &svg, const QString &element)
{
    QStringList texts;
    QXmlStreamReader reader(svg);
    while (!reader.atEnd()) {
        if (reader.readNext() == QXmlStreamReader::StartElement && reader.name() == element)
            texts.append(reader.readElementText());
    }
    return reader.hasError() ? QStringList() : texts;
}

} // namespace

/// The drawing as SVG.
class TestSvg : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void titlesOfFlowsAndNodes()
    {
        SceneCase made = pairOfNodes();
        made.flow(QStringLiteral("a"), QStringLiteral("b"), 443);
        made.flow(QStringLiteral("b"), QStringLiteral("a"), 25);
        const QStringList titles = textsOf(svgText(*made.build(), {}), QStringLiteral("title"));
        QVERIFY(titles.contains(QStringLiteral("a \u2192 b 443/tcp, required: purpose 443\n"
                                               "b \u2192 a 25/tcp, required: purpose 25")));
        QVERIFY(titles.contains(QStringLiteral("a, host")));
    }

    void aHugeNameIsCutInTime()
    {
        const QString name(250000, QLatin1Char('m'));
        QElapsedTimer timer;
        timer.start();
        const QString cut = elided(name, 100, 13, TextMeasure::Face::Semibold);
        QVERIFY(timer.elapsed() < 2000);
        QVERIFY(cut.size() > 4 && cut.size() < 20 && cut.endsWith(QChar(0x2026)));
        QVERIFY(TableMeasure().width(cut, 13, TextMeasure::Face::Semibold) <= 100);
        QVERIFY(TableMeasure().width(name.first(cut.size()) + cut.back(), 13, TextMeasure::Face::Semibold) > 100);
    }

    void labelsAndHeading()
    {
        SceneCase made = pairOfNodes();
        made.flow(QStringLiteral("a"), QStringLiteral("b"), 443);
        SvgOptions options;
        options.title = QStringLiteral("Head office");
        options.subtitle = QStringLiteral("Example Ltd");
        const QStringList texts = textsOf(svgText(*made.build(), options), QStringLiteral("text"));
        for (const char *text : {"443/tcp", "Head office", "Example Ltd", "LAN", "Backup"})
            QVERIFY2(texts.contains(QString::fromLatin1(text)), text);
    }

    void legendCanBeLeftOut()
    {
        SceneCase made = pairOfNodes();
        made.flow(QStringLiteral("a"), QStringLiteral("b"), 443);
        SvgOptions options;
        options.legend = false;
        QVERIFY(!textsOf(svgText(*made.build(), options), QStringLiteral("text")).contains(QStringLiteral("Backup")));
    }

    void dashesTellTheNeed_data()
    {
        QTest::addColumn<Need>("need");
        QTest::addColumn<QByteArray>("dashes");
        QTest::newRow("optional") << Need::Optional << QByteArray("stroke-dasharray=\"7 4\"");
        QTest::newRow("rare") << Need::Rare << QByteArray("stroke-dasharray=\"2 4\"");
        QTest::newRow("retired") << Need::Retired << QByteArray("stroke-dasharray=\"10 3 2 3\"");
    }
    void dashesTellTheNeed()
    {
        QFETCH(Need, need);
        QFETCH(QByteArray, dashes);
        SceneCase made = pairOfNodes();
        made.flow(QStringLiteral("a"), QStringLiteral("b"), 443).need = need;
        QVERIFY(svgText(*made.build(), {}).contains(dashes));
    }

    void requiredIsSolid()
    {
        SceneCase made = pairOfNodes();
        made.flow(QStringLiteral("a"), QStringLiteral("b"), 443);
        QVERIFY(!svgText(*made.build(), {}).contains("stroke-dasharray"));
    }

    void retiredIsStruckThroughAndHasNoArrow()
    {
        SceneCase made = pairOfNodes();
        made.flow(QStringLiteral("a"), QStringLiteral("b"), 443).need = Need::Retired;
        const auto scene = made.build();
        QVERIFY(!scene->edges.front().arrowAtA && !scene->edges.front().arrowAtB);
        QVERIFY(svgText(*scene, {}).contains("line-through"));
    }

    void hostileNamesAreHarmless()
    {
        SceneCase made = pairOfNodes();
        Node node = *made.plan.topology.nodes.find(NodeId(QStringLiteral("a")));
        const QString hostile = QStringLiteral("<script>\"&'</g>]]>\u0001\u0008\uFFFF") + QChar(0xD800);
        node.name = hostile;
        made.plan.topology.nodes.set(node);
        made.flow(QStringLiteral("a"), QStringLiteral("b"), 443, hostile);
        SvgOptions options;
        options.title = hostile;
        const QByteArray svg = svgText(*made.build(), options);
        QVERIFY(!textsOf(svg, QStringLiteral("title")).isEmpty());
        QVERIFY(!svg.contains("<script"));
        QVERIFY(textsOf(svg, QStringLiteral("title")).front().startsWith(QStringLiteral("<script>\"&'</g>]]>")));
    }

    void equalBytes()
    {
        const SceneCase made = SceneCase::random(40, 4, 80, 6);
        QCOMPARE(svgText(*made.build(), {}), svgText(*made.build(), {}));
    }

    void localeDoesNotMatter()
    {
        const SceneCase made = SceneCase::random(10, 2, 10, 6);
        const QByteArray expected = svgText(*made.build(), {});
        const QLocale before;
        QLocale::setDefault(QLocale(QLocale::German));
        const QByteArray german = svgText(*made.build(), {});
        QLocale::setDefault(before);
        QCOMPARE(german, expected);
    }

    void failedVerdictColoursLineAndNode()
    {
        SceneCase made = pairOfNodes();
        made.flow(QStringLiteral("a"), QStringLiteral("b"), 443);
        SvgOptions options;
        const QByteArray plain = svgText(*made.build(), options);
        options.verdicts.insert(made.derivation.flows.front().id(), Verdict::Refused);
        const QByteArray failed = svgText(*made.build(), options);
        QVERIFY(!plain.contains("#ac110b"));
        QVERIFY(failed.count("#ac110b") >= 3); // line, arrow, badge
        QCOMPARE(failed.count("r=\"8.25\""), 1);
    }

    void emptyPlanIsWellFormed() { QCOMPARE(textsOf(svgText(Scene(), {}), QStringLiteral("title")).size(), 1); }

    void longNamesAreCut()
    {
        SceneCase made = pairOfNodes();
        Node node = *made.plan.topology.nodes.find(NodeId(QStringLiteral("a")));
        node.name = QString(200, u'W');
        made.plan.topology.nodes.set(node);
        for (const QString &text : textsOf(svgText(*made.build(), {}), QStringLiteral("text")))
            QVERIFY(text.size() < 60);
    }
};

PORTWRIGHT_TEST(tst_svg, TestSvg)
#include "tst_svg.moc"
