// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "probe/target.h"

namespace portwright {

/// The zone in which this computer stands; empty if that is not said.
ZoneId vantageZone(const Topology &topology, const Vantage &vantage);

/// True if the node is the vantage, lives on the same machine, or stands in the vantage zone.
bool isAtVantage(const Topology &topology, const Vantage &vantage, const NodeId &node);

/// For each flow what a source in the vantage's zone dials; without a vantage what the flow's own source dials.
QList<QList<Dialled>> dialledFrom(const Plan &plan, const Derivation &derivation, const Routing &routing,
                                  const Vantage &vantage);

} // namespace portwright
