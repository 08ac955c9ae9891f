// SPDX-License-Identifier: Apache-2.0
#include "fate.h"
#include "rules/flowrows.h"
#include "testmain.h"

using namespace portwright;
using test::emptyPlan;
using test::Fate;

namespace {

QStringList idsOf(const FlowRows &rows)
{
    QStringList ids;
    for (qsizetype row = 0; row < rows.size(); ++row)
        ids += rows.flowAt(row).id().text();
    return ids;
}

QStringList idsOf(const Derivation &derivation)
{
    QStringList ids;
    for (const Flow &flow : derivation.flows)
        ids += flow.id().text();
    return ids;
}

} // namespace

class TestFlowRows : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    /// After any number of edits, a row is a derived flow, in the same order.
    void rowsAreTheDerivedFlows()
    {
        const PackSet packs = test::smallPacks();
        qsizetype most = 0;
        for (unsigned seed = 1; seed <= 40; ++seed) {
            Fate fate(seed);
            Plan plan = emptyPlan();
            FlowRows rows(plan, packs);
            for (int step = 0; step < 100; ++step) {
                const Plan next = fate.edited(plan);
                const QStringList before = idsOf(rows);
                const bool changed = rows.update(next, difference(plan, next));
                plan = next;
                const Derivation derivation = derive(plan, packs);
                const QStringList ids = idsOf(derivation);
                QVERIFY2(idsOf(rows) == ids, QByteArray::number(seed));
                QVERIFY2(changed || before == ids, QByteArray::number(seed));
                most = std::max(most, rows.size());
            }
        }
        QVERIFY2(most > 200, QByteArray::number(most));
    }

    void rowsAreFoundById()
    {
        Fate fate(7);
        Plan plan = emptyPlan();
        for (int step = 0; step < 200; ++step)
            plan = fate.edited(plan);
        const FlowRows rows(plan, test::smallPacks());
        QVERIFY(rows.size() > 50);
        for (qsizetype row = 0; row < rows.size(); ++row)
            QCOMPARE(rows.rowOf(rows.flowAt(row).id()), row);
        for (const char *id :
             {"", "shop", "shop/till-hub/nobody/n1", "shop/no-rule/n1/n2", "plan/none/n1/n2", "a/b/c/d/e"})
            QCOMPARE(rows.rowOf(FlowId(QString::fromLatin1(id))), -1);
    }

    /// Before decisions, and with the trust in the ports.
    void rowsSayWhatTheRuleGives()
    {
        const Plan plan = test::planOf(R"({"nodes":[{"id":"h","role":"hub"},{"id":"t","role":"till"}]})");
        const FlowRows rows(plan, test::smallPacks());
        QCOMPARE(rows.size(), 1);
        const Flow flow = rows.flowAt(0);
        QCOMPARE(flow.rule->id, QStringLiteral("till-hub"));
        QCOMPARE(flow.ports.toString(), QStringLiteral("4287"));
        QCOMPARE(flow.need, Need::Required);
        QCOMPARE(flow.valueState, ValueState::Restored);
        QCOMPARE(rows.ruleAt(0), flow.rule);
    }
};

PORTWRIGHT_TEST(tst_flowrows, TestFlowRows)
#include "tst_flowrows.moc"
