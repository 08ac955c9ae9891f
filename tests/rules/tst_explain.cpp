// SPDX-License-Identifier: Apache-2.0
#include "rules/explain.h"
#include "smallpack.h"
#include "testmain.h"

using namespace portwright;
using test::planOf;

class TestExplain : public QObject
{
    Q_OBJECT

    const PackSet m_packs = test::smallPacks();
    const Plan m_plan = planOf(R"({"zones":[{"id":"dmz","kind":"dmz"}],"settings":{"shop":{"mode":"safe"}},
        "nodes":[{"id":"t","role":"till","name":"Tills","environment":"x"},{"id":"h","role":"hub","name":"Hub"},
                 {"id":"g","role":"hub","environment":"y"},{"id":"s","role":"store","settings":{"destination":"far"}},
                 {"id":"u","role":"till","settings":{"destinations":["near"]}},{"id":"on-h","role":"till","on":"h"}],
        "decisions":[{"flow":"shop/till-hub/t/h","state":"overridden","ports":["443"]}]})");

    Explanation explained(const char *id) const
    {
        const Derivation derivation = derive(m_plan, m_packs);
        const Flow *flow = derivation.find(FlowId(QString::fromLatin1(id)));
        return flow ? explain(m_plan, derivation, *flow, QStringLiteral("en")) : Explanation();
    }
    QStringList absences(const char *from, const char *to) const
    {
        QStringList lines;
        for (const Absence &absence : explainAbsence(m_plan, m_packs, NodeId(QString::fromLatin1(from)),
                                                     NodeId(QString::fromLatin1(to)), QStringLiteral("en")))
            lines += absence.rule + QStringLiteral(": ") + absence.reason;
        return lines;
    }

private Q_SLOTS:
    void flow()
    {
        const Explanation why = explained("shop/till-hub/u/h");
        QCOMPARE(why.sentence, QStringLiteral("u must be able to reach Hub on 4287/tcp (Shop messaging). sales"));
        QCOMPARE(why.rule, QStringLiteral("shop/till-hub"));
        QCOMPARE(why.need, QStringLiteral("required"));
        QCOMPARE(why.loss, QStringLiteral("no sales"));
        QCOMPARE(why.citationTexts, QStringList{QStringLiteral("Ports of the shop (May 2021): Inbound")});
        QCOMPARE(why.conditions.size(), 2);
        QCOMPARE(why.conditions.at(0).value, QStringLiteral("8.2.6"));
        QCOMPARE(why.conditions.at(1).setAt, QStringLiteral("plan"));
        QVERIFY(why.trust.endsWith(QStringLiteral("Only TCP is possible.")));
        QVERIFY(why.trust.startsWith(valueStateMeaning(ValueState::Restored)));
        QVERIFY(why.decision.isEmpty());
        QVERIFY(why.scopeNote.startsWith(QStringLiteral("beyond the vendor's stated scope")));
    }

    void trustNamesTheParts()
    {
        const QString trust = explained("shop/till-hub/u/h").trust;
        QVERIFY2(
            trust.contains(QStringLiteral("In detail: port stated; transport restored; who talks to whom stated.")),
            qPrintable(trust));
        QVERIFY(!explained("shop/till-store/t/s").trust.contains(QStringLiteral("In detail")));
        const QString planners = explained("shop/till-hub/t/h").trust;
        QVERIFY2(planners.contains(QStringLiteral("By the rule it is 4287.")), qPrintable(planners));
        QVERIFY2(planners.contains(QStringLiteral("port the planner's; transport restored")), qPrintable(planners));
    }

    void editionStandsInTheTitlesParentheses()
    {
        QByteArray text = test::smallPackText();
        text.replace("\"Ports of the shop\"}, \"edition\": \"May 2021\"", "\"Ports (article)\"}, \"edition\": \"6\"");
        const Result<Pack> pack = parsePack(text, QStringLiteral("shop.pack.json"));
        QVERIFY(pack);
        const Derivation derivation = derive(m_plan, PackSet({std::make_shared<const Pack>(*pack)}));
        const Flow *flow = derivation.find(FlowId(QStringLiteral("shop/till-hub/u/h")));
        const Explanation why = explain(m_plan, derivation, *flow, QStringLiteral("en"));
        QCOMPARE(why.citationTexts, QStringList{QStringLiteral("Ports (article, edition 6): Inbound")});
    }

    void valuesAreSaidInWords()
    {
        const Explanation why = explained("shop/till-hub/u/h");
        QCOMPARE(why.conditions.at(1).value, QStringLiteral("safe"));
        QCOMPARE(why.conditions.at(1).words, QStringLiteral("s (safe)"));
    }

    void decision()
    {
        Plan plan = m_plan;
        plan.decisions[0].reason = QStringLiteral("published");
        plan.decisions[0].ticket = QStringLiteral("CHG-1");
        plan.decisions[0].until = QDate(2027, 6, 30);
        const Derivation derivation = derive(plan, m_packs);
        const Flow *flow = derivation.find(FlowId(QStringLiteral("shop/till-hub/t/h")));
        const Explanation why = explain(plan, derivation, *flow, QStringLiteral("en"));
        QCOMPARE(why.decision, QStringLiteral("Overridden: published (CHG-1, until 2027-06-30)"));
        QVERIFY(why.trust.startsWith(valueStateMeaning(ValueState::Planner)));
    }

    void relationIsAFact()
    {
        const Explanation why = explained("shop/server-server/h/s");
        QVERIFY(why.conditions.first().text.contains(QStringLiteral("one destination")));
        QCOMPARE(why.conditions.first().value, QStringLiteral("Hub in every one, s in \"far\""));
        QCOMPARE(why.conditions.first().setAt, QStringLiteral("its role, node s"));
    }

    void extraFlow()
    {
        Plan plan = m_plan;
        ExtraFlow extra;
        extra.id = QStringLiteral("log");
        extra.from = NodeId(QStringLiteral("h"));
        extra.to = NodeId(QStringLiteral("s"));
        extra.purpose = QStringLiteral("syslog");
        extra.ports = PortSet(6514);
        plan.extraFlows.set(extra);
        const Derivation derivation = derive(plan, m_packs);
        const Explanation why = explain(plan, derivation, derivation.flows.first(), QStringLiteral("en"));
        QCOMPARE(why.sentence, QStringLiteral("Hub must be able to reach s on 6514/tcp. syslog"));
        QVERIFY(why.citations.isEmpty());
    }

    void absence()
    {
        const QStringList environment = absences("t", "g");
        QCOMPARE(environment.size(), 2);
        QVERIFY(environment.first().contains(QStringLiteral("different environments")));
        QVERIFY(absences("u", "s").first().contains(QStringLiteral("one destination")));
        QVERIFY(absences("on-h", "h").first().contains(QStringLiteral("loopback")));
        QCOMPARE(absences("h", "t"), QStringList());
        QCOMPARE(absences("h", "nobody"), QStringList());
    }

    void absenceByCondition()
    {
        const Plan plan =
            planOf(R"({"nodes":[{"id":"t","role":"till"},{"id":"h","role":"hub","settings":{"version":"5.2"}}]})");
        const QList<Absence> found = explainAbsence(plan, m_packs, NodeId(QStringLiteral("t")),
                                                    NodeId(QStringLiteral("h")), QStringLiteral("en"));
        QCOMPARE(found.size(), 1);
        QCOMPARE(found.first().rule, QStringLiteral("shop/till-hub"));
        QCOMPARE(found.first().reason, QStringLiteral("The condition of the rule does not hold: TLS is on"));
        QVERIFY(!found.first().conditions.first().held);
        QCOMPARE(found.first().conditions.first().setAt, QStringLiteral("node h"));
        QCOMPARE(found.first().ways.size(), 1);
        QCOMPARE(found.first().ways.first().text, QStringLiteral("Set V (version) to 5.4 on h"));
    }
};

PORTWRIGHT_TEST(tst_explain, TestExplain)
#include "tst_explain.moc"
