// SPDX-License-Identifier: Apache-2.0
#include "probing.h"
#include "serverprocess.h"
#include "testmain.h"

#include <QDir>

using namespace portwright;
using namespace portwright::test;
using namespace Qt::StringLiterals;

/// TLS that begins on request, against real servers that offer it and that do not.
class TestStartTls : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void ldap();
    void ldapThatDoesNotOfferIt();
    void smtp();
    void smtpThatDoesNotOfferIt();
    void anotherServiceIsNoRefusal();

private:
    QString pem(const char *name) const { return m_pki.folder() + QLatin1Char('/') + QLatin1String(name); }
    void serveLdap(ServerProcess &server, quint16 port, const QByteArray &more);

    ServerProcess m_pki;
};

void TestStartTls::initTestCase()
{
    STARTED(m_pki.run(u"openssl"_s, {u"req"_s, u"-x509"_s, u"-newkey"_s, u"ec"_s, u"-pkeyopt"_s,
                                     u"ec_paramgen_curve:P-256"_s, u"-nodes"_s, u"-keyout"_s, u"s.key"_s, u"-out"_s,
                                     u"s.pem"_s, u"-subj"_s, u"/CN=srv.lab"_s, u"-days"_s, u"20"_s}));
}

void TestStartTls::serveLdap(ServerProcess &server, quint16 port, const QByteArray &more)
{
    QVERIFY(QDir(server.folder()).mkdir(u"db"_s));
    const QByteArray folder = server.folder().toUtf8();
    const QString config =
        server.write(u"slapd.conf"_s,
                     "include /etc/ldap/schema/core.schema\nmodulepath /usr/lib/ldap\nmoduleload back_mdb\npidfile " +
                         folder + "/pid\n" + more + "database mdb\nsuffix \"dc=lab\"\ndirectory " + folder + "/db\n");
    STARTED(server.start(u"slapd"_s, {u"-d"_s, u"0"_s, u"-h"_s, u"ldap://127.0.0.1:%1"_s.arg(port), u"-f"_s, config}));
}

void TestStartTls::ldap()
{
    ServerProcess server;
    const quint16 port = freePort(Address);
    serveLdap(server, port,
              "TLSCertificateFile " + pem("s.pem").toUtf8() + "\nTLSCertificateKeyFile " + pem("s.key").toUtf8() +
                  '\n');
    const ProbeResult result = eventually(target(Address, port, "ldap-starttls"), Verdict::TlsUntrusted);
    VERDICT(result, Verdict::TlsUntrusted);
    QVERIFY2(result.proof.startsWith(u"TLS 1."_s) &&
                 result.proof.contains(u"an LDAP server answered a bind inside TLS"_s),
             describe(result).constData());
}

void TestStartTls::ldapThatDoesNotOfferIt()
{
    ServerProcess server;
    const quint16 port = freePort(Address);
    serveLdap(server, port, {});
    VERDICT(eventually(target(Address, port, "ldap")), Verdict::Verified);
    const ProbeResult result = probeOne(target(Address, port, "ldap-starttls"));
    VERDICT(result, Verdict::TlsFailed);
    QVERIFY2(result.detail.contains(u"does not start TLS"_s), describe(result).constData());
}

void TestStartTls::smtp()
{
    ServerProcess server;
    const quint16 port = freePort(Address);
    STARTED(server.start(u"aiosmtpd"_s, {u"-n"_s, u"-l"_s, u"127.0.0.1:%1"_s.arg(port), u"--tlscert"_s, pem("s.pem"),
                                         u"--tlskey"_s, pem("s.key"), u"--no-requiretls"_s}));
    const ProbeResult result = eventually(target(Address, port, "smtp-starttls"), Verdict::TlsUntrusted);
    VERDICT(result, Verdict::TlsUntrusted);
    QVERIFY2(result.proof.contains(u"220 "_s) && result.proof.contains(u"subject srv.lab"_s),
             describe(result).constData());
}

void TestStartTls::smtpThatDoesNotOfferIt()
{
    ServerProcess server;
    const quint16 port = freePort(Address);
    STARTED(server.start(u"aiosmtpd"_s, {u"-n"_s, u"-l"_s, u"127.0.0.1:%1"_s.arg(port)}));
    const ProbeResult result = eventually(target(Address, port, "smtp-starttls"), Verdict::TlsFailed);
    VERDICT(result, Verdict::TlsFailed);
}

void TestStartTls::anotherServiceIsNoRefusal()
{
    ServerProcess server;
    const quint16 port = freePort(Address);
    STARTED(server.start(u"aiosmtpd"_s, {u"-n"_s, u"-l"_s, u"127.0.0.1:%1"_s.arg(port)}));
    VERDICT(eventually(target(Address, port, "smtp")), Verdict::Verified);
    VERDICT(probeOne(target(Address, port, "ldap-starttls")), Verdict::WrongService);
}

PORTWRIGHT_TEST(tst_starttls, TestStartTls)
#include "tst_starttls.moc"
