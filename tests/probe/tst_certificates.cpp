// SPDX-License-Identifier: Apache-2.0
#include "probe/certificates.h"
#include "probe/roundreport.h"
#include "probing.h"
#include "testmain.h"

using namespace portwright;
using namespace portwright::test;

namespace {

constexpr quint16 Console = 4285;
constexpr quint16 Messaging = 4287;

QString sha(char digit)
{
    return QString(64, QLatin1Char(digit));
}

AttemptResult showing(char digit, Verdict verdict = Verdict::TlsUntrusted)
{
    AttemptResult result;
    result.outcome.verdict = verdict;
    result.outcome.proof = QStringLiteral("TLS 1.3; subject a; issuer b; expires 2030-01-01; sha256 ") + sha(digit);
    result.outcome.detail = QStringLiteral("It cannot tell.");
    return result;
}

AttemptResult closed()
{
    AttemptResult result;
    result.outcome.verdict = Verdict::Refused;
    return result;
}

/// One round over the console and the messaging port of one server.
class Round
{
public:
    Round()
        : m_report({target("10.9.0.1", Messaging, "code42-tls"), target("10.9.0.1", Console, "https")},
                   QStringLiteral("here"), m_walks, m_here, [this](const ProbeResult &result) { told += result; })
    {
    }
    void messaging(const AttemptResult &result) { take(0, result, Console); }
    void console(const AttemptResult &result) { take(1, result, 0); }
    void finish() { m_report.finish(); }

    QList<ProbeResult> told;

private:
    void take(qsizetype target, const AttemptResult &result, quint16 certificatePort)
    {
        m_report.take({{target, IpAddress::of("10.9.0.1"), 1}, result, 1, {}}, certificatePort);
    }

    Walks m_walks;
    ThisComputer m_here;
    RoundReport m_report;
};

} // namespace

/// Certificates as witnesses for each other.
class TestCertificates : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void sameOnBothPorts();
    void differsFromTheOtherPort();
    void waitsForTheOtherPort();
    void cannotTellWithoutTheOtherPort();
    void thePlannedCertificateNeedsNoWitness();
    void differsFromAnotherVantage();
    void agreesWithAnotherVantage();
    void fewOfAFleetAreNamed();
    void cannotTellAcrossDays();
    void interceptedOnesAreNoWitnesses();
    void readsOnlyItsOwnWords();
};

void TestCertificates::sameOnBothPorts()
{
    Round round;
    round.console(showing('a'));
    round.messaging(showing('a'));
    QCOMPARE(round.told.size(), 2);
    QCOMPARE(verdictName(round.told.at(1).verdict), QStringLiteral("tls-untrusted"));
    QVERIFY(round.told.at(1).detail.contains(QStringLiteral("Port 4285 of the same server shows the same")));
}

void TestCertificates::differsFromTheOtherPort()
{
    for (const Verdict verdict : {Verdict::TlsUntrusted, Verdict::Verified}) {
        Round round;
        round.console(showing('a'));
        round.messaging(showing('b', verdict));
        QCOMPARE(verdictName(round.told.at(0).verdict), QStringLiteral("tls-untrusted"));
        QCOMPARE(verdictName(round.told.at(1).verdict), QStringLiteral("intercepted"));
        QVERIFY(round.told.at(1).detail.contains(sha('a')));
    }
}

void TestCertificates::waitsForTheOtherPort()
{
    Round round;
    round.messaging(showing('b'));
    QVERIFY(round.told.isEmpty());
    round.console(showing('a'));
    QCOMPARE(round.told.size(), 2);
    QCOMPARE(verdictName(round.told.at(1).verdict), QStringLiteral("intercepted"));
}

void TestCertificates::cannotTellWithoutTheOtherPort()
{
    Round round;
    round.messaging(showing('b'));
    round.console(closed());
    QCOMPARE(round.told.size(), 2);
    QCOMPARE(verdictName(round.told.at(1).verdict), QStringLiteral("tls-untrusted"));
    QCOMPARE(round.told.at(1).detail, QStringLiteral("It cannot tell."));
    Round ended;
    ended.messaging(showing('b'));
    ended.finish();
    QCOMPARE(verdictName(ended.told.value(0).verdict), QStringLiteral("tls-untrusted"));
}

void TestCertificates::thePlannedCertificateNeedsNoWitness()
{
    Round round;
    round.console(showing('a'));
    round.messaging(showing('b', Verdict::Intercepted));
    QCOMPARE(round.told.at(1).detail, QStringLiteral("It cannot tell."));
}

static ProbeResult seen(char digit, const char *vantage, int hoursAgo = 0)
{
    ProbeResult result;
    result.verdict = Verdict::Verified;
    result.vantage = QString::fromLatin1(vantage);
    result.proof = QStringLiteral("TLS 1.2; subject a; issuer b; expires 2030-01-01; sha256 ") + sha(digit);
    result.at = QDateTime(QDate(2026, 11, 27), QTime(12, 0), Qt::UTC).addSecs(-3600LL * hoursAgo);
    return result;
}

void TestCertificates::differsFromAnotherVantage()
{
    const ProbeResult found = comparedWithVantages(seen('a', "here"), {seen('a', "lan"), seen('c', "dmz", 23)}).result;
    QCOMPARE(verdictName(found.verdict), QStringLiteral("intercepted"));
    QVERIFY(found.detail.contains(QStringLiteral("dmz")) && found.detail.contains(sha('c')));
}

void TestCertificates::agreesWithAnotherVantage()
{
    const QList<ProbeResult> others{seen('a', "lan"), seen('a', "dmz", 100)};
    const ProbeResult found = comparedWithVantages(seen('a', "here"), others).result;
    QCOMPARE(verdictName(found.verdict), QStringLiteral("verified"));
    QCOMPARE(found.detail, QStringLiteral("Seen from lan, dmz, it shows the same certificate."));
    QCOMPARE(comparedWithVantages(found, others).result.detail, found.detail); // said once
    QVERIFY(comparedWithVantages(ProbeResult(), {seen('c', "dmz")}).result.verdict == Verdict::NotProbed);
    ProbeResult refused = seen('a', "here");
    refused.verdict = Verdict::TlsFailed;
    QVERIFY(comparedWithVantages(refused, {seen('c', "dmz")}).result.verdict == Verdict::TlsFailed);
}

/// Each is named once, a few of them, and none in what the answer means.
void TestCertificates::fewOfAFleetAreNamed()
{
    ProbeResult here = seen('a', "here");
    here.detail = QStringLiteral("It is trusted.");
    QList<ProbeResult> others{seen('a', "lan"), seen('a', "lan")};
    for (const char *vantage : {"v1", "v2", "v3", "v4", "v5"})
        others += seen('a', vantage);
    const Weighed weighed = comparedWithVantages(here, others);
    const QString &detail = weighed.result.detail;
    QVERIFY2(detail.startsWith(QStringLiteral("It is trusted. Seen from lan, v1, v2 and 3 more")), qPrintable(detail));
    QVERIFY2(!detail.contains(QStringLiteral("v3")), qPrintable(detail));
    QCOMPARE(weighed.meaning, here.detail);
}

/// It may have been replaced between the two.
void TestCertificates::cannotTellAcrossDays()
{
    for (const int hours : {25, -25}) {
        const Weighed weighed = comparedWithVantages(seen('a', "here"), {seen('c', "dmz", hours), seen('a', "lan")});
        const ProbeResult &found = weighed.result;
        QCOMPARE(weighed.meaning, found.detail);
        QCOMPARE(verdictName(found.verdict), QStringLiteral("verified"));
        QVERIFY2(found.detail.contains(QStringLiteral("cannot be told")), qPrintable(found.detail));
        QVERIFY(found.detail.contains(QStringLiteral("dmz")) && found.detail.contains(sha('c')));
    }
}

/// Their way is known to be the one on which somebody opens TLS.
void TestCertificates::interceptedOnesAreNoWitnesses()
{
    ProbeResult other = seen('c', "dmz");
    other.verdict = Verdict::Intercepted;
    QCOMPARE(verdictName(comparedWithVantages(seen('a', "here"), {other}).result.verdict), QStringLiteral("verified"));
}

void TestCertificates::readsOnlyItsOwnWords()
{
    ProbeResult result;
    result.proof = QStringLiteral("220 sha256 ") + sha('f');
    QVERIFY(certificateIn(result).isEmpty());
    result = seen('a', "here");
    result.proof += QStringLiteral("; HTTP/1.1 200 OK; sha256 ") + sha('b');
    QCOMPARE(certificateIn(result), sha('a'));
}

PORTWRIGHT_TEST(tst_certificates, TestCertificates)
#include "tst_certificates.moc"
