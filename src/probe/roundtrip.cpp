// SPDX-License-Identifier: Apache-2.0
#include "probe/roundtrip.h"

#include <algorithm>
#include <cmath>

namespace portwright {

void RoundTrip::add(double milliseconds)
{
    m_heard = true;
    if (!m_smoothed) {
        m_smoothed = milliseconds;
        m_variance = milliseconds / 2;
        return;
    }
    m_variance += (std::abs(*m_smoothed - milliseconds) - m_variance) / 4;
    *m_smoothed += (milliseconds - *m_smoothed) / 8;
}

int RoundTrip::timeoutMs(int attempt, int tries, int startMs, int lagMs) const
{
    const bool last = attempt >= tries;
    if (last && !m_heard && startMs >= LastTryMs)
        return CeilingMs;
    if (!m_smoothed)
        return startMs;
    const int adapted = int(std::ceil(*m_smoothed + 4 * m_variance));
    const int wait = std::min(std::max(adapted, FloorMs + lagMs), CeilingMs);
    return last ? std::max(wait, std::min(startMs, LastTryMs)) : wait;
}

} // namespace portwright
