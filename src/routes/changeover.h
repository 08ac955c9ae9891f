// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "routes/openings.h"

namespace portwright {

/// A plan and the packs it is read with.
struct PlanSide
{
    Plan plan;
    PackSet packs;
};

/// How firewalls have to follow a change from one plan to another, so that nothing stops while it lasts.
struct Changeover
{
    QList<Opening> openings; // all that is open at any time: to be kept until the change is over
    QList<FlowId> undecided; // flows whose port or address is not known in some phase: in no list
    QList<NodeId> changing;  // nodes of both plans whose settings change
    qsizetype meanwhile = 0; // how many states between the two plans were derived
    QList<FlowChange> flows; // flow by flow, from the old plan to the new

    QList<Opening> openBefore() const;
    QList<Opening> closeAfter() const;
};

/// Machines whose settings change do so one after another, in an order nobody knows: of every two of them each may be
/// changed while the other is not. Each such pair of states is derived, with the old plan's nodes and with the new
/// one's.
Changeover changeover(const PlanSide &before, const PlanSide &after);

} // namespace portwright
