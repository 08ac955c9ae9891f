// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "probe/prober.h"
#include "serverprocess.h"

namespace portwright {

/// Real servers of ten protocols on ports of loopback, for measuring.
class RealServices
{
public:
    /// Empty once all of them answer, else what is missing.
    QByteArray start();
    /// One handshake with each.
    QList<ProbeResult> probe() const { return probeAll(m_targets); }
    /// So many with the TLS server.
    void probeTls(int times) const;
    /// True if the planned protocol answered; self-signed certificates are theirs.
    static bool isProof(const ProbeResult &result);

private:
    static QList<ProbeResult> probeAll(const QList<ProbeTarget> &targets);
    QByteArray startTls();
    QByteArray startWeb();
    QByteArray startDirectory();
    QByteArray startOthers();
    QByteArray untilAllAnswer() const;
    quint16 add(const char *handshake, Transport transport = Transport::Tcp);
    void addOn(quint16 port, const char *handshake, Transport transport);
    QString file(const char *name) const { return m_tls.folder() + QLatin1Char('/') + QLatin1String(name); }

    test::ServerProcess m_tls;
    test::ServerProcess m_web;
    test::ServerProcess m_directory;
    test::ServerProcess m_names;
    test::ServerProcess m_mail;
    test::ServerProcess m_shell;
    test::ServerProcess m_agent;
    QList<ProbeTarget> m_targets;
    quint16 m_nextPort = 21000;
};

} // namespace portwright
