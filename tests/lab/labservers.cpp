// SPDX-License-Identifier: Apache-2.0
#include "labservers.h"

#include <QTimer>

using namespace Qt::StringLiterals;

namespace portwright::test {

namespace {

constexpr quint16 Smtp = 25;
constexpr quint16 Ldaps = 636;
constexpr int SlowMs = 1000;

/// As much of RFC 5321 as a probe asks for.
void relay(QTcpSocket *caller)
{
    QObject::connect(caller, &QTcpSocket::readyRead, caller, [caller] {
        const QByteArray said = caller->readAll();
        caller->write(said.startsWith("EHLO") ? "250-mail.lab\r\n250 HELP\r\n" : "221 bye\r\n");
    });
    caller->write("220 mail.lab ESMTP\r\n");
}

/// Directories without TLS say so when they get something else: RFC 4511 section 4.4.1, Notice of Disconnection.
void disconnectPolitely(QTcpSocket *caller)
{
    QObject::connect(caller, &QTcpSocket::readyRead, caller, [caller] {
        caller->write(QByteArray::fromHex("3024020100781f0a0102040004008a16") + "1.3.6.1.4.1.1466.20036");
        caller->disconnectFromHost();
    });
}

} // namespace

QByteArray LabServers::serve(const char *address, quint16 port, const Act &act)
{
    auto server = std::make_unique<QTcpServer>();
    QTcpServer *raw = server.get();
    connect(raw, &QTcpServer::newConnection, raw, [raw, act] {
        while (QTcpSocket *caller = raw->nextPendingConnection()) {
            connect(caller, &QTcpSocket::disconnected, caller, &QObject::deleteLater);
            act(caller);
        }
    });
    if (!raw->listen(QHostAddress(QString::fromLatin1(address)), port))
        return QByteArray(address) + ": " + raw->errorString().toUtf8();
    m_servers.push_back(std::move(server));
    return {};
}

QByteArray LabServers::start()
{
    const auto slow = [](QTcpSocket *caller) { QTimer::singleShot(SlowMs, caller, [caller] { relay(caller); }); };
    QByteArray problems;
    for (const char *address : {"10.98.1.10", "10.98.1.13", "10.98.1.14", "10.98.1.24", "10.98.1.25", "fd98:1::18"})
        problems += serve(address, Smtp, relay);
    problems += serve("10.98.1.12", Smtp, [](QTcpSocket *caller) { caller->abort(); });
    problems += serve("10.98.1.15", Smtp, [](QTcpSocket *caller) { caller->write("SSH-2.0-lab\r\n"); });
    problems += serve("10.98.1.16", Smtp, [](QTcpSocket *) {});
    problems += serve("10.98.1.17", Smtp, slow);
    problems += serve("10.98.1.19", Ldaps, disconnectPolitely);
    return problems + startNameServer() + startTls();
}

QByteArray LabServers::startNameServer()
{
    return m_names.start(u"dnsmasq"_s, {u"--no-daemon"_s, u"--conf-file=/dev/null"_s, u"--no-resolv"_s, u"--no-hosts"_s,
                                        u"--listen-address=10.98.1.21"_s, u"--bind-interfaces"_s, u"--user=root"_s,
                                        u"--address=/mail.lab/10.98.1.10"_s, u"--address=/moved.lab/10.98.1.99"_s,
                                        u"--local=/lab/"_s, u"--pid-file="_s});
}

QByteArray LabServers::startTls()
{
    const QByteArray made =
        m_tls.run(u"openssl"_s, {u"req"_s, u"-x509"_s, u"-newkey"_s, u"ec"_s, u"-pkeyopt"_s,
                                 u"ec_paramgen_curve:P-256"_s, u"-nodes"_s, u"-keyout"_s, u"key"_s, u"-out"_s, u"pem"_s,
                                 u"-subj"_s, u"/CN=inspecting device"_s, u"-days"_s, u"9"_s});
    if (!made.isEmpty())
        return made;
    return m_tls.start(u"openssl"_s, {u"s_server"_s, u"-accept"_s, u"10.98.1.20:443"_s, u"-cert"_s, u"pem"_s, u"-key"_s,
                                      u"key"_s, u"-www"_s, u"-quiet"_s});
}

} // namespace portwright::test
