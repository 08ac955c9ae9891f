// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "probe/shutports.h"
#include "probe/target.h"

namespace portwright {

/// No more ports of an address are probed for being shut, unless the plan gives a reason.
inline constexpr int MostShutPorts = 20;

/// What must stay shut as seen from the vantage's zone, and what is not probed, with the reason.
struct ShutProbes
{
    QList<ProbeTarget> targets; // `flows` has the one id "must-stay-shut/<zone>/<machine>"
    QList<ProbeResult> notProbed;
    int leftOut = 0; // ports beyond the twenty of an address
};

/// For each machine in another zone, and each address at which one is published to the vantage's zone: the ports that
/// no flow from that zone needs. First those that flows from elsewhere use there, then what the packs give its roles,
/// then `usual`, then the packs' other ports. Only single addresses that the plan names; nothing without a known zone,
/// and nothing of what stands in internet, cloud and vendor zones, because it is not the planner's.
ShutProbes shutProbes(const Plan &plan, const Derivation &derivation, const Routing &routing, const Vantage &vantage,
                      const QList<ShutPort> &usual);

/// True for the ids that those targets have.
bool isMustStayShut(const FlowId &flow);

/// What an outcome says of a port that must stay shut: any answer of a listener is UnexpectedlyOpen.
ProbeResult judgedShut(ProbeResult result, const QString &service);

/// How many ports answered, are shut, and are neither proved open nor shut.
struct ShutCounts
{
    int open = 0;
    int shut = 0;
    int unknown = 0;
};
ShutCounts shutCounts(const QList<ProbeResult> &results);

} // namespace portwright
