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

double secondsOf(int who)
{
    rusage usage{};
    ::getrusage(who, &usage);
    return double(usage.ru_utime.tv_sec + usage.ru_stime.tv_sec) +
           double(usage.ru_utime.tv_usec + usage.ru_stime.tv_usec) / 1e6;
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

double processSeconds()
{
    return secondsOf(RUSAGE_SELF);
}

double childrenSeconds()
{
    return secondsOf(RUSAGE_CHILDREN);
}

FieldRun runEpoll(const ProbeField &field)
{
    constexpr int timeoutMs = 1000;
    const test::Inside inside(field.client());
    const QList<ProbeTarget> targets = ProbeField::targets();
    const double cpu = processSeconds();
    QElapsedTimer clock;
    clock.start();
    const int poll = ::epoll_create1(EPOLL_CLOEXEC);
    std::vector<int> sockets;
    QList<Verdict> found(targets.size(), Verdict::Filtered);
    for (qsizetype i = 0; i < targets.size(); ++i) {
        sockets.push_back(connecting(targets.at(i)));
        epoll_event event{};
        event.events = EPOLLOUT;
        event.data.u64 = quint64(i);
        ::epoll_ctl(poll, EPOLL_CTL_ADD, sockets.back(), &event);
    }
    while (clock.elapsed() < timeoutMs) {
        std::array<epoll_event, 512> events{};
        const int count = ::epoll_wait(poll, events.data(), int(events.size()), int(timeoutMs - clock.elapsed()));
        for (int i = 0; i < count; ++i) {
            const auto at = size_t(events.at(size_t(i)).data.u64);
            found[qsizetype(at)] = answered(sockets[at]);
            closeHard(std::exchange(sockets[at], -1));
        }
    }
    for (const int fd : sockets) {
        if (fd >= 0)
            closeHard(fd);
    }
    ::close(poll);
    FieldRun run;
    run.firstSeconds = run.seconds = double(clock.nsecsElapsed()) / 1e9;
    run.cpuSeconds = processSeconds() - cpu;
    run.flows = int(targets.size());
    for (qsizetype i = 0; i < targets.size(); ++i)
        run.right += found.at(i) == ProbeField::truth(targets.at(i).port);
    return run;
}

FieldRun runNmap(const ProbeField &field, int atOnce)
{
    const test::Inside inside(field.client());
    const double cpu = childrenSeconds();
    QElapsedTimer clock;
    clock.start();
    FieldRun run;
    run.right = Nmaps().run(atOnce);
    run.firstSeconds = run.seconds = double(clock.nsecsElapsed()) / 1e9;
    run.cpuSeconds = childrenSeconds() - cpu;
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
    const double cpu = processSeconds();
    clock.start();
    prober.start(targets, QStringLiteral("here"));
    loop.exec();
    run.seconds = double(clock.nsecsElapsed()) / 1e9;
    run.cpuSeconds = processSeconds() - cpu;
    return run;
}

} // namespace portwright
