// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "base/id.h"
#include "base/ip.h"
#include "base/ports.h"
#include "base/result.h"

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
    bool operator==(const ListenerSpec &) const = default;
};

/// Stand-in listeners for services that do not exist yet; each answer carries a token that names the node and port
/// and echoes the caller's nonce. Listens on loopback addresses only.
class Responder : public QObject
{
    Q_OBJECT

public:
    explicit Responder(QObject *parent = nullptr);
    ~Responder() override;

    /// Opens all or none, in place of those open before; every port that cannot be had is an error that names it.
    Result<void> listen(const QList<ListenerSpec> &listeners);
    void close();
    QList<ListenerSpec> listeners() const;

private:
    struct Private;
    std::unique_ptr<Private> d;
};

} // namespace portwright
