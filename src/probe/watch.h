// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "probe/prober.h"
#include "probe/watchclock.h"
#include "probe/watchschedule.h"

#include <array>

namespace portwright {

/// Counts attempts of the last ten seconds.
class ProbeMeter
{
public:
    void add(qint64 now, int attempts);
    double perSecond(qint64 now) const;

private:
    struct Second
    {
        qint64 number = -1;
        int attempts = 0;
    };
    std::array<Second, 10> m_seconds;
};

/// Probes targets again and again, each when its time has come, until stopped.
class Watch : public QObject
{
    Q_OBJECT

public:
    /// Both must outlive the watch; the prober serves it alone.
    Watch(Prober &prober, WatchClock &clock, ServiceFloors floors, QObject *parent = nullptr);
    ~Watch() override;

    /// Asks all at once, and then each at its own pace.
    void start(const QList<ProbeTarget> &targets, const QString &vantage, const WatchPace &pace,
               const ProbeOptions &options = {});
    /// Each of them once.
    void startOnce(const QList<ProbeTarget> &targets, const QString &vantage, const ProbeOptions &options = {});
    /// While it goes on: new ones are asked at once, the others when they would have been.
    void setTargets(const QList<ProbeTarget> &targets);
    void setPace(const WatchPace &pace);
    /// From the next start on.
    void setFloors(const ServiceFloors &floors) { m_floors = floors; }
    /// Closes every socket before it returns.
    void stop();

    /// True between start() and stop().
    bool isWatching() const { return m_watching; }
    /// True while an answer is waited for.
    bool isAsking() const { return m_prober.isRunning(); }
    /// True if everything that is due has answered.
    bool isUpToDate() const;
    double probesPerSecond() const { return m_meter.perSecond(m_clock.now()); }
    /// The longest pause that the pace makes between two answers of one target, and some: a longer one is a gap.
    qint64 longestGapMs() const;

Q_SIGNALS:
    void asked(const QList<portwright::ProbeTarget> &targets);
    void verdictFound(const portwright::ProbeResult &result);
    /// Nothing is waited for any more.
    void answered();

private:
    struct Answer
    {
        bool good = true;
        QStringList words;
    };
    void turn();
    void take(const ProbeResult &result);
    void endRound();

    Prober &m_prober;
    WatchClock &m_clock;
    ServiceFloors m_floors;
    WatchPace m_pace;
    ProbeOptions m_options;
    QString m_vantage;
    WatchSchedule m_schedule;
    QHash<QString, Answer> m_answers; // of the round in flight
    ProbeMeter m_meter;
    bool m_watching = false;
};

} // namespace portwright
