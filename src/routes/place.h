// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "routes/zonegraph.h"

#include <array>

namespace portwright {

/// One address of a machine, and the zone in which it stands. Zones are indexes of the zone graph, -1 is none.
struct Leg
{
    IpRange range;
    int zone = -1;
    bool isPrivate = false;
};

/// Where a node is on the network.
struct Place
{
    NodeId machine;
    bool isGroup = false;
    QString host;
    QList<Leg> legs;        // those in the node's own zone first
    QList<Family> families; // of the legs, IPv4 first
    /// By family, the zones in which the machine has an address of it; without one, every zone it has a leg in.
    std::array<QList<int>, 2> zones;
};

/// The place of every node, answered address questions included. Zones that do not exist count as none.
QHash<NodeId, Place> placesOf(const Plan &plan, const ZoneGraph &graph);

} // namespace portwright
