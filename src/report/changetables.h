// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "packs/packdiff.h"
#include "report/portmatrix.h"
#include "routes/changeover.h"

namespace portwright {

/// What changes, flow by flow: before and after. `names` has the nodes' names.
Table flowChangeTable(const QList<FlowChange> &changes, const Topology &names);
Table openingTable(const QList<Opening> &openings, const Topology &names);
Table packChangeTable(const QList<PackChange> &changes);

/// The topology of both plans, for names: what the new one has goes over the old one's.
Topology namesOf(const Plan &before, const Plan &after);

} // namespace portwright
