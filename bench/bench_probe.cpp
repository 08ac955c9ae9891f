// SPDX-License-Identifier: Apache-2.0
// The prober beside nmap and a bare epoll loop on one field, how it treats the thread of the windows, and how fast it
// tells protocols apart. Where several runs are made, figures are medians. Option: --prober, nothing but one round of
// the prober, for a profiler.
#include "probe/watch.h"
#include "probepeers.h"
#include "realservices.h"
#include "turnmeter.h"

#include <QCoreApplication>
#include <QElapsedTimer>
#include <QEventLoop>
#include <QStandardPaths>
#include <cstdio>

#include <sys/resource.h>

using namespace portwright;

namespace {

constexpr int Runs = 5;

void print(const char *who, const FieldRun &run)
{
    const double microseconds = 1e6 / run.flows;
    std::printf("%-34s first %6.2f s  all %6.2f s  CPU %7.1f us a flow (kernel %.1f)  right %.2f %%\n", who,
                run.firstSeconds, run.seconds, run.cpuSeconds * microseconds, run.kernelSeconds * microseconds,
                100.0 * run.right / run.flows);
    std::fflush(stdout);
}

/// What several runs say: of each figure the median, and the worst count of right answers.
FieldRun typical(const std::vector<FieldRun> &runs)
{
    const auto median = [&runs](double FieldRun::*figure) {
        std::vector<double> values;
        for (const FieldRun &run : runs)
            values.push_back(run.*figure);
        return percentile(values, 50);
    };
    FieldRun all = runs.front();
    all.firstSeconds = median(&FieldRun::firstSeconds);
    all.seconds = median(&FieldRun::seconds);
    all.cpuSeconds = median(&FieldRun::cpuSeconds);
    all.kernelSeconds = median(&FieldRun::kernelSeconds);
    for (const FieldRun &run : runs)
        all.right = std::min(all.right, run.right);
    return all;
}

/// The prober and its floor in turns, so that a busy moment hits both.
std::pair<FieldRun, FieldRun> epollAndProber(const ProbeField &field)
{
    std::vector<FieldRun> floors;
    std::vector<FieldRun> ours;
    for (int run = 0; run < Runs; ++run) {
        floors.push_back(runEpoll(field, 3));
        ours.push_back(runProber(field));
        std::printf("%-34s %.1f against %.1f us a flow\n", "", ours.back().cpuSeconds * 1e6 / ours.back().flows,
                    floors.back().cpuSeconds * 1e6 / floors.back().flows);
    }
    return {typical(floors), typical(ours)};
}

/// So many pairs of the field, each dialled for flows of its own.
QList<ProbeTarget> manyTargets(int count)
{
    QList<ProbeTarget> many;
    while (many.size() < count) {
        for (ProbeTarget target : ProbeField::targets()) {
            target.flows = {FlowId(QStringLiteral("%1-%2").arg(target.flows.first().text()).arg(many.size()))};
            many += target;
        }
    }
    many.resize(count);
    return many;
}

/// The caller's side of a round, as a window has it: a watch asks once, the last answer to each flow is kept, and
/// badges are counted.
void watchOnce(const ProbeField &field, int count)
{
    const test::Inside inside(field.client());
    const QList<ProbeTarget> many = manyTargets(count);
    Prober prober(*builtInHandshakes());
    SystemClock clock;
    Watch watch(prober, clock, floorsOf(*builtInHandshakes()));
    QHash<FlowId, ProbeResult> latest;
    QHash<Badge, int> badges;
    QEventLoop loop;
    QObject::connect(&watch, &Watch::verdictFound, &loop, [&](const ProbeResult &result) {
        ++badges[badgeOf(result)];
        latest.insert(result.flow, result);
    });
    QObject::connect(&watch, &Watch::answered, &loop, &QEventLoop::quit);
    TurnMeter meter;
    watch.startOnce(many, QStringLiteral("here"));
    loop.exec();
    meter.end();
    std::printf("%d flows queued: of %d turns of the caller's event loop the longest took %.2f ms of its CPU, "
                "all %.0f ms; %d told, %d of them open\n",
                count, meter.turns(), meter.longestMs(), meter.allMs(), int(latest.size()), badges[Badge::Open]);
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
    print("epoll, one try", runEpoll(field, 1));
    const auto [floor, ours] = epollAndProber(field);
    print("epoll, three tries", floor);
    print("prober, three tries", ours);
    std::printf("%-34s %.2f times the CPU of epoll with as many tries\n", "", ours.cpuSeconds / floor.cpuSeconds);
    const FieldRun nmap = runNmap(field, 16);
    print("nmap, 16 processes at once", nmap);
    std::printf("%-34s %.1f times as fast as nmap\n", "", nmap.seconds / ours.seconds);
    field.lose(5);
    print("5 % loss: epoll, one try", runEpoll(field, 1));
    print("5 % loss: prober, three tries", runProber(field));
    field.lose(0);
    watchOnce(field, 10000);
    return ours.right == ours.flows ? 0 : 1;
}

/// For a profiler: nothing but the prober.
int probeAlone()
{
    ProbeField field;
    const QByteArray problem = field.setUp();
    if (problem.isEmpty())
        print("prober, three tries", runProber(field));
    return problem.isEmpty() ? 0 : 1;
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
    const CpuSpent cpu = processSpent();
    services.probeTls(handshakes);
    std::printf("TLS: %.0f us CPU a handshake (%d of them)\n", (processSpent().all() - cpu.all()) * 1e6 / handshakes,
                handshakes);
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
    if (QCoreApplication::arguments().contains(QStringLiteral("--prober")))
        return probeAlone();
    const int field = probeField();
    const int protocols = tellProtocols();
    return field + protocols;
}
