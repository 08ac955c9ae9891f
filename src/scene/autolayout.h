// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "model/plan.h"

#include <QMargins>
#include <QSize>

namespace portwright {

/// The size of a node's or firewall's box, in canvas units.
constexpr QSize NodeSize(160, 48);
/// The rows and columns of automatic layout: distance of the top-left corners of neighbours.
constexpr QSize NodePitch(284, 88);
/// From a zone's border to its nodes; the title stands in the upper part.
constexpr QMargins ZonePadding(24, 50, 24, 20);

/// The layout with a place for everything: hand-placed things stay, the rest is arranged in zones as columns by trust.
/// It reads the topology alone, so that flows that come and go move nothing. An edit that places one thing should store
/// the complete layout, or the rest closes ranks.
Layout completeLayout(const Plan &plan);

/// A place in a zone (or on the empty canvas) for one more node, free of others; in canvas units.
QPoint freePlace(const Plan &plan, const ZoneId &zone);

} // namespace portwright
