// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QtGlobal>
#include <algorithm>

namespace portwright {

/// Lets so many through in a second, spread evenly: never more than a tenth of a second's worth at once.
class RateLimit
{
public:
    /// 0: no limit.
    explicit RateLimit(int perSecond = 0) : m_perSecond(perSecond), m_left(burst()) {}

    int perSecond() const { return m_perSecond; }
    /// True if one more may go at `now` (milliseconds that only grow).
    bool take(qint64 now)
    {
        if (m_perSecond <= 0)
            return true;
        m_left = std::min(burst(), m_left + double(std::max<qint64>(0, now - m_last)) * m_perSecond / 1000);
        m_last = std::max(m_last, now);
        if (m_left < 1)
            return false;
        m_left -= 1;
        return true;
    }

private:
    double burst() const { return std::max(1.0, m_perSecond / 10.0); }

    int m_perSecond;
    double m_left;
    qint64 m_last = 0;
};

} // namespace portwright
