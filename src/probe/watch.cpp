// SPDX-License-Identifier: Apache-2.0
#include "probe/watch.h"

#include <QRandomGenerator>

namespace portwright {

namespace {

constexpr qint64 Minute = 60000;
/// A wait for a service that asked for peace.
constexpr int LongestFloor = 86400;

bool isGood(Verdict verdict)
{
    return badgeOf(verdict) != Badge::Failed;
}

/// What must stay the same for an answer to be the same.
QString wordOf(const ProbeResult &result)
{
    return verdictName(result.verdict) + u' ' + result.by + u' ' + QString::number(result.code);
}

} // namespace

void ProbeMeter::add(qint64 now, int attempts)
{
    Second &second = m_seconds.at(size_t(now / 1000) % m_seconds.size());
    if (second.number != now / 1000)
        second = {now / 1000, 0};
    second.attempts += attempts;
}

double ProbeMeter::perSecond(qint64 now) const
{
    int attempts = 0;
    for (const Second &second : m_seconds) {
        if (second.number >= 0 && second.number > now / 1000 - qint64(m_seconds.size()))
            attempts += second.attempts;
    }
    return double(attempts) / double(m_seconds.size());
}

Watch::Watch(Prober &prober, WatchClock &clock, ServiceFloors floors, QObject *parent)
    : QObject(parent),
      m_prober(prober),
      m_clock(clock),
      m_floors(std::move(floors)),
      m_schedule({}, m_floors, QRandomGenerator::global()->generate())
{
    connect(&m_prober, &Prober::verdictFound, this, &Watch::take);
    connect(&m_prober, &Prober::roundFinished, this, &Watch::endRound);
    connect(&m_clock, &WatchClock::woke, this, &Watch::turn);
}

Watch::~Watch()
{
    m_clock.sleepOn();
}

void Watch::start(const QList<ProbeTarget> &targets, const QString &vantage, const WatchPace &pace,
                  const ProbeOptions &options)
{
    stop();
    m_watching = true;
    m_pace = pace;
    m_options = options;
    m_options.perSecond = pace.perSecond;
    m_vantage = vantage;
    m_schedule = WatchSchedule(pace, m_floors, QRandomGenerator::global()->generate());
    m_schedule.setTargets(targets, m_clock.now());
    turn();
}

void Watch::startOnce(const QList<ProbeTarget> &targets, const QString &vantage, const ProbeOptions &options)
{
    stop();
    m_answers.clear();
    Q_EMIT asked(targets);
    m_prober.start(targets, vantage, options);
}

void Watch::setTargets(const QList<ProbeTarget> &targets)
{
    if (!m_watching)
        return;
    m_schedule.setTargets(targets, m_clock.now());
    turn();
}

void Watch::setPace(const WatchPace &pace)
{
    m_pace = pace;
    m_options.perSecond = pace.perSecond;
    m_schedule.setPace(pace, m_clock.now());
    turn();
}

void Watch::stop()
{
    m_watching = false;
    m_clock.sleepOn();
    m_prober.stop();
    m_schedule.giveBack(m_clock.now());
    m_answers.clear();
}

bool Watch::isUpToDate() const
{
    const auto next = m_schedule.nextAt();
    return !isAsking() && (!next || *next > m_clock.now());
}

qint64 Watch::longestGapMs() const
{
    int floor = 0;
    for (const int seconds : m_floors)
        floor = std::max(floor, std::min(seconds, LongestFloor));
    const double slowest = std::max(m_pace.everySeconds * WatchPace::Slowest, double(floor));
    return qint64(slowest * 2000) + Minute;
}

/// Asks what is due, unless answers are still waited for; the end of the round comes here again.
void Watch::turn()
{
    if (!m_watching || isAsking())
        return;
    const QList<ProbeTarget> due = m_schedule.takeDue(m_clock.now());
    if (!due.isEmpty()) {
        m_answers.clear();
        Q_EMIT asked(due);
        m_prober.start(due, m_vantage, m_options);
        return;
    }
    if (const auto next = m_schedule.nextAt())
        m_clock.wakeAt(*next);
}

void Watch::take(const ProbeResult &result)
{
    Answer &answer = m_answers[dialledText(result.target, result.port, result.transport)];
    const QString word = (result.address ? result.address->toString() : QString()) + u' ' + wordOf(result);
    if (!answer.words.contains(word)) {
        answer.words += word; // once for all flows of the target
        m_meter.add(m_clock.now(), std::max(1, result.tries));
    }
    answer.good = answer.good && isGood(result.verdict);
    ProbeResult told = result;
    told.at = m_clock.told(result.at);
    Q_EMIT verdictFound(told);
}

void Watch::endRound()
{
    for (auto answer = m_answers.begin(); answer != m_answers.end(); ++answer) {
        answer->words.sort();
        m_schedule.answered(answer.key(), answer->good, answer->words.join(u';'), m_clock.now());
    }
    m_answers.clear();
    m_schedule.giveBack(m_clock.now());
    Q_EMIT answered();
    turn();
}

} // namespace portwright
