// SPDX-License-Identifier: Apache-2.0
#include "probing.h"
#include "serverprocess.h"
#include "testmain.h"

#include <QDir>
#include <QFile>
#include <QSslCertificate>
#include <QTcpServer>
#include <QTcpSocket>

#include <unistd.h>

using namespace portwright;
using namespace portwright::test;
using namespace Qt::StringLiterals;

namespace {

QByteArray number(quint16 port)
{
    return QByteArray::number(port);
}

QString place(quint16 port)
{
    return QStringLiteral("127.0.0.1:%1").arg(port);
}

} // namespace

/// Each shipped handshake against the real server, on high ports of loopback.
class TestServices : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void ssh();
    void smtp();
    void dns();
    void ntp();
    void ldapAndLdaps();
    void postgres();
    void httpAndHttps();
    void code42Ping();
    void tls();
    void tlsProblems_data();
    void tlsProblems();
    void zabbixAgent();
    void zabbixAgentThatDoesNotKnowUs();
    void zabbixServer();
    void ipmi();
    void code42Legacy();

private:
    QString pem(const char *name) const { return m_pki.folder() + QLatin1Char('/') + QLatin1String(name); }
    void serveTls(ServerProcess &server, quint16 port, const QStringList &more);

    ServerProcess m_pki;
};

void TestServices::initTestCase()
{
    STARTED(m_pki.run(u"openssl"_s,
                      {u"req"_s, u"-x509"_s, u"-newkey"_s, u"ec"_s, u"-pkeyopt"_s, u"ec_paramgen_curve:P-256"_s,
                       u"-nodes"_s, u"-keyout"_s, u"s.key"_s, u"-out"_s, u"s.pem"_s, u"-subj"_s, u"/CN=srv.lab"_s,
                       u"-addext"_s, u"subjectAltName=DNS:srv.lab,IP:127.0.0.1"_s, u"-days"_s, u"20"_s}));
    STARTED(m_pki.run(u"openssl"_s, {u"req"_s, u"-new"_s, u"-key"_s, u"s.key"_s, u"-out"_s, u"s.csr"_s, u"-subj"_s,
                                     u"/CN=srv.lab"_s}));
    STARTED(
        m_pki.run(u"openssl"_s, {u"x509"_s, u"-req"_s, u"-in"_s, u"s.csr"_s, u"-CA"_s, u"s.pem"_s, u"-CAkey"_s,
                                 u"s.key"_s, u"-CAcreateserial"_s, u"-days"_s, u"-1"_s, u"-out"_s, u"expired.pem"_s}));
}

void TestServices::ssh()
{
    ServerProcess server;
    const quint16 port = freePort(Address);
    if (::geteuid() == 0)
        QVERIFY(QDir().mkpath(u"/run/sshd"_s));
    STARTED(server.run(u"ssh-keygen"_s,
                       {u"-q"_s, u"-t"_s, u"ed25519"_s, u"-N"_s, QString(), u"-f"_s, server.folder() + u"/key"_s}));
    const QString config = server.write(u"config"_s, "ListenAddress 127.0.0.1:" + number(port) + "\nHostKey " +
                                                         server.folder().toUtf8() + "/key\nPidFile none\nUsePAM no\n");
    STARTED(server.start(u"sshd"_s, {u"-D"_s, u"-e"_s, u"-f"_s, config}));
    const ProbeResult result = eventually(target(Address, port, "ssh"));
    VERDICT(result, Verdict::Verified);
    QVERIFY(result.proof.startsWith(u"SSH-2.0-"_s));
    QVERIFY(result.latencyMs);
    const ProbeResult wrong = probeOne(target(Address, port, "smtp"));
    VERDICT(wrong, Verdict::WrongService);
}

void TestServices::smtp()
{
    ServerProcess server;
    const quint16 port = freePort(Address);
    STARTED(server.start(u"aiosmtpd"_s, {u"-n"_s, u"-l"_s, place(port)}));
    const ProbeResult result = eventually(target(Address, port, "smtp"));
    VERDICT(result, Verdict::Verified);
    QVERIFY2(result.proof.startsWith(u"220 "_s), describe(result).constData());
    VERDICT(probeOne(target(Address, port, "tls")), Verdict::WrongService);
}

void TestServices::dns()
{
    ServerProcess server;
    const quint16 port = freePort(Address);
    STARTED(
        server.start(u"dnsmasq"_s, {u"--no-daemon"_s, u"--conf-file=/dev/null"_s, u"--no-resolv"_s, u"--no-hosts"_s,
                                    u"--port=%1"_s.arg(port), u"--listen-address=127.0.0.1"_s, u"--bind-interfaces"_s,
                                    u"--user=%1"_s.arg(::geteuid() == 0 ? u"root"_s : QString()),
                                    u"--address=/ok.lab/127.0.0.1"_s, u"--local=/lab/"_s, u"--pid-file="_s}));
    ProbeTarget named = target(Address, port, "dns-udp", Transport::Udp);
    named.host = u"ok.lab"_s;
    const ProbeResult udp = eventually(named);
    VERDICT(udp, Verdict::Verified);
    QCOMPARE(udp.proof, u"a DNS server answered; NOERROR"_s);
    named.host = u"missing.lab"_s;
    QCOMPARE(eventually(named).proof, u"a DNS server answered; NXDOMAIN"_s);
    const ProbeResult tcp = eventually(target(Address, port, "dns-tcp"));
    VERDICT(tcp, Verdict::Verified);
    QCOMPARE(tcp.proof, u"a DNS server answered; REFUSED"_s);
}

void TestServices::ntp()
{
    ServerProcess server;
    const quint16 port = freePort(Address, Transport::Udp);
    const QString config = server.write(u"chrony.conf"_s, "local stratum 8\nallow all\nbindaddress 127.0.0.1\nport " +
                                                              number(port) + "\ncmdport 0\nbindcmdaddress /\npidfile " +
                                                              server.folder().toUtf8() + "/pid\n");
    QVERIFY2(!programPath(u"chronyd"_s).isEmpty(), "missing program: chronyd (tests/lab/aside chrony)");
    STARTED(server.start(u"chronyd"_s, {u"-d"_s, u"-x"_s, u"-U"_s, u"-u"_s,
                                        ::geteuid() == 0 ? u"root"_s : qEnvironmentVariable("USER"), u"-f"_s, config}));
    VERDICT(eventually(target(Address, port, "ntp", Transport::Udp)), Verdict::Verified);
}

void TestServices::ldapAndLdaps()
{
    ServerProcess server;
    const quint16 plain = freePort(Address);
    const quint16 secure = freePort(Address);
    QVERIFY(QDir(server.folder()).mkdir(u"db"_s));
    const QByteArray folder = server.folder().toUtf8();
    const QString config =
        server.write(u"slapd.conf"_s,
                     "include /etc/ldap/schema/core.schema\nmodulepath /usr/lib/ldap\nmoduleload back_mdb\npidfile " +
                         folder + "/pid\nTLSCertificateFile " + pem("s.pem").toUtf8() + "\nTLSCertificateKeyFile " +
                         pem("s.key").toUtf8() + "\ndatabase mdb\nsuffix \"dc=lab\"\ndirectory " + folder + "/db\n");
    STARTED(server.start(u"slapd"_s, {u"-d"_s, u"0"_s, u"-h"_s,
                                      u"ldap://%1 ldaps://%2"_s.arg(place(plain), place(secure)), u"-f"_s, config}));
    VERDICT(eventually(target(Address, plain, "ldap")), Verdict::Verified);
    const ProbeResult ldaps = eventually(target(Address, secure, "ldaps"), Verdict::TlsUntrusted);
    VERDICT(ldaps, Verdict::TlsUntrusted);
    QVERIFY2(ldaps.proof.contains(u"an LDAP server answered"_s), describe(ldaps).constData());
}

void TestServices::postgres()
{
    ServerProcess server;
    server.becomeUser(u"postgres"_s);
    const quint16 port = freePort(Address);
    const QStringList versions =
        QDir(u"/usr/lib/postgresql"_s).entryList(QDir::Dirs | QDir::NoDotAndDotDot, QDir::Name);
    QVERIFY2(!versions.isEmpty(), "missing program: postgres");
    const QString programs = u"/usr/lib/postgresql/%1/bin/"_s.arg(versions.last());
    const QString data = server.folder() + u"/data"_s;
    STARTED(server.run(programs + u"initdb"_s,
                       {u"-D"_s, data, u"-A"_s, u"trust"_s, u"--no-sync"_s, u"--no-instructions"_s, u"--locale=C"_s}));
    STARTED(
        server.start(programs + u"postgres"_s, {u"-D"_s, data, u"-h"_s, u"127.0.0.1"_s, u"-p"_s, QString::number(port),
                                                u"-k"_s, server.folder(), u"-c"_s, u"fsync=off"_s}));
    VERDICT(eventually(target(Address, port, "postgres")), Verdict::Verified);
}

void TestServices::httpAndHttps()
{
    ServerProcess server;
    const quint16 plain = freePort(Address);
    const quint16 secure = freePort(Address);
    const QByteArray folder = server.folder().toUtf8();
    QByteArray temporary;
    for (const char *kind : {"client_body", "proxy", "fastcgi", "uwsgi", "scgi"})
        temporary += QByteArray(kind) + "_temp_path " + folder + '/' + kind + ";\n";
    const QString config = server.write(
        u"nginx.conf"_s, "daemon off; master_process off; pid " + folder + "/pid; error_log " + folder +
                             "/err.log;\nevents {}\nhttp {\n"
                             "access_log off;\n" +
                             temporary + "ssl_certificate " + pem("s.pem").toUtf8() + "; ssl_certificate_key " +
                             pem("s.key").toUtf8() + ";\nserver { listen 127.0.0.1:" + number(plain) +
                             "; return 404; }\nserver { listen 127.0.0.1:" + number(secure) +
                             " ssl; return 200 ok; }\n}\n");
    STARTED(server.start(u"nginx"_s,
                         {u"-p"_s, server.folder(), u"-e"_s, server.folder() + u"/err.log"_s, u"-c"_s, config}));
    const ProbeResult http = eventually(target(Address, plain, "http"));
    VERDICT(http, Verdict::Verified);
    QCOMPARE(http.proof, u"HTTP/1.1 404 Not Found"_s);
    ProbeTarget https = target(Address, secure, "https");
    https.host = u"srv.lab"_s;
    const ProbeResult untrusted = eventually(https, Verdict::TlsUntrusted);
    VERDICT(untrusted, Verdict::TlsUntrusted);
    QVERIFY2(untrusted.proof.contains(u"HTTP/1.1 200 OK"_s) && untrusted.proof.contains(u"subject srv.lab"_s),
             describe(untrusted).constData());
    QVERIFY(untrusted.detail.contains(u"self-signed"_s));
    https.certificate.sha256 = untrusted.proof.section(u"sha256 "_s, 1).section(QLatin1Char(';'), 0, 0);
    VERDICT(probeOne(https), Verdict::Verified);
    https.certificate.sha256 = QString(64, QLatin1Char('0'));
    VERDICT(probeOne(https), Verdict::Intercepted);
    VERDICT(probeOne(target(Address, plain, "tls")), Verdict::WrongService);
}

void TestServices::code42Ping()
{
    QTcpServer server;
    QVERIFY(server.listen(QHostAddress(QHostAddress::LocalHost)));
    connect(&server, &QTcpServer::newConnection, &server, [&server] {
        QTcpSocket *caller = server.nextPendingConnection();
        connect(caller, &QTcpSocket::readyRead, caller, [caller] {
            caller->write("HTTP/1.1 200 OK\r\nContent-Type: "
                          "application/json\r\n\r\n{\"metadata\":{},\"data\":{\"success\":true}}");
            caller->disconnectFromHost();
        });
    });
    const ProbeResult result = probeOne(target(Address, server.serverPort(), "http"));
    VERDICT(result, Verdict::Verified);
    QCOMPARE(result.proof, u"HTTP/1.1 200 OK; Code42 answered /api/Ping"_s);
}

void TestServices::serveTls(ServerProcess &server, quint16 port, const QStringList &more)
{
    STARTED(server.start(
        u"openssl"_s,
        QStringList{u"s_server"_s, u"-accept"_s, place(port), u"-key"_s, pem("s.key"), u"-www"_s, u"-quiet"_s} + more));
}

void TestServices::tls()
{
    ServerProcess server;
    const quint16 port = freePort(Address);
    serveTls(server, port, {u"-cert"_s, pem("s.pem")});
    const ProbeResult result = eventually(target(Address, port, "tls"), Verdict::TlsUntrusted);
    VERDICT(result, Verdict::TlsUntrusted);
    QVERIFY2(result.proof.startsWith(u"TLS 1.3; subject srv.lab; issuer srv.lab; expires 20"_s),
             describe(result).constData());
    VERDICT(probeOne(target(Address, port, "ssh"), {1, 500, 500, 1, 1}), Verdict::Open);
}

void TestServices::tlsProblems_data()
{
    QTest::addColumn<QStringList>("options");
    QTest::addColumn<QString>("certificate");
    QTest::addColumn<int>("verdict");
    QTest::addColumn<QString>("detail");
    const QString good = u"s.pem"_s;
    QTest::newRow("expired") << QStringList() << u"expired.pem"_s << int(Verdict::TlsUntrusted) << u"expired"_s;
    QTest::newRow("only TLS 1.1") << QStringList{u"-tls1_1"_s, u"-cipher"_s, u"ALL:@SECLEVEL=0"_s} << good
                                  << int(Verdict::TlsFailed) << u"older than 1.2"_s;
    QTest::newRow("client certificate, TLS 1.3") << QStringList{u"-Verify"_s, u"1"_s, u"-tls1_3"_s} << good
                                                 << int(Verdict::TlsFailed) << u"client certificate"_s;
    QTest::newRow("client certificate, TLS 1.2") << QStringList{u"-Verify"_s, u"1"_s, u"-tls1_2"_s} << good
                                                 << int(Verdict::TlsFailed) << u"client certificate"_s;
}

void TestServices::tlsProblems()
{
    QFETCH(QStringList, options);
    QFETCH(QString, certificate);
    QFETCH(int, verdict);
    QFETCH(QString, detail);
    ServerProcess server;
    const quint16 port = freePort(Address);
    serveTls(server, port, QStringList{u"-cert"_s, m_pki.folder() + QLatin1Char('/') + certificate} + options);
    const ProbeResult result = eventually(target(Address, port, "tls"), Verdict(verdict));
    VERDICT(result, Verdict(verdict));
    QVERIFY2(result.detail.contains(detail), describe(result).constData());
}

void TestServices::zabbixAgent()
{
    ServerProcess server;
    const quint16 port = freePort(Address);
    const QString config = server.write(
        u"agent.conf"_s, "PidFile=" + server.folder().toUtf8() +
                             "/pid\nLogType=console\nServer=127.0.0.1\nListenIP=127.0.0.1\nListenPort=" + number(port) +
                             "\nHostname=srv\nAllowRoot=1\nStartAgents=1\n");
    STARTED(server.start(u"zabbix_agentd"_s, {u"-f"_s, u"-c"_s, config}));
    VERDICT(eventually(target(Address, port, "zabbix-agent")), Verdict::Verified);
}

void TestServices::zabbixAgentThatDoesNotKnowUs()
{
    ServerProcess server;
    const quint16 port = freePort(Address);
    const QString config =
        server.write(u"agent.conf"_s, "PidFile=" + server.folder().toUtf8() +
                                          "/pid\nLogType=console\nServer=127.0.0.99\nListenIP=127.0.0.1\nListenPort=" +
                                          number(port) + "\nHostname=srv\nAllowRoot=1\nStartAgents=1\n");
    STARTED(server.start(u"zabbix_agentd"_s, {u"-f"_s, u"-c"_s, config}));
    const ProbeResult result = eventually(target(Address, port, "zabbix-agent"), Verdict::Reset);
    VERDICT(result, Verdict::Reset);
    QVERIFY(result.detail.contains(u"access list"_s));
}

void TestServices::zabbixServer()
{
    ServerProcess server;
    const quint16 port = freePort(Address);
    const QByteArray folder = server.folder().toUtf8();
    const QString config = server.write(
        u"proxy.conf"_s,
        "PidFile=" + folder +
            "/pid\nLogType=console\nServer=127.0.0.1\nHostname=prx\nListenIP=127.0.0.1\nListenPort=" + number(port) +
            "\nDBName=" + folder + "/zp.db\nAllowRoot=1\nFpingLocation=/usr/bin/fping\nSocketDir=" + folder +
            "\nProxyMode=1\nStartPollers=0\nStartPreprocessors=1\nStartTrappers=1\nStartDBSyncers=1\n"
            "StartDiscoverers=0\nStartPingers=0\nStartPollersUnreachable=0\nStartHTTPPollers=0\nStartODBCPollers=0\n"
            "StartHistoryPollers=0\n");
    STARTED(server.start(u"zabbix_proxy"_s, {u"-f"_s, u"-c"_s, config}));
    VERDICT(eventually(target(Address, port, "zabbix-server")), Verdict::Verified);
}

void TestServices::ipmi()
{
    ServerProcess server;
    const quint16 port = freePort(Address, Transport::Udp);
    QVERIFY(QDir(server.folder()).mkdir(u"state"_s));
    const QString lan = server.write(
        u"lan.conf"_s, "name \"bmc\"\nset_working_mc 0x20\nstartlan 1\n addr 127.0.0.1 " + number(port) +
                           "\n priv_limit admin\n allowed_auths_admin none md2 md5 straight\n guid "
                           "a123456789abcdefa123456789abcdef\nendlan\nuser 2 true \"probe\" \"probe\" admin 10 "
                           "none md2 md5 straight\n");
    const QString commands =
        server.write(u"cmd"_s, "mc_setbmc 0x20\nmc_add 0x20 0 no-device-sdrs 0x23 9 8 0x9f 0x1291 0xf02 "
                               "persist_sdr\nsel_enable 0x20 1000 0x0a\nmc_enable 0x20\n");
    STARTED(server.start(u"ipmi_sim"_s,
                         {u"-n"_s, u"-c"_s, lan, u"-f"_s, commands, u"-s"_s, server.folder() + u"/state"_s}));
    VERDICT(eventually(target(Address, port, "rmcp", Transport::Udp)), Verdict::Verified);
}

/// No server of this kind can be had any more: a greeting as it was recorded.
void TestServices::code42Legacy()
{
    QTcpServer server;
    QVERIFY(server.listen(QHostAddress(QHostAddress::LocalHost)));
    connect(&server, &QTcpServer::newConnection, &server, [&server] {
        while (QTcpSocket *caller = server.nextPendingConnection())
            caller->write(QByteArray::fromHex("806300000041") +
                          "-18782|com.code42.messaging.security.SecurityProviderReadyMessage" +
                          QByteArray::fromHex("b6a2000000220100") + QByteArray(32, '\x5a'));
    });
    VERDICT(probeOne(target(Address, server.serverPort(), "code42-legacy")), Verdict::Verified);
    const ProbeResult onTls = probeOne(target(Address, server.serverPort(), "tls"));
    VERDICT(onTls, Verdict::WrongService);
    QVERIFY2(onTls.detail.contains(u"Code42 messaging server without TLS"_s), describe(onTls).constData());
}

PORTWRIGHT_TEST(tst_services, TestServices)
#include "tst_services.moc"
