// SPDX-License-Identifier: Apache-2.0
#include "probe/probesocket.h"

#include "probe/qtaddress.h"

#include <array>
#include <cerrno>
#include <cstring>
#include <utility>

#include <arpa/inet.h>
#include <linux/errqueue.h>
#include <netinet/in.h>
#include <netinet/tcp.h>
#include <sys/socket.h>
#include <time.h>
#include <unistd.h>

namespace portwright {

namespace {

constexpr qsizetype MaxReceive = 16384;

struct SocketName
{
    sockaddr_storage storage{};
    socklen_t size = sizeof storage;
    sockaddr *get() { return reinterpret_cast<sockaddr *>(&storage); }
};

SocketName nameOf(const IpAddress &address, quint16 port)
{
    SocketName name;
    if (address.family() == Family::IPv4) {
        sockaddr_in in{};
        in.sin_family = AF_INET;
        in.sin_port = htons(port);
        std::memcpy(&in.sin_addr, address.bytes().data(), 4);
        std::memcpy(&name.storage, &in, sizeof in);
        name.size = sizeof in;
    } else {
        sockaddr_in6 in{};
        in.sin6_family = AF_INET6;
        in.sin6_port = htons(port);
        std::memcpy(&in.sin6_addr, address.bytes().data(), 16);
        std::memcpy(&name.storage, &in, sizeof in);
        name.size = sizeof in;
    }
    return name;
}

IpAddress addressOf(const sockaddr *name)
{
    if (name->sa_family == AF_INET)
        return fromNetworkBytes(&reinterpret_cast<const sockaddr_in *>(name)->sin_addr, Family::IPv4);
    if (name->sa_family == AF_INET6)
        return fromNetworkBytes(&reinterpret_cast<const sockaddr_in6 *>(name)->sin6_addr, Family::IPv6);
    return {};
}

bool isErrorMessage(const cmsghdr &control)
{
    return (control.cmsg_level == SOL_IP && control.cmsg_type == IP_RECVERR) ||
           (control.cmsg_level == SOL_IPV6 && control.cmsg_type == IPV6_RECVERR);
}

std::optional<IcmpReport> icmpIn(msghdr &message)
{
    for (cmsghdr *control = CMSG_FIRSTHDR(&message); control; control = CMSG_NXTHDR(&message, control)) {
        if (!isErrorMessage(*control))
            continue;
        const auto *error = reinterpret_cast<const sock_extended_err *>(CMSG_DATA(control));
        if (error->ee_origin != SO_EE_ORIGIN_ICMP && error->ee_origin != SO_EE_ORIGIN_ICMP6)
            continue;
        return IcmpReport{error->ee_origin == SO_EE_ORIGIN_ICMP ? Family::IPv4 : Family::IPv6, error->ee_type,
                          error->ee_code, int(error->ee_errno), addressOf(SO_EE_OFFENDER(error))};
    }
    return std::nullopt;
}

/// The first ICMP message of the queue; the whole queue is emptied.
std::optional<IcmpReport> drainErrorQueue(int fd)
{
    std::optional<IcmpReport> found;
    for (int messages = 0; messages < 16; ++messages) {
        alignas(cmsghdr) std::array<char, 512> control{};
        std::array<char, 512> data{};
        iovec part{data.data(), data.size()};
        msghdr message{};
        message.msg_iov = &part;
        message.msg_iovlen = 1;
        message.msg_control = control.data();
        message.msg_controllen = control.size();
        if (::recvmsg(fd, &message, MSG_ERRQUEUE | MSG_DONTWAIT) < 0)
            break;
        if (!found)
            found = icmpIn(message);
    }
    return found;
}

} // namespace

bool IcmpReport::isTimeExceeded() const
{
    return family == Family::IPv4 ? type == 11 : type == 3; // RFC 792, RFC 4443 section 3.3
}

int ProbeSocket::open(Family family, Transport transport)
{
    close();
    const bool v4 = family == Family::IPv4;
    const int type = transport == Transport::Tcp ? SOCK_STREAM : SOCK_DGRAM;
    m_fd = ::socket(v4 ? AF_INET : AF_INET6, type | SOCK_NONBLOCK | SOCK_CLOEXEC, 0);
    if (m_fd < 0)
        return errno;
    m_family = family;
    m_transport = transport;
    const int on = 1;
    ::setsockopt(m_fd, v4 ? SOL_IP : SOL_IPV6, v4 ? IP_RECVERR : IPV6_RECVERR, &on, sizeof on);
    return 0;
}

void ProbeSocket::setHops(int hops)
{
    const bool v4 = m_family == Family::IPv4;
    ::setsockopt(m_fd, v4 ? SOL_IP : SOL_IPV6, v4 ? IP_TTL : IPV6_UNICAST_HOPS, &hops, sizeof hops);
}

int ProbeSocket::connectTo(const IpAddress &address, quint16 port)
{
    SocketName name = nameOf(address, port);
    if (::connect(m_fd, name.get(), name.size) == 0 || errno == EINPROGRESS)
        return 0;
    return errno;
}

int ProbeSocket::release()
{
    return std::exchange(m_fd, -1);
}

void ProbeSocket::close()
{
    if (m_fd >= 0)
        ::close(m_fd);
    m_fd = -1;
}

void ProbeSocket::resetOnClose()
{
    const linger now{1, 0};
    if (m_fd >= 0 && m_transport == Transport::Tcp)
        ::setsockopt(m_fd, SOL_SOCKET, SO_LINGER, &now, sizeof now);
}

SocketTrouble ProbeSocket::trouble()
{
    SocketTrouble trouble;
    socklen_t size = sizeof trouble.error;
    ::getsockopt(m_fd, SOL_SOCKET, SO_ERROR, &trouble.error, &size);
    trouble.icmp = drainErrorQueue(m_fd);
    return trouble;
}

bool ProbeSocket::isConnectedToItself() const
{
    SocketName here;
    SocketName there;
    return ::getsockname(m_fd, here.get(), &here.size) == 0 && ::getpeername(m_fd, there.get(), &there.size) == 0 &&
           here.size == there.size && std::memcmp(&here.storage, &there.storage, here.size) == 0;
}

std::optional<IpAddress> ProbeSocket::ownAddress() const
{
    SocketName here;
    if (::getsockname(m_fd, here.get(), &here.size) != 0)
        return std::nullopt;
    return addressOf(here.get());
}

std::optional<double> ProbeSocket::roundTripMs() const
{
    tcp_info info{};
    socklen_t size = sizeof info;
    if (m_transport != Transport::Tcp || ::getsockopt(m_fd, IPPROTO_TCP, TCP_INFO, &info, &size) != 0 ||
        info.tcpi_rtt == 0)
        return std::nullopt;
    return double(info.tcpi_rtt) / 1000.0;
}

ProbeSocket::Bytes ProbeSocket::receive()
{
    Bytes result;
    QByteArray buffer(MaxReceive, Qt::Uninitialized);
    const ssize_t size = ::recv(m_fd, buffer.data(), size_t(buffer.size()), 0);
    if (size > 0)
        result.bytes = buffer.left(size);
    else if (size == 0)
        result.closed = m_transport == Transport::Tcp;
    else if (errno != EAGAIN && errno != EINTR)
        result.error = errno;
    return result;
}

int ProbeSocket::send(const QByteArray &bytes)
{
    const ssize_t sent = ::send(m_fd, bytes.constData(), size_t(bytes.size()), MSG_NOSIGNAL);
    if (sent == bytes.size())
        return 0;
    return sent < 0 ? errno : EMSGSIZE;
}

} // namespace portwright
