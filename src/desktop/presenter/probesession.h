// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "desktop/presenter/evidencekeeper.h"
#include "probe/localhost.h"
#include "probe/responder.h"
#include "probe/watch.h"

#include <QTimer>

namespace portwright {

/// One probed pair of one flow: what came last and what came before.
struct ProbeEntry
{
    FlowId flow;
    QString target; // as ProbeResult names it
    quint16 port = 0;
    Transport transport = Transport::Tcp;
    bool fromVantage = false;
    bool running = false;
    std::optional<ProbeResult> latest;
    QList<Badge> history; // of this sitting, oldest first, ten at most
    ProbeTrack track;     // with what the evidence file knows
};

/// Probes the session's plan when asked and keeps what was found. Sends nothing before start() after consent.
class ProbeSession : public QObject
{
    Q_OBJECT

public:
    ProbeSession(Session &session, QList<Handshake> handshakes, QObject *parent = nullptr);

    const LocalHost &host() const { return m_host; }
    void setHost(const LocalHost &host);
    /// What this computer most likely stands for.
    Vantage guess() const;
    Vantage vantage() const;
    /// Empty: the guess.
    void setVantage(const ElementId &element);

    const QList<ProbeEntry> &entries() const { return m_entries; }
    /// Entry indices by flow are stable until the plan or the vantage changes.
    QHash<FlowId, Badge> flowBadges() const;
    QHash<ElementId, Badge> nodeBadges() const;

    /// Pairs that what was last asked for would contact and to which nobody agreed yet.
    QList<ProbeTarget> notAgreed() const;
    QList<ProbeTarget> targets() const { return m_probePlan.targets; }
    void agree();

    /// Probes these flows, or all if empty. Does nothing while there is something to agree to.
    void start(const QSet<FlowId> &flows = {});
    void stop();
    bool isRunning() const;
    /// Seconds between two questions to one target (see WatchPace); 0: each once.
    void setInterval(int seconds);
    /// True while it goes on by itself.
    bool isWatching() const { return m_watch.isWatching(); }
    double probesPerSecond() const { return m_watch.probesPerSecond(); }

    const EvidenceKeeper &evidence() const { return m_evidence; }
    /// The last changes of answers, newest first.
    const QList<ProbeChange> &changes() const { return m_changes; }

    bool isDemo() const;
    bool hasListeners() const;
    void startListeners();
    void stopListeners();

Q_SIGNALS:
    /// The list of entries is another one.
    void entriesChanged();
    /// Verdicts came in.
    void resultsChanged();
    /// Running, watching, listeners, vantage or consent changed.
    void stateChanged();
    void consentNeeded();
    /// An answer became another one.
    void changed(const portwright::ProbeChange &change);

private:
    void plan();
    void forget();
    void take(const ProbeResult &result);
    void begin();
    void endRound();
    void markRunning(const QList<ProbeTarget> &targets);
    void noteChange(const ProbeChange &change);
    void followPlan();
    bool isWanted(const ProbeTarget &target) const;
    QList<ProbeTarget> agreedTargets() const;
    ProbeEntry *entryOf(const FlowId &flow, const QString &target, quint16 port);
    void announce();

    Session &m_session;
    EvidenceKeeper m_evidence;
    Prober m_prober;
    SystemClock m_clock;
    Watch m_watch;
    Responder m_responder;
    LocalHost m_host;
    ElementId m_chosen;
    ProbePlan m_probePlan;
    QList<ProbeEntry> m_entries;
    QHash<QString, qsizetype> m_entryIndex;
    QSet<QString> m_agreed;
    QSet<FlowId> m_wanted;
    QList<ProbeChange> m_changes;
    QTimer m_announce;
    int m_interval = 0;
};

/// "10.20.5.10:4287/tcp", "[2001:db8::1]:53/udp": the pair as people read it.
QString targetText(const ProbeTarget &target);

} // namespace portwright
