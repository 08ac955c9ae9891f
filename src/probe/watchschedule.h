// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "probe/handshake.h"
#include "probe/target.h"

#include <QHash>
#include <map>
#include <random>

namespace portwright {

/// How a watch asks. The interval is the planner's; what answers well is asked less often, up to Slowest times the
/// interval, and what has just begun to fail more often, for a while.
struct WatchPace
{
    static constexpr double Growth = 1.5;
    static constexpr double Slowest = 4;
    static constexpr int Faster = 3;      // times as often
    static constexpr int FastRounds = 10; // after which a lasting failure is asked at the planner's interval
    static constexpr double Jitter = 0.1; // a wait is shortened by up to so much, so that not all ask at once

    int everySeconds = 15;
    int perSecond = 200; // attempts begun in a second, over all targets; 0: no limit
};

/// "10.20.5.10:4287/tcp": what is dialled. A result of the target gives the same text.
QString dialledText(const QString &target, quint16 port, Transport transport);
QString dialledText(const ProbeTarget &target);

/// The least number of seconds between two questions to a service, by the id of its handshake.
using ServiceFloors = QHash<QString, int>;
ServiceFloors floorsOf(const QList<Handshake> &handshakes);

/// When which target of a watch is asked next.
class WatchSchedule
{
public:
    WatchSchedule(WatchPace pace, ServiceFloors floors, quint32 seed);

    void setPace(WatchPace pace, qint64 now);
    /// New targets are due at once, known ones when they were; others are forgotten.
    void setTargets(const QList<ProbeTarget> &targets, qint64 now);
    /// Those whose time has come; they are not due again before answered().
    QList<ProbeTarget> takeDue(qint64 now);
    /// `word` is what was answered: as long as it stays the same, nothing changed.
    void answered(const QString &dialled, bool good, const QString &word, qint64 now);
    /// Puts back what was taken and never answered.
    void giveBack(qint64 now);
    /// When takeDue() gives something; none while all are taken.
    std::optional<qint64> nextAt() const;

    qsizetype size() const { return qsizetype(m_entries.size()); }
    /// The wait that follows the answers so far, in milliseconds, before jitter.
    qint64 waitOf(const QString &dialled) const;

private:
    struct Entry
    {
        ProbeTarget target;
        qint64 due = 0;
        bool taken = false;
        bool good = false;
        QString word;
        int streak = 0; // answers alike
    };
    qint64 waitOf(const Entry &entry) const;
    qint64 floorOf(const Entry &entry) const;
    void plan(Entry &entry, qint64 now);

    WatchPace m_pace;
    ServiceFloors m_floors;
    std::minstd_rand m_random;
    std::map<QString, Entry> m_entries;
};

} // namespace portwright
