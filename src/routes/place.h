// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "routes/zonegraph.h"

namespace portwright {

/// One address of a machine, and the zone in which it stands.
struct Leg
{
    IpRange range;
    ZoneId zone;
    bool isPrivate = false;
};

/// Where a node is on the network.
struct Place
{
    NodeId machine;
    bool isGroup = false;
    ZoneId zone;
    QString host;
    QList<Leg> legs; // those in the node's own zone first

    /// Families of the legs, IPv4 first.
    QList<Family> families() const;
    /// The zones in which the machine has an address of this family; without one, every zone it has a leg in.
    QList<ZoneId> zones(Family family) const;
};

/// The place of every node, answered address questions included. Zones that do not exist count as none.
QHash<NodeId, Place> placesOf(const Plan &plan, const ZoneGraph &graph);

} // namespace portwright
