// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "serverprocess.h"

#include <QTcpServer>
#include <QTcpSocket>
#include <functional>

namespace portwright::test {

/// The servers of the lab's plan, each with its own way of answering. Begin them inside their network namespace.
class LabServers : public QObject
{
    Q_OBJECT

public:
    /// Empty if all of them listen.
    QByteArray start();

private:
    using Act = std::function<void(QTcpSocket *)>;

    QByteArray serve(const char *address, quint16 port, const Act &act);
    QByteArray startNameServer();
    QByteArray startTls();

    std::vector<std::unique_ptr<QTcpServer>> m_servers;
    ServerProcess m_names;
    ServerProcess m_tls;
};

} // namespace portwright::test
