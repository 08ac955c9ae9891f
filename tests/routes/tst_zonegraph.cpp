// SPDX-License-Identifier: Apache-2.0
#include "planbuilder.h"
#include "routes/zonegraph.h"
#include "testmain.h"

using namespace portwright;
using namespace portwright::test;

class TestZoneGraph : public QObject
{
    Q_OBJECT

private:
    static QString way(const PlanBuilder &builder, const char *from, const char *to)
    {
        const Plan plan = builder.plan();
        ZoneGraph graph(plan.topology);
        const ZoneId source(QString::fromLatin1(from));
        const ZoneId target(QString::fromLatin1(to));
        return graph.distance(source, target) ? text(graph.paths(source, target)) : QStringLiteral("none");
    }

private Q_SLOTS:
    void perimeterIsUnderstoodWhereNoFirewallIsDrawn()
    {
        PlanBuilder builder;
        builder.zone("lan");
        builder.zone("dmz");
        builder.zone("inner", ZoneKind::Server, "lan");
        QCOMPARE(way(builder, "lan", "dmz"), QStringLiteral("lan>perimeter>dmz"));
        QCOMPARE(way(builder, "inner", "lan"), QStringLiteral("inner>perimeter>lan"));
        QCOMPARE(way(builder, "lan", "lan"), QString());
        builder.firewall("edge", {QStringLiteral("dmz")});
        QCOMPARE(way(builder, "lan", "dmz"), QStringLiteral("none"));
    }

    void parallelFirewallsAreAllNamed()
    {
        PlanBuilder builder;
        builder.zone("lan");
        builder.zone("dmz");
        builder.firewall("b", {QStringLiteral("lan"), QStringLiteral("dmz")});
        builder.firewall("a", {QStringLiteral("dmz"), QStringLiteral("lan"), QStringLiteral("lan")});
        QCOMPARE(way(builder, "lan", "dmz"), QStringLiteral("lan>a>dmz | lan>b>dmz"));
    }

    void longerWaysAreLeftOut()
    {
        PlanBuilder builder;
        for (const char *id : {"a", "b", "c", "d"})
            builder.zone(id);
        builder.firewall("ab", {QStringLiteral("a"), QStringLiteral("b")});
        builder.firewall("bc", {QStringLiteral("b"), QStringLiteral("c")});
        builder.firewall("cd", {QStringLiteral("c"), QStringLiteral("d")});
        builder.firewall("da", {QStringLiteral("d"), QStringLiteral("a")});
        QCOMPARE(way(builder, "a", "b"), QStringLiteral("a>ab>b"));
        QCOMPARE(way(builder, "a", "c"), QStringLiteral("a>ab>b>bc>c | a>da>d>cd>c"));
    }

    void aZoneWithoutFirewallStandsAtItsParentsBorder()
    {
        PlanBuilder builder;
        builder.zone("site");
        builder.zone("floor", ZoneKind::Lan, "site");
        builder.zone("lab", ZoneKind::Lan, "floor");
        builder.zone("vault", ZoneKind::Server, "site");
        builder.zone("dmz", ZoneKind::Dmz);
        builder.zone("island");
        builder.firewall("edge", {QStringLiteral("site"), QStringLiteral("dmz")});
        builder.firewall("inner", {QStringLiteral("site"), QStringLiteral("vault")});
        QCOMPARE(way(builder, "lab", "dmz"), QStringLiteral("site>edge>dmz"));
        QCOMPARE(way(builder, "lab", "site"), QString());
        QCOMPARE(way(builder, "floor", "vault"), QStringLiteral("site>inner>vault"));
        QCOMPARE(way(builder, "vault", "dmz"), QStringLiteral("vault>inner>site>edge>dmz"));
        QCOMPARE(way(builder, "island", "dmz"), QStringLiteral("none"));
    }

    void parentsInACircleEnd()
    {
        PlanBuilder builder;
        builder.zone("a", ZoneKind::Lan, "b");
        builder.zone("b", ZoneKind::Lan, "a");
        builder.zone("c");
        builder.firewall("edge", {QStringLiteral("c")});
        QCOMPARE(way(builder, "a", "c"), QStringLiteral("none"));
    }

    void everyFirewallIsNamedWhereWaysAreTooMany()
    {
        PlanBuilder builder;
        const int layers = 12;
        QStringList zones;
        for (int i = 0; i <= layers; ++i) {
            zones += QStringLiteral("z%1").arg(i, 2, 10, QLatin1Char('0'));
            builder.zone(qPrintable(zones.last()));
        }
        for (int i = 0; i < layers; ++i) {
            for (const char *side : {"left", "right"})
                builder.firewall(qPrintable(QStringLiteral("%1%2").arg(QLatin1String(side)).arg(i)), zones.mid(i, 2));
        }
        const Plan plan = builder.plan();
        ZoneGraph graph(plan.topology);
        const Paths paths = graph.paths(ZoneId(zones.first()), ZoneId(zones.last()));
        QSet<FirewallId> named;
        for (const QList<Crossing> &path : paths) {
            QCOMPARE(path.size(), layers);
            QCOMPARE(path.first().from.text(), zones.first());
            for (qsizetype i = 0; i < path.size(); ++i) {
                QCOMPARE(path.at(i).to.text(), zones.at(i + 1));
                named.insert(path.at(i).firewall);
            }
        }
        QCOMPARE(named.size(), 2 * layers);
        QVERIFY(paths.size() <= 2 * layers);
    }

    void aWayThroughAFirewallMayTurnBackThere()
    {
        PlanBuilder builder;
        builder.zone("lan");
        builder.zone("dmz");
        builder.zone("internet", ZoneKind::Internet);
        builder.firewall("inner", {QStringLiteral("lan"), QStringLiteral("dmz")});
        builder.firewall("edge", {QStringLiteral("dmz"), QStringLiteral("internet")});
        const Plan plan = builder.plan();
        ZoneGraph graph(plan.topology);
        const auto through = [&graph](const char *from, const char *firewall, const char *to) {
            return text(graph.pathsThrough(ZoneId(QString::fromLatin1(from)), FirewallId(QString::fromLatin1(firewall)),
                                           ZoneId(QString::fromLatin1(to))));
        };
        QCOMPARE(through("lan", "edge", "dmz"), QStringLiteral("lan>inner>dmz>edge>dmz"));
        QCOMPARE(through("dmz", "edge", "dmz"), QStringLiteral("dmz>edge>dmz"));
        QCOMPARE(through("lan", "inner", "internet"), QStringLiteral("lan>inner>dmz>edge>internet"));
        QCOMPARE(through("lan", "absent", "dmz"), QString());
    }
};

PORTWRIGHT_TEST(tst_zonegraph, TestZoneGraph)
#include "tst_zonegraph.moc"
