// SPDX-License-Identifier: Apache-2.0
#include "probe/ttlwalk.h"

#include <poll.h>

namespace portwright {

namespace {

/// By UDP few at a time, because what gets there is a request that the service sees.
int waveSize(Transport transport)
{
    constexpr int datagrams = 3;
    return transport == Transport::Tcp ? TtlWalk::MaxHops : datagrams;
}

} // namespace

TtlWalk::TtlWalk(WalkTask task, qint64 now) : m_task(std::move(task))
{
    sendWave(now);
}

void TtlWalk::sendWave(qint64 now)
{
    m_answers = 0;
    m_waveEnd = now + WaveMs;
    const int last = std::min(MaxHops, m_nextHop + waveSize(m_task.transport) - 1);
    for (; m_nextHop <= last; ++m_nextHop) {
        auto socket = std::make_unique<ProbeSocket>();
        if (socket->open(m_task.address.family(), m_task.transport) != 0)
            continue;
        socket->setHops(m_nextHop);
        socket->resetOnClose();
        if (socket->connectTo(m_task.address, m_task.port) != 0)
            continue;
        if (m_task.transport == Transport::Udp)
            socket->send(m_task.datagram);
        m_steps.push_back({m_nextHop, std::move(socket)});
    }
}

/// Takes what the step's socket has to say.
bool TtlWalk::hasAnswered(Step &step)
{
    const SocketTrouble trouble = step.socket->trouble();
    if (trouble.icmp && trouble.icmp->isTimeExceeded()) {
        ++m_answers;
        if (step.hop > m_found.lastHop) {
            m_found.lastHop = step.hop;
            m_found.lastDevice = trouble.icmp->offender;
        }
        return true;
    }
    const bool answered = m_task.transport == Transport::Tcp ? step.socket->roundTripMs().has_value()
                                                             : !step.socket->receive().bytes.isEmpty();
    m_found.reached |= answered || bool(trouble);
    return answered || bool(trouble);
}

/// Asks only the sockets that have something to say.
void TtlWalk::takeAnswers()
{
    const short wanted = m_task.transport == Transport::Tcp ? POLLIN | POLLOUT : POLLIN;
    std::vector<pollfd> polled;
    polled.reserve(m_steps.size());
    for (const Step &step : m_steps)
        polled.push_back({step.socket->descriptor(), wanted, 0});
    if (::poll(polled.data(), polled.size(), 0) <= 0)
        return;
    for (size_t i = m_steps.size(); i-- > 0;) {
        if (polled[i].revents != 0 && hasAnswered(m_steps[i]))
            m_steps.erase(m_steps.begin() + std::ptrdiff_t(i));
    }
}

bool TtlWalk::onTime(qint64 now)
{
    takeAnswers();
    const bool goesOn = m_answers > 0 && m_nextHop <= MaxHops && !m_found.reached;
    if (m_steps.empty() || now >= m_waveEnd) {
        m_steps.clear();
        if (!goesOn)
            return true;
        sendWave(now);
    }
    return m_steps.empty();
}

} // namespace portwright
