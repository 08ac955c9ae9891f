// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "probe/probesocket.h"

#include <QtGlobal>
#include <memory>
#include <vector>

namespace portwright {

/// Where packets to a port get to: the devices that reported them as too old (RFC 792, RFC 4443 section 3.3).
struct WalkFound
{
    int lastHop = 0;      // of the last device that answered; 0: none did
    IpAddress lastDevice; // with lastHop
    bool reached = false; // the destination, or a device in its name, answered after all
    bool operator==(const WalkFound &) const = default;
};

/// What to walk to.
struct WalkTask
{
    IpAddress address;
    Transport transport = Transport::Tcp;
    quint16 port = 0;
    QByteArray datagram{}; // by UDP the planned protocol's own packet
};

/// Packets with few hops to live towards one port, sent without any privilege (ip(7) IP_TTL, IP_RECVERR). Devices that
/// forward without reporting are passed over.
class TtlWalk
{
public:
    static constexpr int MaxHops = 12;
    static constexpr int WaveMs = 700;

    TtlWalk(WalkTask task, qint64 now);
    /// Called often; true once the walk is over.
    bool onTime(qint64 now);
    const WalkFound &found() const { return m_found; }

private:
    struct Step
    {
        int hop = 0;
        std::unique_ptr<ProbeSocket> socket;
    };
    void sendWave(qint64 now);
    void takeAnswers();
    bool hasAnswered(Step &step);

    WalkTask m_task;
    WalkFound m_found;
    std::vector<Step> m_steps;
    int m_nextHop = 1;
    int m_answers = 0; // in this wave
    qint64 m_waveEnd = 0;
};

} // namespace portwright
