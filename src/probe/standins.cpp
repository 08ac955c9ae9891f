// SPDX-License-Identifier: Apache-2.0
#include "probe/standins.h"

#include "probe/qtaddress.h"
#include "probe/rehearsal.h"

#include <QNetworkDatagram>
#include <QSslSocket>
#include <QTimer>

namespace portwright {

namespace {

constexpr int CallerMs = 10000;
constexpr qsizetype MaxCaller = 8192;
constexpr int MaxCallers = 256;

QByteArray seenLine(const QHostAddress &caller)
{
    const auto address = fromHostAddress(caller);
    return address ? rehearsalSeen(*address) : QByteArray();
}

/// Hands every connection over as a socket that speaks TLS.
class TlsServer : public QTcpServer
{
public:
    explicit TlsServer(const ThrowAwayCertificate &certificate) : m_certificate(certificate) {}

protected:
    void incomingConnection(qintptr descriptor) override
    {
        auto caller = std::make_unique<QSslSocket>(this);
        if (!caller->setSocketDescriptor(descriptor))
            return;
        caller->setLocalCertificate(m_certificate.certificate);
        caller->setPrivateKey(m_certificate.key);
        caller->setPeerVerifyMode(QSslSocket::VerifyNone);
        caller->startServerEncryption();
        addPendingConnection(caller.release());
    }

private:
    const ThrowAwayCertificate m_certificate;
};

/// Greets a TCP caller and answers its nonce, once; then waits for it to close.
class TcpStandIn : public StandIn
{
public:
    TcpStandIn(const ListenerSpec &spec, std::unique_ptr<QTcpServer> server, int descriptor)
        : StandIn(spec), m_server(std::move(server))
    {
        m_server->setMaxPendingConnections(MaxCallers);
        connect(m_server.get(), &QTcpServer::newConnection, this, &TcpStandIn::welcome);
        m_server->setSocketDescriptor(descriptor);
    }

private:
    void welcome()
    {
        while (QTcpSocket *caller = m_server->nextPendingConnection()) {
            tell(caller->peerAddress(), caller->peerPort());
            connect(caller, &QTcpSocket::disconnected, caller, &QObject::deleteLater);
            connect(caller, &QTcpSocket::readyRead, this, [this, caller] { answer(caller); });
            QTimer::singleShot(CallerMs, caller, [caller] { caller->abort(); });
            if (auto *secure = qobject_cast<QSslSocket *>(caller))
                connect(secure, &QSslSocket::encrypted, this, [this, caller] { greet(caller); });
            else
                greet(caller);
        }
    }

    void greet(QTcpSocket *caller) const { caller->write(rehearsalGreeting(spec().node, spec().port)); }

    void answer(QTcpSocket *caller) const
    {
        const QByteArray nonce = nonceIn(caller->peek(MaxCaller));
        if (nonce.isEmpty() && caller->bytesAvailable() < MaxCaller)
            return;
        if (!nonce.isEmpty())
            caller->write(rehearsalEcho(nonce, spec().node, spec().port) + seenLine(caller->peerAddress()));
        caller->disconnectFromHost();
    }

    std::unique_ptr<QTcpServer> m_server;
};

/// Answers each datagram with one, unless it is itself a stand-in's answer: two stand-ins must not talk for ever. What
/// it answers is hardly longer than what a prober sends, so that it is of no use against others.
class UdpStandIn : public StandIn
{
public:
    UdpStandIn(const ListenerSpec &spec, int descriptor) : StandIn(spec)
    {
        connect(&m_socket, &QUdpSocket::readyRead, this, &UdpStandIn::answer);
        m_socket.setSocketDescriptor(descriptor, QAbstractSocket::BoundState);
    }

private:
    void answer()
    {
        while (m_socket.hasPendingDatagrams()) {
            const QNetworkDatagram datagram = m_socket.receiveDatagram();
            if (!datagram.isValid() || isRehearsalGreeting(datagram.data()))
                continue;
            tell(datagram.senderAddress(), quint16(datagram.senderPort()));
            m_socket.writeDatagram(datagram.makeReply(rehearsalGreeting(spec().node, spec().port) +
                                                      rehearsalEcho(datagram.data(), spec().node, spec().port) +
                                                      seenLine(datagram.senderAddress())));
        }
    }

    QUdpSocket m_socket;
};

} // namespace

void StandIn::tell(const QHostAddress &source, quint16 port)
{
    Q_EMIT called({QDateTime::currentDateTimeUtc(), fromHostAddress(source).value_or(IpAddress()), port, m_spec});
}

std::unique_ptr<StandIn> makeStandIn(const ListenerSpec &spec, int descriptor, const ThrowAwayCertificate &certificate)
{
    if (spec.transport == Transport::Udp)
        return std::make_unique<UdpStandIn>(spec, descriptor);
    if (spec.tls)
        return std::make_unique<TcpStandIn>(spec, std::make_unique<TlsServer>(certificate), descriptor);
    return std::make_unique<TcpStandIn>(spec, std::make_unique<QTcpServer>(), descriptor);
}

} // namespace portwright
