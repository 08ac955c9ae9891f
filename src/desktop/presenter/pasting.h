// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "model/plan.h"

#include <QPoint>

namespace portwright {

/// A fragment that also says what zones its nodes come from where these are not in it.
Plan withHomeNames(Plan part, const Topology &source);

/// A plan and a fragment that fit: nodes of `part` without a zone of their own go to the zone of `plan` with the name
/// of the one they come from; where none is called so, such a zone is added to `plan`, drawn `offset` away from them.
struct Fitted
{
    Plan plan;
    Plan part;
};
Fitted withHomes(Plan plan, Plan part, QPoint offset);

/// The same with zones that are always new.
Fitted withNewHomes(Plan plan, Plan part, QPoint offset);

/// The fragment with `zone` as the one that nodes without a zone of their own come to.
Plan withNodesComingTo(const ZoneId &zone, Plan part);

/// How many machines and services the fragment's nodes refer to that are neither in it nor in the plan.
int lostReferences(const Plan &plan, const Plan &part);

} // namespace portwright
