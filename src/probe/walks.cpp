// SPDX-License-Identifier: Apache-2.0
#include "probe/walks.h"

namespace portwright {

bool Walks::isCaredFor(const IpAddress &address, Transport transport, qint64 now) const
{
    const Place place{address, transport};
    const auto known = m_known.find(place);
    const bool fresh = known != m_known.end() && now - known->second.at < FreshMs;
    return fresh || m_queued.contains(place) || m_running.contains(place);
}

void Walks::want(const WalkTask &task, qint64 now)
{
    if (isCaredFor(task.address, task.transport, now))
        return;
    m_waiting.push_back(task);
    m_queued.insert({task.address, task.transport});
    onTime(now);
}

void Walks::refill(qint64 now)
{
    const qint64 earned = (now - m_lastToken) / PaceMs;
    m_lastToken += earned * PaceMs;
    m_tokens = int(std::min<qint64>(Burst, m_tokens + earned));
}

void Walks::onTime(qint64 now)
{
    for (auto walk = m_running.begin(); walk != m_running.end();) {
        const bool over = walk->second.onTime(now);
        if (over)
            m_known[walk->first] = {walk->second.found(), now};
        walk = over ? m_running.erase(walk) : std::next(walk);
    }
    refill(now);
    while (m_tokens > 0 && !m_waiting.empty()) {
        const WalkTask task = m_waiting.front();
        m_waiting.pop_front();
        m_queued.erase({task.address, task.transport});
        --m_tokens;
        m_running.emplace(Place{task.address, task.transport}, TtlWalk(task, now));
    }
}

bool Walks::isRunning(const IpAddress &address, Transport transport) const
{
    return m_running.contains({address, transport});
}

const WalkFound *Walks::found(const IpAddress &address, Transport transport) const
{
    const auto known = m_known.find({address, transport});
    return known == m_known.end() ? nullptr : &known->second.found;
}

void Walks::halt()
{
    m_waiting.clear();
    m_queued.clear();
    m_running.clear();
}

} // namespace portwright
