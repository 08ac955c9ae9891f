// SPDX-License-Identifier: Apache-2.0
#include "probepeers.h"

#include <QElapsedTimer>
#include <QEventLoop>
#include <QProcess>
#include <QRegularExpression>
#include <QTimer>
#include <array>
#include <cerrno>
#include <cstring>

#include <arpa/inet.h>
#include <netinet/in.h>
#include <sys/epoll.h>
#include <sys/resource.h>
#include <sys/socket.h>
#include <unistd.h>

namespace portwright {

namespace {

double secondsOf(const timeval &time)
{
    return double(time.tv_sec) + double(time.tv_usec) / 1e6;
}

CpuSpent spentBy(int who)
{
    rusage usage{};
    ::getrusage(who, &usage);
    return {secondsOf(usage.ru_utime), secondsOf(usage.ru_stime)};
}

void setCpu(FieldRun &run, const CpuSpent &before, const CpuSpent &after)
{
    run.cpuSeconds = after.all() - before.all();
    run.kernelSeconds = after.kernel - before.kernel;
}

int connecting(const ProbeTarget &target)
{
    const int fd = ::socket(AF_INET, SOCK_STREAM | SOCK_NONBLOCK | SOCK_CLOEXEC, 0);
    sockaddr_in in{};
    in.sin_family = AF_INET;
    in.sin_port = htons(target.port);
    std::memcpy(&in.sin_addr, target.address->bytes().data(), 4);
    sockaddr name{};
    std::memcpy(&name, &in, sizeof in);
    ::connect(fd, &name, sizeof in);
    return fd;
}

Verdict answered(int fd)
{
    int error = 0;
    socklen_t size = sizeof error;
    ::getsockopt(fd, SOL_SOCKET, SO_ERROR, &error, &size);
    return error == 0 ? Verdict::Open : error == ECONNREFUSED ? Verdict::Refused : Verdict::NoRoute;
}

void closeHard(int fd)
{
    const linger now{1, 0};
    ::setsockopt(fd, SOL_SOCKET, SO_LINGER, &now, sizeof now);
    ::close(fd);
}

/// Tries each target that has not answered yet, all at once.
class EpollRound
{
public:
    explicit EpollRound(const QList<ProbeTarget> &targets)
        : m_targets(targets), m_sockets(size_t(targets.size()), -1), m_found(size_t(targets.size()), Verdict::Filtered)
    {
    }

    Verdict found(qsizetype target) const { return m_found[size_t(target)]; }

    void run(int timeoutMs)
    {
        QElapsedTimer clock;
        clock.start();
        const int poll = ::epoll_create1(EPOLL_CLOEXEC);
        begin(poll);
        while (clock.elapsed() < timeoutMs) {
            std::array<epoll_event, 512> events{};
            const int count = ::epoll_wait(poll, events.data(), int(events.size()), int(timeoutMs - clock.elapsed()));
            for (int i = 0; i < count; ++i) {
                const auto at = size_t(events.at(size_t(i)).data.u64);
                m_found[at] = answered(m_sockets[at]);
                closeHard(std::exchange(m_sockets[at], -1));
            }
        }
        for (int &fd : m_sockets) {
            if (fd >= 0)
                closeHard(std::exchange(fd, -1));
        }
        ::close(poll);
    }

private:
    void begin(int poll)
    {
        for (size_t i = 0; i < m_sockets.size(); ++i) {
            if (m_found[i] != Verdict::Filtered)
                continue;
            m_sockets[i] = connecting(m_targets.at(qsizetype(i)));
            epoll_event event{};
            event.events = EPOLLOUT;
            event.data.u64 = i;
            ::epoll_ctl(poll, EPOLL_CTL_ADD, m_sockets[i], &event);
        }
    }

    const QList<ProbeTarget> &m_targets;
    std::vector<int> m_sockets;
    std::vector<Verdict> m_found;
};

/// The port states of one line of nmap's -oG output: "Ports: 7000/open/tcp//..., 7004/closed/tcp//...".
int rightOf(const QByteArray &output)
{
    static const QRegularExpression state(QStringLiteral("(\\d+)/(open|closed|filtered)/tcp"));
    int right = 0;
    auto matches = state.globalMatch(QString::fromLatin1(output));
    while (matches.hasNext()) {
        const auto match = matches.next();
        const Verdict wanted = ProbeField::truth(quint16(match.captured(1).toUInt()));
        const QString word = match.captured(2);
        right += (wanted == Verdict::Open && word == QLatin1String("open")) ||
                 (wanted == Verdict::Refused && word == QLatin1String("closed")) ||
                 (wanted == Verdict::Filtered && word == QLatin1String("filtered"));
    }
    return right;
}

/// Keeps a number of nmap processes going until every host had one.
class Nmaps
{
public:
    int run(int atOnce)
    {
        for (int i = 0; i < atOnce; ++i)
            next();
        m_loop.exec();
        return m_right;
    }

private:
    void next()
    {
        if (m_next == ProbeField::Hosts)
            return;
        ++m_running;
        const QString ports =
            QStringLiteral("%1-%2")
                .arg(ProbeField::FirstPort)
                .arg(ProbeField::FirstPort + ProbeField::Open + ProbeField::Closed + ProbeField::Dropped - 1);
        auto *process = new QProcess(&m_loop);
        QObject::connect(process, &QProcess::finished, &m_loop, [this, process] { done(process); });
        process->start(QStringLiteral("nmap"),
                       {QStringLiteral("-sT"), QStringLiteral("-Pn"), QStringLiteral("-n"), QStringLiteral("-p"), ports,
                        QStringLiteral("-oG"), QStringLiteral("-"), ProbeField::host(m_next++)});
    }

    void done(QProcess *process)
    {
        m_right += rightOf(process->readAllStandardOutput());
        process->deleteLater();
        --m_running;
        next();
        if (m_running == 0)
            m_loop.quit();
    }

    QEventLoop m_loop;
    int m_next = 0;
    int m_running = 0;
    int m_right = 0;
};

} // namespace

CpuSpent processSpent()
{
    return spentBy(RUSAGE_SELF);
}

CpuSpent childrenSpent()
{
    return spentBy(RUSAGE_CHILDREN);
}

FieldRun runEpoll(const ProbeField &field, int tries)
{
    constexpr int lastMs = 1000;
    constexpr int beforeMs = 300;
    const test::Inside inside(field.client());
    const QList<ProbeTarget> targets = ProbeField::targets();
    const CpuSpent cpu = processSpent();
    FieldRun run;
    run.flows = int(targets.size());
    QElapsedTimer clock;
    clock.start();
    EpollRound round(targets);
    for (int attempt = 1; attempt <= tries; ++attempt) {
        round.run(attempt == tries ? lastMs : beforeMs);
        if (attempt == 1)
            run.firstSeconds = double(clock.nsecsElapsed()) / 1e9;
    }
    run.seconds = double(clock.nsecsElapsed()) / 1e9;
    setCpu(run, cpu, processSpent());
    for (qsizetype i = 0; i < targets.size(); ++i)
        run.right += round.found(i) == ProbeField::truth(targets.at(i).port);
    return run;
}

FieldRun runNmap(const ProbeField &field, int atOnce)
{
    const test::Inside inside(field.client());
    const CpuSpent cpu = childrenSpent();
    QElapsedTimer clock;
    clock.start();
    FieldRun run;
    run.right = Nmaps().run(atOnce);
    run.firstSeconds = run.seconds = double(clock.nsecsElapsed()) / 1e9;
    setCpu(run, cpu, childrenSpent());
    run.flows = int(ProbeField::targets().size());
    return run;
}

FieldRun runProber(const ProbeField &field)
{
    const test::Inside inside(field.client());
    const QList<ProbeTarget> targets = ProbeField::targets();
    Prober prober(*builtInHandshakes());
    QEventLoop loop;
    QElapsedTimer clock;
    FieldRun run;
    run.flows = int(targets.size());
    int spoken = 0;
    QSet<FlowId> provisional;
    const auto speak = [&](const ProbeResult &) {
        if (++spoken == run.flows)
            run.firstSeconds = double(clock.nsecsElapsed()) / 1e9;
    };
    QObject::connect(&prober, &Prober::firstTryFound, &loop, [&](const ProbeResult &result) {
        provisional.insert(result.flow);
        speak(result);
    });
    QObject::connect(&prober, &Prober::verdictFound, &loop, [&](const ProbeResult &result) {
        run.right += result.verdict == ProbeField::truth(result.port);
        if (!provisional.contains(result.flow))
            speak(result);
    });
    QObject::connect(&prober, &Prober::roundFinished, &loop, &QEventLoop::quit);
    const CpuSpent cpu = processSpent();
    clock.start();
    prober.start(targets, QStringLiteral("here"));
    loop.exec();
    run.seconds = double(clock.nsecsElapsed()) / 1e9;
    setCpu(run, cpu, processSpent());
    return run;
}

} // namespace portwright
