// SPDX-License-Identifier: Apache-2.0
#include "scene/scenefilter.h"
#include "scene/sheet.h"
#include "scene/svg.h"
#include "scenecase.h"
#include "testmain.h"

using namespace portwright;
using test::SceneCase;

namespace {

SceneCase office()
{
    SceneCase made;
    made.zone(QStringLiteral("lan"), ZoneKind::Lan);
    made.zone(QStringLiteral("inner"), ZoneKind::Server, QStringLiteral("lan"));
    made.zone(QStringLiteral("net"), ZoneKind::Internet);
    made.node(QStringLiteral("a"), QStringLiteral("lan"));
    made.node(QStringLiteral("b"), QStringLiteral("inner"));
    made.node(QStringLiteral("c"), QStringLiteral("net"));
    made.firewall(QStringLiteral("edge"), {QStringLiteral("lan"), QStringLiteral("net")});
    made.flow(QStringLiteral("a"), QStringLiteral("b"), 443);
    made.flow(QStringLiteral("a"), QStringLiteral("b"), 25, QStringLiteral("mail"));
    made.flow(QStringLiteral("c"), QStringLiteral("b"), 22, QStringLiteral("console"));
    return made;
}

Scene part(const SceneCase &made, const Scene &whole, const SceneFilter &filter)
{
    return filteredScene({whole, made.plan, made.derivation, made.routing}, filter, TableMeasure());
}

QStringList idsOf(const Scene &scene)
{
    QStringList ids;
    for (const ZoneBox &zone : scene.zones)
        ids += zone.id.text();
    for (const NodeBox &node : scene.nodes)
        ids += node.id.text();
    ids.sort();
    return ids;
}

QStringList labelsOf(const Scene &scene)
{
    QStringList texts;
    for (const EdgeLabel &label : scene.labels)
        texts += label.text;
    return texts;
}

} // namespace

/// A part of a drawing is that part, where it was.
class TestSceneFilter : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void withoutAFilterNothingChanges()
    {
        SceneCase made = office();
        const auto whole = made.build();
        QCOMPARE(part(made, *whole, {}), *whole);
    }

    void classesAndNeedsFilterFlowsNotLines()
    {
        SceneCase made = office();
        const auto whole = made.build();
        SceneFilter filter;
        filter.classes = QStringList{QStringLiteral("mail")};
        const Scene mail = part(made, *whole, filter);
        QCOMPARE(labelsOf(mail), QStringList{QStringLiteral("25/tcp")});
        QCOMPARE(mail.edges.front().flowClass, QStringLiteral("mail"));
        QCOMPARE(mail.edges.front().flows.size(), 1);
        QCOMPARE(mail.flowTitles.at(mail.edges.front().flows.front()).contains(QStringLiteral("25/tcp")), true);
        QCOMPARE(mail.edges.front().points,
                 whole->edges.at(whole->edgeOfFlow.value(mail.flowIds.at(mail.edges.front().flows.front()))).points);
        QCOMPARE(mail.nodes, whole->nodes);
        filter.classes.reset();
        filter.needs = QList<Need>{Need::Rare};
        QVERIFY(part(made, *whole, filter).edges.isEmpty());
    }

    void zonesBringWhatIsInThem()
    {
        SceneCase made = office();
        const auto whole = made.build();
        SceneFilter filter;
        filter.zones = QList<ZoneId>{ZoneId(QStringLiteral("lan"))};
        const Scene lan = part(made, *whole, filter);
        QCOMPARE(idsOf(lan), (QStringList{QStringLiteral("a"), QStringLiteral("b"), QStringLiteral("edge"),
                                          QStringLiteral("inner"), QStringLiteral("lan")}));
        QCOMPARE(lan.edges.size(), 1);
        filter.zones = QList<ZoneId>{ZoneId(QStringLiteral("net"))};
        QCOMPARE(part(made, *whole, filter).edges.size(), 0);
    }

    void onlyTheChosenAndTheFlowsBetweenThem()
    {
        SceneCase made = office();
        const auto whole = made.build();
        SceneFilter filter;
        filter.only = QSet<ElementId>{ElementId(QStringLiteral("b")), ElementId(QStringLiteral("c"))};
        const Scene pair = part(made, *whole, filter);
        QCOMPARE(labelsOf(pair), QStringList{QStringLiteral("22/tcp")});
        QVERIFY(!idsOf(pair).contains(QStringLiteral("a")) && !idsOf(pair).contains(QStringLiteral("edge")));
        QVERIFY(pair.bounds.width() <= whole->bounds.width());
    }

    void layersGoOneByOne()
    {
        SceneCase made = office();
        const auto whole = made.build();
        SceneFilter filter;
        filter.showZones = filter.showFirewalls = filter.showPorts = false;
        const Scene bare = part(made, *whole, filter);
        QVERIFY(bare.zones.isEmpty());
        QCOMPARE(bare.nodes.size(), 3);
        QCOMPARE(bare.edges.size(), 2);
        QVERIFY(!bare.labels.front().placed);
        filter.showFlows = false;
        QVERIFY(part(made, *whole, filter).edges.isEmpty());
    }

    void aTitleBlockFillsItsWidthInRows()
    {
        const SheetFacts facts{{QStringLiteral("Customer"), QStringLiteral("Example Ltd")},
                               {QStringLiteral("Author"), QString()},
                               {QStringLiteral("Plan"), QString(60, QLatin1Char('m'))},
                               {QStringLiteral("Date"), QStringLiteral("2026-11-23")}};
        const SheetPart wide = titleBlockPart(facts, 1200);
        QCOMPARE(wide.texts.size(), 6); // none for the author
        QCOMPARE(wide.size.width(), 1200.0);
        const SheetPart narrow = titleBlockPart(facts, 300);
        QVERIFY(narrow.size.height() > wide.size.height());
        for (const SheetText &text : narrow.texts)
            QVERIFY(text.box.left() >= 0 && text.box.right() <= 300);
        QVERIFY(titleBlockPart({}, 300).size.isEmpty());
    }

    void theTitleBlockStandsInTheSvg()
    {
        SceneCase made = office();
        SvgOptions options;
        options.title = QStringLiteral("Head office");
        options.titleBlock = {{QStringLiteral("Customer"), QStringLiteral("Example <Ltd>")}};
        const QByteArray svg = svgText(*made.build(), options);
        QVERIFY(svg.contains(">Example &lt;Ltd&gt;</text>"));
        QVERIFY(!svg.contains("class=\"pw-heading\""));
    }
};

PORTWRIGHT_TEST(tst_scenefilter, TestSceneFilter)
#include "tst_scenefilter.moc"
