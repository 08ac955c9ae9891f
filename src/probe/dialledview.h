// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "probe/target.h"

namespace portwright {

/// The zone in which this computer stands; empty if that is not said.
ZoneId vantageZone(const Topology &topology, const Vantage &vantage);

/// True if the node is the vantage, lives on the same machine, or stands in the vantage zone.
bool isAtVantage(const Topology &topology, const Vantage &vantage, const NodeId &node);

/// For each flow the route of a source in the vantage's zone; without a vantage that of the flow's own source.
QList<Route> routesFrom(const Plan &plan, const Derivation &derivation, const Routing &routing, const Vantage &vantage);

/// What such a source dials for each flow; nothing where its route has a problem.
QList<QList<Dialled>> dialledFrom(const Plan &plan, const Derivation &derivation, const Routing &routing,
                                  const Vantage &vantage);

} // namespace portwright
