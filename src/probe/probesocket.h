// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "base/ip.h"
#include "base/ports.h"

#include <QByteArray>
#include <optional>

namespace portwright {

/// An ICMP message that the kernel queued for a socket (RFC 792, RFC 4443).
struct IcmpReport
{
    Family family = Family::IPv4;
    int type = 0;
    int code = 0;
    int error = 0;      // the errno that the kernel makes of it
    IpAddress offender; // who sent it
    bool isTimeExceeded() const;
};

/// What a socket has to say about a failure: the error first, then the queue, because reading the queue clears the
/// error.
struct SocketTrouble
{
    int error = 0; // errno; 0: none
    std::optional<IcmpReport> icmp;
    explicit operator bool() const { return error != 0 || icmp; }
};

/// A non-blocking TCP or connected UDP socket that collects ICMP errors (ip(7) IP_RECVERR). Owns its descriptor.
class ProbeSocket
{
public:
    ProbeSocket() = default;
    ~ProbeSocket() { close(); }
    ProbeSocket(const ProbeSocket &) = delete;
    ProbeSocket &operator=(const ProbeSocket &) = delete;

    /// 0, or errno.
    int open(Family family, Transport transport);
    /// How many devices the packets may pass.
    void setHops(int hops);
    /// 0 when connected or on the way, or errno.
    int connectTo(const IpAddress &address, quint16 port);
    int descriptor() const { return m_fd; }
    /// Hands the descriptor over.
    int release();
    void close();
    /// Makes the next close() send RST, which leaves no TIME_WAIT and no line in most servers' logs.
    void resetOnClose();

    SocketTrouble trouble();
    /// True if the socket met itself, as a connect to an ephemeral loopback port can.
    bool isConnectedToItself() const;
    /// The address that it has on this computer.
    std::optional<IpAddress> ownAddress() const;
    /// The kernel's smoothed round trip (tcp(7) TCP_INFO).
    std::optional<double> roundTripMs() const;

    struct Bytes
    {
        QByteArray bytes;
        bool closed = false; // end of stream
        int error = 0;       // errno other than EAGAIN
    };
    /// What is there now: of UDP one datagram.
    Bytes receive();
    /// 0, or errno.
    int send(const QByteArray &bytes);

private:
    int m_fd = -1;
    Family m_family = Family::IPv4;
    Transport m_transport = Transport::Tcp;
};

} // namespace portwright
