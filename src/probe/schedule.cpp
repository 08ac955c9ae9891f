// SPDX-License-Identifier: Apache-2.0
#include "probe/schedule.h"

#include <cstring>

namespace portwright {

namespace {

/// Round trips that are kept from one round to the next.
constexpr size_t MostDestinations = 20000;

} // namespace

/// Mixes as splitmix64 does; the addresses of a plan differ in few bits.
size_t Schedule::Hash::operator()(const IpAddress &address) const
{
    std::array<quint64, 2> halves{};
    std::memcpy(halves.data(), address.bytes().data(), sizeof halves);
    quint64 mixed = halves[0] ^ (halves[1] * 0x9e3779b97f4a7c15);
    mixed = (mixed ^ (mixed >> 30)) * 0xbf58476d1ce4e5b9;
    mixed = (mixed ^ (mixed >> 27)) * 0x94d049bb133111eb;
    return size_t(mixed ^ (mixed >> 31));
}

void Schedule::restart(int perDestination)
{
    if (m_destinations.size() > MostDestinations)
        m_destinations.clear();
    for (auto &[address, destination] : m_destinations) {
        destination = {{}, destination.roundTrip, 0, false};
        destination.roundTrip.beginRound();
    }
    m_turn.clear();
    m_perDestination = perDestination;
    m_inFlight = 0;
    m_waiting = 0;
}

void Schedule::enter(const IpAddress &address, Destination &destination)
{
    if (destination.inTurn || destination.waiting.empty() || destination.inFlight >= m_perDestination)
        return;
    destination.inTurn = true;
    m_turn.push_back(address);
}

void Schedule::add(const ProbeJob &job)
{
    Destination &destination = m_destinations[job.address];
    destination.waiting.push_back(job);
    ++m_waiting;
    enter(job.address, destination);
}

void Schedule::putBack(const ProbeJob &job)
{
    Destination &destination = m_destinations[job.address];
    destination.waiting.push_front(job);
    ++m_waiting;
    enter(job.address, destination);
}

std::optional<ProbeJob> Schedule::take()
{
    if (m_turn.empty())
        return std::nullopt;
    const IpAddress address = m_turn.front();
    m_turn.pop_front();
    Destination &destination = m_destinations[address];
    destination.inTurn = false;
    const ProbeJob job = destination.waiting.front();
    destination.waiting.pop_front();
    --m_waiting;
    ++destination.inFlight;
    ++m_inFlight;
    enter(address, destination);
    return job;
}

void Schedule::done(const IpAddress &address)
{
    Destination &destination = m_destinations[address];
    --destination.inFlight;
    --m_inFlight;
    enter(address, destination);
}

} // namespace portwright
