// SPDX-License-Identifier: Apache-2.0
#include "scene/autolayout.h"
#include "scenecase.h"
#include "testmain.h"

using namespace portwright;
using test::SceneCase;

namespace {

QRect boxOf(const Layout &layout, const NodeId &node)
{
    return {layout.nodes.value(node), NodeSize};
}

SceneCase fourZones()
{
    SceneCase made;
    made.zone(QStringLiteral("internet"), ZoneKind::Internet);
    made.zone(QStringLiteral("lan"), ZoneKind::Lan);
    made.zone(QStringLiteral("dmz"), ZoneKind::Dmz);
    made.zone(QStringLiteral("srv"), ZoneKind::Server);
    for (const char *zone : {"internet", "lan", "dmz", "srv"}) {
        for (int index = 0; index < 4; ++index)
            made.node(QStringLiteral("%1-%2").arg(QString::fromLatin1(zone)).arg(index), QString::fromLatin1(zone));
    }
    return made;
}

} // namespace

/// Places for everything that has none.
class TestAutoLayout : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void emptyPlan() { QCOMPARE(completeLayout(Plan()), Layout()); }

    void everythingHasAPlaceAndNothingOverlaps_data()
    {
        QTest::addColumn<quint32>("seed");
        for (quint32 seed = 1; seed <= 20; ++seed)
            QTest::addRow("%u", seed) << seed;
    }
    void everythingHasAPlaceAndNothingOverlaps()
    {
        QFETCH(quint32, seed);
        SceneCase made = SceneCase::random(5 + int(seed) * 4, 1 + int(seed) % 7, 0, seed);
        made.firewall(QStringLiteral("fw"), {QStringLiteral("z0"), QStringLiteral("z1")});
        if (seed % 3 == 0) {
            made.place(SceneCase::name(0), {500, 300});
            made.place(SceneCase::name(1), {120, 900});
        }
        const Layout layout = completeLayout(made.plan);
        QList<QRect> boxes;
        for (const Node &node : made.plan.topology.nodes) {
            QVERIFY(layout.nodes.contains(node.id));
            const QRect box = boxOf(layout, node.id);
            QVERIFY(layout.zones.value(node.zone).contains(box));
            boxes.append(box);
        }
        boxes.append({layout.firewalls.value(FirewallId(QStringLiteral("fw"))), NodeSize});
        for (qsizetype a = 0; a < boxes.size(); ++a) {
            for (qsizetype b = a + 1; b < boxes.size(); ++b)
                QVERIFY(!boxes.at(a).intersects(boxes.at(b)));
        }
    }

    void zonesOfOnePlanDoNotOverlap()
    {
        const SceneCase made = SceneCase::random(300, 40, 0, 7);
        const QList<QRect> zones = completeLayout(made.plan).zones.values();
        QCOMPARE(zones.size(), 40);
        for (qsizetype a = 0; a < zones.size(); ++a) {
            for (qsizetype b = a + 1; b < zones.size(); ++b)
                QVERIFY(!zones.at(a).intersects(zones.at(b)));
        }
    }

    void trustGrowsFromLeftToRight()
    {
        const Layout layout = completeLayout(fourZones().plan);
        const auto left = [&](const char *zone) { return layout.zones.value(ZoneId(QString::fromLatin1(zone))).x(); };
        QVERIFY(left("internet") <= left("lan"));
        QVERIFY(left("lan") < left("dmz"));
        QVERIFY(left("dmz") < left("srv"));
    }

    void sameAgain()
    {
        const SceneCase made = SceneCase::random(200, 9, 0, 3);
        QCOMPARE(completeLayout(made.plan), completeLayout(made.plan));
    }

    void completeIsComplete()
    {
        SceneCase made = SceneCase::random(60, 5, 0, 4);
        made.firewall(QStringLiteral("fw"), {QStringLiteral("z0"), QStringLiteral("z2")});
        made.plan.layout = completeLayout(made.plan);
        QCOMPARE(completeLayout(made.plan), made.plan.layout);
    }

    void handPlacedStays()
    {
        SceneCase made = fourZones();
        made.place(QStringLiteral("dmz-1"), {1234, -56});
        made.plan.layout.zones.insert(ZoneId(QStringLiteral("lan")), QRect(-500, -500, 700, 700));
        made.firewall(QStringLiteral("fw"), {QStringLiteral("dmz"), QStringLiteral("lan")});
        made.plan.layout.firewalls.insert(FirewallId(QStringLiteral("fw")), QPoint(7, 9));
        const Layout layout = completeLayout(made.plan);
        QCOMPARE(layout.nodes.value(NodeId(QStringLiteral("dmz-1"))), QPoint(1234, -56));
        QCOMPARE(layout.zones.value(ZoneId(QStringLiteral("lan"))), QRect(-500, -500, 700, 700));
        QCOMPARE(layout.firewalls.value(FirewallId(QStringLiteral("fw"))), QPoint(7, 9));
        for (const Node &node : made.plan.topology.nodes)
            QVERIFY(layout.zones.value(node.zone).contains(boxOf(layout, node.id)));
    }

    void nestedZonesLieInside()
    {
        SceneCase made;
        made.zone(QStringLiteral("outer"), ZoneKind::Server);
        made.zone(QStringLiteral("inner"), ZoneKind::Server, QStringLiteral("outer"));
        made.zone(QStringLiteral("core"), ZoneKind::Server, QStringLiteral("inner"));
        made.node(QStringLiteral("a"), QStringLiteral("outer"));
        made.node(QStringLiteral("b"), QStringLiteral("core"));
        const Layout layout = completeLayout(made.plan);
        const auto zone = [&](const char *id) { return layout.zones.value(ZoneId(QString::fromLatin1(id))); };
        QVERIFY(zone("outer").contains(zone("inner"), true));
        QVERIFY(zone("inner").contains(zone("core"), true));
        QVERIFY(zone("core").contains(boxOf(layout, NodeId(QStringLiteral("b")))));
        QVERIFY(!zone("inner").intersects(boxOf(layout, NodeId(QStringLiteral("a")))));
    }

    void parentsInACircleDoNotHang()
    {
        SceneCase made;
        made.zone(QStringLiteral("a"), ZoneKind::Lan, QStringLiteral("b"));
        made.zone(QStringLiteral("b"), ZoneKind::Lan, QStringLiteral("a"));
        made.zone(QStringLiteral("c"), ZoneKind::Lan, QStringLiteral("a"));
        made.node(QStringLiteral("n"), QStringLiteral("a"));
        QVERIFY(completeLayout(made.plan).nodes.contains(NodeId(QStringLiteral("n"))));
    }

    void firewallStandsOnTheBorder()
    {
        SceneCase made = fourZones();
        made.firewall(QStringLiteral("fw"), {QStringLiteral("dmz"), QStringLiteral("srv")});
        const Layout layout = completeLayout(made.plan);
        const QRect box(layout.firewalls.value(FirewallId(QStringLiteral("fw"))), NodeSize);
        const QRect dmz = layout.zones.value(ZoneId(QStringLiteral("dmz")));
        const QRect servers = layout.zones.value(ZoneId(QStringLiteral("srv")));
        QVERIFY(box.intersects(dmz));
        QVERIFY(box.left() > dmz.center().x());
        QVERIFY(box.right() <= servers.left() + 8);
    }

    void nodesWithoutAZoneStandBelow()
    {
        SceneCase made = fourZones();
        made.node(QStringLiteral("lost"), QStringLiteral("nowhere"));
        const Layout layout = completeLayout(made.plan);
        for (const QRect &zone : layout.zones)
            QVERIFY(!zone.intersects(boxOf(layout, NodeId(QStringLiteral("lost")))));
    }

    void freePlaceIsFree()
    {
        SceneCase made = fourZones();
        made.plan.layout = completeLayout(made.plan);
        for (int round = 0; round < 12; ++round) {
            const QString id = QStringLiteral("new-%1").arg(round);
            const QPoint place = freePlace(made.plan, ZoneId(QStringLiteral("srv")));
            for (const QPoint &other : made.plan.layout.nodes)
                QVERIFY(!QRect(place, NodeSize).intersects(QRect(other, NodeSize)));
            made.node(id, QStringLiteral("srv"));
            made.place(id, place);
        }
        QCOMPARE(freePlace(Plan(), ZoneId()), freePlace(Plan(), ZoneId()));
    }

    void servicesStayTogetherByRole()
    {
        SceneCase made;
        made.zone(QStringLiteral("srv"), ZoneKind::Server);
        for (const char *id : {"a-dns", "c-dns"})
            made.node(QString::fromLatin1(id), QStringLiteral("srv"), QStringLiteral("dns"));
        made.node(QStringLiteral("b-ldap"), QStringLiteral("srv"), QStringLiteral("ldap"));
        const Layout layout = completeLayout(made.plan);
        const auto y = [&](const char *id) { return layout.nodes.value(NodeId(QString::fromLatin1(id))).y(); };
        QVERIFY(y("a-dns") < y("c-dns"));
        QVERIFY(y("c-dns") < y("b-ldap"));
    }
};

PORTWRIGHT_TEST(tst_autolayout, TestAutoLayout)
#include "tst_autolayout.moc"
