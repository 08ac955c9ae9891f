// SPDX-License-Identifier: Apache-2.0
#include "rules/assumptions.h"
#include "smallpack.h"
#include "testmain.h"

using namespace portwright;
using test::list;
using test::planOf;

/// What nobody vouched for is listed once, with all it concerns, until a planner confirms it.
class TestAssumptions : public QObject
{
    Q_OBJECT

    const PackSet m_packs = test::smallPacks();

    QList<Assumption> assumed(const char *plan) const
    {
        const Plan made = planOf(plan);
        return assumptionsOf(made, derive(made, m_packs), QStringLiteral("en"));
    }
    static QStringList idsOf(const QList<Assumption> &all)
    {
        QStringList ids;
        for (const Assumption &one : all)
            ids += one.id;
        return ids;
    }

private Q_SLOTS:
    void defaultsAndRestoredPortsAreListed()
    {
        const QList<Assumption> all =
            assumed(R"({"nodes":[{"id":"t","role":"till"},{"id":"t2","role":"till"},{"id":"h","role":"hub"}]})");
        QCOMPARE(idsOf(all), list({"shop/version/value", "shop/till-hub/port"}));
        const Assumption &version = all.first();
        QCOMPARE(version.about, Assumption::About::Setting);
        QCOMPARE(version.valueState, ValueState::Assumed);
        QCOMPARE(version.value, QStringLiteral("8.2.6"));
        QCOMPARE(version.text, QStringLiteral("V (version) is taken to be 8.2.6"));
        QVERIFY(version.node.isEmpty());
        QCOMPARE(version.flows.size(), 2);
        QVERIFY(!version.asks.isEmpty());
        const Assumption &port = all.last();
        QCOMPARE(port.about, Assumption::About::Port);
        QCOMPARE(port.valueState, ValueState::Restored);
        QCOMPARE(port.value, QStringLiteral("4287"));
        QCOMPARE(port.note, QStringLiteral("Only TCP is possible."));
        QCOMPARE(port.asks, QStringLiteral("Shop"));
        QCOMPARE(port.flows.size(), 2);
        QVERIFY(port.confirm.contains(port.id));
    }

    void aSetValueIsNoneAnyMore()
    {
        QCOMPARE(idsOf(assumed(R"({"settings":{"shop":{"version":"8.2.6"}},
            "nodes":[{"id":"t","role":"till"},{"id":"h","role":"hub"}]})")),
                 list({"shop/till-hub/port"}));
        QCOMPARE(idsOf(assumed(
                     R"({"nodes":[{"id":"t","role":"till"},{"id":"h","role":"hub","settings":{"version":"8.2.6"}}]})")),
                 list({"shop/till-hub/port"}));
    }

    void anAnsweredPortIsThePlanners()
    {
        const Plan plan = planOf(R"({"settings":{"shop":{"version":"8.2.6"}},
            "nodes":[{"id":"t","role":"till"},{"id":"h","role":"hub"}],
            "decisions":[{"question":"shop/till-hub/port","state":"answered","ports":["4287"]}]})");
        const Derivation derivation = derive(plan, m_packs);
        QVERIFY(assumptionsOf(plan, derivation, QStringLiteral("en")).isEmpty());
        QCOMPARE(derivation.find(FlowId(QStringLiteral("shop/till-hub/t/h")))->valueState, ValueState::Planner);
        QVERIFY(derivation.unmatchedDecisions.isEmpty());
        QVERIFY(derivation.questions.isEmpty());
    }

    void anotherPortGoesToAllFlowsOfTheRule()
    {
        const Plan plan =
            planOf(R"({"nodes":[{"id":"t","role":"till"},{"id":"t2","role":"till"},{"id":"h","role":"hub"}],
            "decisions":[{"question":"shop/till-hub/port","state":"answered","ports":["443"]}]})");
        QCOMPARE(test::linesOf(derive(plan, m_packs), QStringLiteral("shop/till-hub/")),
                 list({"shop/till-hub/t/h 443/tcp needed required", "shop/till-hub/t2/h 443/tcp needed required"}));
    }

    /// What the vendor stated is not open to an answer: the decision names nothing.
    void statedPortsAreNotAskedFor()
    {
        const Plan plan = planOf(R"({"nodes":[{"id":"h","role":"hub"},{"id":"d","role":"dns"}],
            "decisions":[{"question":"shop/server-dns/port","state":"answered","ports":["5353"]}]})");
        const Derivation derivation = derive(plan, m_packs);
        QCOMPARE(derivation.unmatchedDecisions.size(), 1);
        QCOMPARE(test::linesOf(derivation, QStringLiteral("shop/server-dns")),
                 list({"shop/server-dns/h/d 53/udp needed required"}));
    }

    void whatIsOnlyShownOrDeclinedDoesNotCount()
    {
        QCOMPARE(idsOf(assumed(R"({"nodes":[{"id":"t","role":"till"},{"id":"h","role":"hub"}],
            "decisions":[{"flow":"shop/till-hub/t/h","state":"declined"}]})")),
                 QStringList());
    }
};

PORTWRIGHT_TEST(tst_assumptions, TestAssumptions)
#include "tst_assumptions.moc"
