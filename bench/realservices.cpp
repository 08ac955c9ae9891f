// SPDX-License-Identifier: Apache-2.0
#include "realservices.h"

#include <QDir>
#include <QElapsedTimer>
#include <QEventLoop>
#include <QThread>

using namespace Qt::StringLiterals;

namespace portwright {

namespace {

constexpr auto Address = "127.0.0.1";

QString place(quint16 port)
{
    return u"127.0.0.1:%1"_s.arg(port);
}

} // namespace

void RealServices::addOn(quint16 port, const char *handshake, Transport transport)
{
    ProbeTarget target;
    target.address = IpAddress::of(Address);
    target.port = port;
    target.transport = transport;
    target.handshake = QString::fromLatin1(handshake);
    target.destination = NodeId(u"here"_s);
    target.flows = {FlowId(u"bench/%1/here/here"_s.arg(target.handshake))};
    m_targets += target;
}

quint16 RealServices::add(const char *handshake, Transport transport)
{
    addOn(m_nextPort, handshake, transport);
    return m_nextPort++;
}

bool RealServices::isProof(const ProbeResult &result)
{
    return result.verdict == Verdict::Verified || result.verdict == Verdict::TlsUntrusted;
}

QList<ProbeResult> RealServices::probeAll(const QList<ProbeTarget> &targets)
{
    Prober prober(*builtInHandshakes());
    QList<ProbeResult> results;
    QEventLoop loop;
    QObject::connect(&prober, &Prober::verdictFound, &loop, [&results](const ProbeResult &r) { results += r; });
    QObject::connect(&prober, &Prober::roundFinished, &loop, &QEventLoop::quit);
    prober.start(targets, {});
    loop.exec();
    return results;
}

void RealServices::probeTls(int times) const
{
    const auto tls = std::find_if(m_targets.cbegin(), m_targets.cend(),
                                  [](const ProbeTarget &target) { return target.handshake == u"tls"; });
    probeAll(QList<ProbeTarget>(times, *tls));
}

QByteArray RealServices::startTls()
{
    const QByteArray made = m_tls.run(u"openssl"_s, {u"req"_s, u"-x509"_s, u"-newkey"_s, u"ec"_s, u"-pkeyopt"_s,
                                                     u"ec_paramgen_curve:P-256"_s, u"-nodes"_s, u"-keyout"_s, u"key"_s,
                                                     u"-out"_s, u"pem"_s, u"-subj"_s, u"/CN=bench"_s});
    if (!made.isEmpty())
        return made;
    return m_tls.start(u"openssl"_s, {u"s_server"_s, u"-accept"_s, place(add("tls")), u"-cert"_s, file("pem"),
                                      u"-key"_s, file("key"), u"-www"_s, u"-quiet"_s});
}

QByteArray RealServices::startWeb()
{
    const QByteArray folder = m_web.folder().toUtf8();
    QByteArray temporary;
    for (const char *kind : {"client_body", "proxy", "fastcgi", "uwsgi", "scgi"})
        temporary += QByteArray(kind) + "_temp_path " + folder + '/' + kind + ";\n";
    const QByteArray plain = place(add("http")).toLatin1();
    const QByteArray secure = place(add("https")).toLatin1();
    const QString config =
        m_web.write(u"nginx.conf"_s,
                    "daemon off; master_process off; pid " + folder + "/pid; error_log " + folder +
                        "/err.log;\nevents {}\nhttp {\naccess_log off;\n" + temporary + "ssl_certificate " +
                        file("pem").toUtf8() + "; ssl_certificate_key " + file("key").toUtf8() + ";\nserver { listen " +
                        plain + "; return 200 ok; }\nserver { listen " + secure + " ssl; return 200 ok; }\n}\n");
    return m_web.start(u"nginx"_s, {u"-p"_s, m_web.folder(), u"-e"_s, m_web.folder() + u"/err.log"_s, u"-c"_s, config});
}

QByteArray RealServices::startDirectory()
{
    const QString plain = place(add("ldap"));
    const QString secure = place(add("ldaps"));
    QDir(m_directory.folder()).mkdir(u"db"_s);
    const QByteArray folder = m_directory.folder().toUtf8();
    const QString config = m_directory.write(
        u"slapd.conf"_s,
        "include /etc/ldap/schema/core.schema\nmodulepath /usr/lib/ldap\nmoduleload back_mdb\npidfile " + folder +
            "/pid\nTLSCertificateFile " + file("pem").toUtf8() + "\nTLSCertificateKeyFile " + file("key").toUtf8() +
            "\ndatabase mdb\nsuffix \"dc=lab\"\ndirectory " + folder + "/db\n");
    return m_directory.start(u"slapd"_s,
                             {u"-d"_s, u"0"_s, u"-h"_s, u"ldap://%1 ldaps://%2"_s.arg(plain, secure), u"-f"_s, config});
}

QByteArray RealServices::startOthers()
{
    const quint16 names = add("dns-udp", Transport::Udp);
    addOn(names, "dns-tcp", Transport::Tcp);
    QByteArray problems =
        m_names.start(u"dnsmasq"_s, {u"--no-daemon"_s, u"--conf-file=/dev/null"_s, u"--no-resolv"_s, u"--no-hosts"_s,
                                     u"--port=%1"_s.arg(names), u"--listen-address=127.0.0.1"_s, u"--bind-interfaces"_s,
                                     u"--user=root"_s, u"--local=/lab/"_s, u"--pid-file="_s});
    problems += m_mail.start(u"aiosmtpd"_s, {u"-n"_s, u"-l"_s, place(add("smtp"))});
    QDir().mkpath(u"/run/sshd"_s);
    problems += m_shell.run(
        u"ssh-keygen"_s, {u"-q"_s, u"-t"_s, u"ed25519"_s, u"-N"_s, QString(), u"-f"_s, m_shell.folder() + u"/key"_s});
    const QString shell = m_shell.write(u"config"_s, "ListenAddress " + place(add("ssh")).toLatin1() + "\nHostKey " +
                                                         m_shell.folder().toUtf8() + "/key\nPidFile none\nUsePAM no\n");
    problems += m_shell.start(u"sshd"_s, {u"-D"_s, u"-e"_s, u"-f"_s, shell});
    const QString agent = m_agent.write(
        u"agent.conf"_s, "PidFile=" + m_agent.folder().toUtf8() +
                             "/pid\nLogType=console\nServer=127.0.0.1\nListenIP=127.0.0.1\nListenPort=" +
                             QByteArray::number(add("zabbix-agent")) + "\nHostname=srv\nAllowRoot=1\nStartAgents=1\n");
    return problems + m_agent.start(u"zabbix_agentd"_s, {u"-f"_s, u"-c"_s, agent});
}

QByteArray RealServices::start()
{
    QByteArray problems = startTls();
    problems += startWeb();
    problems += startDirectory();
    problems += startOthers();
    return problems.isEmpty() ? untilAllAnswer() : problems;
}

QByteArray RealServices::untilAllAnswer() const
{
    constexpr int patienceMs = 20000;
    QElapsedTimer clock;
    clock.start();
    QByteArray missing;
    do {
        missing.clear();
        for (const ProbeResult &result : probe()) {
            if (!isProof(result))
                missing += result.flow.text().toLatin1() + " does not answer\n";
        }
        QThread::msleep(missing.isEmpty() ? 0 : 50);
    } while (!missing.isEmpty() && clock.elapsed() < patienceMs);
    return missing;
}

} // namespace portwright
