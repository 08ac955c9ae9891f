// SPDX-License-Identifier: Apache-2.0
#include "rules/addresses.h"
#include "smallpack.h"
#include "testmain.h"

using namespace portwright;
using test::linesOf;
using test::list;
using test::planOf;

class TestQuestions : public QObject
{
    Q_OBJECT

    static QStringList idsOf(const Derivation &derivation)
    {
        QStringList ids;
        for (const OpenQuestion &question : derivation.questions)
            ids += question.id;
        return ids;
    }
    static Derivation derived(const char *plan) { return derive(planOf(plan), test::smallPacks()); }

private Q_SLOTS:
    void unknownPortIsAskedOnce()
    {
        const Derivation derivation =
            derived(R"({"nodes":[{"id":"h1","role":"hub"},{"id":"h2","role":"hub"},{"id":"w","role":"watch"}],
            "decisions":[{"question":"shop/which-os/h1","state":"answered"},{"question":"shop/which-os/h2","state":"accepted"}]})");
        QCOMPARE(linesOf(derivation, QStringLiteral("shop/hub-watch")),
                 list({"shop/hub-watch/h1/w ?/tcp question required", "shop/hub-watch/h2/w ?/tcp question required"}));
        QCOMPARE(idsOf(derivation), list({"shop/hub-watch/port"}));
        const OpenQuestion question = derivation.questions.first();
        QCOMPARE(question.about, OpenQuestion::About::Port);
        QCOMPARE(question.flows.size(), 2);
        QCOMPARE(question.nodes, QList<NodeId>{NodeId(QStringLiteral("w"))});
        QCOMPARE(question.asks, QStringLiteral("vendor support"));
        QCOMPARE(question.text, QStringLiteral("Which port reaches \"w\" for Zabbix?"));
        QVERIFY(derivation.unmatchedDecisions.isEmpty());
    }

    void addressesAreAskedOfThoseWhoKnow()
    {
        const Derivation derivation =
            derived(R"({"nodes":[{"id":"h1","role":"hub"},{"id":"d","role":"dns","addresses":[]},
            {"id":"w","role":"watch","addresses":[]}],"decisions":[{"question":"shop/which-os/h1","state":"answered"}]})");
        QHash<QString, QString> asks;
        for (const OpenQuestion &question : derivation.questions)
            asks.insert(question.id, question.asks);
        QCOMPARE(asks.value(QStringLiteral("d/address")), QStringLiteral("Whoever runs this: d"));
        QVERIFY(asks.value(QStringLiteral("w/address")).contains(QStringLiteral("vendor")));
    }

    void anAnswerGivesThePortsToAll()
    {
        const Derivation derivation =
            derived(R"({"nodes":[{"id":"h1","role":"hub"},{"id":"h2","role":"hub"},{"id":"w","role":"watch"}],
            "decisions":[{"question":"shop/hub-watch/port","state":"answered","ports":["10051"]}]})");
        QCOMPARE(
            linesOf(derivation, QStringLiteral("shop/hub-watch")),
            list({"shop/hub-watch/h1/w 10051/tcp needed required", "shop/hub-watch/h2/w 10051/tcp needed required"}));
        QCOMPARE(derivation.find(FlowId(QStringLiteral("shop/hub-watch/h1/w")))->valueState, ValueState::Planner);
        QVERIFY(!idsOf(derivation).contains(QStringLiteral("shop/hub-watch/port")));
        QVERIFY(derivation.unmatchedDecisions.isEmpty());
    }

    void anOverrideAnswersOneFlow()
    {
        const Derivation derivation =
            derived(R"({"nodes":[{"id":"h1","role":"hub"},{"id":"h2","role":"hub"},{"id":"w","role":"watch"}],
            "decisions":[{"flow":"shop/hub-watch/h1/w","state":"overridden","ports":["10051"]}]})");
        QCOMPARE(
            linesOf(derivation, QStringLiteral("shop/hub-watch")),
            list({"shop/hub-watch/h1/w 10051/tcp needed required", "shop/hub-watch/h2/w ?/tcp question required"}));
        QCOMPARE(derivation.questions.first().flows, QList<FlowId>{FlowId(QStringLiteral("shop/hub-watch/h2/w"))});
    }

    void declinedFlowsAskNothing()
    {
        const Derivation derivation = derived(R"({"nodes":[{"id":"h1","role":"hub"},{"id":"w","role":"watch"}],
            "decisions":[{"flow":"shop/hub-watch/h1/w","state":"declined"},{"question":"shop/which-os/h1","state":"declined"}]})");
        QCOMPARE(idsOf(derivation), QStringList());
        QVERIFY(derivation.unmatchedDecisions.isEmpty());
    }

    void portSetting()
    {
        const char *unset = R"({"nodes":[{"id":"s","role":"store"},{"id":"w","role":"watch"}]})";
        QCOMPARE(linesOf(derived(unset), QStringLiteral("shop/store-watch")),
                 list({"shop/store-watch/s/w ?/tcp question optional"}));
        QCOMPARE(idsOf(derived(unset)), list({"shop/store-watch/port"}));
        const Derivation set = derived(
            R"({"nodes":[{"id":"s","role":"store"},{"id":"w","role":"watch","settings":{"watch-port":10051}}]})");
        QCOMPARE(linesOf(set, QStringLiteral("shop/store-watch")),
                 list({"shop/store-watch/s/w 10051/tcp needed optional"}));
        QCOMPARE(set.find(FlowId(QStringLiteral("shop/store-watch/s/w")))->valueState, ValueState::Planner);
        QCOMPARE(idsOf(set), QStringList());
    }

    void unknownAddressIsAsked()
    {
        const Derivation derivation =
            derived(R"({"nodes":[{"id":"t","role":"till"},{"id":"h","role":"hub","addresses":[]},
            {"id":"on-h","role":"hub","on":"h"}]})");
        QCOMPARE(linesOf(derivation), list({"shop/till-hub/t/h 4287/tcp question required",
                                            "shop/till-hub/t/on-h 4287/tcp question required"}));
        QCOMPARE(idsOf(derivation), list({"h/address"}));
        QCOMPARE(derivation.questions.first().flows.size(), 2);
        QCOMPARE(derivation.questions.first().about, OpenQuestion::About::Address);
    }

    void anAddressAnswers()
    {
        const Plan plan = planOf(R"({"nodes":[{"id":"t","role":"till"},{"id":"h","role":"hub","addresses":[]}],
            "decisions":[{"question":"h/address","state":"answered","address":"192.0.2.9"}]})");
        const Derivation derivation = derive(plan, test::smallPacks());
        QCOMPARE(linesOf(derivation), list({"shop/till-hub/t/h 4287/tcp needed required"}));
        QCOMPARE(derivation.flows.first().families, QList<Family>{Family::IPv4});
        QVERIFY(derivation.questions.isEmpty());
        QVERIFY(derivation.unmatchedDecisions.isEmpty());
        const Node *hub = plan.topology.nodes.find(NodeId(QStringLiteral("h")));
        QCOMPARE(effectiveAddresses(plan, *hub).first().range.toString(), QStringLiteral("192.0.2.9"));
    }

    void anAnswerBesideAnAddressIsUnmatched()
    {
        const Plan plan = planOf(R"({"nodes":[{"id":"h","role":"hub"}],
            "decisions":[{"question":"h/address","state":"answered","address":"192.0.2.9"}]})");
        QCOMPARE(derive(plan, test::smallPacks()).unmatchedDecisions, QList<qsizetype>{0});
    }

    void hostNamesAndRoamingGroupsNeedNoAddress()
    {
        const char *plan = R"({"zones":[{"id":"net","kind":"internet"},{"id":"office","kind":"lan"}],
            "nodes":[{"id":"h","role":"hub","zone":"office","host":"hub.example.org"},
                     {"id":"roam","role":"till","zone":"net","count":9,"addresses":[]},
                     {"id":"staff","role":"till","zone":"office","count":9,"addresses":[]}]})";
        QCOMPARE(idsOf(derived(plan)), list({"staff/address"}));
    }

    void packQuestionsNameTheNode()
    {
        const Derivation derivation =
            derived(R"({"nodes":[{"id":"h","role":"hub","name":"Main hub"},{"id":"w","role":"watch"}],
            "decisions":[{"flow":"shop/hub-watch/h/w","state":"declined"}]})");
        QCOMPARE(idsOf(derivation), list({"shop/which-os/h"}));
        QCOMPARE(derivation.questions.first().text, QStringLiteral("Which system runs Main hub?"));
        QCOMPARE(derivation.questions.first().about, OpenQuestion::About::Setting);
        QCOMPARE(idsOf(derived(R"({"nodes":[{"id":"h","role":"hub"}]})")), QStringList());
    }

    void missingService()
    {
        const Derivation none =
            derived(R"({"nodes":[{"id":"h1","role":"hub"},{"id":"h2","role":"hub","settings":{"mode":"plain"}}]})");
        QCOMPARE(none.missing.size(), 1);
        QCOMPARE(none.missing.first().service.role, QStringLiteral("dns"));
        QCOMPARE(none.missing.first().consumers, QList<NodeId>{NodeId(QStringLiteral("h1"))});
        QVERIFY(derived(R"({"nodes":[{"id":"h1","role":"hub"},{"id":"d","role":"dns"}]})").missing.isEmpty());
        const Derivation other = derived(
            R"({"nodes":[{"id":"h1","role":"hub","environment":"a"},{"id":"d","role":"dns","environment":"b"}]})");
        QCOMPARE(other.missing.size(), 1);
    }

    void aServiceThatIsNotUsedCountsAsMissing()
    {
        Plan plan = planOf(R"({"nodes":[{"id":"d","role":"dns"},{"id":"h1","role":"hub"},{"id":"s","role":"store"}]})");
        QVERIFY(derive(plan, test::smallPacks()).missing.isEmpty());
        Node hub = *plan.topology.nodes.find(NodeId(QStringLiteral("h1")));
        hub.uses[QStringLiteral("dns")] = {NodeId(QStringLiteral("s"))};
        plan.topology.nodes.set(hub);
        QCOMPARE(derive(plan, test::smallPacks()).missing.size(), 1);
    }
};

PORTWRIGHT_TEST(tst_questions, TestQuestions)
#include "tst_questions.moc"
