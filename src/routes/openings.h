// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "routes/flowchange.h"

#include <map>

namespace portwright {

/// The phases of a change: the plan as it was, as it will be, and every state that machines may be in meanwhile.
enum class Phase { Before, Meanwhile, After };

/// What is to be open from one node to another: one transport, one port range, and in which phases of a change.
struct Opening
{
    NodeId source;
    NodeId destination;
    Transport transport = Transport::Tcp;
    PortRange ports;             // the destination's own
    QString from;                // source addresses, masqueraded ones where the firewall sees those
    QString to;                  // the address that is dialled, with the published port where there is one
    QList<FirewallId> firewalls; // on any path; empty where none stands between
    QSet<Phase> phases;
    QList<FlowId> flows; // sorted

    bool isOpenedBefore() const { return !phases.contains(Phase::Before); }
    bool isClosedAfter() const { return !phases.contains(Phase::After); }
};

/// Gathers what each phase needs open, and cuts it into pieces that each phase needs wholly or not at all.
class OpeningLedger
{
public:
    void enter(const Plan &plan, const RoutedFlows &flows, Phase phase);
    /// Sorted by source, destination, transport and port.
    QList<Opening> openings() const;

private:
    /// All that tells two openings apart but the ports.
    struct Way
    {
        NodeId source;
        NodeId destination;
        Transport transport = Transport::Tcp;
        QString from;
        QString to;
        FirewallId firewall; // empty where none stands between
        friend bool operator<(const Way &a, const Way &b)
        {
            return std::tie(a.source, a.destination, a.transport, a.from, a.to, a.firewall) <
                   std::tie(b.source, b.destination, b.transport, b.from, b.to, b.firewall);
        }
    };
    struct Entry
    {
        PortRange ports;
        Phase phase = Phase::Before;
        FlowId flow;
    };

    void enterDialled(const Way &way, const PortSet &ports, const Flow &flow, const Route &route, Phase phase);
    static QList<Opening> cut(const Way &way, const QList<Entry> &entries);

    std::map<Way, QList<Entry>> m_entries;
};

} // namespace portwright
