// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "probe/mailbox.h"
#include "probe/plannednames.h"
#include "probe/poller.h"
#include "probe/probeattempt.h"
#include "probe/prober.h"
#include "probe/ratelimit.h"
#include "probe/resolver.h"
#include "probe/roundreport.h"

#include <QElapsedTimer>
#include <QTimer>
#include <deque>

#include <unordered_map>

namespace portwright {

/// What a round needs to know, sent to the engine as one value.
struct ProbeRound
{
    int number = 0;
    QList<ProbeTarget> targets;
    QString vantage;
    ProbeOptions options;
    QList<Handshake> handshakes;
};

/// What the engine has to say of a round: a verdict, or without one that the round is over. Several go in one post,
/// so that the reader is not woken for each.
struct ProbeNews
{
    int round = 0;
    std::optional<ProbeResult> found;
    bool provisional = false; // it is tried again
};

/// What the prober and its engine, which lives in another thread, say to each other.
struct ProbeMail
{
    Mailbox<ProbeRound> rounds;
    Mailbox<ProbeNews> news;
};

/// Runs a prober's rounds in the prober's thread: one epoll descriptor behind one notifier.
class ProbeEngine : public QObject, public AttemptHost
{
    Q_OBJECT

public:
    /// The mail must outlive the engine.
    explicit ProbeEngine(ProbeMail &mail);
    ~ProbeEngine() override;

    /// Begins the newest round in the mail.
    void readMail();
    /// Closes every socket at once.
    void halt();

Q_SIGNALS:
    void newsPosted();

private:
    /// A verdict that may be repeated instead of asking the server again.
    struct Remembered
    {
        qint64 until = 0;
        AttemptResult result;
        int tries = 0;
        QDateTime at;
    };
    using Place = std::tuple<IpAddress, Transport, quint16>;

    qint64 now() const override { return m_clock.elapsed(); }
    Poller &poller() override { return *m_poller; }
    void wantTls(quint64 attempt) override;
    void ended(quint64 attempt) override;
    QObject *object() override { return this; }

    void open();
    void begin(const ProbeRound &round);
    void tell(ProbeNews news);
    void post();
    void queueTargets();
    void onResolved(const QString &host, const Resolved &resolved);
    void enqueue(qsizetype target, const IpAddress &address);
    void pump();
    void pumpSoon();
    bool launch(const ProbeJob &job);
    AttemptTask taskOf(const ProbeJob &job);
    int patienceOf(const ProbeJob &job, const RoundTrip &distance) const;
    void findHandshakes();
    const Handshake *handshakeOf(const ProbeJob &job) const { return m_handshakes[size_t(job.target)]; }
    QByteArray secretOf(const ProbeTarget &target) const;
    void tellFirst(const ProbeJob &job, const AttemptResult &result);
    void walkTo(const ProbeJob &job);
    void onPoll();
    void takeEvents();
    void onTick();
    void endOverdue();
    void admitTls();
    void settle();
    void report(const ProbeJob &job, const AttemptResult &result, int tries, const QDateTime &at);
    void remember(const ProbeJob &job, const AttemptResult &result);
    Place placeOf(const ProbeJob &job) const;

    struct Running
    {
        ProbeJob job;
        const RoundTrip *distance = nullptr;
        std::unique_ptr<ProbeAttempt> attempt;
    };

    ProbeMail &m_mail;
    QElapsedTimer m_clock;
    std::unique_ptr<Poller> m_poller;
    std::unique_ptr<QTimer> m_tick;
    std::unique_ptr<Resolver> m_resolver;
    std::unique_ptr<PlannedNames> m_names;
    ProbeRound m_round;
    std::vector<const Handshake *> m_handshakes; // of each target, from the round
    QList<ProbeNews> m_said;                     // not posted yet
    qint64 m_lastPost = 0;
    bool m_active = false;
    bool m_pumping = false;
    bool m_inTurn = false; // a pump comes at its end
    bool m_pumpQueued = false;
    int m_unresolved = 0;
    int m_inFlightLimit = 1;
    qint64 m_lastTick = 0;
    int m_lagMs = 0;
    ThisComputer m_here;
    Walks m_walks;
    std::optional<RoundReport> m_report;
    Schedule m_schedule;
    RateLimit m_rate;
    quint64 m_lastId = 0;
    std::unordered_map<quint64, Running> m_running;
    std::vector<std::unique_ptr<ProbeAttempt>> m_gone;
    std::deque<quint64> m_tlsWaiting;
    QSet<quint64> m_tlsRunning;
    std::map<Place, Remembered> m_remembered;
};

} // namespace portwright
