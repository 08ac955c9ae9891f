// SPDX-License-Identifier: Apache-2.0
#include "probe/watchclock.h"

namespace portwright {

namespace {

constexpr qint64 DayMs = 24LL * 3600 * 1000;

} // namespace

SystemClock::SystemClock()
{
    m_time.start();
    m_timer.setSingleShot(true);
    connect(&m_timer, &QTimer::timeout, this, &WatchClock::woke);
}

void SystemClock::wakeAt(qint64 when)
{
    m_timer.start(int(std::clamp<qint64>(when - now(), 0, DayMs)));
}

} // namespace portwright
