// SPDX-License-Identifier: Apache-2.0
#include "kitrunning.h"
#include "netnamespaces.h"
#include "serverprocess.h"
#include "testmain.h"

#include <QProcess>
#include <QTcpServer>
#include <list>

using namespace portwright;
using namespace portwright::test;

namespace {

constexpr auto Server = "10.98.1.2";
constexpr auto Silent = "10.98.1.3";
constexpr auto Rejected = "10.98.1.4";
constexpr quint16 Listening = 2222;
/// Each tool asks for an absent computer of its own: the kernel would answer the second one sooner.
constexpr int LeastAbsent = 77;

} // namespace

/// The kit behind a firewall: what drops, what rejects, who is not there.
class TestKitNamespaces : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void cleanupTestCase() { m_listener.reset(); }
    void firewallsAreToldApart_data();
    void firewallsAreToldApart();

private:
    Kit kitTo(const QByteArray &absent) const;

    NetNamespace m_client;
    NetNamespace m_router;
    NetNamespace m_server;
    std::unique_ptr<QTcpServer> m_listener;
    std::list<ToolFolder> m_folders;
    QList<KitRun> m_runs; // of the rows, which run side by side
};

Kit TestKitNamespaces::kitTo(const QByteArray &absent) const
{
    PlanMaker made;
    made.zone("lan", ZoneKind::Lan, "10.98.0.0/16").node("me", "lan", "10.98.0.2");
    made.node("open", "lan", Server).node("shut", "lan", Server).node("silent", "lan", Silent);
    made.node("rejected", "lan", Rejected).node("absent", "lan", absent.constData());
    made.flow("me", "open", Transport::Tcp, "2222").flow("me", "shut", Transport::Tcp, "2223");
    for (const char *node : {"silent", "rejected", "absent"})
        made.flow("me", node, Transport::Tcp, "2222");
    return kitOf(made.plan(), made, "me");
}

void TestKitNamespaces::initTestCase()
{
    for (const char *program : {"nft", "ip"})
        QVERIFY2(!programPath(QLatin1String(program)).isEmpty(), program);
    QVERIFY2(m_client.isValid() && m_router.isValid() && m_server.isValid(),
             "this kernel makes no network namespaces here, or this user may not");
    DONE(m_client.run(QStringLiteral("ip link add c0 type veth peer name r0 netns %1\nip addr add 10.98.0.2/24 dev c0\n"
                                     "ip link set c0 up\nip link set lo up")
                          .arg(m_router.path())));
    DONE(m_router.run(QStringLiteral("ip link add r1 type veth peer name s0 netns %1\nip addr add 10.98.0.1/24 dev r0\n"
                                     "ip addr add 10.98.1.1/24 dev r1\nip link set r0 up\nip link set r1 up\n"
                                     "ip link set lo up\necho 1 > /proc/sys/net/ipv4/ip_forward\n"
                                     "echo 0 > /proc/sys/net/ipv4/icmp_ratelimit")
                          .arg(m_server.path())));
    DONE(m_client.run(QStringLiteral("ip route add 10.98.1.0/24 via 10.98.0.1")));
    DONE(m_server.run(QStringLiteral("ip addr add 10.98.1.2/24 dev s0\nip link set s0 up\nip link set lo up\n"
                                     "ip route add default via 10.98.1.1")));
    DONE(m_router.run(QStringLiteral("nft 'table inet lab { chain lab_forward { type filter hook forward priority 0;\n"
                                     "ip daddr 10.98.1.3 drop\n"
                                     "ip daddr 10.98.1.4 reject with icmp type admin-prohibited\n}\n}'")));
    const Inside inside(m_server);
    m_listener = std::make_unique<QTcpServer>();
    QVERIFY(m_listener->listen(QHostAddress(QLatin1String(Server)), Listening));
}

void TestKitNamespaces::firewallsAreToldApart_data()
{
    QTest::addColumn<QStringList>("verdicts"); // open shut silent rejected absent
    QTest::addColumn<QString>("by");
    QTest::addColumn<int>("index");
    int index = 0;
    const auto row = [&index](const char *tool, const char *verdicts, const char *by) {
        QTest::newRow(tool) << QString::fromLatin1(verdicts).split(QLatin1Char(' ')) << QString::fromLatin1(by)
                            << index++;
    };
    row("bash", "open refused filtered rejected no-host", "");
    row("nc", "open refused filtered rejected no-host", "");
    row("python3", "open refused filtered rejected no-host", "10.98.0.1");
    row("perl", "open refused filtered rejected no-host", "");
    const Inside inside(m_client);
    QList<KitCall> calls;
    int absent = LeastAbsent;
    for (const char *tool : {"bash", "nc", "python3", "perl"}) {
        m_folders.emplace_back(QStringList{QString::fromLatin1(tool)});
        calls += {kitTo("10.98.0." + QByteArray::number(absent++)), QStringLiteral("dash"), m_folders.back().path()};
    }
    m_runs = runKits(calls);
}

void TestKitNamespaces::firewallsAreToldApart()
{
    QFETCH(QStringList, verdicts);
    QFETCH(QString, by);
    const QString tool = QString::fromLatin1(QTest::currentDataTag());
    QFETCH(int, index);
    const KitRun &run = m_runs.at(index);
    QVERIFY2(run.problem.isEmpty(), qPrintable(run.problem));
    const QList<const char *> nodes{"open", "shut", "silent", "rejected", "absent"};
    for (qsizetype i = 0; i < nodes.size(); ++i)
        QCOMPARE(run.verdictTo(nodes.at(i)), QStringLiteral("%1 (%2)").arg(verdicts.at(i), tool));
    QCOMPARE(run.resultTo("rejected")->by, by);
    QCOMPARE(run.resultTo("silent")->tries, 3);
}

PORTWRIGHT_TEST(tst_kitnamespaces, TestKitNamespaces)
#include "tst_kitnamespaces.moc"
