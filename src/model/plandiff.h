// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "model/plan.h"

#include <QSet>

namespace portwright {

/// Which things differ between two plans.
struct PlanDiff
{
    QSet<ElementId> added;
    QSet<ElementId> removed;
    QSet<ElementId> changed; // meaning: name, zone, addresses, settings, ...
    QSet<ElementId> moved;   // layout only
    bool about = false;      // name, customer, notes, slides
    bool settings = false;   // plan-wide settings or packs
    bool decisions = false;  // decisions or extra flows
    bool probing = false;    // what is probed beside the flows

    bool isEmpty() const;
    /// True if nothing that flows are derived from differs.
    bool isLayoutOnly() const;
};

PlanDiff difference(const Plan &before, const Plan &after);

} // namespace portwright
