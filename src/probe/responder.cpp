// SPDX-License-Identifier: Apache-2.0
#include "probe/responder.h"

#include "probe/qtaddress.h"
#include "probe/rehearsal.h"

#include <QCoreApplication>
#include <QNetworkDatagram>
#include <QTcpServer>
#include <QTcpSocket>
#include <QTimer>
#include <QUdpSocket>
#include <cerrno>

#include <netinet/in.h>
#include <sys/socket.h>
#include <unistd.h>

namespace portwright {

namespace {

struct Words
{
    Q_DECLARE_TR_FUNCTIONS(Responder)
};

constexpr int CallerMs = 10000;
constexpr qsizetype MaxCaller = 8192;
constexpr int MaxCallers = 256;
constexpr int UnprivilegedPort = 1024;

/// Greets a TCP caller and answers its nonce, once; then waits for it to close.
class TcpStandIn : public QObject
{
public:
    explicit TcpStandIn(const ListenerSpec &spec) : m_spec(spec)
    {
        m_server.setMaxPendingConnections(MaxCallers);
        connect(&m_server, &QTcpServer::newConnection, this, &TcpStandIn::greet);
    }
    QTcpServer &server() { return m_server; }

private:
    void greet()
    {
        while (QTcpSocket *caller = m_server.nextPendingConnection()) {
            connect(caller, &QTcpSocket::disconnected, caller, &QObject::deleteLater);
            connect(caller, &QTcpSocket::readyRead, this, [this, caller] { answer(caller); });
            QTimer::singleShot(CallerMs, caller, [caller] { caller->abort(); });
            caller->write(rehearsalGreeting(m_spec.node, m_spec.port));
        }
    }

    void answer(QTcpSocket *caller) const
    {
        const QByteArray nonce = nonceIn(caller->peek(MaxCaller));
        if (nonce.isEmpty() && caller->bytesAvailable() < MaxCaller)
            return;
        if (!nonce.isEmpty())
            caller->write(rehearsalEcho(nonce, m_spec.node, m_spec.port));
        caller->disconnectFromHost();
    }

    ListenerSpec m_spec;
    QTcpServer m_server;
};

/// Answers each datagram with one, unless it is itself a stand-in's answer: two stand-ins must not talk for ever.
class UdpStandIn : public QObject
{
public:
    explicit UdpStandIn(const ListenerSpec &spec) : m_spec(spec)
    {
        connect(&m_socket, &QUdpSocket::readyRead, this, &UdpStandIn::answer);
    }
    QUdpSocket &socket() { return m_socket; }

private:
    void answer()
    {
        while (m_socket.hasPendingDatagrams()) {
            const QNetworkDatagram datagram = m_socket.receiveDatagram();
            if (!datagram.isValid() || isRehearsalGreeting(datagram.data()))
                continue;
            m_socket.writeDatagram(datagram.makeReply(rehearsalGreeting(m_spec.node, m_spec.port) +
                                                      rehearsalEcho(datagram.data(), m_spec.node, m_spec.port)));
        }
    }

    ListenerSpec m_spec;
    QUdpSocket m_socket;
};

Error cannotListen(const ListenerSpec &spec, int code)
{
    const QString place =
        QStringLiteral("%1 %2/%3").arg(spec.address.toString()).arg(spec.port).arg(transportName(spec.transport));
    if (code == EADDRINUSE)
        return {
            Words::tr("%1 for %2 is in use by another program: stop that program, or give the stand-in another port.")
                .arg(place, spec.node.text()),
            {}};
    if (code == EACCES && spec.port < UnprivilegedPort)
        return {Words::tr("%1 for %2 needs administrator rights: ports below 1024 are reserved.")
                    .arg(place, spec.node.text()),
                {}};
    return {Words::tr("%1 for %2 cannot be opened: %3.").arg(place, spec.node.text(), qt_error_string(code)), {}};
}

/// A closed descriptor on leaving, unless released.
class Descriptor
{
public:
    explicit Descriptor(int fd) : m_fd(fd) {}
    ~Descriptor()
    {
        if (m_fd >= 0)
            ::close(m_fd);
    }
    Descriptor(const Descriptor &) = delete;
    Descriptor &operator=(const Descriptor &) = delete;
    int get() const { return m_fd; }
    int release() { return std::exchange(m_fd, -1); }

private:
    int m_fd;
};

int bindTo(int fd, const ListenerSpec &spec)
{
    if (spec.address.family() == Family::IPv4) {
        sockaddr_in name{};
        name.sin_family = AF_INET;
        name.sin_port = htons(spec.port);
        std::copy_n(spec.address.bytes().begin(), 4, reinterpret_cast<quint8 *>(&name.sin_addr));
        return ::bind(fd, reinterpret_cast<sockaddr *>(&name), sizeof name);
    }
    sockaddr_in6 name{};
    name.sin6_family = AF_INET6;
    name.sin6_port = htons(spec.port);
    std::copy_n(spec.address.bytes().begin(), 16, reinterpret_cast<quint8 *>(&name.sin6_addr));
    return ::bind(fd, reinterpret_cast<sockaddr *>(&name), sizeof name);
}

/// A bound socket, listening if TCP. SO_REUSEADDR on TCP only: there, Linux still refuses a port that somebody
/// listens on (socket(7)), while for UDP it would let two programs share the port.
Result<int> openListener(const ListenerSpec &spec)
{
    const bool tcp = spec.transport == Transport::Tcp;
    const int domain = spec.address.family() == Family::IPv4 ? AF_INET : AF_INET6;
    Descriptor fd(::socket(domain, (tcp ? SOCK_STREAM : SOCK_DGRAM) | SOCK_CLOEXEC | SOCK_NONBLOCK, 0));
    const int on = 1;
    if (fd.get() < 0)
        return cannotListen(spec, errno);
    if (tcp)
        ::setsockopt(fd.get(), SOL_SOCKET, SO_REUSEADDR, &on, sizeof on);
    if (domain == AF_INET6)
        ::setsockopt(fd.get(), IPPROTO_IPV6, IPV6_V6ONLY, &on, sizeof on);
    if (bindTo(fd.get(), spec) != 0 || (tcp && ::listen(fd.get(), MaxCallers) != 0))
        return cannotListen(spec, errno);
    return fd.release();
}

Result<std::unique_ptr<QObject>> standIn(const ListenerSpec &spec)
{
    if (!spec.address.isLoopback())
        return Error{Words::tr("%1 for %2 is not a loopback address: stand-ins listen on this computer only.")
                         .arg(spec.address.toString(), spec.node.text()),
                     {}};
    const auto fd = openListener(spec);
    if (!fd)
        return fd.errors();
    if (spec.transport == Transport::Tcp) {
        auto tcp = std::make_unique<TcpStandIn>(spec);
        tcp->server().setSocketDescriptor(*fd);
        return std::unique_ptr<QObject>(std::move(tcp));
    }
    auto udp = std::make_unique<UdpStandIn>(spec);
    udp->socket().setSocketDescriptor(*fd, QAbstractSocket::BoundState);
    return std::unique_ptr<QObject>(std::move(udp));
}

} // namespace

struct Responder::Private
{
    QList<ListenerSpec> specs;
    std::vector<std::unique_ptr<QObject>> open;
};

Responder::Responder(QObject *parent) : QObject(parent), d(std::make_unique<Private>()) {}

Responder::~Responder() = default;

Result<void> Responder::listen(const QList<ListenerSpec> &listeners)
{
    close();
    Errors errors;
    for (const ListenerSpec &spec : listeners) {
        auto made = standIn(spec);
        if (made)
            d->open.push_back(std::move(*made));
        else
            errors += made.errors();
    }
    if (!errors.isEmpty()) {
        d->open.clear();
        return errors;
    }
    d->specs = listeners;
    return {};
}

void Responder::close()
{
    d->open.clear();
    d->specs.clear();
}

QList<ListenerSpec> Responder::listeners() const
{
    return d->specs;
}

} // namespace portwright
