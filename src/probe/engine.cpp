// SPDX-License-Identifier: Apache-2.0
#include "probe/engine.h"

namespace portwright {

namespace {

constexpr int TickMs = 20;
constexpr int MaxLaunchesPerTurn = 256;
/// News waits that long for more, so that a burst wakes its reader some fifty times a second and not with each verdict.
constexpr int PostEveryMs = 20;
constexpr int MaxTls = 32;

} // namespace

ProbeEngine::ProbeEngine(ProbeMail &mail) : m_mail(mail)
{
    m_clock.start();
}

ProbeEngine::~ProbeEngine()
{
    halt();
}

/// In the engine's own thread, because notifiers and timers belong to the thread that makes them.
void ProbeEngine::open()
{
    if (m_poller)
        return;
    m_poller = std::make_unique<Poller>([this] { onPoll(); });
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

void ProbeEngine::tell(ProbeNews news)
{
    m_said.append(std::move(news));
}

void ProbeEngine::post()
{
    m_lastPost = now();
    if (m_mail.news.postAll(std::exchange(m_said, {})))
        Q_EMIT newsPosted();
}

void ProbeEngine::begin(const ProbeRound &round)
{
    halt();
    open();
    m_round = round;
    findHandshakes();
    m_active = true;
    m_here = thisComputer();
    m_report.emplace(round.targets, round.vantage, m_walks, m_here, [this](const ProbeResult &result) {
        tell({m_round.number, result});
    });
    m_report->setNames(*m_names);
    m_inFlightLimit = std::max(1, std::min(round.options.inFlight, Poller::room()));
    m_schedule.restart(std::max(1, round.options.perDestination));
    if (m_rate.perSecond() != round.options.perSecond)
        m_rate = RateLimit(round.options.perSecond);
    m_lastTick = now();
    m_tick->start(TickMs);
    queueTargets(); // names without which nothing can be probed are looked up first
    m_names->ask(round.targets, now());
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
    m_said.clear();
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
    const Handshake *handshake = handshakeOf(job);
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
    if (launches == MaxLaunchesPerTurn)
        pumpSoon(); // after what has come meanwhile
    settle();
    if (!m_said.isEmpty() && (!m_active || now() - m_lastPost >= PostEveryMs))
        post();
}

void ProbeEngine::pumpSoon()
{
    if (m_pumpQueued)
        return;
    m_pumpQueued = true;
    QMetaObject::invokeMethod(
        this,
        [this] {
            m_pumpQueued = false;
            onPoll();
        },
        Qt::QueuedConnection);
}

/// False if there is no room for another socket: the job waits for the next tick.
bool ProbeEngine::launch(const ProbeJob &job)
{
    const quint64 id = ++m_lastId;
    Running running{job, &m_schedule.roundTrip(job.address),
                    std::make_unique<ProbeAttempt>(id, taskOf(job), *this, m_here.addresses, m_round.handshakes)};
    ProbeAttempt *attempt = running.attempt.get();
    m_running.emplace(id, std::move(running));
    if (attempt->start() == 0)
        return true;
    m_running.erase(id);
    m_schedule.putBack(job);
    m_schedule.done(job.address);
    return false;
}

void ProbeEngine::findHandshakes()
{
    m_handshakes.clear();
    m_handshakes.reserve(size_t(m_round.targets.size()));
    const QList<Handshake> &all = m_round.handshakes;
    for (const ProbeTarget &target : std::as_const(m_round.targets)) {
        const auto found = std::find_if(all.cbegin(), all.cend(), [&target](const Handshake &handshake) {
            return handshake.id == target.handshake && handshake.transport == target.transport;
        });
        m_handshakes.push_back(found == all.cend() ? nullptr : &*found);
    }
}

QByteArray ProbeEngine::secretOf(const ProbeTarget &target) const
{
    const auto &secrets = m_round.options.secrets;
    return secrets.value(target.destination, secrets.value(NodeId()));
}

AttemptTask ProbeEngine::taskOf(const ProbeJob &job)
{
    const ProbeOptions &options = m_round.options;
    AttemptTask task{
        m_round.targets.at(job.target), job.address, handshakeOf(job), {}, 0, options.handshakeMs, job.attempt};
    if (task.handshake && task.handshake->needsSecret()) {
        task.secret = secretOf(task.target);
        if (task.secret.isEmpty())
            task.handshake = nullptr; // a stand-in answers without
    }
    task.timeoutMs = patienceOf(job, m_schedule.roundTrip(job.address));
    return task;
}

int ProbeEngine::patienceOf(const ProbeJob &job, const RoundTrip &distance) const
{
    const ProbeOptions &options = m_round.options;
    return distance.timeoutMs(job.attempt, options.tries, options.timeoutMs, m_lagMs);
}

void ProbeEngine::onPoll()
{
    takeEvents();
    pump();
}

void ProbeEngine::takeEvents()
{
    m_inTurn = true;
    m_poller->takeAll([this](quint64 attempt, quint32 events) {
        const auto running = m_running.find(attempt);
        if (running != m_running.end())
            running->second.attempt->onEvents(events);
    });
    m_inTurn = false;
}

void ProbeEngine::onTick()
{
    takeEvents(); // what has come already is in time
    const qint64 late = now() - m_lastTick - TickMs;
    m_lastTick = now();
    m_lagMs = int(std::max<qint64>({0, late, m_lagMs * 9 / 10}));
    endOverdue();
    m_walks.onTime(now());
    m_names->onTime(now());
    if (m_report)
        m_report->onTime();
    pump();
    if (!m_said.isEmpty())
        post();
}

void ProbeEngine::endOverdue()
{
    m_inTurn = true;
    const qint64 time = now();
    std::vector<quint64> overdue;
    for (const auto &[id, running] : m_running) {
        running.attempt->setPatience(patienceOf(running.job, *running.distance)); // others may have told the distance
        if (running.attempt->isDue(time))
            overdue.push_back(id);
    }
    for (const quint64 id : overdue) {
        const auto running = m_running.find(id);
        if (running != m_running.end())
            running->second.attempt->onTime();
    }
    m_inTurn = false;
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
    m_gone.push_back(std::move(found->second.attempt));
    const AttemptResult &result = m_gone.back()->result();
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
    if (!m_inTurn && !m_pumping)
        pumpSoon();
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
    const Handshake *handshake = handshakeOf(job);
    if (!handshake || handshake->floorSeconds == 0 || !result.accepted || result.outcome.verdict == Verdict::Rehearsed)
        return;
    m_remembered[placeOf(job)] = {now() + qint64(handshake->floorSeconds) * 1000, result, job.attempt,
                                  QDateTime::currentDateTimeUtc()};
}

void ProbeEngine::report(const ProbeJob &job, const AttemptResult &result, int tries, const QDateTime &at)
{
    const Handshake *handshake = handshakeOf(job);
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
    const ProbeTarget &target = m_round.targets.at(job.target);
    const bool wanted =
        !target.rehearsed && target.mustStayShut.isEmpty() && !m_walks.isCaredFor(job.address, target.transport, now());
    if (!wanted || m_here.owns(job.address) || m_here.isNeighbour(job.address))
        return;
    WalkTask walk{job.address, target.transport, target.port};
    if (walk.transport == Transport::Udp) {
        const AttemptTask task = taskOf(job);
        Conversation conversation(*task.handshake, task.peer());
        conversation.next();
        walk.datagram = conversation.outgoing();
    }
    m_walks.want(walk, now());
}

} // namespace portwright
