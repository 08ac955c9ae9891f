// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "planmaker.h"

namespace portwright::test {

struct NamedPlan
{
    QString name; // "sample demo", "case two-destinations", "seed 17"
    unsigned seed = 0;
    Plan plan;
};

/// The packs as shipped; the program ends where they cannot be read.
PackSet shippedPacks();

/// The samples, the golden cases, and the plans of the seeds from 1 to `seeds`.
QList<NamedPlan> propertyPlans(const PackSet &packs, unsigned seeds);

} // namespace portwright::test
