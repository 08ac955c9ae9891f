// SPDX-License-Identifier: Apache-2.0
// The prober beside nmap and a bare epoll loop on one field, how it treats the thread of the windows, and how fast it
// tells protocols apart.
#include "cputime.h"
#include "probepeers.h"
#include "realservices.h"

#include <QAbstractEventDispatcher>
#include <QCoreApplication>
#include <QElapsedTimer>
#include <QEventLoop>
#include <QStandardPaths>
#include <cstdio>

#include <sys/resource.h>

using namespace portwright;

namespace {

void print(const char *who, const FieldRun &run)
{
    std::printf("%-34s first %6.2f s  all %6.2f s  CPU %7.1f us a flow  right %.2f %%\n", who, run.firstSeconds,
                run.seconds, run.cpuSeconds * 1e6 / run.flows, 100.0 * run.right / run.flows);
    std::fflush(stdout);
}

/// The longest turn of this thread's event loop while so many targets are worked off, in ms of its own CPU time.
double longestTurn(const ProbeField &field, int targets)
{
    const test::Inside inside(field.client());
    QList<ProbeTarget> many;
    while (many.size() < targets)
        many += ProbeField::targets();
    many.resize(targets);
    Prober prober(*builtInHandshakes());
    QEventLoop loop;
    double longest = 0;
    double begin = threadSeconds();
    auto *dispatcher = QAbstractEventDispatcher::instance();
    QObject::connect(dispatcher, &QAbstractEventDispatcher::awake, &loop, [&begin] { begin = threadSeconds(); });
    QObject::connect(dispatcher, &QAbstractEventDispatcher::aboutToBlock, &loop,
                     [&] { longest = std::max(longest, threadSeconds() - begin); });
    QObject::connect(&prober, &Prober::roundFinished, &loop, &QEventLoop::quit);
    prober.start(many, QStringLiteral("here"));
    loop.exec();
    longest = std::max(longest, threadSeconds() - begin);
    return longest * 1e3;
}

int probeField()
{
    ProbeField field;
    const QByteArray problem = field.setUp();
    if (!problem.isEmpty()) {
        std::fprintf(stderr, "%s\n", problem.constData());
        return 1;
    }
    std::printf("%d flows on %d hosts: %d open, %d closed and %d dropped ports each\n",
                int(ProbeField::targets().size()), ProbeField::Hosts, ProbeField::Open, ProbeField::Closed,
                ProbeField::Dropped);
    print("epoll, one try", runEpoll(field));
    const FieldRun ours = runProber(field);
    print("prober, three tries", ours);
    const FieldRun nmap = runNmap(field, 16);
    print("nmap, 16 processes at once", nmap);
    std::printf("%-34s %.1f times as fast as nmap\n", "", nmap.seconds / ours.seconds);
    field.lose(5);
    print("5 % loss: epoll, one try", runEpoll(field));
    print("5 % loss: prober, three tries", runProber(field));
    field.lose(0);
    std::printf("10,000 targets queued: longest turn of the caller's event loop %.2f ms of its CPU\n",
                longestTurn(field, 10000));
    return ours.right == ours.flows ? 0 : 1;
}

int tellProtocols()
{
    RealServices services;
    const QByteArray problem = services.start();
    if (!problem.isEmpty()) {
        std::fprintf(stderr, "%s\n", problem.constData());
        return 1;
    }
    QElapsedTimer clock;
    clock.start();
    const QList<ProbeResult> results = services.probe();
    const double seconds = double(clock.nsecsElapsed()) / 1e9;
    int right = 0;
    for (const ProbeResult &result : results)
        right += RealServices::isProof(result);
    std::printf("%d real services on loopback, one handshake each: %d told in %.2f s\n", int(results.size()), right,
                seconds);
    constexpr int handshakes = 300;
    const double cpu = processSeconds();
    services.probeTls(handshakes);
    std::printf("TLS: %.0f us CPU a handshake (%d of them)\n", (processSeconds() - cpu) * 1e6 / handshakes, handshakes);
    return right == results.size() ? 0 : 1;
}

} // namespace

int main(int argc, char **argv)
{
    QCoreApplication application(argc, argv);
    if (QStandardPaths::findExecutable(QStringLiteral("nmap")).isEmpty()) {
        std::fprintf(stderr, "missing program: nmap\n");
        return 1;
    }
    rlimit limit{};
    ::getrlimit(RLIMIT_NOFILE, &limit);
    limit.rlim_cur = limit.rlim_max;
    ::setrlimit(RLIMIT_NOFILE, &limit);
    const int field = probeField();
    const int protocols = tellProtocols();
    return field + protocols;
}
