// SPDX-License-Identifier: Apache-2.0
#include "netnamespaces.h"
#include "probing.h"
#include "serverprocess.h"
#include "testmain.h"

#include <QCoreApplication>
#include <QTcpServer>
#include <QTcpSocket>

#include <unistd.h>

using namespace portwright;
using namespace portwright::test;

namespace {

constexpr auto Server = "10.98.1.2";
constexpr auto Server6 = "fd98:1::2";
constexpr auto RouterInside = "10.98.0.1";
constexpr quint16 Listening = 2222;
constexpr quint16 Shut = 2223;

} // namespace

#define DONE(expression)                                                                                               \
    do {                                                                                                               \
        const QByteArray problem = (expression);                                                                       \
        QVERIFY2(problem.isEmpty(), problem.constData());                                                              \
    } while (false)

#define VERDICT(result, wanted) QVERIFY2((result).verdict == (wanted), describe(result).constData())

/// Client, router and server in network namespaces of their own: what firewalls on the way make of a probe.
class NamespaceLab : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void init();
    void cleanupTestCase();
    void openAndRefused();
    void filteredByADroppingFirewall();
    void rejectedByTheRouter_data();
    void rejectedByTheRouter();
    void resetByTheFirewallLooksRefused();
    void rejectedByTheHostFirewall();
    void rejectedInIpv6();
    void noHostOnTheSameNetwork();
    void unreachableHostBehindTheRouter();
    void noRoute();
    void blockedHere();
    void routingLoop();

private:
    ProbeResult probe(const char *address, quint16 port, const char *handshake = "ssh",
                      Transport transport = Transport::Tcp);
    QByteArray rules(const NetNamespace &space, const char *hook, const char *rule);

    NetNamespace m_client;
    NetNamespace m_router;
    NetNamespace m_server;
    std::unique_ptr<QTcpServer> m_listener;
    std::unique_ptr<QTcpServer> m_listener6;
};

ProbeResult NamespaceLab::probe(const char *address, quint16 port, const char *handshake, Transport transport)
{
    const Inside inside(m_client);
    return probeOne(target(address, port, handshake, transport));
}

QByteArray NamespaceLab::rules(const NetNamespace &space, const char *hook, const char *rule)
{
    return space.run(QStringLiteral("nft 'table inet lab { chain lab_%1 { type filter hook %1 priority 0; %2; }\n}'")
                         .arg(QLatin1String(hook), QLatin1String(rule)));
}

void NamespaceLab::initTestCase()
{
    for (const char *program : {"nft", "ip"})
        QVERIFY2(!programPath(QLatin1String(program)).isEmpty(),
                 qPrintable(QStringLiteral("missing program: %1").arg(QLatin1String(program))));
    QVERIFY2(m_client.isValid() && m_router.isValid() && m_server.isValid(),
             "this kernel makes no network namespaces here");
    DONE(m_client.run(QStringLiteral("ip link add c0 type veth peer name r0 netns %1\nip addr add 10.98.0.2/24 dev c0\n"
                                     "ip addr add fd98::2/64 dev c0 nodad\nip link set c0 up\nip link set lo up")
                          .arg(m_router.path())));
    DONE(m_router.run(
        QStringLiteral("ip link add r1 type veth peer name s0 netns %1\nip addr add 10.98.0.1/24 dev r0\n"
                       "ip addr add 10.98.1.1/24 dev r1\nip addr add fd98::1/64 dev r0 nodad\n"
                       "ip addr add fd98:1::1/64 dev r1 nodad\nip link set r0 up\nip link set r1 up\n"
                       "ip link set lo up\necho 1 > /proc/sys/net/ipv4/ip_forward\n"
                       "echo 1 > /proc/sys/net/ipv6/conf/all/forwarding\n"
                       "echo 0 > /proc/sys/net/ipv4/icmp_ratelimit\necho 0 > /proc/sys/net/ipv6/icmp/ratelimit")
            .arg(m_server.path())));
    DONE(
        m_client.run(QStringLiteral("ip route add 10.98.1.0/24 via 10.98.0.1\nip route add 10.98.9.0/24 via 10.98.0.1\n"
                                    "ip route add fd98:1::/64 via fd98::1")));
    DONE(m_server.run(
        QStringLiteral("ip addr add 10.98.1.2/24 dev s0\nip addr add fd98:1::2/64 dev s0 nodad\nip link set s0 up\n"
                       "ip link set lo up\nip route add default via 10.98.1.1\nip -6 route add default via fd98:1::1\n"
                       "echo 0 > /proc/sys/net/ipv4/icmp_ratelimit")));
    const Inside inside(m_server);
    m_listener = std::make_unique<QTcpServer>();
    m_listener6 = std::make_unique<QTcpServer>();
    for (QTcpServer *server : {m_listener.get(), m_listener6.get()}) {
        connect(server, &QTcpServer::newConnection, server, [server] {
            while (QTcpSocket *caller = server->nextPendingConnection())
                caller->write("SSH-2.0-lab\r\n");
        });
    }
    QVERIFY(m_listener->listen(QHostAddress(QLatin1String(Server)), Listening));
    QVERIFY(m_listener6->listen(QHostAddress(QLatin1String(Server6)), Listening));
}

void NamespaceLab::init()
{
    for (const NetNamespace *space : {&m_client, &m_router, &m_server})
        DONE(space->run(QStringLiteral("nft flush ruleset")));
}

void NamespaceLab::cleanupTestCase()
{
    m_listener.reset();
    m_listener6.reset();
}

void NamespaceLab::openAndRefused()
{
    const ProbeResult open = probe(Server, Listening);
    VERDICT(open, Verdict::Verified);
    QCOMPARE(open.proof, QStringLiteral("SSH-2.0-lab"));
    VERDICT(probe(Server6, Listening), Verdict::Verified);
    VERDICT(probe(Server, Shut), Verdict::Refused);
    VERDICT(probe(Server6, Shut), Verdict::Refused);
    VERDICT(probe(Server, Shut, "ntp", Transport::Udp), Verdict::Refused);
}

void NamespaceLab::filteredByADroppingFirewall()
{
    DONE(rules(m_router, "forward", "meta l4proto { tcp, udp } th dport 2223 drop"));
    const ProbeResult tcp = probe(Server, Shut);
    VERDICT(tcp, Verdict::Filtered);
    QCOMPARE(tcp.tries, 3);
    VERDICT(probe(Server, Shut, "ntp", Transport::Udp), Verdict::Silent);
    VERDICT(probe(Server, Listening), Verdict::Verified);
}

void NamespaceLab::rejectedByTheRouter_data()
{
    QTest::addColumn<QString>("with");
    QTest::addColumn<int>("code");
    const auto row = [](const char *name, int code) {
        QTest::newRow(name) << QString::fromLatin1(name) << 3 * 256 + code;
    };
    row("net-unreachable", 0);
    row("host-unreachable", 1);
    row("prot-unreachable", 2);
    row("port-unreachable", 3);
    row("net-prohibited", 9);
    row("host-prohibited", 10);
    row("admin-prohibited", 13);
}

void NamespaceLab::rejectedByTheRouter()
{
    QFETCH(QString, with);
    QFETCH(int, code);
    DONE(rules(m_router, "forward",
               qPrintable(QStringLiteral("ip daddr 10.98.1.2 reject with icmp type %1").arg(with))));
    const ProbeResult tcp = probe(Server, Listening);
    VERDICT(tcp, Verdict::Rejected);
    QCOMPARE(tcp.by, QLatin1String(RouterInside));
    QCOMPARE(tcp.code, code);
    const ProbeResult udp = probe(Server, 123, "ntp", Transport::Udp);
    VERDICT(udp, Verdict::Rejected);
    QCOMPARE(udp.by, QLatin1String(RouterInside));
}

void NamespaceLab::resetByTheFirewallLooksRefused()
{
    DONE(rules(m_router, "forward", "tcp dport 2222 reject with tcp reset"));
    VERDICT(probe(Server, Listening), Verdict::Refused);
}

void NamespaceLab::rejectedByTheHostFirewall()
{
    DONE(rules(m_server, "input", "tcp dport 2222 reject with icmp type admin-prohibited"));
    const ProbeResult prohibited = probe(Server, Listening);
    VERDICT(prohibited, Verdict::Rejected);
    QCOMPARE(prohibited.by, QLatin1String(Server));
    QVERIFY(prohibited.detail.contains(QStringLiteral("own firewall")));
}

void NamespaceLab::rejectedInIpv6()
{
    DONE(rules(m_router, "forward", "ip6 daddr fd98:1::2 reject with icmpv6 type admin-prohibited"));
    const ProbeResult result = probe(Server6, Listening);
    VERDICT(result, Verdict::Rejected);
    QCOMPARE(result.by, QStringLiteral("fd98::1"));
    QCOMPARE(result.code, 1 * 256 + 1);
}

void NamespaceLab::noHostOnTheSameNetwork()
{
    VERDICT(probe("10.98.0.77", Listening), Verdict::NoHost);
    VERDICT(probe("fd98::77", Listening), Verdict::NoHost);
}

void NamespaceLab::unreachableHostBehindTheRouter()
{
    const ProbeResult result = probe("10.98.1.77", Listening);
    VERDICT(result, Verdict::Rejected);
    QCOMPARE(result.by, QLatin1String(RouterInside));
    QCOMPARE(result.code, 3 * 256 + 1);
}

void NamespaceLab::noRoute()
{
    VERDICT(probe("192.0.2.1", Listening), Verdict::NoRoute);
    VERDICT(probe("2001:db8::1", Listening), Verdict::NoRoute);
}

void NamespaceLab::blockedHere()
{
    DONE(rules(m_client, "output", "ip daddr 10.98.1.2 reject with icmp type admin-prohibited"));
    VERDICT(probe(Server, Listening), Verdict::BlockedHere);
    VERDICT(probe(Server, 123, "ntp", Transport::Udp), Verdict::BlockedHere);
}

void NamespaceLab::routingLoop()
{
    DONE(m_router.run(QStringLiteral("ip route replace 10.98.9.0/24 via 10.98.1.2")));
    DONE(m_server.run(QStringLiteral("echo 1 > /proc/sys/net/ipv4/ip_forward")));
    const ProbeResult result = probe("10.98.9.9", Listening);
    VERDICT(result, Verdict::Rejected);
    QVERIFY2(result.detail.contains(QStringLiteral("loop")), describe(result).constData());
}

/// Without root: the same tests in a user namespace, in a process of its own.
class NamespaceLabAsUser : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void runsInAUserNamespace();
};

void NamespaceLabAsUser::runsInAUserNamespace()
{
    QProcess process;
    process.setProcessChannelMode(QProcess::MergedChannels);
    process.start(QStringLiteral("unshare"),
                  {QStringLiteral("--user"), QStringLiteral("--map-root-user"), QCoreApplication::applicationFilePath(),
                   QStringLiteral("tst_namespaces")});
    QVERIFY2(process.waitForStarted(), "missing program: unshare");
    QVERIFY(process.waitForFinished(240000));
    QVERIFY2(process.exitCode() == 0, process.readAll().constData());
}

static const bool registered = portwright::test::add("tst_namespaces", []() -> QObject * {
    return ::geteuid() == 0 ? static_cast<QObject *>(new NamespaceLab) : new NamespaceLabAsUser;
});
#include "tst_namespaces.moc"
