// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "probe/ttlwalk.h"

#include <deque>
#include <map>
#include <set>

namespace portwright {

/// Walks to destinations that are silent: one for each and transport, no faster than a router reports (Linux: six at
/// once, then one a second, icmp(7) icmp_ratelimit).
class Walks
{
public:
    static constexpr int Burst = 6;
    static constexpr qint64 PaceMs = 1000;
    static constexpr qint64 FreshMs = 30000;

    /// True if a walk there is under way or waits for its turn, or what an earlier one found is fresh.
    bool isCaredFor(const IpAddress &address, Transport transport, qint64 now) const;
    /// Walks there when it is its turn, unless it is cared for.
    void want(const WalkTask &task, qint64 now);
    void onTime(qint64 now);
    bool isRunning(const IpAddress &address, Transport transport) const;
    /// Null where nothing is known.
    const WalkFound *found(const IpAddress &address, Transport transport) const;
    /// Closes every socket; what was found stays.
    void halt();

private:
    using Place = std::pair<IpAddress, Transport>;
    struct Known
    {
        WalkFound found;
        qint64 at = 0;
    };

    void refill(qint64 now);

    std::deque<WalkTask> m_waiting;
    std::set<Place> m_queued; // those of m_waiting
    std::map<Place, TtlWalk> m_running;
    std::map<Place, Known> m_known;
    int m_tokens = Burst;
    qint64 m_lastToken = 0;
};

} // namespace portwright
