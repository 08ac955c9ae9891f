// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <optional>

namespace portwright {

/// How long to wait for one destination: the smoothed round trip and its variance (RFC 6298 section 2).
class RoundTrip
{
public:
    static constexpr int FloorMs = 150;
    static constexpr int LastTryMs = 1200;
    /// Long enough for the kernel to say that nobody has an address, which takes it 3.08 s.
    static constexpr int CeilingMs = 3200;

    void add(double milliseconds);
    /// What was measured stays; but a destination that says nothing from here on may be gone.
    void beginRound() { m_heard = false; }
    bool isKnown() const { return m_smoothed.has_value(); }
    /// The wait for the attempt number `attempt` of `tries`, both from 1; `lagMs` is the event loop's own delay.
    /// The last attempt outwaits the pace at which Linux sends ICMP errors, one a second (icmp(7) icmp_ratelimit).
    int timeoutMs(int attempt, int tries, int startMs, int lagMs) const;

private:
    std::optional<double> m_smoothed;
    double m_variance = 0;
    bool m_heard = false; // in this round
};

} // namespace portwright
