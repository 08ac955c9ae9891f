// SPDX-License-Identifier: Apache-2.0
#include "probe/watchschedule.h"

#include <cmath>

namespace portwright {

namespace {

constexpr qint64 Second = 1000;
constexpr qint64 ShutFloor =
    3'600'000; // ports that must stay shut are tried seldom: nobody is to take it for an attack
/// What is due within so many milliseconds goes along.
constexpr qint64 Together = 50;

} // namespace

QString dialledText(const QString &target, quint16 port, Transport transport)
{
    const QString name = target.contains(u':') ? QString(u'[' + target + u']') : target;
    return name + u':' + QString::number(port) + u'/' + transportName(transport);
}

QString dialledText(const ProbeTarget &target)
{
    return dialledText(target.address ? target.address->toString() : target.host, target.port, target.transport);
}

ServiceFloors floorsOf(const QList<Handshake> &handshakes)
{
    ServiceFloors floors;
    for (const Handshake &handshake : handshakes)
        floors.insert(handshake.id, handshake.floorSeconds);
    return floors;
}

WatchSchedule::WatchSchedule(WatchPace pace, ServiceFloors floors, quint32 seed)
    : m_pace(pace), m_floors(std::move(floors)), m_random(seed)
{
}

void WatchSchedule::setPace(WatchPace pace, qint64 now)
{
    m_pace = pace;
    for (auto &[dialled, entry] : m_entries) {
        if (!entry.taken && entry.streak > 0)
            entry.due = std::min(entry.due, now + waitOf(entry));
    }
}

void WatchSchedule::setTargets(const QList<ProbeTarget> &targets, qint64 now)
{
    std::map<QString, Entry> entries;
    for (const ProbeTarget &target : targets) {
        const QString dialled = dialledText(target);
        const auto known = m_entries.find(dialled);
        Entry entry = known == m_entries.end() ? Entry{{}, now, false, false, {}, 0} : known->second;
        entry.target = target;
        entries.emplace(dialled, std::move(entry));
    }
    m_entries = std::move(entries);
}

QList<ProbeTarget> WatchSchedule::takeDue(qint64 now)
{
    QList<ProbeTarget> due;
    for (auto &[dialled, entry] : m_entries) {
        if (entry.taken || entry.due > now + Together)
            continue;
        entry.taken = true;
        due += entry.target;
    }
    return due;
}

void WatchSchedule::answered(const QString &dialled, bool good, const QString &word, qint64 now)
{
    const auto found = m_entries.find(dialled);
    if (found == m_entries.end())
        return;
    Entry &entry = found->second;
    entry.streak = entry.word == word ? std::min(entry.streak + 1, 1000) : 1;
    entry.good = good;
    entry.word = word;
    plan(entry, now);
}

void WatchSchedule::giveBack(qint64 now)
{
    for (auto &[dialled, entry] : m_entries) {
        if (entry.taken)
            plan(entry, now);
    }
}

void WatchSchedule::plan(Entry &entry, qint64 now)
{
    const qint64 wait = waitOf(entry);
    const double share = double(m_random() - m_random.min()) / double(m_random.max() - m_random.min());
    entry.taken = false;
    entry.due = now + std::max(wait - qint64(double(wait) * WatchPace::Jitter * share), floorOf(entry));
}

qint64 WatchSchedule::floorOf(const Entry &entry) const
{
    if (!entry.target.mustStayShut.isEmpty())
        return ShutFloor;
    return entry.target.rehearsed ? Second : std::max<qint64>(1, m_floors.value(entry.target.handshake)) * Second;
}

qint64 WatchSchedule::waitOf(const Entry &entry) const
{
    const qint64 every = m_pace.everySeconds * Second;
    qint64 wait = every;
    if (entry.streak > 0 && entry.good)
        wait = qint64(double(every) * std::min(std::pow(WatchPace::Growth, entry.streak - 1), WatchPace::Slowest));
    else if (entry.streak > 0 && entry.streak <= WatchPace::FastRounds)
        wait = every / WatchPace::Faster;
    return std::max(wait, floorOf(entry));
}

qint64 WatchSchedule::waitOf(const QString &dialled) const
{
    const auto found = m_entries.find(dialled);
    return found == m_entries.end() ? 0 : waitOf(found->second);
}

std::optional<qint64> WatchSchedule::nextAt() const
{
    std::optional<qint64> next;
    for (const auto &[dialled, entry] : m_entries) {
        if (!entry.taken && (!next || entry.due < *next))
            next = entry.due;
    }
    return next;
}

} // namespace portwright
