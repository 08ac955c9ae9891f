// SPDX-License-Identifier: Apache-2.0
#include "netnamespaces.h"
#include "planmaking.h"
#include "probe/mustbeshut.h"
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

constexpr auto LabServer = "10.97.1.2";
constexpr quint16 Planned = 4285;
constexpr quint16 Forgotten = 22;

ShutPort port(quint16 number, const char *handshake = "", Transport transport = Transport::Tcp)
{
    return {number, transport, QStringLiteral("service %1").arg(number), QStringLiteral("here"),
            QString::fromLatin1(handshake)};
}

} // namespace

/// A server behind its own firewall, in namespaces: what is tried for being shut, and what is found.
class ShutLab : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void init();
    void openShutAndRejectedAreToldApart();
    void aServerAnswersByUdp();
    void onlyWhatIsListedIsSent();

private:
    ShutProbes probes(const QList<ShutPort> &usual) const
    {
        return shutProbes(m_plan.plan(), m_plan.derivation(), m_plan.routing(),
                          {ElementId(QStringLiteral("lan")), QStringLiteral("lan")}, usual);
    }
    QMap<int, ProbeResult> found(const ShutProbes &probes) const;

    NetNamespace m_client;
    NetNamespace m_server;
    PlanMaker m_plan;
    QTcpServer m_listener;
    QTcpServer m_planned;
};

QMap<int, ProbeResult> ShutLab::found(const ShutProbes &probes) const
{
    const Inside inside(m_client);
    QMap<int, ProbeResult> byPort;
    for (const ProbeResult &result : probeAll(probes.targets))
        byPort.insert(result.port, result);
    return byPort;
}

void ShutLab::initTestCase()
{
    for (const char *program : {"nft", "ip"})
        QVERIFY2(!programPath(QLatin1String(program)).isEmpty(),
                 qPrintable(QStringLiteral("missing program: %1").arg(QLatin1String(program))));
    QVERIFY2(m_client.isValid() && m_server.isValid(), "this kernel makes no network namespaces here");
    DONE(m_client.run(QStringLiteral("ip link add c0 type veth peer name s0 netns %1\nip addr add 10.97.1.1/24 dev c0\n"
                                     "ip link set c0 up\nip link set lo up")
                          .arg(m_server.path())));
    DONE(m_server.run(QStringLiteral("ip addr add 10.97.1.2/24 dev s0\nip link set s0 up\nip link set lo up\n"
                                     "echo 0 > /proc/sys/net/ipv4/icmp_ratelimit")));
    m_plan.zone("lan", ZoneKind::Lan, "10.97.0.0/24").zone("servers", ZoneKind::Server, "10.97.1.0/24");
    m_plan.node("laptop", "lan", "10.97.0.5")
        .node("console", "servers", LabServer)
        .flow("laptop", "console", Transport::Tcp, "4285");
    const Inside inside(m_server);
    connect(&m_listener, &QTcpServer::newConnection, &m_listener, [this] {
        while (QTcpSocket *caller = m_listener.nextPendingConnection())
            caller->write("SSH-2.0-lab\r\n");
    });
    QVERIFY(m_listener.listen(QHostAddress(QLatin1String(LabServer)), Forgotten));
    QVERIFY(m_planned.listen(QHostAddress(QLatin1String(LabServer)), Planned));
}

void ShutLab::init()
{
    DONE(m_server.run(QStringLiteral("nft flush ruleset")));
}

void ShutLab::openShutAndRejectedAreToldApart()
{
    DONE(m_server.run(QStringLiteral("nft 'table inet lab { chain in { type filter hook input priority 0; "
                                     "tcp dport 3389 drop; tcp dport 5432 reject with icmp type admin-prohibited; "
                                     "udp dport 161 drop; }\n}'")));
    const ShutProbes asked = probes({port(Forgotten), port(23), port(3389), port(5432, "postgres"), port(Planned),
                                     port(161, "snmp-engine", Transport::Udp)});
    const QMap<int, ProbeResult> results = found(asked);
    QCOMPARE(results.size(), 5);
    QVERIFY(!results.contains(Planned));
    QVERIFY2(results.value(Forgotten).verdict == Verdict::UnexpectedlyOpen, describe(results.value(Forgotten)));
    QVERIFY(results.value(Forgotten).detail.contains(QStringLiteral("service 22")));
    QVERIFY2(results.value(23).verdict == Verdict::Refused, describe(results.value(23)));
    QVERIFY2(results.value(3389).verdict == Verdict::Filtered, describe(results.value(3389)));
    QVERIFY2(results.value(5432).verdict == Verdict::Rejected, describe(results.value(5432)));
    QVERIFY2(results.value(161).verdict == Verdict::Silent, describe(results.value(161)));
    const ShutCounts counts = shutCounts(results.values());
    QCOMPARE(counts.open, 1);
    QCOMPARE(counts.shut, 3);
    QCOMPARE(counts.unknown, 1);
}

void ShutLab::aServerAnswersByUdp()
{
    ServerProcess agent;
    QVERIFY2(!programPath(QStringLiteral("snmpd")).isEmpty(), "missing program: snmpd (tests/lab/aside snmpd)");
    const QString config = agent.write(QStringLiteral("snmpd.conf"), "agentAddress udp:10.97.1.2:161\n");
    qputenv("SNMP_PERSISTENT_DIR", agent.folder().toUtf8());
    {
        const Inside inside(m_server);
        DONE(
            agent.start(QStringLiteral("snmpd"),
                        {QStringLiteral("-f"), QStringLiteral("-Lf"), QStringLiteral("/dev/null"), QStringLiteral("-C"),
                         QStringLiteral("-c"), config, QStringLiteral("-p"), agent.folder() + QStringLiteral("/pid")}));
    }
    const ShutProbes asked = probes({port(161, "snmp-engine", Transport::Udp)});
    QTRY_VERIFY_WITH_TIMEOUT(found(asked).value(161).verdict == Verdict::UnexpectedlyOpen, 20000);
    QVERIFY(found(asked).value(161).proof.contains(QStringLiteral("SNMP")));
}

void ShutLab::onlyWhatIsListedIsSent()
{
    // Whatever is not on the list is counted, at whichever port or address.
    DONE(m_client.run(QStringLiteral(
        "nft 'table inet count { counter others { }\nchain out { type filter hook output priority 0; "
        "meta l4proto ipv6-icmp accept; ip daddr 10.97.1.2 tcp dport { 23, 24 } accept; counter name others; }\n}'")));
    const ShutProbes asked = probes({port(23), port(24), port(Planned)});
    QCOMPARE(found(asked).size(), 2);
    DONE(m_client.run(QStringLiteral("nft list counter inet count others | grep -q 'packets 0 '")));
    DONE(m_client.run(QStringLiteral("nft flush ruleset")));
}

/// Without root: the same tests in a user namespace, in a process of its own.
class ShutLabAsUser : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void runsInAUserNamespace();
};

void ShutLabAsUser::runsInAUserNamespace()
{
    QProcess process;
    process.setProcessChannelMode(QProcess::MergedChannels);
    process.start(QStringLiteral("unshare"),
                  {QStringLiteral("--user"), QStringLiteral("--map-root-user"), QCoreApplication::applicationFilePath(),
                   QStringLiteral("tst_shutnamespaces")});
    QVERIFY2(process.waitForStarted(), "missing program: unshare");
    QVERIFY(process.waitForFinished(240000));
    QVERIFY2(process.exitCode() == 0, process.readAll().constData());
}

static const bool registered_tst_shutnamespaces = portwright::test::add("tst_shutnamespaces", []() -> QObject * {
    return ::geteuid() == 0 ? static_cast<QObject *>(new ShutLab) : new ShutLabAsUser;
});
#include "tst_shutnamespaces.moc"
