// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "netnamespaces.h"
#include "probe/prober.h"

#include <vector>

namespace portwright {

/// Servers of two network namespaces to measure probers on: 200 hosts behind one hop; the first ports of each listen,
/// the next ones are closed, and the last ones are dropped by a packet filter.
class ProbeField
{
public:
    static constexpr int Hosts = 200;
    static constexpr int Open = 4;
    static constexpr int Closed = 3;
    static constexpr int Dropped = 3;
    static constexpr quint16 FirstPort = 7000;

    ProbeField();
    ~ProbeField();
    ProbeField(const ProbeField &) = delete;
    ProbeField &operator=(const ProbeField &) = delete;

    /// Empty if it stands, else what is missing.
    QByteArray setUp();
    /// Of every hundred first packets so many get lost; 0: none. Empty if that went well.
    QByteArray lose(int percent);
    const test::NetNamespace &client() const { return m_client; }

    static QString host(int index);
    static QList<ProbeTarget> targets();
    /// What a prober must find.
    static Verdict truth(quint16 port);

private:
    QByteArray listen();

    test::NetNamespace m_client;
    test::NetNamespace m_server;
    std::vector<int> m_listeners;
};

} // namespace portwright
