// SPDX-License-Identifier: Apache-2.0
#include "rules/explain.h"
#include "smallpack.h"
#include "testmain.h"

using namespace portwright;
using test::list;
using test::planOf;

namespace {

/// A pack whose one rule is there for two reasons at once.
PackSet twoReasons()
{
    const QByteArray text = R"({
  "portwright-pack": 1, "id": "two", "edition": "1", "title": {"en": "Two"},
  "roles": [{"id": "a", "title": {"en": "A"}, "group": "devices"}, {"id": "b", "title": {"en": "B"}, "group": "platform"},
            {"id": "idp", "title": {"en": "IdP"}, "group": "services"}],
  "settings": [{"id": "profiles", "type": "bool", "default": true, "value-state": "restored", "on": ["plan"], "title": {"en": "Profiles"}},
               {"id": "people", "type": "number", "default": 10, "on": ["plan"], "title": {"en": "People"}}],
  "rules": [{"id": "sign-in", "class": "other", "from": ["a"], "to": ["b"],
    "service": {"transport": "tcp", "ports": ["443"], "protocol": "HTTPS", "encrypted": "yes"},
    "when": {"any": [{"drawn": "idp"}, {"setting": "profiles", "is": true}]},
    "need": [{"need": "required"}], "purpose": {"en": "signing in"}},
   {"id": "many", "class": "other", "from": ["a"], "to": ["b"],
    "service": {"transport": "tcp", "ports": ["80"], "protocol": "HTTP", "encrypted": "no"},
    "when": {"all": [{"setting": "people", "at-least": 5}, {"setting": "people", "at-most": 20}]},
    "need": [{"need": "required"}], "purpose": {"en": "many"}}]
})";
    const Result<Pack> pack = parsePack(text, QStringLiteral("two.pack.json"));
    if (!pack)
        qFatal("%s", qPrintable(errorsText(pack.errors())));
    return PackSet({std::make_shared<const Pack>(*pack)});
}

bool standsIn(const Derivation &derivation, const FlowId &id)
{
    const Flow *flow = derivation.find(id);
    return flow && flow->state != FlowState::Shown && flow->state != FlowState::Declined &&
           flow->state != FlowState::Choice;
}

Plan changed(Plan plan, const QList<Change> &changes)
{
    for (const Change &change : changes)
        plan = withChange(std::move(plan), change);
    return plan;
}

} // namespace

/// What is offered has been tried, the smallest first.
class TestCounterfactual : public QObject
{
    Q_OBJECT

    const PackSet m_packs = test::smallPacks();

    QList<Counterfactual> waysOf(const Plan &plan, const char *id) const
    {
        const Derivation derivation = derive(plan, m_packs);
        const Flow *flow = derivation.find(FlowId(QString::fromLatin1(id)));
        return flow ? counterfactuals(plan, derivation, *flow, QStringLiteral("en")) : QList<Counterfactual>();
    }
    static QStringList textsOf(const QList<Counterfactual> &ways)
    {
        QStringList texts;
        for (const Counterfactual &way : ways)
            texts += way.text;
        return texts;
    }
    QStringList textsOf(const char *plan, const char *id) const { return textsOf(waysOf(planOf(plan), id)); }

private Q_SLOTS:
    void settingsComeFirstAndDecliningLast()
    {
        const QList<Counterfactual> ways =
            waysOf(planOf(R"({"nodes":[{"id":"t","role":"till"},{"id":"h","role":"hub"}]})"), "shop/till-hub/t/h");
        QCOMPARE(textsOf(ways),
                 list({"Set M (mode) to p (plain) on the plan", "Set V (version) to 5.3 on the plan", "Remove t",
                       "Remove h", "Decline it: declined, not gone, for the rule still asks for it"}));
        QVERIFY(ways.last().declined);
        QVERIFY(!ways.first().declined);
        QCOMPARE(ways.first().changes.size(), 1);
        QCOMPARE(ways.first().changes.first().kind, Change::Kind::Setting);
        QVERIFY(ways.first().changes.first().node.isEmpty());
    }

    void aValueIsChangedWhereItWasSet()
    {
        const QStringList texts = textsOf(
            R"({"nodes":[{"id":"t","role":"till"},{"id":"h","role":"hub","name":"Hub","settings":{"version":"6.0","mode":"safe"}}]})",
            "shop/till-hub/t/h");
        QCOMPARE(texts.mid(0, 2), list({"Set M (mode) to p (plain) on Hub", "Set V (version) to 5.3 on Hub"}));
    }

    void whatFollowsIsSaid()
    {
        const QList<Counterfactual> ways = waysOf(planOf(R"({"nodes":[{"id":"t","role":"till"},{"id":"h","role":"hub"}],
            "extra-flows":[{"id":"also","from":"t","to":"h","transport":"tcp","ports":["4287"]}]})"),
                                                  "shop/till-hub/t/h");
        const FlowId plain(QStringLiteral("shop/till-hub-plain/t/h"));
        const FlowId also(QStringLiteral("plan/also/t/h"));
        QCOMPARE(ways.first().instead, QList<FlowId>{plain});
        QCOMPARE(ways.first().keptOpenBy, QList<FlowId>{also});
        QVERIFY(ways.first().consequence.contains(also.text()));
        QVERIFY(ways.at(1).instead.isEmpty()); // below 5.4 the plain one is rare, so only shown
    }

    void aServiceIsLeftForAnother()
    {
        QCOMPARE(textsOf(R"({"nodes":[{"id":"h","role":"hub"},{"id":"d1","role":"dns"},{"id":"d2","role":"dns"}]})",
                         "shop/server-dns/h/d1")
                     .first(),
                 QStringLiteral("Let h use only d2 of the nodes of the role \"DNS\""));
        QCOMPARE(
            textsOf(R"({"nodes":[{"id":"h","role":"hub"},{"id":"d1","role":"dns"}]})", "shop/server-dns/h/d1").first(),
            QStringLiteral("Let h use no node of the role \"DNS\""));
    }

    void anotherEnvironmentAndAMachineAreOffered()
    {
        const QStringList texts = textsOf(
            R"({"nodes":[{"id":"h","role":"hub","environment":"x"},{"id":"d","role":"dns","environment":"x"},{"id":"t","role":"till","environment":"y"}]})",
            "shop/server-dns/h/d");
        QVERIFY(texts.contains(QStringLiteral("Run d on the machine of h")));
    }

    void anAlternativeIsAccepted()
    {
        const QStringList texts =
            textsOf(R"({"nodes":[{"id":"t","role":"till"},{"id":"w","role":"watch"}]})", "shop/till-watch-a/t/w");
        QCOMPARE(texts.first(), QStringLiteral("Accept the alternative shop/till-watch-b/t/w instead"));
    }

    void anAcceptedOneLosesItsAcceptance()
    {
        const QStringList texts = textsOf(R"({"nodes":[{"id":"t","role":"till"},{"id":"w","role":"watch"}],
            "decisions":[{"flow":"shop/till-watch-c/t/w","state":"accepted"}]})",
                                          "shop/till-watch-c/t/w");
        QCOMPARE(texts.first(), QStringLiteral("Withdraw the decision that accepts it"));
    }

    void anExtraFlowIsRemoved()
    {
        const QStringList texts = textsOf(R"({"nodes":[{"id":"t","role":"till"},{"id":"h","role":"hub"}],
            "extra-flows":[{"id":"also","from":"t","to":"h","transport":"tcp","ports":["4287"]}]})",
                                          "plan/also/t/h");
        QCOMPARE(texts.first(), QStringLiteral("Remove the extra flow \"also\""));
    }

    void twoChangesTogetherWhereOneIsNotEnough()
    {
        const PackSet packs = twoReasons();
        const Result<JsonDocument> document = JsonDocument::parse(
            R"({"nodes":[{"id":"x","role":"a"},{"id":"y","role":"b"},{"id":"i","role":"idp"}]})", QStringLiteral("p"));
        const Result<Plan> plan = readCasePlan(document->root(), packs, *packs.packs().first());
        const Derivation derivation = derive(*plan, packs);
        const Flow *flow = derivation.find(FlowId(QStringLiteral("two/sign-in/x/y")));
        QVERIFY(flow);
        const QList<Counterfactual> ways = counterfactuals(*plan, derivation, *flow, QStringLiteral("en"));
        QCOMPARE(ways.first().changes.size(), 2);
        QCOMPARE(ways.first().text, QStringLiteral("Set Profiles to no on the plan - and also: Remove i"));
        QVERIFY(!standsIn(derive(changed(*plan, ways.first().changes), packs), flow->id()));
        const Flow *many = derivation.find(FlowId(QStringLiteral("two/many/x/y")));
        QCOMPARE(textsOf(counterfactuals(*plan, derivation, *many, QStringLiteral("en"))).mid(0, 2),
                 list({"Set People to 4 on the plan", "Set People to 21 on the plan"}));
    }

    /// The cut-down plan on which changes are tried gives what the whole one gives.
    void allHoldOnTheWholePlan()
    {
        const Plan plan = planOf(R"({"zones":[{"id":"lan","kind":"lan"}],"settings":{"shop":{"users":3}},
            "nodes":[{"id":"t","role":"till"},{"id":"u","role":"till","count":5,"settings":{"destinations":["near"]}},
                     {"id":"h","role":"hub"},{"id":"old","role":"hub","settings":{"version":"5.2","mode":"plain"}},
                     {"id":"s","role":"store","settings":{"destination":"near"}},{"id":"s2","role":"store"},
                     {"id":"d","role":"dns"},{"id":"d2","role":"dns","on":"h"},{"id":"w","role":"watch"}]})");
        const Derivation derivation = derive(plan, m_packs);
        QVERIFY(derivation.flows.size() > 20);
        for (const Flow &flow : derivation.flows) {
            const QList<Counterfactual> ways = counterfactuals(plan, derivation, flow, QStringLiteral("en"));
            QVERIFY2(ways.size() >= 2 || flow.source == flow.destination, qPrintable(flow.id().text()));
            const bool stood = standsIn(derivation, flow.id());
            for (const Counterfactual &way : ways) {
                const Derivation after = derive(changed(plan, way.changes), m_packs);
                const bool gone = stood ? !standsIn(after, flow.id()) : !after.find(flow.id());
                QVERIFY2(gone, qPrintable(flow.id().text() + QStringLiteral(": ") + way.text));
            }
        }
    }

    void absencesSayWhatWouldChangeThem()
    {
        const auto first = [this](const char *text, const char *from, const char *to) {
            const QList<Absence> absences = explainAbsence(planOf(text), m_packs, NodeId(QString::fromLatin1(from)),
                                                           NodeId(QString::fromLatin1(to)), QStringLiteral("en"));
            return absences.isEmpty() ? QStringList() : textsOf(absences.first().ways);
        };
        QCOMPARE(
            first(R"({"nodes":[{"id":"t","role":"till","environment":"x"},{"id":"h","role":"hub","environment":"y"}]})",
                  "t", "h"),
            list({"Put t into the environment \"y\"", "Put h into the environment \"x\""}));
        QCOMPARE(
            first(
                R"({"nodes":[{"id":"h","role":"hub","uses":{"dns":["d2"]}},{"id":"d","role":"dns"},{"id":"d2","role":"dns"}]})",
                "h", "d"),
            list({"Let h use only d2, d of the nodes of the role \"DNS\""}));
        QVERIFY(first(R"({"nodes":[{"id":"h","role":"hub"},{"id":"t","role":"till","on":"h"}]})", "t", "h")
                    .contains(QStringLiteral("Give t a machine of its own")));
        QVERIFY(
            first(
                R"({"nodes":[{"id":"u","role":"till","settings":{"destinations":["near"]}},{"id":"s","role":"store"}]})",
                "u", "s")
                .contains(QStringLiteral("Set Ds (destinations) to nothing on u")));
    }

    void changesHaveWords()
    {
        QCOMPARE(changeName(Change::Kind::RemoveExtra), QStringLiteral("remove-extra-flow"));
        QCOMPARE(changeName(Change::Kind::Setting), QStringLiteral("setting"));
        QCOMPARE(changeName(Change::Kind::Decline), QStringLiteral("decline"));
    }
};

PORTWRIGHT_TEST(tst_counterfactual, TestCounterfactual)
#include "tst_counterfactual.moc"
