// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "model/plan.h"

namespace portwright
{

/// The size of a node's box, in canvas units.
constexpr QSize NodeSize(132, 44);

/// The layout with a place for everything: hand-placed things stay, the rest is arranged in zones as columns by trust.
Layout completeLayout(const Plan &plan);

/// A place in a zone (or on the empty canvas) for one more node, free of others; in canvas units.
QPoint freePlace(const Plan &plan, const ZoneId &zone);

} // namespace portwright
