// SPDX-License-Identifier: Apache-2.0
#include "evidence/coverage.h"
#include "evidencemaking.h"
#include "testmain.h"

using namespace portwright;
using namespace portwright::test;

class TestCoverage : public QObject
{
    Q_OBJECT

    static FlowId id(const char *text) { return FlowId(QString::fromLatin1(text)); }

private Q_SLOTS:
    void eachFlowCountsOnceByItsWorstAnswer()
    {
        const QSet<FlowId> flows{id("a"), id("b"), id("c"), id("d"), id("e"), id("f")};
        const Coverage coverage =
            coverageOf(flows, {{id("a"), true, Verdict::Verified},
                               {id("b"), true, Verdict::Verified},
                               {id("b"), true, Verdict::Filtered}, // its second address
                               {id("c"), true, Verdict::Rehearsed},
                               {id("d"), false, Verdict::Verified}, // from elsewhere: never proved
                               {id("e"), true, Verdict::NotProbed},
                               {id("gone"), true, Verdict::Verified}});
        QCOMPARE(coverage, (Coverage{6, 1, 1, 1, 1, 2}));
        QCOMPARE(coverage.percent(), 16);
        QVERIFY(coverageText(coverage).contains(QStringLiteral("1 of 6")));
    }

    void elsewhereDoesNotSpoilWhatIsProvedThere()
    {
        const Coverage coverage =
            coverageOf({id("a")}, {{id("a"), false, Verdict::Filtered}, {id("a"), true, Verdict::Verified}});
        QCOMPARE(coverage, (Coverage{1, 1, 0, 0, 0, 0}));
        QCOMPARE(coverage.percent(), 100);
        QCOMPARE(coverageOf({}, {}).percent(), 0);
    }

    void aHundredPercentIsAll()
    {
        QSet<FlowId> flows;
        QList<LastAnswer> answers;
        for (int i = 0; i < 1000; ++i) {
            flows.insert(FlowId(QString::number(i)));
            answers.append({FlowId(QString::number(i)), true, i == 0 ? Verdict::Open : Verdict::Verified});
        }
        QCOMPARE(coverageOf(flows, answers).percent(), 99);
    }

    void theLastSpanCounts()
    {
        const QList<LastAnswer> answers = lastAnswers({history("a", {Verdict::Filtered, Verdict::Verified})});
        QCOMPARE(answers.size(), 1);
        QCOMPARE(answers.first().verdict, Verdict::Verified);
    }
};

PORTWRIGHT_TEST(tst_coverage, TestCoverage)
#include "tst_coverage.moc"
