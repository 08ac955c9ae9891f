// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "model/plan.h"

#include <QSet>

namespace portwright {

/// What of `ids` a new zone can take in: nodes on machines of their own and zones, without what lies in a zone of them.
QSet<ElementId> groupable(const Topology &topology, const QSet<ElementId> &ids);

/// The zone in which all of them lie; empty if they lie in several, or in none.
ZoneId commonZone(const Topology &topology, const QSet<ElementId> &ids);

/// Adds `zone` with what is groupable of `ids` in it; it lies in their common zone.
Plan withGrouped(Plan plan, const QSet<ElementId> &ids, Zone zone, const QRect &rect);

/// True if nothing in the zone would be left without one: it lies in another zone, or no node lies in it.
bool canDissolve(const Topology &topology, const ZoneId &zone);

/// Takes the zone away and leaves what lies in it to the zone around it. A zone that cannot go stays.
Plan withDissolved(Plan plan, const ZoneId &zone);

} // namespace portwright
