// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "desktop/presenter/evidencekeeper.h"
#include "desktop/presenter/probebadges.h"
#include "probe/localhost.h"
#include "probe/mustbeshut.h"
#include "probe/responder.h"
#include "probe/watch.h"

#include <QTimer>

namespace portwright {

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

    /// Indices are stable until entriesChanged(). Who keeps a copy makes the next answer copy them all.
    const QList<ProbeEntry> &entries() const { return m_entries; }
    const ProbeBadges &badges() const { return m_badges; }
    /// How many of the entries are being probed.
    qsizetype running() const { return m_running; }

    /// Pairs that what was last asked for would contact and to which nobody agreed yet.
    QList<ProbeTarget> notAgreed() const;
    QList<ProbeTarget> targets() const { return m_probePlan.targets; }
    void agree();

    /// Whether ports that must stay shut are tried, too, and those that are.
    bool triesMustStayShut() const { return m_session.plan().mustStayShut.probed; }
    const ShutProbes &mustStayShut() const { return m_shut; }
    ShutCounts shutCounts() const;

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

    /// Nodes that answer only with a shared secret.
    QList<NodeId> nodesThatShareSecrets() const;
    const QHash<NodeId, QByteArray> &secrets() const { return m_secrets; }
    /// Kept in memory until another plan is opened.
    void setSecrets(const QHash<NodeId, QByteArray> &secrets);
    /// Takes in what was measured elsewhere and sets it beside the flows; says how many belong to nothing in the plan.
    void takeIn(const QList<ResultFile> &files);

    bool isDemo() const;
    bool hasListeners() const;
    void startListeners();
    void stopListeners();

Q_SIGNALS:
    /// The list of entries is another one.
    void entriesChanged();
    /// Verdicts came in; indices of entries, ascending.
    void resultsChanged(const QList<qsizetype> &entries);
    /// Running, watching, listeners, vantage or consent changed.
    void stateChanged();
    void consentNeeded();
    /// An answer became another one.
    void changed(const portwright::ProbeChange &change);

private:
    void plan();
    Matching setTakenBeside();
    void holdAgainstTaken(ProbeEntry &entry);
    Weighed weighed(const ProbeEntry &entry, const ProbeResult &result, const QString &host) const;
    void forget();
    void readHandshakes();
    void take(const ProbeResult &result);
    void begin();
    void endRound();
    void markRunning(const QList<ProbeTarget> &targets);
    void noteChange(const ProbeChange &change);
    void followPlan();
    bool isWanted(const ProbeTarget &target) const;
    QList<ProbeTarget> agreedTargets() const;
    ProbeOptions options() const;
    qsizetype entryOf(const FlowId &flow, const QString &target, quint16 port, Transport transport) const;
    void setRunning(qsizetype entry, bool running);
    void noteEntry(qsizetype entry);
    void announce();
    void tellResults();
    void addMustStayShut();
    QList<ProbeResult> shutResults() const;
    void observe();

    Session &m_session;
    EvidenceKeeper m_evidence;
    QList<Handshake> m_handshakes;
    QHash<NodeId, QByteArray> m_secrets;
    Prober m_prober;
    SystemClock m_clock;
    Watch m_watch;
    Responder m_responder;
    LocalHost m_host;
    ElementId m_chosen;
    ProbePlan m_probePlan;
    QList<ShutPort> m_usualShut;
    ShutProbes m_shut;
    QList<ProbeEntry> m_entries;
    QList<qsizetype> m_shutEntries; // of ports that must stay shut
    QList<qsizetype> m_told;        // entries that changed since it was last said
    qsizetype m_running = 0;
    ProbeBadges m_badges;
    QList<ResultFile> m_taken;
    qsizetype m_strangers = 0; // results in them that belong to nothing in the plan
    Witnesses m_witnesses;     // certificates that were seen from elsewhere, and from here
    QHash<QString, qsizetype> m_entryIndex;
    QSet<QString> m_agreed;
    QSet<FlowId> m_wanted;
    QList<ProbeChange> m_changes;
    QTimer m_announce;
    int m_interval = 0;
};

/// The address, or the name where no address is known: as entries have it.
QString targetName(const ProbeTarget &target);
/// "10.20.5.10:4287/tcp", "[2001:db8::1]:53/udp": the pair as people read it.
QString targetText(const ProbeTarget &target);

} // namespace portwright
