// SPDX-License-Identifier: Apache-2.0
#include "smallpack.h"
#include "testmain.h"

using namespace portwright;
using test::linesOf;
using test::list;
using test::planOf;

class TestDecisions : public QObject
{
    Q_OBJECT

    static constexpr const char *Nodes =
        R"({"nodes":[{"id":"t","role":"till"},{"id":"h","role":"hub","settings":{"version":"5.2"}},
        {"id":"w","role":"watch"}],"decisions":[%1]})";

    static Plan decided(const char *decisions)
    {
        return planOf(QString::fromLatin1(Nodes).arg(QString::fromLatin1(decisions)).toUtf8().constData());
    }
    static QStringList watch(const char *decisions)
    {
        return linesOf(derive(decided(decisions), test::smallPacks()), QStringLiteral("shop/till-watch"));
    }

private Q_SLOTS:
    void firstAlternativeIsNeeded()
    {
        QCOMPARE(watch(""), list({"shop/till-watch-a/t/w 443/tcp needed required",
                                  "shop/till-watch-b/t/w 4287/tcp choice optional",
                                  "shop/till-watch-c/t/w 4282/tcp shown retired"}));
    }

    void acceptedAlternativeSatisfiesTheGroup()
    {
        QCOMPARE(
            watch(R"({"flow":"shop/till-watch-b/t/w","state":"accepted"})"),
            list({"shop/till-watch-a/t/w 443/tcp choice required", "shop/till-watch-b/t/w 4287/tcp needed optional",
                  "shop/till-watch-c/t/w 4282/tcp shown retired"}));
    }

    void bothAccepted()
    {
        QCOMPARE(
            watch(
                R"({"flow":"shop/till-watch-a/t/w","state":"accepted"},{"flow":"shop/till-watch-b/t/w","state":"accepted"})"),
            list({"shop/till-watch-a/t/w 443/tcp needed required", "shop/till-watch-b/t/w 4287/tcp needed optional",
                  "shop/till-watch-c/t/w 4282/tcp shown retired"}));
    }

    void declinedPreferenceMakesTheNextNeeded()
    {
        QCOMPARE(
            watch(R"({"flow":"shop/till-watch-a/t/w","state":"declined"})"),
            list({"shop/till-watch-a/t/w 443/tcp declined required", "shop/till-watch-b/t/w 4287/tcp needed optional",
                  "shop/till-watch-c/t/w 4282/tcp shown retired"}));
    }

    void acceptedRetiredMemberTakesPart()
    {
        QCOMPARE(
            watch(R"({"flow":"shop/till-watch-c/t/w","state":"accepted"})"),
            list({"shop/till-watch-a/t/w 443/tcp choice required", "shop/till-watch-b/t/w 4287/tcp choice optional",
                  "shop/till-watch-c/t/w 4282/tcp needed retired"}));
    }

    void overriddenChoiceStaysAChoice()
    {
        QCOMPARE(watch(R"({"flow":"shop/till-watch-b/t/w","state":"overridden","ports":["9"]})").at(1),
                 QStringLiteral("shop/till-watch-b/t/w 9/tcp choice optional"));
    }

    void shownFlowBecomesNeeded()
    {
        const auto plain = [](const char *decisions) {
            return linesOf(derive(decided(decisions), test::smallPacks()), QStringLiteral("shop/till-hub"));
        };
        QCOMPARE(plain(""), list({"shop/till-hub-plain/t/h 4282/tcp shown rare"}));
        QCOMPARE(plain(R"({"flow":"shop/till-hub-plain/t/h","state":"accepted"})"),
                 list({"shop/till-hub-plain/t/h 4282/tcp needed rare"}));
        QCOMPARE(plain(R"({"flow":"shop/till-hub-plain/t/h","state":"overridden","ports":["9"]})"),
                 list({"shop/till-hub-plain/t/h 9/tcp shown rare"}));
    }

    void decisionsAreRecorded()
    {
        const Plan plan = decided(R"({"flow":"shop/nothing/t/h","state":"declined"},
            {"flow":"shop/till-watch-a/t/w","state":"overridden","ports":["8443","9443"]})");
        const Derivation derivation = derive(plan, test::smallPacks());
        const Flow *flow = derivation.find(FlowId(QStringLiteral("shop/till-watch-a/t/w")));
        QCOMPARE(flow->decision, 1);
        QCOMPARE(flow->ports.toString(), QStringLiteral("8443, 9443"));
        QCOMPARE(flow->valueState, ValueState::Planner);
        QCOMPARE(derivation.unmatchedDecisions, QList<qsizetype>{0});
        QCOMPARE(derivation.find(FlowId(QStringLiteral("shop/till-watch-b/t/w")))->decision, -1);
    }

    void findingsAreNotForUsToMatch()
    {
        const Plan plan =
            decided(R"({"finding":"no-such/x","state":"accepted"},{"question":"no-such/x","state":"answered"})");
        QCOMPARE(derive(plan, test::smallPacks()).unmatchedDecisions, QList<qsizetype>{1});
    }

    void extraFlowsCanBeDeclined()
    {
        const Plan plan = planOf(R"({"nodes":[{"id":"t","role":"till"},{"id":"w","role":"watch"}],
            "extra-flows":[{"id":"x","from":"w","to":"t","ports":["1"]}],"decisions":[{"flow":"plan/x/w/t","state":"declined"}]})");
        QCOMPARE(linesOf(derive(plan, test::smallPacks()), QStringLiteral("plan/")),
                 list({"plan/x/w/t 1/tcp declined required"}));
    }
};

PORTWRIGHT_TEST(tst_decisions, TestDecisions)
#include "tst_decisions.moc"
