// SPDX-License-Identifier: Apache-2.0
#include "desktop/presenter/probesession.h"

#include "app/handshakefiles.h"
#include "probe/secrets.h"

#include <algorithm>
#include <numeric>

namespace portwright {

namespace {

constexpr qsizetype MostChanges = 100;
constexpr int AnnounceEveryMs = 60;
/// Ports that must stay shut are tried few at a time: nobody is to take it for an attack.
constexpr int ShutPerDestination = 4;

QString entryKey(const FlowId &flow, const QString &target, quint16 port, Transport transport)
{
    return flow.text() + u' ' + target + u' ' + QString::number(port) + transportName(transport);
}

/// What somebody agrees to: a planned pair is not agreed to as one that must stay shut.
QString consentKey(const ProbeTarget &target)
{
    return (target.mustStayShut.isEmpty() ? QString() : QStringLiteral("shut ")) + targetText(target);
}

void remember(ProbeEntry &entry, const ProbeResult &result)
{
    entry.latest = result;
    entry.asFound = result;
    entry.measured = true;
}

} // namespace

QString targetName(const ProbeTarget &target)
{
    return target.address ? target.address->toString() : target.host;
}

QString targetText(const ProbeTarget &target)
{
    return dialledText(target);
}

ProbeSession::ProbeSession(Session &session, QList<Handshake> handshakes, QObject *parent)
    : QObject(parent),
      m_session(session),
      m_evidence(session),
      m_handshakes(std::move(handshakes)),
      m_prober(m_handshakes),
      m_watch(m_prober, m_clock, floorsOf(m_handshakes))
{
    m_announce.setSingleShot(true);
    m_announce.setInterval(AnnounceEveryMs);
    connect(&m_announce, &QTimer::timeout, this, &ProbeSession::tellResults);
    connect(&m_watch, &Watch::asked, this, &ProbeSession::markRunning);
    connect(&m_watch, &Watch::verdictFound, this, &ProbeSession::take);
    connect(&m_watch, &Watch::answered, this, &ProbeSession::endRound);
    connect(&m_evidence, &EvidenceKeeper::changed, this, &ProbeSession::noteChange);
    connect(&m_evidence, &EvidenceKeeper::loaded, this, &ProbeSession::plan);
    connect(&session, &Session::planOpened, this, &ProbeSession::forget);
    connect(&session, &Session::planOpened, this, &ProbeSession::readHandshakes);
    connect(&session, &Session::planChanged, this, [this](const PlanDiff &diff) {
        if (!diff.isLayoutOnly() || diff.probing)
            followPlan();
    });
    if (const Result<QList<ShutPort>> ports = builtInShutPorts())
        m_usualShut = *ports;
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
    if (isWatching())
        begin(); // as another, and perhaps with other targets
}

/// What is new is asked only after consent; the rest goes on.
void ProbeSession::followPlan()
{
    plan();
    if (!isWatching())
        return;
    m_watch.setTargets(agreedTargets());
    if (!notAgreed().isEmpty())
        Q_EMIT consentNeeded();
}

/// Lists the pairs again; what was found of pairs that are still there is kept.
void ProbeSession::plan()
{
    const Workspace &workspace = m_session.workspace();
    m_probePlan = probePlan(workspace.plan, workspace.derivation, workspace.routing, vantage());
    addMustStayShut();
    const QList<ProbeEntry> before = std::exchange(m_entries, {});
    const QHash<QString, qsizetype> indexBefore = std::exchange(m_entryIndex, {});
    const auto flowsOf = [](qsizetype sum, const ProbeTarget &target) { return sum + target.flows.size(); };
    m_entries.reserve(
        std::accumulate(m_probePlan.targets.begin(), m_probePlan.targets.end(), m_probePlan.notProbed.size(), flowsOf));
    m_entryIndex.reserve(m_entries.capacity());
    m_shutEntries.clear();
    m_told.clear();
    m_running = 0;
    const QString from = vantage().element.text();
    const auto add = [&](ProbeEntry entry) {
        const QString key = entryKey(entry.flow, entry.target, entry.port, entry.transport);
        const qsizetype old = indexBefore.value(key, -1);
        if (old >= 0 && !entry.latest) {
            entry.latest = before.at(old).latest;
            entry.measured = before.at(old).measured;
            entry.asFound = before.at(old).asFound;
        }
        entry.track = m_evidence.trackOf(entry.flow, dialledText(entry.target, entry.port, entry.transport), from);
        m_entryIndex.insert(key, m_entries.size());
        if (entry.mustStayShut)
            m_shutEntries.append(m_entries.size());
        m_entries.append(std::move(entry));
    };
    for (const ProbeTarget &target : std::as_const(m_probePlan.targets)) {
        for (const FlowId &flow : target.flows)
            add({flow,
                 targetName(target),
                 target.port,
                 target.transport,
                 target.fromVantage,
                 false,
                 {},
                 false,
                 {},
                 {},
                 target.destination,
                 !target.mustStayShut.isEmpty(),
                 target.insidePort});
    }
    for (const ProbeResult &result : std::as_const(m_probePlan.notProbed))
        add({result.flow,
             result.target,
             result.port,
             result.transport,
             result.fromVantage,
             false,
             result,
             false,
             {},
             {},
             NodeId(result.mustStayShut ? result.flow.text().section(u'/', 2, 2) : QString()),
             result.mustStayShut});
    setTakenBeside();
    m_badges.reset(m_entries, m_session);
    observe();
    Q_EMIT entriesChanged();
    Q_EMIT stateChanged();
}

void ProbeSession::forget()
{
    stop();
    stopListeners();
    m_agreed.clear();
    m_secrets.clear();
    m_changes.clear();
    m_chosen = {};
    m_entries.clear();
    m_entryIndex.clear();
    m_taken.clear();
    m_strangers = 0;
    m_witnesses = {};
    plan();
}

/// Those beside the plan come to the shipped ones and the user's; what is broken is said once, when the plan opens.
void ProbeSession::readHandshakes()
{
    const auto known = handshakesAtHand(m_session.files(), userHandshakeFolders(), m_session.document().path());
    if (!known)
        return m_session.raise(errorsText(known.errors()));
    m_handshakes = known->handshakes;
    m_prober.setHandshakes(m_handshakes);
    m_watch.setFloors(floorsOf(m_handshakes));
    if (!known->leftOut.isEmpty())
        m_session.raise(errorsText(known->leftOut));
}

QList<NodeId> ProbeSession::nodesThatShareSecrets() const
{
    return nodesWithSecret(m_probePlan.targets, m_handshakes);
}

void ProbeSession::setSecrets(const QHash<NodeId, QByteArray> &secrets)
{
    m_secrets = secrets;
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
        if (isWanted(target) && !m_agreed.contains(consentKey(target)))
            left.append(target);
    }
    return left;
}

void ProbeSession::agree()
{
    for (const ProbeTarget &target : notAgreed())
        m_agreed.insert(consentKey(target));
    Q_EMIT stateChanged();
}

QList<ProbeTarget> ProbeSession::agreedTargets() const
{
    QList<ProbeTarget> agreed;
    for (const ProbeTarget &target : m_probePlan.targets) {
        if (isWanted(target) && m_agreed.contains(consentKey(target)))
            agreed.append(target);
    }
    return agreed;
}

void ProbeSession::start(const QSet<FlowId> &flows)
{
    m_wanted = flows;
    begin();
}

void ProbeSession::begin()
{
    if (!notAgreed().isEmpty()) {
        m_watch.stop();
        endRound();
        Q_EMIT consentNeeded();
        return;
    }
    const QString from = vantage().element.text();
    if (m_interval > 0)
        m_watch.start(agreedTargets(), from, {m_interval, WatchPace().perSecond}, options());
    else
        m_watch.startOnce(agreedTargets(), from, options());
    Q_EMIT stateChanged();
}

ProbeOptions ProbeSession::options() const
{
    ProbeOptions options;
    options.secrets = m_secrets;
    if (!m_shut.targets.isEmpty())
        options.perDestination = ShutPerDestination;
    return options;
}

void ProbeSession::stop()
{
    m_watch.stop();
    endRound();
}

bool ProbeSession::isRunning() const
{
    return m_prober.isRunning();
}

void ProbeSession::setInterval(int seconds)
{
    m_interval = seconds;
    if (isWatching() && seconds > 0)
        m_watch.setPace({seconds, WatchPace().perSecond});
}

/// -1: there is none.
qsizetype ProbeSession::entryOf(const FlowId &flow, const QString &target, quint16 port, Transport transport) const
{
    return m_entryIndex.value(entryKey(flow, target, port, transport), -1);
}

void ProbeSession::take(const ProbeResult &result)
{
    qsizetype index = entryOf(result.flow, result.target, result.port, result.transport);
    if (index < 0 && result.address)
        index = entryOf(result.flow, result.address->toString(), result.port, result.transport);
    if (index < 0)
        return;
    ProbeEntry &entry = m_entries[index];
    remember(entry, result);
    holdAgainstTaken(entry);
    entry.track = m_evidence.take(result, m_watch.longestGapMs());
    setRunning(index, false);
    noteEntry(index);
    announce();
}

void ProbeSession::noteChange(const ProbeChange &change)
{
    m_changes.prepend(change);
    if (m_changes.size() > MostChanges)
        m_changes.removeLast();
    Q_EMIT changed(change);
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
