// SPDX-License-Identifier: Apache-2.0
#include "probefield.h"

#include <cstring>

#include <arpa/inet.h>
#include <netinet/in.h>
#include <sys/socket.h>
#include <unistd.h>

namespace portwright {

namespace {

int listener(const QString &host, quint16 port)
{
    const int fd = ::socket(AF_INET, SOCK_STREAM | SOCK_CLOEXEC, 0);
    sockaddr_in in{};
    in.sin_family = AF_INET;
    in.sin_port = htons(port);
    ::inet_pton(AF_INET, host.toLatin1().constData(), &in.sin_addr);
    sockaddr name{};
    std::memcpy(&name, &in, sizeof in);
    constexpr int backlog = 4096;
    if (::bind(fd, &name, sizeof in) == 0 && ::listen(fd, backlog) == 0)
        return fd;
    ::close(fd);
    return -1;
}

QString filter(int lossPercent)
{
    const int first = ProbeField::FirstPort + ProbeField::Open + ProbeField::Closed;
    const QString loss =
        lossPercent == 0
            ? QString()
            : QStringLiteral("tcp flags & (syn|ack) == syn numgen random mod 100 < %1 drop; ").arg(lossPercent);
    return QStringLiteral(
               "nft 'flush ruleset; table inet field { chain field_input { type filter hook input priority 0; "
               "%1tcp dport %2-%3 drop; }\n}'")
        .arg(loss)
        .arg(first)
        .arg(first + ProbeField::Dropped - 1);
}

} // namespace

ProbeField::ProbeField() = default;

ProbeField::~ProbeField()
{
    for (const int fd : m_listeners)
        ::close(fd);
}

QString ProbeField::host(int index)
{
    return QStringLiteral("10.77.%1.%2").arg(index / 100).arg(index % 100 + 1);
}

QByteArray ProbeField::setUp()
{
    if (!m_client.isValid() || !m_server.isValid())
        return "no network namespaces: run as root";
    const QByteArray client =
        m_client.run(QStringLiteral("ip link add c0 type veth peer name s0 netns %1\nip addr add 10.76.0.1/24 dev c0\n"
                                    "ip link set c0 up\nip link set lo up\nip route add 10.77.0.0/16 via 10.76.0.2\n"
                                    "echo 1024 60999 > /proc/sys/net/ipv4/ip_local_port_range")
                         .arg(m_server.path()));
    const QByteArray server =
        m_server.run(QStringLiteral("ip addr add 10.76.0.2/24 dev s0\nip link set s0 up\nip link set lo up\n"
                                    "ip route add local 10.77.0.0/16 dev lo\necho 4096 > /proc/sys/net/core/somaxconn\n"
                                    "echo 65536 > /proc/sys/net/ipv4/tcp_max_syn_backlog"));
    return client + server + lose(0) + listen();
}

QByteArray ProbeField::lose(int percent)
{
    return m_server.run(filter(percent));
}

QByteArray ProbeField::listen()
{
    const test::Inside inside(m_server);
    for (int index = 0; index < Hosts; ++index) {
        for (int port = FirstPort; port < FirstPort + Open; ++port) {
            const int fd = listener(host(index), quint16(port));
            if (fd < 0)
                return "cannot listen on " + host(index).toLatin1();
            m_listeners.push_back(fd);
        }
    }
    return {};
}

Verdict ProbeField::truth(quint16 port)
{
    if (port < FirstPort + Open)
        return Verdict::Open;
    return port < FirstPort + Open + Closed ? Verdict::Refused : Verdict::Filtered;
}

QList<ProbeTarget> ProbeField::targets()
{
    QList<ProbeTarget> targets;
    for (int index = 0; index < Hosts; ++index) {
        for (int port = FirstPort; port < FirstPort + Open + Closed + Dropped; ++port) {
            ProbeTarget target;
            target.address = IpAddress::of(host(index).toLatin1().constData());
            target.port = quint16(port);
            target.destination = NodeId(QStringLiteral("host-%1").arg(index));
            target.flows = {FlowId(QStringLiteral("field/port-%1/here/host-%2").arg(port).arg(index))};
            targets += target;
        }
    }
    return targets;
}

} // namespace portwright
