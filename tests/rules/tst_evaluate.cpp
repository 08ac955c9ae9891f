// SPDX-License-Identifier: Apache-2.0
#include "rules/compare.h"
#include "rules/evaluate.h"
#include "smallpack.h"
#include "testmain.h"

using namespace portwright;
using Compare = Condition::Compare;
using Kind = Condition::Kind;

class TestEvaluate : public QObject
{
    Q_OBJECT

    const PackSet m_packs = test::smallPacks();
    const Plan m_plan = test::planOf(R"({"settings":{"shop":{"version":"6.4"}},
        "nodes":[{"id":"a","role":"hub","settings":{"version":"7.0.5"}},{"id":"b","role":"store"},{"id":"on-a","role":"dns","on":"a"},
                 {"id":"e","role":"watch","environment":"x"},{"id":"f","role":"hub","environment":"y"}]})");

    const Node *node(const char *id) const { return m_plan.topology.nodes.find(NodeId(QString::fromLatin1(id))); }
    Subject subject(const char *source, const char *destination) const
    {
        return {m_plan, m_packs, *m_packs.packs().first(), node(source), node(destination), {}};
    }
    static Condition leaf(const char *name, At at, Compare compare, const SettingValue &value)
    {
        Condition condition;
        condition.kind = Kind::Setting;
        condition.name = QString::fromLatin1(name);
        condition.at = at;
        condition.compare = compare;
        condition.values = {value};
        return condition;
    }
    static Condition version(At at, Compare compare, const char *value)
    {
        return leaf("version", at, compare, QString::fromLatin1(value));
    }
    static Condition tree(Kind kind, const QList<Condition> &children)
    {
        Condition condition;
        condition.kind = kind;
        condition.children = children;
        return condition;
    }
    static Condition named(Kind kind, const char *name, At at = At::Plan)
    {
        Condition condition;
        condition.kind = kind;
        condition.name = QString::fromLatin1(name);
        condition.at = at;
        return condition;
    }

private Q_SLOTS:
    void settingsLieNodeOverPlanOverDefault()
    {
        const Pack &pack = *m_packs.packs().first();
        const auto own = effectiveSetting(m_plan, pack, node("a"), QStringLiteral("version"));
        QCOMPARE(own->from, EffectiveSetting::From::Node);
        QCOMPARE(settingText(own->value), QStringLiteral("7.0.5"));
        const auto shared = effectiveSetting(m_plan, pack, node("b"), QStringLiteral("version"));
        QCOMPARE(shared->from, EffectiveSetting::From::Plan);
        QCOMPARE(settingText(shared->value), QStringLiteral("6.4"));
        const auto fallback = effectiveSetting(Plan(), pack, nullptr, QStringLiteral("version"));
        QCOMPARE(fallback->from, EffectiveSetting::From::Default);
        QCOMPARE(fallback->valueState, ValueState::Assumed);
        QVERIFY(!effectiveSetting(m_plan, pack, nullptr, QStringLiteral("none")));
        QVERIFY(!effectiveSetting(m_plan, pack, nullptr, QStringLiteral("users")));
    }

    void aValueThatDoesNotFitCountsAsNotSet()
    {
        const Plan plan = test::planOf(R"({"settings":{"shop":{"version":"eight","mode":"maybe"}},
            "nodes":[{"id":"a","role":"hub","settings":{"version":" 8.2.6","mode":true}},
                     {"id":"b","role":"hub","settings":{"version":"7.0"}}]})");
        const Pack &pack = *m_packs.packs().first();
        for (const char *setting : {"version", "mode"}) {
            const auto value = effectiveSetting(plan, pack, plan.topology.nodes.find(NodeId(QStringLiteral("a"))),
                                                QLatin1String(setting));
            QCOMPARE(value->from, EffectiveSetting::From::Default);
        }
        const Plan shared = test::planOf(R"({"settings":{"shop":{"version":"6.4"}},
            "nodes":[{"id":"a","role":"hub","settings":{"version":"v8.2.6-beta"}}]})");
        const auto value = effectiveSetting(shared, pack, shared.topology.nodes.find(NodeId(QStringLiteral("a"))),
                                            QStringLiteral("version"));
        QCOMPARE(value->from, EffectiveSetting::From::Plan);
        QCOMPARE(settingText(value->value), QStringLiteral("6.4"));
    }

    void guestsHaveTheirOwnSettings()
    {
        const auto value = effectiveSetting(m_plan, *m_packs.packs().first(), node("on-a"), QStringLiteral("version"));
        QCOMPARE(value->from, EffectiveSetting::From::Plan);
    }

    void whereSettingsAreRead()
    {
        const Subject both = subject("a", "b");
        QVERIFY(holds(version(At::Plan, Compare::Is, "6.4"), both));
        QVERIFY(holds(version(At::Source, Compare::Is, "7.0.5"), both));
        QVERIFY(holds(version(At::Destination, Compare::Is, "6.4"), both));
        QVERIFY(!holds(version(At::Both, Compare::AtLeast, "6.5"), both));
        QVERIFY(holds(version(At::Both, Compare::AtLeast, "6.4"), both));
        QVERIFY(holds(version(At::Either, Compare::AtLeast, "6.5"), both));
        QVERIFY(!holds(version(At::Either, Compare::AtLeast, "8"), both));
    }

    void versionComparisons()
    {
        const auto test = [](const char *value, Compare compare, const char *wanted) {
            return compares(SettingType::Version, QString::fromLatin1(value), version(At::Plan, compare, wanted));
        };
        QVERIFY(test("7.0", Compare::Is, "7.0.0"));
        QVERIFY(test("10.0", Compare::AtLeast, "9.9"));
        QVERIFY(test("7.0.5", Compare::AtMost, "7.0"));
        QVERIFY(!test("7.1", Compare::AtMost, "7.0"));
        QVERIFY(test("5.3.9", Compare::Below, "5.4"));
        QVERIFY(!test("5.4", Compare::Below, "5.4"));
        QVERIFY(test("5.3.2", Compare::Within, "5.3"));
        QVERIFY(!test("5.31", Compare::Within, "5.3"));
        QVERIFY(!test("new", Compare::AtLeast, "1"));
        QVERIFY(!test("new", Compare::Below, "1"));
    }

    void otherComparisons()
    {
        const auto test = [](SettingType type, const SettingValue &value, Compare compare, const SettingValue &wanted) {
            return compares(type, value, leaf("x", At::Plan, compare, wanted));
        };
        QVERIFY(test(SettingType::Number, qint64(10), Compare::AtLeast, qint64(9)));
        QVERIFY(test(SettingType::Number, 0.05, Compare::Below, 0.1));
        QVERIFY(test(SettingType::Bool, true, Compare::Is, true));
        QVERIFY(!test(SettingType::Bool, true, Compare::Is, false));
        QVERIFY(test(SettingType::Date, QStringLiteral("2020-01-31"), Compare::Below, QStringLiteral("2020-02-04")));
        QVERIFY(test(SettingType::List, QStringList{QStringLiteral("a"), QStringLiteral("b")}, Compare::Is,
                     QStringLiteral("b")));
        QVERIFY(!test(SettingType::List, QStringList{QStringLiteral("a")}, Compare::Is, QStringLiteral("b")));
    }

    void unsetIsNeverTrue()
    {
        QVERIFY(!holds(leaf("users", At::Plan, Compare::Below, qint64(5)), subject("a", "b")));
        QVERIFY(!holds(leaf("users", At::Plan, Compare::AtLeast, qint64(0)), subject("a", "b")));
    }

    void trees()
    {
        const Condition yes = version(At::Source, Compare::Is, "7.0.5");
        const Condition no = version(At::Source, Compare::Is, "1");
        const Subject both = subject("a", "b");
        QVERIFY(holds(Condition(), both));
        QVERIFY(holds(tree(Kind::All, {yes, yes}), both));
        QVERIFY(!holds(tree(Kind::All, {yes, no}), both));
        QVERIFY(holds(tree(Kind::Any, {no, yes}), both));
        QVERIFY(!holds(tree(Kind::Any, {no, no}), both));
        QVERIFY(holds(tree(Kind::Not, {no}), both));
    }

    void namedConditionsAreAskedOnANode()
    {
        const Plan plan =
            test::planOf(R"({"nodes":[{"id":"a","role":"hub"},{"id":"b","role":"hub","settings":{"mode":"plain"}}]})");
        const Node *a = plan.topology.nodes.find(NodeId(QStringLiteral("a")));
        const Node *b = plan.topology.nodes.find(NodeId(QStringLiteral("b")));
        const Subject both{plan, m_packs, *m_packs.packs().first(), a, b, {}};
        QVERIFY(holds(named(Kind::Holds, "safe", At::Source), both));
        QVERIFY(!holds(named(Kind::Holds, "safe", At::Destination), both));
        QVERIFY(!holds(named(Kind::Holds, "safe", At::Both), both));
        QVERIFY(holds(named(Kind::Holds, "safe", At::Either), both));
        QVERIFY(holds(named(Kind::Holds, "safe"), both));
    }

    void rolesDrawnAndMachine()
    {
        Condition role = named(Kind::Role, "", At::Source);
        role.values = {QStringLiteral("hub"), QStringLiteral("shop/watch")};
        QVERIFY(holds(role, subject("a", "b")));
        QVERIFY(!holds(role, subject("b", "a")));
        QVERIFY(holds(role, subject("e", "a")));
        QVERIFY(holds(named(Kind::Drawn, "watch"), subject("a", "b")));
        QVERIFY(!holds(named(Kind::Drawn, "till"), subject("a", "b")));
        QVERIFY(!holds(named(Kind::Drawn, "watch"), subject("f", "b")));
        QVERIFY(holds(named(Kind::Machine, ""), subject("a", "on-a")));
        QVERIFY(!holds(named(Kind::Machine, ""), subject("a", "b")));
    }

    void differs()
    {
        QVERIFY(holds(named(Kind::Differs, "version"), subject("a", "b")));
        QVERIFY(!holds(named(Kind::Differs, "version"), subject("b", "f")));
        QVERIFY(!holds(named(Kind::Differs, "users"), subject("a", "b")));
    }

    void facts()
    {
        const QList<ConditionFact> facts = factsOf(version(At::Both, Compare::AtLeast, "6.5"), subject("a", "b"));
        QCOMPARE(facts.size(), 2);
        QCOMPARE(facts.at(0), (ConditionFact{QStringLiteral("V (version) is at least 6.5"), QStringLiteral("7.0.5"),
                                             QStringLiteral("node a"), true, QStringLiteral("7.0.5")}));
        QCOMPARE(facts.at(1), (ConditionFact{QStringLiteral("V (version) is at least 6.5"), QStringLiteral("6.4"),
                                             QStringLiteral("plan"), false, QStringLiteral("6.4")}));
    }

    void factsInsideNotAreTurned()
    {
        const Condition condition = tree(Kind::Not, {version(At::Source, Compare::Below, "5.4")});
        const QList<ConditionFact> facts = factsOf(condition, subject("a", "b"));
        QCOMPARE(facts.size(), 1);
        QCOMPARE(facts.first().text, QStringLiteral("V (version) is at least 5.4"));
        QVERIFY(facts.first().held);
    }

    /// Where no alternative holds, what keeps each of them from it is told, and nothing else.
    void ofFailedAlternativesTheFailuresAreTold()
    {
        const Condition old = version(At::Source, Compare::Below, "5.4");
        const Condition both = tree(Kind::All, {version(At::Source, Compare::AtLeast, "6.5"), old});
        const QList<ConditionFact> facts = factsOf(tree(Kind::Any, {old, both}), subject("a", "b"));
        QCOMPARE(facts.size(), 1);
        QCOMPARE(facts.first().text, QStringLiteral("V (version) is below 5.4"));
        QVERIFY(!facts.first().held);
    }

    void onlyTheDecidingAlternativeIsTold()
    {
        const Condition any =
            tree(Kind::Any, {version(At::Source, Compare::Is, "1"), version(At::Source, Compare::Is, "7.0.5")});
        QCOMPARE(factsOf(any, subject("a", "b")).size(), 1);
        QCOMPARE(factsOf(any, subject("b", "a")).size(), 2);
    }

    /// Where one end is enough, the other that fails is no part of the reason.
    void onlyTheDecidingEndIsTold()
    {
        const QList<ConditionFact> facts = factsOf(version(At::Either, Compare::AtLeast, "6.5"), subject("a", "b"));
        QCOMPARE(facts.size(), 1);
        QVERIFY(facts.first().held);
        QCOMPARE(factsOf(version(At::Either, Compare::AtLeast, "9"), subject("a", "b")).size(), 2);
        const Condition neither = tree(Kind::Not, {version(At::Both, Compare::AtLeast, "6.5")});
        QCOMPARE(factsOf(neither, subject("a", "b")).size(), 1);
    }

    void defaultsThatDecideAreFound()
    {
        const Plan plan = test::planOf("{\"nodes\":[]}");
        const Subject nothing{plan, m_packs, *m_packs.packs().first(), nullptr, nullptr, {}};
        const QList<DefaultRead> reads = defaultsReadBy(named(Kind::Holds, "safe"), nothing);
        QCOMPARE(reads.size(), 2);
        QCOMPARE(reads.first().setting->id, QStringLiteral("version"));
        QVERIFY(defaultsReadBy(version(At::Source, Compare::AtLeast, "6.5"), subject("a", "b")).isEmpty());
    }

    void assumedDefaultsAreMarked()
    {
        const Plan plan = test::planOf("{\"nodes\":[]}");
        const Subject nothing{plan, m_packs, *m_packs.packs().first(), nullptr, nullptr, {}};
        const QList<ConditionFact> facts = factsOf(named(Kind::Holds, "safe"), nothing);
        QCOMPARE(facts.size(), 2);
        QCOMPARE(facts.at(0).setAt, QStringLiteral("default of shop (assumed)"));
        QCOMPARE(facts.at(1).setAt, QStringLiteral("default of shop"));
    }
};

PORTWRIGHT_TEST(tst_evaluate, TestEvaluate)
#include "tst_evaluate.moc"
