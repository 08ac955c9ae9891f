// SPDX-License-Identifier: Apache-2.0
#include "probe/engine.h"

#include <array>

#include <sys/epoll.h>
#include <sys/resource.h>
#include <unistd.h>

namespace portwright {

namespace {

constexpr int TickMs = 20;
constexpr int MaxLaunchesPerTurn = 256;
constexpr int MaxEventsPerTurn = 256;
constexpr int MaxTls = 32;
/// Descriptors that are left to the rest of the program.
constexpr int Reserve = 128;

int descriptorRoom()
{
    rlimit limit{};
    if (::getrlimit(RLIMIT_NOFILE, &limit) != 0 || limit.rlim_cur == RLIM_INFINITY)
        return 1 << 20;
    return std::max(1, int(std::min<rlim_t>(limit.rlim_cur, 1 << 20)) - Reserve);
}

} // namespace

ProbeEngine::ProbeEngine(ProbeMail &mail) : m_mail(mail)
{
    m_clock.start();
}

ProbeEngine::~ProbeEngine()
{
    halt();
    m_notifier.reset();
    if (m_epoll >= 0)
        ::close(m_epoll);
}

/// In the engine's own thread, because notifiers and timers belong to the thread that makes them.
void ProbeEngine::open()
{
    if (m_epoll >= 0)
        return;
    m_epoll = ::epoll_create1(EPOLL_CLOEXEC);
    m_notifier = std::make_unique<QSocketNotifier>(m_epoll, QSocketNotifier::Read);
    connect(m_notifier.get(), &QSocketNotifier::activated, this, &ProbeEngine::onPoll);
    m_tick = std::make_unique<QTimer>();
    m_tick->setTimerType(Qt::PreciseTimer);
    connect(m_tick.get(), &QTimer::timeout, this, &ProbeEngine::onTick);
    m_resolver = std::make_unique<Resolver>();
    connect(m_resolver.get(), &Resolver::resolved, this, &ProbeEngine::onResolved);
    m_names = std::make_unique<PlannedNames>();
}

void ProbeEngine::readMail()
{
    const QList<ProbeRound> rounds = m_mail.rounds.takeAll();
    if (!rounds.isEmpty())
        begin(rounds.last());
}

void ProbeEngine::tell(const ProbeNews &news)
{
    if (m_mail.news.post(news))
        Q_EMIT newsPosted();
}

void ProbeEngine::begin(const ProbeRound &round)
{
    halt();
    open();
    m_round = round;
    m_active = true;
    m_here = thisComputer();
    m_report.emplace(round.targets, round.vantage, m_walks, m_here, [this](const ProbeResult &result) {
        tell({m_round.number, result});
    });
    m_report->setNames(*m_names);
    m_names->ask(round.targets, now());
    m_inFlightLimit = std::max(1, std::min(round.options.inFlight, descriptorRoom()));
    m_schedule.restart(std::max(1, round.options.perDestination));
    if (m_rate.perSecond() != round.options.perSecond)
        m_rate = RateLimit(round.options.perSecond);
    m_lastTick = now();
    m_tick->start(TickMs);
    queueTargets();
    pump();
}

void ProbeEngine::halt()
{
    m_active = false;
    if (m_tick)
        m_tick->stop();
    if (m_resolver) {
        m_resolver->forget();
        m_names->halt();
    }
    m_tlsWaiting.clear();
    m_tlsRunning.clear();
    m_running.clear();
    m_gone.clear();
    qDeleteAll(findChildren<TlsStage *>());
    m_unresolved = 0;
    m_schedule.restart(1);
    m_walks.halt();
    m_report.reset();
}

void ProbeEngine::queueTargets()
{
    QStringList hosts;
    for (qsizetype i = 0; i < m_round.targets.size(); ++i) {
        const ProbeTarget &target = m_round.targets.at(i);
        if (target.address)
            enqueue(i, *target.address);
        else if (!hosts.contains(target.host))
            hosts += target.host;
    }
    m_unresolved = int(hosts.size());
    for (const QString &host : std::as_const(hosts))
        m_resolver->look(host);
}

void ProbeEngine::onResolved(const QString &host, const Resolved &resolved)
{
    if (!m_active)
        return;
    --m_unresolved;
    for (qsizetype i = 0; i < m_round.targets.size(); ++i) {
        const ProbeTarget &target = m_round.targets.at(i);
        if (target.address || target.host != host)
            continue;
        for (const IpAddress &address : resolved.addresses)
            enqueue(i, address);
        if (resolved.addresses.isEmpty())
            report({i, {}, 0}, {notResolvedOutcome(host, resolved.kind), false, false, {}, {}}, 1,
                   QDateTime::currentDateTimeUtc());
    }
    pump();
}

/// Queues a job, or repeats what was found when the server must not be asked again yet.
void ProbeEngine::enqueue(qsizetype target, const IpAddress &address)
{
    const ProbeJob job{target, address, 1};
    const auto known = m_remembered.find(placeOf(job));
    const ProbeTarget &dialled = m_round.targets.at(target);
    const auto handshake = handshakeOf(dialled);
    if (dialled.transport == Transport::Udp && !dialled.rehearsed && !handshake)
        report(job, {noPacketOutcome(), false, false, {}, {}}, 0, QDateTime::currentDateTimeUtc());
    else if (!dialled.rehearsed && handshake && handshake->needsSecret() && secretOf(dialled).isEmpty())
        report(job, {noSecretOutcome(), false, false, {}, {}}, 0, QDateTime::currentDateTimeUtc());
    else if (known != m_remembered.end() && known->second.until > now())
        report(job, known->second.result, known->second.tries, known->second.at);
    else
        m_schedule.add(job);
}

void ProbeEngine::pump()
{
    if (!m_active || m_pumping)
        return;
    m_pumping = true;
    int launches = 0;
    while (m_active && launches < MaxLaunchesPerTurn && m_schedule.inFlight() < m_inFlightLimit &&
           m_schedule.canTake() && m_rate.take(now())) {
        const auto job = m_schedule.take();
        if (!launch(*job))
            break;
        ++launches;
    }
    m_pumping = false;
    settle();
}

/// False if there is no room for another socket: the job waits for the next tick.
bool ProbeEngine::launch(const ProbeJob &job)
{
    const quint64 id = ++m_lastId;
    Running running{job, std::make_unique<ProbeAttempt>(id, taskOf(job), *this, m_here.addresses, m_round.handshakes)};
    ProbeAttempt *attempt = running.attempt.get();
    m_running.emplace(id, std::move(running));
    if (attempt->start() == 0)
        return true;
    m_running.erase(id);
    m_schedule.putBack(job);
    m_schedule.done(job.address);
    return false;
}

std::optional<Handshake> ProbeEngine::handshakeOf(const ProbeTarget &target) const
{
    for (const Handshake &handshake : m_round.handshakes) {
        if (handshake.id == target.handshake && handshake.transport == target.transport)
            return handshake;
    }
    return std::nullopt;
}

QByteArray ProbeEngine::secretOf(const ProbeTarget &target) const
{
    const auto &secrets = m_round.options.secrets;
    return secrets.value(target.destination, secrets.value(NodeId()));
}

AttemptTask ProbeEngine::taskOf(const ProbeJob &job)
{
    const ProbeOptions &options = m_round.options;
    AttemptTask task{m_round.targets.at(job.target), job.address, {}, {}, 0, options.handshakeMs, job.attempt};
    task.handshake = handshakeOf(task.target);
    task.secret = secretOf(task.target);
    if (task.handshake && task.handshake->needsSecret() && task.secret.isEmpty())
        task.handshake.reset(); // a stand-in answers without
    task.timeoutMs = patienceOf(job);
    return task;
}

int ProbeEngine::patienceOf(const ProbeJob &job)
{
    const ProbeOptions &options = m_round.options;
    return m_schedule.roundTrip(job.address).timeoutMs(job.attempt, options.tries, options.timeoutMs, m_lagMs);
}

void ProbeEngine::watch(int descriptor, quint64 attempt, quint32 events)
{
    epoll_event event{};
    event.events = events;
    event.data.u64 = attempt;
    if (::epoll_ctl(m_epoll, EPOLL_CTL_MOD, descriptor, &event) != 0)
        ::epoll_ctl(m_epoll, EPOLL_CTL_ADD, descriptor, &event);
}

void ProbeEngine::unwatch(int descriptor)
{
    ::epoll_ctl(m_epoll, EPOLL_CTL_DEL, descriptor, nullptr);
}

void ProbeEngine::onPoll()
{
    std::array<epoll_event, MaxEventsPerTurn> events{};
    const int count = ::epoll_wait(m_epoll, events.data(), int(events.size()), 0);
    for (int i = 0; i < count; ++i) {
        const auto running = m_running.find(events.at(size_t(i)).data.u64);
        if (running != m_running.end())
            running->second.attempt->onEvents(events.at(size_t(i)).events);
    }
    pump();
}

void ProbeEngine::onTick()
{
    onPoll(); // what has come already is in time
    const qint64 late = now() - m_lastTick - TickMs;
    m_lastTick = now();
    m_lagMs = int(std::max<qint64>({0, late, m_lagMs * 9 / 10}));
    QList<quint64> ids;
    ids.reserve(qsizetype(m_running.size()));
    for (const auto &running : m_running)
        ids += running.first;
    for (const quint64 id : std::as_const(ids)) {
        const auto running = m_running.find(id);
        if (running == m_running.end())
            continue;
        running->second.attempt->setPatience(patienceOf(running->second.job)); // others may have told the distance
        running->second.attempt->onTime();
    }
    m_walks.onTime(now());
    m_names->onTime(now());
    if (m_report)
        m_report->onTime();
    pump();
}

void ProbeEngine::wantTls(quint64 attempt)
{
    m_tlsWaiting.push_back(attempt);
    admitTls();
}

void ProbeEngine::admitTls()
{
    while (!m_tlsWaiting.empty() && m_tlsRunning.size() < MaxTls) {
        const quint64 id = m_tlsWaiting.front();
        m_tlsWaiting.pop_front();
        const auto running = m_running.find(id);
        if (running == m_running.end())
            continue;
        m_tlsRunning.insert(id);
        running->second.attempt->beginTls();
    }
}

/// Takes the result. The attempt itself is kept until the call stack that runs in it is gone.
void ProbeEngine::ended(quint64 id)
{
    const auto found = m_running.find(id);
    const ProbeJob job = found->second.job;
    const AttemptResult result = found->second.attempt->result();
    m_gone.push_back(std::move(found->second.attempt));
    m_running.erase(found);
    m_tlsRunning.remove(id);
    if (result.roundTripMs)
        m_schedule.roundTrip(job.address).add(*result.roundTripMs);
    m_schedule.done(job.address);
    if (result.silent)
        walkTo(job);
    if (result.silent && job.attempt < m_round.options.tries) {
        if (job.attempt == 1)
            tellFirst(job, result);
        m_schedule.putBack({job.target, job.address, job.attempt + 1});
    } else {
        remember(job, result);
        report(job, result, job.attempt, QDateTime::currentDateTimeUtc());
    }
    admitTls();
    if (!m_pumpQueued)
        QMetaObject::invokeMethod(
            this,
            [this] {
                m_pumpQueued = false;
                pump();
            },
            Qt::QueuedConnection);
    m_pumpQueued = true;
}

/// Deletes ended attempts and ends the round when nothing is left to do.
void ProbeEngine::settle()
{
    m_gone.clear();
    if (!m_active || m_unresolved > 0 || m_schedule.isWaiting() || !m_running.empty() || m_report->isWaiting())
        return;
    m_report->finish();
    m_active = false;
    m_tick->stop();
    tell({m_round.number, {}});
}

ProbeEngine::Place ProbeEngine::placeOf(const ProbeJob &job) const
{
    const ProbeTarget &target = m_round.targets.at(job.target);
    return {job.address, target.transport, target.port};
}

/// Only a server that accepted needs to be spared.
void ProbeEngine::remember(const ProbeJob &job, const AttemptResult &result)
{
    const auto handshake = handshakeOf(m_round.targets.at(job.target));
    if (!handshake || handshake->floorSeconds == 0 || !result.accepted || result.outcome.verdict == Verdict::Rehearsed)
        return;
    m_remembered[placeOf(job)] = {now() + qint64(handshake->floorSeconds) * 1000, result, job.attempt,
                                  QDateTime::currentDateTimeUtc()};
}

void ProbeEngine::report(const ProbeJob &job, const AttemptResult &result, int tries, const QDateTime &at)
{
    const auto handshake = handshakeOf(m_round.targets.at(job.target));
    m_report->take({job, result, tries, at}, handshake ? handshake->certificatePort : quint16(0));
}

void ProbeEngine::tellFirst(const ProbeJob &job, const AttemptResult &result)
{
    for (const ProbeResult &found : m_report->resultsOf({job, result, job.attempt, QDateTime::currentDateTimeUtc()}))
        tell({m_round.number, found, true});
}

/// Finds out, while the tries go on, how far packets get.
void ProbeEngine::walkTo(const ProbeJob &job)
{
    const AttemptTask task = taskOf(job);
    const bool wanted = !task.target.rehearsed && task.target.mustStayShut.isEmpty();
    if (!wanted || m_here.owns(job.address) || m_here.isNeighbour(job.address))
        return;
    WalkTask walk{job.address, task.target.transport, task.target.port};
    if (walk.transport == Transport::Udp) {
        Conversation conversation(*task.handshake, task.peer());
        conversation.next();
        walk.datagram = conversation.outgoing();
    }
    m_walks.want(walk, now());
}

} // namespace portwright
