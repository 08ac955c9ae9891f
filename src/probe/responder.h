// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "base/id.h"
#include "base/ip.h"
#include "base/ports.h"
#include "base/result.h"

#include <QDateTime>
#include <QObject>
#include <memory>

namespace portwright {

/// One stand-in listener.
struct ListenerSpec
{
    NodeId node;
    IpAddress address;
    Transport transport = Transport::Tcp;
    quint16 port = 0;
    bool tls = false; // speaks TLS, with a throw-away certificate, before it greets
    bool operator==(const ListenerSpec &) const = default;
};

/// Somebody who came to a stand-in.
struct StandInCaller
{
    QDateTime at; // UTC
    IpAddress source;
    quint16 sourcePort = 0;
    ListenerSpec listener;
};

/// Stand-in listeners for services that do not exist yet; each answer carries a token that names the node and port
/// and echoes the caller's nonce.
class Responder : public QObject
{
    Q_OBJECT

public:
    enum class Reach { Loopback, Anywhere };

    explicit Responder(QObject *parent = nullptr);
    ~Responder() override;

    /// Opens all or none, in place of those open before; every port that cannot be had is an error that names it.
    /// Other addresses than loopback ones need `Anywhere`.
    Result<void> listen(const QList<ListenerSpec> &listeners, Reach reach = Reach::Loopback);
    void close();
    QList<ListenerSpec> listeners() const;

Q_SIGNALS:
    /// A connection, or a datagram that was answered.
    void called(const portwright::StandInCaller &caller);

private:
    struct Private;
    std::unique_ptr<Private> d;
};

} // namespace portwright
