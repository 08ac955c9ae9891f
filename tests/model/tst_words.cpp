// SPDX-License-Identifier: Apache-2.0
#include "model/plan.h"
#include "model/verdict.h"
#include "testmain.h"

using namespace portwright;

/// The words that files and the command line use for enumerations.
class TestWords : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void zoneKinds();
    void decisions();
    void verdicts();
    void settings();
};

void TestWords::zoneKinds()
{
    QStringList words;
    for (int i = 0; i <= int(ZoneKind::Vendor); ++i) {
        words += zoneKindName(ZoneKind(i));
        QCOMPARE(zoneKindFromName(words.back()), ZoneKind(i));
    }
    QCOMPARE(words.join(QLatin1Char(' ')), QStringLiteral("internet lan dmz server management cloud vendor"));
    QVERIFY(!zoneKindFromName(u"LAN") && !zoneKindFromName(u""));
}

void TestWords::decisions()
{
    QStringList words;
    for (int i = 0; i <= int(DecisionState::Answered); ++i) {
        words += decisionStateName(DecisionState(i));
        QCOMPARE(decisionStateFromName(words.back()), DecisionState(i));
    }
    QCOMPARE(words.join(QLatin1Char(' ')), QStringLiteral("declined accepted overridden answered"));
    QVERIFY(!decisionStateFromName(u"maybe"));
    QCOMPARE(decisionAboutName(DecisionAbout::Flow), QStringLiteral("flow"));
    QCOMPARE(decisionAboutName(DecisionAbout::Finding), QStringLiteral("finding"));
    QCOMPARE(decisionAboutName(DecisionAbout::Question), QStringLiteral("question"));
}

void TestWords::verdicts()
{
    QStringList words;
    for (int i = 0; i <= int(Verdict::NotProbed); ++i) {
        const Verdict verdict = Verdict(i);
        words += verdictName(verdict);
        QCOMPARE(verdictFromName(words.back()), verdict);
        QVERIFY(!verdictTitle(verdict).isEmpty() && !verdictMeaning(verdict).isEmpty());
    }
    QCOMPARE(words.join(QLatin1Char(' ')),
             QStringLiteral(
                 "verified open wrong-service reset refused rejected filtered silent no-host no-route blocked-here "
                 "name-not-found tls-failed tls-untrusted intercepted rehearsed unexpectedly-open not-probed"));
    QVERIFY(!verdictFromName(u"fine"));
    QCOMPARE(badgeOf(Verdict::Verified), Badge::Verified);
    QCOMPARE(badgeOf(Verdict::Open), Badge::Open);
    QCOMPARE(badgeOf(Verdict::Rehearsed), Badge::Open);
    QCOMPARE(badgeOf(Verdict::Filtered), Badge::Failed);
    QCOMPARE(badgeOf(Verdict::UnexpectedlyOpen), Badge::Failed);
}

void TestWords::settings()
{
    QCOMPARE(settingText(true), QStringLiteral("true"));
    QCOMPARE(settingText(qint64(-7)), QStringLiteral("-7"));
    QCOMPARE(settingText(0.5), QStringLiteral("0.5"));
    QCOMPARE(settingText(QStringLiteral("8.2.5")), QStringLiteral("8.2.5"));
    QCOMPARE(settingText(QStringList{QStringLiteral("a"), QStringLiteral("b")}), QStringLiteral("a, b"));
}

PORTWRIGHT_TEST(tst_words, TestWords)
#include "tst_words.moc"
