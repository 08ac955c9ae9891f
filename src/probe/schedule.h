// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "base/ip.h"
#include "probe/roundtrip.h"

#include <deque>
#include <optional>

#include <unordered_map>

namespace portwright {

/// One attempt that waits for its turn.
struct ProbeJob
{
    qsizetype target = 0; // index into the round's targets
    IpAddress address;
    int attempt = 1;
};

/// Which attempt goes next: every destination in turn, none with more than its share in flight.
class Schedule
{
public:
    explicit Schedule(int perDestination = 32) : m_perDestination(perDestination) {}

    /// Forgets the jobs and keeps how far away each destination is, as long as there are not too many of them.
    void restart(int perDestination);
    void add(const ProbeJob &job);
    /// Puts back what could not be started, or is tried again; it goes before others of its destination.
    void putBack(const ProbeJob &job);
    /// The next job, counted as in flight until done().
    std::optional<ProbeJob> take();
    void done(const IpAddress &destination);

    /// Valid until the next restart().
    RoundTrip &roundTrip(const IpAddress &destination) { return m_destinations[destination].roundTrip; }
    int inFlight() const { return m_inFlight; }
    /// True if take() gives a job.
    bool canTake() const { return !m_turn.empty(); }
    bool isWaiting() const { return m_waiting > 0; }

private:
    struct Destination
    {
        std::deque<ProbeJob> waiting;
        RoundTrip roundTrip;
        int inFlight = 0;
        bool inTurn = false;
    };
    struct Hash
    {
        size_t operator()(const IpAddress &address) const;
    };
    void enter(const IpAddress &address, Destination &destination);

    std::unordered_map<IpAddress, Destination, Hash> m_destinations; // references to elements stay valid
    std::deque<IpAddress> m_turn;
    int m_perDestination;
    int m_inFlight = 0;
    int m_waiting = 0;
};

} // namespace portwright
