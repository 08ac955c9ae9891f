// SPDX-License-Identifier: Apache-2.0
#include "probing.h"
#include "serverprocess.h"
#include "testmain.h"
#include "threenetworks.h"

#include <QCoreApplication>
#include <QSignalSpy>
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
    void filteredInIpv6();
    void filteredByTheHostFirewall();
    void filteredByANeighbour();
    void tellsTheFirstTry();
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

    ThreeNetworks m_networks;
    std::unique_ptr<QTcpServer> m_listener;
    std::unique_ptr<QTcpServer> m_listener6;
};

ProbeResult NamespaceLab::probe(const char *address, quint16 port, const char *handshake, Transport transport)
{
    const Inside inside(m_networks.client);
    return probeOne(target(address, port, handshake, transport));
}

QByteArray NamespaceLab::rules(const NetNamespace &space, const char *hook, const char *rule)
{
    return addFilter(space, QLatin1String(hook), QLatin1String(rule));
}

void NamespaceLab::initTestCase()
{
    STARTED(m_networks.setUp());
    const Inside inside(m_networks.server);
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
    STARTED(m_networks.clearFilters());
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
    STARTED(rules(m_networks.router, "forward", "meta l4proto { tcp, udp } th dport 2223 drop"));
    const ProbeResult tcp = probe(Server, Shut);
    VERDICT(tcp, Verdict::Filtered);
    QCOMPARE(tcp.tries, 3);
    QVERIFY2(tcp.detail.contains(QStringLiteral("10.98.0.1 (hop 1)")), describe(tcp).constData());
    const ProbeResult udp = probe(Server, Shut, "ntp", Transport::Udp);
    VERDICT(udp, Verdict::Silent);
    QVERIFY2(udp.detail.contains(QStringLiteral("10.98.0.1 (hop 1)")), describe(udp).constData());
    VERDICT(probe(Server, Listening), Verdict::Verified);
}

void NamespaceLab::filteredInIpv6()
{
    STARTED(rules(m_networks.router, "forward", "ip6 daddr fd98:1::2 drop"));
    const ProbeResult six = probe(Server6, Listening);
    VERDICT(six, Verdict::Filtered);
    QVERIFY2(six.detail.contains(QStringLiteral("fd98::1 (hop 1)")), describe(six).constData());
    VERDICT(probe(Server, Listening), Verdict::Verified);
}

void NamespaceLab::filteredByTheHostFirewall()
{
    STARTED(rules(m_networks.server, "input", "tcp dport 2222 drop"));
    ProbeTarget shut = target(Server, Listening, "ssh");
    shut.way = {{QStringLiteral("Router (Network team)"), {*Cidr::parse(QStringLiteral("10.98.0.0/24"))}}};
    shut.seenAs = {IpAddress::of("10.98.1.99")};
    const Inside inside(m_networks.client);
    const ProbeResult result = probeOne(shut);
    VERDICT(result, Verdict::Filtered);
    QVERIFY2(result.detail.contains(QStringLiteral("Router (Network team), the last firewall on the way")),
             describe(result).constData());
    QVERIFY2(result.detail.contains(QStringLiteral("10.98.1.99")), describe(result).constData());
}

void NamespaceLab::filteredByANeighbour()
{
    STARTED(rules(m_networks.router, "input", "tcp dport 2222 drop"));
    const ProbeResult result = probe(RouterInside, Listening);
    VERDICT(result, Verdict::Filtered);
    QVERIFY2(result.detail.contains(QStringLiteral("no router is between")), describe(result).constData());
}

void NamespaceLab::tellsTheFirstTry()
{
    STARTED(rules(m_networks.router, "forward", "tcp dport 2223 drop"));
    const Inside inside(m_networks.client);
    Prober prober(*builtInHandshakes());
    QSignalSpy first(&prober, &Prober::firstTryFound);
    QSignalSpy last(&prober, &Prober::verdictFound);
    prober.start({target(Server, Shut, "ssh"), target(Server, Listening, "ssh")}, {});
    QTRY_COMPARE(last.size(), 2);
    QCOMPARE(first.size(), 1);
    const auto found = first.at(0).at(0).value<ProbeResult>();
    VERDICT(found, Verdict::Filtered);
    QCOMPARE(found.port, Shut);
    QCOMPARE(found.tries, 1);
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
    STARTED(rules(m_networks.router, "forward",
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
    STARTED(rules(m_networks.router, "forward", "tcp dport 2222 reject with tcp reset"));
    VERDICT(probe(Server, Listening), Verdict::Refused);
}

void NamespaceLab::rejectedByTheHostFirewall()
{
    STARTED(rules(m_networks.server, "input", "tcp dport 2222 reject with icmp type admin-prohibited"));
    const ProbeResult prohibited = probe(Server, Listening);
    VERDICT(prohibited, Verdict::Rejected);
    QCOMPARE(prohibited.by, QLatin1String(Server));
    QVERIFY(prohibited.detail.contains(QStringLiteral("own firewall")));
}

void NamespaceLab::rejectedInIpv6()
{
    STARTED(rules(m_networks.router, "forward", "ip6 daddr fd98:1::2 reject with icmpv6 type admin-prohibited"));
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
    STARTED(rules(m_networks.client, "output", "ip daddr 10.98.1.2 reject with icmp type admin-prohibited"));
    VERDICT(probe(Server, Listening), Verdict::BlockedHere);
    VERDICT(probe(Server, 123, "ntp", Transport::Udp), Verdict::BlockedHere);
}

void NamespaceLab::routingLoop()
{
    STARTED(m_networks.router.run(QStringLiteral("ip route replace 10.98.9.0/24 via 10.98.1.2")));
    STARTED(m_networks.server.run(QStringLiteral("echo 1 > /proc/sys/net/ipv4/ip_forward")));
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
    STARTED(passesAsRootOfItsOwn(QStringLiteral("tst_namespaces")));
}

static const bool registered_tst_namespaces = portwright::test::add("tst_namespaces", []() -> QObject * {
    return ::geteuid() == 0 ? static_cast<QObject *>(new NamespaceLab) : new NamespaceLabAsUser;
});
#include "tst_namespaces.moc"
