// SPDX-License-Identifier: Apache-2.0
#include "probe/responder.h"

#include "probe/standins.h"

#include <QCoreApplication>
#include <cerrno>
#include <vector>

#include <netinet/in.h>
#include <sys/socket.h>
#include <unistd.h>

namespace portwright {

namespace {

struct ResponderText
{
    Q_DECLARE_TR_FUNCTIONS(Responder)
};

constexpr int MaxCallers = 256;
constexpr int UnprivilegedPort = 1024;

Error cannotListen(const ListenerSpec &spec, int code)
{
    const QString place =
        QStringLiteral("%1 %2/%3").arg(spec.address.toString()).arg(spec.port).arg(transportName(spec.transport));
    if (code == EADDRINUSE)
        return {ResponderText::tr(
                    "%1 for %2 is in use by another program: stop that program, or give the stand-in another port.")
                    .arg(place, spec.node.text()),
                {}};
    if (code == EADDRNOTAVAIL)
        return {ResponderText::tr(
                    "%1 for %2: this computer does not have that address. Run it where the address is, or choose "
                    "one of this computer's with --address.")
                    .arg(place, spec.node.text()),
                {}};
    if (code == EACCES && spec.port < UnprivilegedPort)
        return {ResponderText::tr("%1 for %2 needs administrator rights: ports below 1024 are reserved.")
                    .arg(place, spec.node.text()),
                {}};
    return {ResponderText::tr("%1 for %2 cannot be opened: %3.").arg(place, spec.node.text(), qt_error_string(code)),
            {}};
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
    Descriptor(Descriptor &&other) noexcept : m_fd(other.release()) {}
    Descriptor(const Descriptor &) = delete;
    Descriptor &operator=(const Descriptor &) = delete;
    Descriptor &operator=(Descriptor &&) = delete;
    int get() const { return m_fd; }
    int release() noexcept { return std::exchange(m_fd, -1); }

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

/// An open socket for every listener, or what stands against it.
Result<std::vector<Descriptor>> openAll(const QList<ListenerSpec> &listeners, Responder::Reach reach)
{
    std::vector<Descriptor> open;
    Errors errors;
    for (const ListenerSpec &spec : listeners) {
        if (reach == Responder::Reach::Loopback && !spec.address.isLoopback()) {
            errors +=
                Error{ResponderText::tr("%1 for %2 is not a loopback address: stand-ins listen on this computer only.")
                          .arg(spec.address.toString(), spec.node.text()),
                      {}};
            continue;
        }
        const auto fd = openListener(spec);
        if (fd)
            open.emplace_back(*fd);
        else
            errors += fd.errors();
    }
    if (!errors.isEmpty())
        return errors;
    return open;
}

bool needsCertificate(const QList<ListenerSpec> &listeners)
{
    return std::any_of(listeners.cbegin(), listeners.cend(), [](const ListenerSpec &spec) { return spec.tls; });
}

} // namespace

struct Responder::Private
{
    QList<ListenerSpec> specs;
    std::vector<std::unique_ptr<StandIn>> open;
};

Responder::Responder(QObject *parent) : QObject(parent), d(std::make_unique<Private>()) {}

Responder::~Responder() = default;

Result<void> Responder::listen(const QList<ListenerSpec> &listeners, Reach reach)
{
    close();
    auto sockets = openAll(listeners, reach);
    if (!sockets)
        return sockets.errors();
    const auto certificate = needsCertificate(listeners) ? makeThrowAwayCertificate() : ThrowAwayCertificate();
    if (!certificate)
        return certificate.errors();
    for (qsizetype i = 0; i < listeners.size(); ++i) {
        d->open.push_back(makeStandIn(listeners.at(i), (*sockets)[size_t(i)].release(), *certificate));
        connect(d->open.back().get(), &StandIn::called, this, &Responder::called);
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
