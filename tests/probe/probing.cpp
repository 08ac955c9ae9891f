// SPDX-License-Identifier: Apache-2.0
#include "probing.h"

#include <QElapsedTimer>
#include <QEventLoop>
#include <QRandomGenerator>
#include <QTcpServer>
#include <QTest>
#include <QTimer>
#include <QUdpSocket>

namespace portwright::test {

ProbeTarget target(const char *address, quint16 port, const char *handshake, Transport transport)
{
    ProbeTarget target;
    target.address = IpAddress::of(address);
    target.port = port;
    target.handshake = QString::fromLatin1(handshake);
    target.transport = transport;
    target.destination = NodeId(QStringLiteral("server-1"));
    target.flows = {FlowId(QStringLiteral("test/rule/a/%1-%2").arg(QLatin1String(address)).arg(port))};
    return target;
}

QList<ProbeResult> probeAll(const QList<ProbeTarget> &targets, const ProbeOptions &options)
{
    constexpr int patienceMs = 60000;
    Prober prober(*builtInHandshakes());
    QList<ProbeResult> results;
    QEventLoop loop;
    QObject::connect(&prober, &Prober::verdictFound, &loop,
                     [&results](const ProbeResult &result) { results += result; });
    QObject::connect(&prober, &Prober::roundFinished, &loop, [&loop] { loop.exit(0); });
    QTimer::singleShot(patienceMs, &loop, [&loop] { loop.exit(1); });
    prober.start(targets, QStringLiteral("here"), options);
    return loop.exec() == 0 ? results : QList<ProbeResult>();
}

ProbeResult probeOne(const ProbeTarget &target, const ProbeOptions &options)
{
    const QList<ProbeResult> results = probeAll({target}, options);
    return results.size() == 1 ? results.first() : ProbeResult();
}

ProbeResult eventually(const ProbeTarget &target, Verdict wanted, ProbeOptions options)
{
    constexpr int patienceMs = 30000;
    QElapsedTimer clock;
    clock.start();
    options.timeoutMs = 300;
    options.handshakeMs = 1500;
    ProbeResult result;
    do {
        result = probeOne(target, options);
        if (result.verdict == wanted)
            break;
        QTest::qWait(50);
    } while (clock.elapsed() < patienceMs);
    return result;
}

QByteArray describe(const ProbeResult &result)
{
    return (verdictName(result.verdict) + QStringLiteral(": ") + result.detail + QStringLiteral(" [") + result.proof +
            QLatin1Char(']'))
        .toUtf8();
}

quint16 freePort(const char *address, Transport transport)
{
    // Below the ports that the system hands out, and below 32768, which is all that Zabbix takes.
    const QHostAddress host(QString::fromLatin1(address));
    for (int tries = 0; tries < 100; ++tries) {
        const auto port = quint16(QRandomGenerator::system()->bounded(20000, 32000));
        QUdpSocket udp;
        QTcpServer tcp;
        if (transport == Transport::Udp ? udp.bind(host, port) : tcp.listen(host, port))
            return port;
    }
    return 0;
}

} // namespace portwright::test
