// SPDX-License-Identifier: Apache-2.0
#include "smallpack.h"
#include "testmain.h"

using namespace portwright;

/// Many nodes of few kinds, and the same nodes each of a kind of its own: equal flows must come of both.
class TestScale : public QObject
{
    Q_OBJECT

    static Plan plan(int tills, bool alike)
    {
        Plan plan =
            test::planOf(R"({"nodes":[{"id":"h1","role":"hub"},{"id":"h2","role":"hub","settings":{"version":"5.2"}},
            {"id":"d1","role":"dns"},{"id":"s1","role":"store"},{"id":"s2","role":"store"}]})");
        QList<Node> nodes = plan.topology.nodes.values();
        for (int i = 0; i < tills; ++i) {
            Node node;
            node.id = NodeId(QStringLiteral("till-%1").arg(i));
            node.role = {QStringLiteral("shop"), QStringLiteral("till")};
            node.zone = ZoneId(QStringLiteral("lan"));
            NodeAddress address;
            address.range = IpAddress::of("10.0.0.1").plus(quint64(i));
            node.addresses = {address};
            if (!alike)
                node.settings.insert(QStringLiteral("mode"), QString::number(i)); // tills are never asked for theirs
            nodes += node;
        }
        plan.topology.nodes = IdList<Node>(nodes);
        return plan;
    }

private Q_SLOTS:
    void kindsDoNotChangeTheResult()
    {
        const PackSet packs = test::smallPacks();
        const QStringList alike = test::linesOf(derive(plan(200, true), packs));
        QCOMPARE(alike.size(), 200 * 4 + 12);
        QCOMPARE(test::linesOf(derive(plan(200, false), packs)), alike);
    }

    void tenThousandNodes()
    {
        const PackSet packs = test::smallPacks();
        const Plan large = plan(10000, true);
        QCOMPARE(derive(large, packs).flows.size(), 10000 * 4 + 12);
    }
};

PORTWRIGHT_TEST(tst_scale, TestScale)
#include "tst_scale.moc"
