// SPDX-License-Identifier: Apache-2.0
#include "desktop/presenter/probesession.h"

namespace portwright {

namespace {

constexpr qsizetype HistoryLength = 10;
constexpr int AnnounceEveryMs = 60;

QString targetName(const ProbeTarget &target)
{
    return target.address ? target.address->toString() : target.host;
}

QString entryKey(const FlowId &flow, const QString &target, quint16 port)
{
    return flow.text() + u' ' + target + u' ' + QString::number(port);
}

int weight(Badge badge)
{
    static const QList<Badge> order{Badge::None,    Badge::Barred, Badge::Verified, Badge::Open,
                                    Badge::Unknown, Badge::Failed, Badge::Running};
    return int(order.indexOf(badge));
}

Badge worse(Badge a, Badge b)
{
    return weight(a) >= weight(b) ? a : b;
}

void remember(ProbeEntry &entry, const ProbeResult &result)
{
    entry.latest = result;
    entry.running = false;
    entry.history.append(badgeOf(result.verdict));
    if (entry.history.size() > HistoryLength)
        entry.history.removeFirst();
}

} // namespace

QString targetText(const ProbeTarget &target)
{
    const bool bracketed = target.address && target.address->family() == Family::IPv6;
    const QString name = bracketed ? u'[' + targetName(target) + u']' : targetName(target);
    return QStringLiteral("%1:%2/%3").arg(name).arg(target.port).arg(transportName(target.transport));
}

ProbeSession::ProbeSession(Session &session, QList<Handshake> handshakes, QObject *parent)
    : QObject(parent), m_session(session), m_prober(handshakes)
{
    for (const Handshake &handshake : std::as_const(handshakes))
        m_floors.insert(handshake.id, handshake.floorSeconds);
    m_nextRound.setSingleShot(true);
    m_announce.setSingleShot(true);
    m_announce.setInterval(AnnounceEveryMs);
    connect(&m_announce, &QTimer::timeout, this, &ProbeSession::resultsChanged);
    connect(&m_nextRound, &QTimer::timeout, this, &ProbeSession::startRound);
    connect(&m_prober, &Prober::verdictFound, this, &ProbeSession::take);
    connect(&m_prober, &Prober::roundFinished, this, &ProbeSession::endRound);
    connect(&session, &Session::planOpened, this, &ProbeSession::forget);
    connect(&session, &Session::planChanged, this, [this](const PlanDiff &diff) {
        if (!diff.isLayoutOnly())
            plan();
    });
    m_host = localHost();
    plan();
}

void ProbeSession::setHost(const LocalHost &host)
{
    m_host = host;
    plan();
}

Vantage ProbeSession::guess() const
{
    return guessVantage(m_session.plan(), m_host);
}

Vantage ProbeSession::vantage() const
{
    if (m_chosen.isEmpty() || !m_session.topology().contains(m_chosen))
        return guess();
    return {m_chosen, m_session.nameOf(m_chosen)};
}

void ProbeSession::setVantage(const ElementId &element)
{
    if (element == m_chosen)
        return;
    m_chosen = element;
    plan();
}

/// Lists the pairs again; what was found of pairs that are still there is kept.
void ProbeSession::plan()
{
    const Workspace &workspace = m_session.workspace();
    m_probePlan = probePlan(workspace.plan, workspace.derivation, workspace.routing, vantage());
    const QList<ProbeEntry> before = std::exchange(m_entries, {});
    const QHash<QString, qsizetype> indexBefore = std::exchange(m_entryIndex, {});
    const auto add = [&](ProbeEntry entry) {
        const QString key = entryKey(entry.flow, entry.target, entry.port);
        const qsizetype old = indexBefore.value(key, -1);
        if (old >= 0 && !entry.latest) {
            entry.latest = before.at(old).latest;
            entry.history = before.at(old).history;
        }
        m_entryIndex.insert(key, m_entries.size());
        m_entries.append(std::move(entry));
    };
    for (const ProbeTarget &target : std::as_const(m_probePlan.targets)) {
        for (const FlowId &flow : target.flows)
            add({flow, targetName(target), target.port, target.transport, target.fromVantage, false, {}, {}});
    }
    for (const ProbeResult &result : std::as_const(m_probePlan.notProbed))
        add({result.flow, result.target, result.port, result.transport, result.fromVantage, false, result, {}});
    setTakenBeside();
    Q_EMIT entriesChanged();
    Q_EMIT stateChanged();
}

void ProbeSession::forget()
{
    stop();
    stopListeners();
    m_agreed.clear();
    m_lastProbed.clear();
    m_chosen = {};
    m_entries.clear();
    m_entryIndex.clear();
    m_taken.clear();
    plan();
}

void ProbeSession::takeIn(const QList<ResultFile> &files)
{
    m_taken += files;
    setTakenBeside();
    Q_EMIT resultsChanged();
    const Workspace &workspace = m_session.workspace();
    const MatchingTerms terms{QDateTime::currentDateTimeUtc()};
    const Matching fresh = matchResults(workspace.plan, workspace.derivation, workspace.routing, files, terms);
    if (!fresh.unmatched.isEmpty())
        m_session.raise(
            tr("%n result(s) belong to nothing in this plan; the first: %1: %2", nullptr, int(fresh.unmatched.size()))
                .arg(fresh.unmatched.first().result.flow.text(), fresh.unmatched.first().reason));
}

/// Beside the entry of the same pair, or the first of the flow where another pair is dialled from here.
void ProbeSession::setTakenBeside()
{
    for (ProbeEntry &entry : m_entries)
        entry.taken.reset();
    if (m_taken.isEmpty())
        return;
    const Workspace &workspace = m_session.workspace();
    const MatchingTerms terms{QDateTime::currentDateTimeUtc()};
    QHash<FlowId, ProbeEntry *> firsts;
    for (ProbeEntry &entry : m_entries) {
        if (!firsts.contains(entry.flow))
            firsts.insert(entry.flow, &entry);
    }
    for (const PairEvidence &pair :
         matchResults(workspace.plan, workspace.derivation, workspace.routing, m_taken, terms).pairs) {
        ProbeEntry *entry = pair.result ? entryOf(pair.flow, pair.target, pair.port) : nullptr;
        if (pair.result && !entry)
            entry = firsts.value(pair.flow, nullptr);
        if (entry)
            entry->taken = pair;
    }
}

QHash<FlowId, Badge> ProbeSession::flowBadges() const
{
    QHash<FlowId, Badge> badges;
    for (const ProbeEntry &entry : m_entries) {
        if (entry.running || !entry.history.isEmpty() || entry.showsTaken())
            badges[entry.flow] = worse(badges.value(entry.flow, Badge::None), entry.badge());
    }
    return badges;
}

QHash<ElementId, Badge> ProbeSession::nodeBadges() const
{
    QHash<ElementId, Badge> badges;
    const QHash<FlowId, Badge> flows = flowBadges();
    for (auto it = flows.begin(); it != flows.end(); ++it) {
        if (const Flow *flow = m_session.flow(it.key())) {
            Badge &badge = badges[flow->destination];
            badge = worse(badge, it.value());
        }
    }
    return badges;
}

bool ProbeSession::isWanted(const ProbeTarget &target) const
{
    return m_wanted.isEmpty() || std::any_of(target.flows.begin(), target.flows.end(),
                                             [this](const FlowId &flow) { return m_wanted.contains(flow); });
}

QList<ProbeTarget> ProbeSession::notAgreed() const
{
    QList<ProbeTarget> left;
    for (const ProbeTarget &target : m_probePlan.targets) {
        if (isWanted(target) && !m_agreed.contains(targetText(target)))
            left.append(target);
    }
    return left;
}

void ProbeSession::agree()
{
    for (const ProbeTarget &target : notAgreed())
        m_agreed.insert(targetText(target));
    Q_EMIT stateChanged();
}

void ProbeSession::start(const QSet<FlowId> &flows)
{
    m_wanted = flows;
    m_watching = true;
    startRound();
}

void ProbeSession::startRound()
{
    if (!m_watching)
        return;
    if (!notAgreed().isEmpty()) {
        m_watching = false;
        Q_EMIT stateChanged();
        Q_EMIT consentNeeded();
        return;
    }
    const QList<ProbeTarget> due = dueTargets();
    if (due.isEmpty())
        return endRound();
    for (const ProbeTarget &target : due) {
        for (const FlowId &flow : target.flows) {
            if (ProbeEntry *entry = entryOf(flow, targetName(target), target.port))
                entry->running = true;
        }
    }
    m_prober.start(due, vantage().element.text());
    Q_EMIT stateChanged();
    Q_EMIT resultsChanged();
}

QList<ProbeTarget> ProbeSession::dueTargets()
{
    QList<ProbeTarget> due;
    for (const ProbeTarget &target : std::as_const(m_probePlan.targets)) {
        if (!isWanted(target))
            continue;
        QElapsedTimer &last = m_lastProbed[targetText(target)];
        if (last.isValid() && last.elapsed() < qint64(floorOf(target)) * 1000)
            continue;
        last.start();
        due.append(target);
    }
    return due;
}

int ProbeSession::floorOf(const ProbeTarget &target) const
{
    return target.rehearsed ? 0 : m_floors.value(target.handshake, 0);
}

void ProbeSession::stop()
{
    m_watching = false;
    m_nextRound.stop();
    m_prober.stop();
    for (ProbeEntry &entry : m_entries)
        entry.running = false;
    Q_EMIT stateChanged();
    Q_EMIT resultsChanged();
}

bool ProbeSession::isRunning() const
{
    return m_prober.isRunning();
}

void ProbeSession::setInterval(int seconds)
{
    m_interval = seconds;
    if (m_nextRound.isActive() && seconds > 0)
        m_nextRound.start(seconds * 1000);
}

ProbeEntry *ProbeSession::entryOf(const FlowId &flow, const QString &target, quint16 port)
{
    const qsizetype index = m_entryIndex.value(entryKey(flow, target, port), -1);
    return index < 0 ? nullptr : &m_entries[index];
}

void ProbeSession::take(const ProbeResult &result)
{
    ProbeEntry *entry = entryOf(result.flow, result.target, result.port);
    if (!entry && result.address)
        entry = entryOf(result.flow, result.address->toString(), result.port);
    if (!entry)
        return;
    remember(*entry, result);
    announce();
}

void ProbeSession::endRound()
{
    for (ProbeEntry &entry : m_entries)
        entry.running = false;
    if (m_watching && m_interval > 0)
        m_nextRound.start(m_interval * 1000);
    else
        m_watching = false;
    Q_EMIT stateChanged();
    Q_EMIT resultsChanged();
}

void ProbeSession::announce()
{
    if (!m_announce.isActive())
        m_announce.start();
}

bool ProbeSession::isDemo() const
{
    return isDemoPlan(m_session.plan());
}

bool ProbeSession::hasListeners() const
{
    return !m_responder.listeners().isEmpty();
}

void ProbeSession::startListeners()
{
    const Workspace &workspace = m_session.workspace();
    const QList<ListenerSpec> specs = demoListeners(workspace.plan, workspace.derivation, workspace.routing);
    const Result<void> listening = m_responder.listen(specs);
    if (!listening)
        m_session.raise(errorsText(listening.errors()));
    Q_EMIT stateChanged();
}

void ProbeSession::stopListeners()
{
    if (!hasListeners())
        return;
    m_responder.close();
    Q_EMIT stateChanged();
}

} // namespace portwright
