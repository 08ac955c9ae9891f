// SPDX-License-Identifier: Apache-2.0
#include "threenetworks.h"

#include "serverprocess.h"

#include <QCoreApplication>
#include <QProcess>

namespace portwright::test {

namespace {

QString clientLinks(const QString &router)
{
    return QStringLiteral("ip link add c0 type veth peer name r0 netns %1\nip addr add 10.98.0.2/24 dev c0\n"
                          "ip addr add fd98::2/64 dev c0 nodad\nip link set c0 up\nip link set lo up")
        .arg(router);
}

QString routerLinks(const QString &server)
{
    return QStringLiteral("ip link add r1 type veth peer name s0 netns %1\nip addr add 10.98.0.1/24 dev r0\n"
                          "ip addr add 10.98.1.1/24 dev r1\nip addr add fd98::1/64 dev r0 nodad\n"
                          "ip addr add fd98:1::1/64 dev r1 nodad\nip link set r0 up\nip link set r1 up\n"
                          "ip link set lo up\necho 1 > /proc/sys/net/ipv4/ip_forward\n"
                          "echo 1 > /proc/sys/net/ipv6/conf/all/forwarding\n"
                          "echo 0 > /proc/sys/net/ipv4/icmp_ratelimit\necho 0 > /proc/sys/net/ipv6/icmp/ratelimit")
        .arg(server);
}

QString clientRoutes()
{
    return QStringLiteral("ip route add 10.98.1.0/24 via 10.98.0.1\nip route add 10.98.9.0/24 via 10.98.0.1\n"
                          "ip route add fd98:1::/64 via fd98::1");
}

QString serverLinks()
{
    return QStringLiteral("ip addr add 10.98.1.2/24 dev s0\nip addr add fd98:1::2/64 dev s0 nodad\n"
                          "ip link set s0 up\nip link set lo up\nip route add default via 10.98.1.1\n"
                          "ip -6 route add default via fd98:1::1\necho 0 > /proc/sys/net/ipv4/icmp_ratelimit");
}

} // namespace

QByteArray ThreeNetworks::setUp() const
{
    for (const char *program : {"nft", "ip"}) {
        if (programPath(QLatin1String(program)).isEmpty())
            return QByteArray("missing program: ") + program;
    }
    if (!client.isValid() || !router.isValid() || !server.isValid())
        return "this kernel makes no network namespaces here";
    QByteArray problems = client.run(clientLinks(router.path()));
    problems += router.run(routerLinks(server.path()));
    problems += client.run(clientRoutes());
    problems += server.run(serverLinks());
    return problems;
}

QByteArray ThreeNetworks::clearFilters() const
{
    const QString clear = QStringLiteral("nft flush ruleset");
    return client.run(clear) + router.run(clear) + server.run(clear);
}

QByteArray addFilter(const NetNamespace &space, const QString &hook, const QString &rule)
{
    return space.run(QStringLiteral("nft 'table inet lab { chain lab_%1 { type filter hook %1 priority 0; %2; }\n}'")
                         .arg(hook, rule));
}

QByteArray passesAsRootOfItsOwn(const QString &test)
{
    constexpr int patienceMs = 240000;
    QProcess process;
    process.setProcessChannelMode(QProcess::MergedChannels);
    process.start(QStringLiteral("unshare"), {QStringLiteral("--user"), QStringLiteral("--map-root-user"),
                                              QCoreApplication::applicationFilePath(), test});
    if (!process.waitForStarted())
        return "missing program: unshare";
    const bool passed = process.waitForFinished(patienceMs) && process.exitCode() == 0;
    return passed ? QByteArray() : process.readAll() + " failed";
}

} // namespace portwright::test
