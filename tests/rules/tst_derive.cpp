// SPDX-License-Identifier: Apache-2.0
#include "smallpack.h"
#include "testmain.h"

using namespace portwright;
using test::flowsOf;
using test::list;
using test::planOf;

class TestDerive : public QObject
{
    Q_OBJECT

    static Flow only(const char *plan, const char *id)
    {
        const Derivation derivation = derive(planOf(plan), test::smallPacks());
        const Flow *flow = derivation.find(FlowId(QString::fromLatin1(id)));
        if (flow)
            return *flow;
        return {};
    }

private Q_SLOTS:
    void nothingFromNothing() { QCOMPARE(flowsOf("{\"nodes\":[]}"), QStringList()); }

    void conditionsReadTheRightEnd()
    {
        const char *plan = R"({"nodes":[{"id":"t","role":"till"},{"id":"h","role":"hub"},
            {"id":"old","role":"hub","settings":{"version":"5.2"}},{"id":"plain","role":"hub","settings":{"mode":"plain"}}]})";
        QCOMPARE(flowsOf(plan, "shop/till-hub"), list({"shop/till-hub-plain/t/old 4282/tcp shown rare",
                                                       "shop/till-hub-plain/t/plain 4282/tcp needed required",
                                                       "shop/till-hub/t/h 4287/tcp needed required"}));
    }

    void planSettingsLieUnderTheNodes()
    {
        const char *plan = R"({"settings":{"shop":{"mode":"plain"}},
            "nodes":[{"id":"t","role":"till"},{"id":"h","role":"hub","settings":{"mode":"safe"}},{"id":"i","role":"hub"}]})";
        QCOMPARE(flowsOf(plan, "shop/till-hub"), list({"shop/till-hub-plain/t/i 4282/tcp needed required",
                                                       "shop/till-hub/t/h 4287/tcp needed required"}));
    }

    void orderIsThatOfTheIds()
    {
        const Derivation derivation = derive(planOf(R"({"nodes":[{"id":"a","role":"till"},{"id":"a-b","role":"till"},
            {"id":"a1","role":"till"},{"id":"h","role":"hub"},{"id":"h-2","role":"hub"},{"id":"h2","role":"hub"}],
            "extra-flows":[{"id":"x","from":"a","to":"h","ports":["1"]},{"id":"x-1","from":"a","to":"h","ports":["1"]}]})"),
                                             test::smallPacks());
        QVERIFY(derivation.flows.size() > 10);
        for (qsizetype i = 1; i < derivation.flows.size(); ++i)
            QVERIFY2(derivation.flows.at(i - 1).id() < derivation.flows.at(i).id(),
                     qPrintable(derivation.flows.at(i).id().text()));
        for (const Flow &flow : derivation.flows)
            QCOMPARE(derivation.find(flow.id()), &flow);
        QVERIFY(!derivation.find(FlowId(QStringLiteral("shop/till-hub/a/z"))));
    }

    void extraFlows()
    {
        const char *plan =
            R"({"nodes":[{"id":"t","role":"till"},{"id":"h","role":"hub"},{"id":"on-t","role":"hub","on":"t"}],
            "extra-flows":[{"id":"syslog","from":"h","to":"t","transport":"udp","ports":["514"]},
                           {"id":"open","from":"h","to":"t"},{"id":"dangling","from":"h","to":"z","ports":["1"]},
                           {"id":"loop","from":"t","to":"on-t","ports":["9"]}]})";
        QCOMPARE(flowsOf(plan, "plan/"),
                 list({"plan/loop/t/on-t 9/tcp local required", "plan/open/h/t ?/tcp question required",
                       "plan/syslog/h/t 514/udp needed required"}));
        const Flow flow = only(plan, "plan/syslog/h/t");
        QCOMPARE(flow.valueState, ValueState::Planner);
        QVERIFY(!flow.rule);
    }

    void extraFlowsOutliveThePlan()
    {
        Derivation derivation;
        {
            Plan plan = planOf(R"({"nodes":[{"id":"t","role":"till"},{"id":"h","role":"hub"}],
                "extra-flows":[{"id":"syslog","from":"h","to":"t","ports":["514"]}]})");
            derivation = derive(plan, test::smallPacks());
            plan.extraFlows = {};
        }
        QCOMPARE(derivation.flows.first().ruleId(), QStringLiteral("plan/syslog"));
    }

    void scope()
    {
        const char *zones = R"({"zones":[{"id":"dmz","kind":"dmz"},{"id":"lan","kind":"lan"}],
            "nodes":[{"id":"d","role":"till","zone":"dmz"},{"id":"t","role":"till","zone":"lan"},
                     {"id":"on-d","role":"till","on":"d"},{"id":"h","role":"hub","zone":"dmz"}]})";
        QVERIFY(only(zones, "shop/till-hub/d/h").beyondScope);
        QVERIFY(only(zones, "shop/till-hub/on-d/h").beyondScope);
        QVERIFY(!only(zones, "shop/till-hub/t/h").beyondScope);
        QCOMPARE(only(zones, "shop/till-hub/d/h").state, FlowState::Needed);
    }

    void families()
    {
        const char *plan = R"({"nodes":[{"id":"t","role":"till","addresses":["10.0.0.0/24","2001:db8::/64"],"count":9},
            {"id":"h","role":"hub","addresses":["10.1.0.1","2001:db8:1::1"]},{"id":"h6","role":"hub","addresses":["2001:db8:1::6"]},
            {"id":"name","role":"hub","host":"hub.example.org"},{"id":"d","role":"dns","addresses":["10.1.0.53","2001:db8::53"]}]})";
        QCOMPARE(only(plan, "shop/till-hub/t/h").families, (QList<Family>{Family::IPv4, Family::IPv6}));
        QCOMPARE(only(plan, "shop/till-hub/t/h6").families, QList<Family>{Family::IPv6});
        QCOMPARE(only(plan, "shop/till-hub/t/name").families, QList<Family>());
        QCOMPARE(only(plan, "shop/server-dns/h/d").families, QList<Family>{Family::IPv4});
        QCOMPARE(only(plan, "shop/server-dns/h6/d").families, QList<Family>());
    }

    void trust()
    {
        const char *plan = R"({"nodes":[{"id":"t","role":"till"},{"id":"h","role":"hub"},{"id":"s","role":"store"}]})";
        QCOMPARE(only(plan, "shop/till-hub/t/h").valueState, ValueState::Restored);
        QCOMPARE(only(plan, "shop/till-store/t/s").valueState, ValueState::Stated);
    }

    void equalFlowsNameEachOther()
    {
        const Derivation derivation = derive(planOf(R"({"nodes":[{"id":"t","role":"till"},{"id":"h","role":"hub"}],
            "extra-flows":[{"id":"a","from":"t","to":"h","ports":["4287"]},{"id":"b","from":"t","to":"h","ports":["4287"],"transport":"udp"},
                           {"id":"c","from":"t","to":"h","ports":["4287","4288"]},{"id":"d","from":"h","to":"t","ports":["4287"]}]})"),
                                             test::smallPacks());
        const FlowId extra(QStringLiteral("plan/a/t/h"));
        const FlowId derived(QStringLiteral("shop/till-hub/t/h"));
        QCOMPARE(sameAs(derivation, *derivation.find(derived)), QList<FlowId>{extra});
        QCOMPARE(sameAs(derivation, *derivation.find(extra)), QList<FlowId>{derived});
        const auto equal = equalFlows(derivation);
        QCOMPARE(equal.size(), 2);
        QCOMPARE(equal.value(derivation.indexOf(extra)), QList<qsizetype>{derivation.indexOf(derived)});
    }

    void packsThatNothingNamesAreLeftOut()
    {
        Plan plan = planOf(R"({"nodes":[{"id":"t","role":"till"},{"id":"h","role":"hub"}]})");
        plan.packs.clear();
        QCOMPARE(derive(plan, test::smallPacks()).flows.size(), 1);
        QCOMPARE(derive(plan, PackSet()).flows.size(), 0);
    }
};

PORTWRIGHT_TEST(tst_derive, TestDerive)
#include "tst_derive.moc"
