// SPDX-License-Identifier: Apache-2.0
#include "checkplan.h"
#include "testmain.h"

using namespace portwright;
using namespace portwright::test;

class TestCheck : public QObject
{
    Q_OBJECT

private:
    static Decision decision(DecisionAbout about, const char *target, QDate until = {})
    {
        Decision decision;
        decision.about = about;
        decision.target = QString::fromLatin1(target);
        decision.until = until;
        return decision;
    }

private Q_SLOTS:
    void acceptedFindingsStayMarked()
    {
        CheckPlan plan;
        plan.machine("a", "");
        plan.machine("b", "");
        plan.m_plan.decisions = {decision(DecisionAbout::Finding, "no-zone/a", QDate(2026, 11, 23))};
        QCOMPARE(plan.found(),
                 QStringList({QStringLiteral("error no-zone/a (accepted)"), QStringLiteral("error no-zone/b")}));
        QVERIFY(!plan.findings().at(0).isBadNews());
        QVERIFY(plan.findings().at(1).isBadNews());
    }

    void anAcceptanceEnds()
    {
        CheckPlan plan;
        plan.machine("a", "");
        plan.m_plan.decisions = {decision(DecisionAbout::Finding, "no-zone/a", QDate(2026, 11, 22))};
        QCOMPARE(plan.found(), QStringList({QStringLiteral("error no-zone/a"),
                                            QStringLiteral("warning decision-expired/finding/no-zone/a")}));
    }

    void decisionsThatMatchNothing()
    {
        CheckPlan plan;
        plan.zone("lan");
        plan.machine("a", "lan");
        plan.machine("b", "lan");
        plan.m_plan.decisions = {decision(DecisionAbout::Flow, "acme/backup/a/b")};
        QCOMPARE(plan.found(), QStringList());
        plan.m_plan.decisions += decision(DecisionAbout::Finding, "no-zone/a");
        plan.m_derivation.unmatchedDecisions = {0};
        QCOMPARE(plan.found(), QStringList({QStringLiteral("warning decision-matches-nothing/finding/no-zone/a"),
                                            QStringLiteral("warning decision-matches-nothing/flow/acme/backup/a/b")}));
        QCOMPARE(plan.findings().at(1).elements.size(), 2);
    }

    void decisionExpired()
    {
        CheckPlan plan;
        plan.zone("lan");
        ExtraFlow extra;
        extra.id = QStringLiteral("agent");
        extra.until = QDate(2026, 11, 23);
        plan.m_plan.extraFlows.set(extra);
        plan.m_plan.decisions = {decision(DecisionAbout::Question, "a/address", QDate(2026, 11, 23))};
        QCOMPARE(plan.found(), QStringList());
        plan.m_plan.decisions[0].until = QDate(2026, 11, 22);
        extra.until = QDate(2025, 1, 1);
        plan.m_plan.extraFlows.set(extra);
        QCOMPARE(plan.found(), QStringList({QStringLiteral("warning decision-expired/extra-flow/agent"),
                                            QStringLiteral("warning decision-expired/question/a/address")}));
    }

    void openQuestionsAreCounted()
    {
        CheckPlan plan;
        QCOMPARE(plan.found(), QStringList());
        OpenQuestion question;
        question.nodes = {NodeId(QStringLiteral("b")), NodeId(QStringLiteral("a"))};
        plan.m_derivation.questions = {question, question};
        QCOMPARE(plan.found(), QStringList(QStringLiteral("note open-questions")));
        QCOMPARE(plan.findings().first().elements.size(), 2);
        QVERIFY(plan.findings().first().message.startsWith(QLatin1Char('2')));
    }

    void sortedBySeverityThenId()
    {
        CheckPlan plan;
        plan.m_pack->notice = german("Retired.", "Eingestellt.");
        plan.firewall("z", {});
        plan.firewall("a", {});
        plan.machine("n", "");
        QCOMPARE(plan.found(),
                 QStringList(
                     {QStringLiteral("error no-zone/n"), QStringLiteral("warning firewall-joins-too-few-zones/a"),
                      QStringLiteral("warning firewall-joins-too-few-zones/z"), QStringLiteral("note notice/acme")}));
    }

    void everyFindingSaysWhatAndWhatToDo()
    {
        CheckPlan plan;
        plan.firewall("a", {});
        plan.machine("n", "").settings.insert(QStringLiteral("x"), true);
        plan.m_plan.packs += PackRef{QStringLiteral("gone"), {}, {}};
        plan.m_plan.decisions = {decision(DecisionAbout::Finding, "nothing", QDate(2020, 1, 1))};
        const QList<Finding> findings = plan.findings();
        QVERIFY(findings.size() >= 5);
        for (const Finding &finding : findings) {
            QVERIFY2(!finding.message.isEmpty() && !finding.help.isEmpty(), qPrintable(finding.id));
            QVERIFY2(!finding.message.contains(QLatin1Char('%')), qPrintable(finding.message));
            QVERIFY(finding.id.startsWith(finding.check));
        }
    }
};

PORTWRIGHT_TEST(tst_check, TestCheck)
#include "tst_check.moc"
