// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "probe/responder.h"
#include "probe/throwawaycertificate.h"

#include <QTcpServer>
#include <QUdpSocket>

namespace portwright {

/// A stand-in of any kind.
class StandIn : public QObject
{
    Q_OBJECT

public:
    explicit StandIn(const ListenerSpec &spec) : m_spec(spec) {}

Q_SIGNALS:
    void called(const portwright::StandInCaller &caller);

protected:
    const ListenerSpec &spec() const { return m_spec; }
    void tell(const QHostAddress &source, quint16 port);

private:
    ListenerSpec m_spec;
};

/// The stand-in for an open listening socket, which it takes over. `certificate` for those that speak TLS.
std::unique_ptr<StandIn> makeStandIn(const ListenerSpec &spec, int descriptor, const ThrowAwayCertificate &certificate);

} // namespace portwright
