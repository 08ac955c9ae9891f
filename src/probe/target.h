// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "model/verdict.h"
#include "probe/silence.h"
#include "routes/route.h"

namespace portwright {

/// One dialled pair to probe for one or more equal flows.
struct ProbeTarget
{
    QList<FlowId> flows;
    QList<FlowId> flowsFromVantage; // those of `flows` whose source is the vantage
    QString host;                   // name to resolve where there is no address; else the TLS server name
    std::optional<IpAddress> address;
    Transport transport = Transport::Tcp;
    quint16 port = 0;
    quint16 insidePort = 0; // where it arrives if a published pair is dialled; 0: the same port
    QString handshake;      // empty: connect only
    QString question;       // the name to ask a name server for; empty: `host`
    NodeId destination;
    Certificate certificate;        // what TLS should show there
    QList<WayStation> way;          // the firewalls on the first planned path
    QList<IpAddress> seenAs;        // the source after masquerading; a family without any keeps its own
    bool rehearsed = false;         // a stand-in of ours is expected there
    bool fromVantage = false;       // true if any of the flows is from the vantage
    QList<IpAddress> hostAddresses; // all that the plan has for `host`
    QString mustStayShut; // the service that usually has this port, which no flow needs; empty: a flow needs it
    bool operator==(const ProbeTarget &) const = default;

    /// The ports that a stand-in there may say it has.
    QList<quint16> standInPorts() const
    {
        return insidePort == 0 || insidePort == port ? QList<quint16>{port} : QList<quint16>{port, insidePort};
    }
};

/// What this computer stands for in a plan.
struct Vantage
{
    ElementId element; // a node or a zone; empty: not said
    QString name;
};

/// The targets of a plan as seen from the vantage, and a NotProbed result for each flow that cannot be probed.
struct ProbePlan
{
    QList<ProbeTarget> targets;
    QList<ProbeResult> notProbed;
};

/// One target for each distinct (address or name, transport, port), in the order of the flows. What is dialled is what
/// a source in the vantage's zone would dial.
ProbePlan probePlan(const Plan &plan, const Derivation &derivation, const Routing &routing, const Vantage &vantage);

} // namespace portwright
