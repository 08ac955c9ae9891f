// SPDX-License-Identifier: Apache-2.0
#include "probe/outcome.h"
#include "probe/tlsstage.h"
#include "testmain.h"

#include <cerrno>

using namespace portwright;

Q_DECLARE_METATYPE(portwright::Verdict)

namespace {

const IpAddress There = IpAddress::of("10.0.0.5");
const IpAddress Router = IpAddress::of("10.0.0.1");
const IpAddress Here = IpAddress::of("10.0.0.9");
const IpAddress There6 = IpAddress::of("2001:db8::5");
const IpAddress Router6 = IpAddress::of("2001:db8::1");

SocketTrouble icmp(int type, int code, const IpAddress &by, int error = EHOSTUNREACH)
{
    return {error, IcmpReport{by.family(), type, code, error, by}};
}

ProbeOutcome outcome(const SocketTrouble &trouble, Transport transport = Transport::Tcp, bool atOnce = false,
                     bool accepted = false)
{
    const bool six = trouble.icmp && trouble.icmp->family == Family::IPv6;
    return outcomeOf(trouble, {six ? There6 : There, transport, atOnce, accepted, {Here}});
}

TlsReport report(const QList<QSslError::SslError> &problems)
{
    TlsReport report;
    report.encrypted = true;
    report.protocol = QStringLiteral("TLS 1.3");
    report.issuer = QStringLiteral("Lab CA");
    report.sha256 = QString(64, QLatin1Char('a'));
    report.problems = problems;
    return report;
}

TlsReport failure(const char *words, bool encrypted = false)
{
    TlsReport report;
    report.encrypted = encrypted;
    report.failure = QString::fromLatin1(words);
    return report;
}

} // namespace

/// Every row of the verdict table, from errno and ICMP to words.
class TestOutcome : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void tellsStatesApart_data();
    void tellsStatesApart();
    void namesTheRejectingDevice();
    void saysWhatSilenceMeans();
    void saysThatANameIsUnknown();
    void weighsTrust_data();
    void weighsTrust();
    void explainsTlsFailures_data();
    void explainsTlsFailures();
    void comparesWithThePlannedCertificate();
    void saysHowToPinASelfSignedCertificate();
};

void TestOutcome::tellsStatesApart_data()
{
    QTest::addColumn<int>("verdict");
    QTest::addColumn<ProbeOutcome>("found");
    const auto row = [](const char *name, Verdict verdict, const ProbeOutcome &found) {
        QTest::newRow(name) << int(verdict) << found;
    };
    row("RST", Verdict::Refused, outcome({ECONNREFUSED, {}}));
    row("firewall's plain reject", Verdict::Rejected, outcome(icmp(3, 3, Router, ECONNREFUSED)));
    row("port unreachable by the destination", Verdict::Refused,
        outcome(icmp(3, 3, There, ECONNREFUSED), Transport::Udp));
    row("host unreachable by a router", Verdict::Rejected, outcome(icmp(3, 1, Router)));
    row("host prohibited", Verdict::Rejected, outcome(icmp(3, 10, Router)));
    row("admin prohibited", Verdict::Rejected, outcome(icmp(3, 13, Router)));
    row("admin prohibited by the destination", Verdict::Rejected, outcome(icmp(3, 13, There)));
    row("net unreachable", Verdict::Rejected, outcome(icmp(3, 0, Router, ENETUNREACH)));
    row("protocol unreachable", Verdict::Rejected, outcome(icmp(3, 2, Router, ENOPROTOOPT)));
    row("IPv6 admin prohibited", Verdict::Rejected, outcome(icmp(1, 1, Router6, EACCES)));
    row("IPv6 policy", Verdict::Rejected, outcome(icmp(1, 5, Router6, EACCES)));
    row("IPv6 port by the destination", Verdict::Refused, outcome(icmp(1, 4, There6, ECONNREFUSED), Transport::Udp));
    row("IPv6 port by a router", Verdict::Rejected, outcome(icmp(1, 4, Router6, ECONNREFUSED)));
    row("nobody has the address", Verdict::NoHost, outcome(icmp(3, 1, Here)));
    row("nobody, without a queue", Verdict::NoHost, outcome({EHOSTUNREACH, {}}));
    row("no route", Verdict::NoRoute, outcome({ENETUNREACH, {}}, Transport::Tcp, true));
    row("unreachable route", Verdict::NoRoute, outcome({EHOSTUNREACH, {}}, Transport::Tcp, true));
    row("no address of that family", Verdict::NoRoute, outcome({EADDRNOTAVAIL, {}}, Transport::Tcp, true));
    row("routing loop", Verdict::Rejected, outcome(icmp(11, 0, Router)));
    row("own drop, UDP", Verdict::BlockedHere, outcome({EPERM, {}}, Transport::Udp, true));
    row("own reject", Verdict::BlockedHere, outcome(icmp(3, 13, Here)));
    row("own prohibiting route", Verdict::BlockedHere, outcome({EACCES, {}}, Transport::Tcp, true));
    row("accepted, then reset", Verdict::Reset, outcome({ECONNRESET, {}}, Transport::Tcp, false, true));
    row("kernel gave up", Verdict::Filtered, outcome({ETIMEDOUT, {}}));
}

void TestOutcome::tellsStatesApart()
{
    QFETCH(int, verdict);
    QFETCH(ProbeOutcome, found);
    QCOMPARE(verdictName(found.verdict), verdictName(Verdict(verdict)));
    QVERIFY(!found.detail.isEmpty());
    QVERIFY2(!found.detail.contains(QLatin1String("%1")), qPrintable(found.detail));
}

void TestOutcome::namesTheRejectingDevice()
{
    const ProbeOutcome found = outcome(icmp(3, 13, Router));
    QCOMPARE(found.by, QStringLiteral("10.0.0.1"));
    QCOMPARE(found.code, 3 * 256 + 13);
    QVERIFY(found.detail.contains(QStringLiteral("administratively prohibited (ICMP 3/13)")));
    QVERIFY(outcome(icmp(11, 0, Router)).detail.contains(QStringLiteral("loop")));
}

void TestOutcome::saysWhatSilenceMeans()
{
    QCOMPARE(silentOutcome(Transport::Tcp, 3).verdict, Verdict::Filtered);
    QCOMPARE(silentOutcome(Transport::Udp, 3).verdict, Verdict::Silent);
    QVERIFY(silentOutcome(Transport::Tcp, 3).detail.contains(QLatin1Char('3')));
}

void TestOutcome::saysThatANameIsUnknown()
{
    const QString proof = QStringLiteral("a DNS server answered; NXDOMAIN");
    const QString name = QStringLiteral("backup.example.org");
    const ProbeOutcome unknown = verifiedOutcome(proof, name, {QStringLiteral("NXDOMAIN")});
    QCOMPARE(verdictName(unknown.verdict), QStringLiteral("verified"));
    QVERIFY(unknown.detail.contains(name) && unknown.detail.contains(QStringLiteral("NXDOMAIN")));
    QVERIFY(verifiedOutcome(proof, name, {QStringLiteral("NOERROR")}).detail.isEmpty());
    QVERIFY(verifiedOutcome(proof, {}, {QStringLiteral("NXDOMAIN")}).detail.isEmpty());
}

void TestOutcome::weighsTrust_data()
{
    QTest::addColumn<int>("problem");
    QTest::addColumn<bool>("nameKnown");
    QTest::addColumn<QString>("verdict");
    const auto row = [](const char *name, int problem, bool nameKnown, const char *verdict) {
        QTest::newRow(name) << problem << nameKnown << QString::fromLatin1(verdict);
    };
    row("trusted", -1, true, "verified");
    row("self-signed", QSslError::SelfSignedCertificate, true, "tls-untrusted");
    row("expired", QSslError::CertificateExpired, true, "tls-untrusted");
    row("unknown issuer", QSslError::UnableToGetLocalIssuerCertificate, true, "tls-untrusted");
    row("other name", QSslError::HostNameMismatch, true, "tls-untrusted");
    row("no name planned", QSslError::HostNameMismatch, false, "verified");
    row("self-signed without a name", QSslError::SelfSignedCertificate, false, "tls-untrusted");
    row("anything else", QSslError::InvalidPurpose, true, "tls-untrusted");
}

void TestOutcome::weighsTrust()
{
    QFETCH(int, problem);
    QFETCH(bool, nameKnown);
    const QList<QSslError::SslError> problems =
        problem < 0 ? QList<QSslError::SslError>() : QList<QSslError::SslError>{QSslError::SslError(problem)};
    QTEST(verdictName(tlsProvenOutcome(report(problems), {}, nameKnown, {}).verdict), "verdict");
}

void TestOutcome::explainsTlsFailures_data()
{
    QTest::addColumn<QString>("words");
    QTest::addColumn<bool>("encrypted");
    QTest::addColumn<QString>("verdict");
    QTest::addColumn<QString>("detail");
    const auto row = [](const char *name, const char *words, bool encrypted, const char *verdict, const char *detail) {
        QTest::newRow(name) << QString::fromLatin1(words) << encrypted << QString::fromLatin1(verdict)
                            << QString::fromLatin1(detail);
    };
    row("version", "tlsv1 alert protocol version", false, "tls-failed", "1.2");
    row("plain", "wrong version number", false, "wrong-service", "not TLS");
    row("handshake failure", "sslv3 alert handshake failure", false, "tls-failed", "client certificate");
    row("client certificate", "tlsv13 alert certificate required", true, "tls-failed", "client certificate");
    row("else", "out of cheese", false, "tls-failed", "out of cheese");
}

void TestOutcome::explainsTlsFailures()
{
    QFETCH(QString, words);
    QFETCH(bool, encrypted);
    QFETCH(QString, detail);
    const ProbeOutcome found = tlsFailureOutcome(failure(words.toLatin1().constData(), encrypted));
    QTEST(verdictName(found.verdict), "verdict");
    QVERIFY2(found.detail.contains(detail), qPrintable(found.detail));
}

void TestOutcome::comparesWithThePlannedCertificate()
{
    const QString same = QStringLiteral("AA:").repeated(31) + QStringLiteral("AA");
    const Certificate planned{same, {}, {}};
    QCOMPARE(tlsProvenOutcome(report({QSslError::SelfSignedCertificate}), planned, true, {}).verdict,
             Verdict::Verified);
    const Certificate other{QString(64, QLatin1Char('b')), {}, {}};
    QCOMPARE(tlsProvenOutcome(report({}), other, true, {}).verdict, Verdict::Intercepted);
    const Certificate issuer{{}, QStringLiteral("Other CA"), {}};
    QCOMPARE(tlsProvenOutcome(report({}), issuer, true, {}).verdict, Verdict::Intercepted);
}

void TestOutcome::saysHowToPinASelfSignedCertificate()
{
    const ProbeOutcome found =
        tlsProvenOutcome(report({QSslError::SelfSignedCertificate}), {}, true, QStringLiteral("HTTP/1.1 200 OK"));
    QVERIFY(found.detail.contains(QStringLiteral("self-signed")));
    QVERIFY(found.detail.contains(QStringLiteral("SHA-256")));
    QVERIFY(found.proof.contains(QStringLiteral("HTTP/1.1 200 OK")));
}

PORTWRIGHT_TEST(tst_outcome, TestOutcome)
#include "tst_outcome.moc"
