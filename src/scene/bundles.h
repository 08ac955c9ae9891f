// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "rules/flowrows.h"
#include "scene/scene.h"

namespace portwright {

/// One summary for each pair of zones that edges join, with its ends on the zones' borders.
QList<ZoneBundle> zoneBundles(const Scene &scene, const Topology &topology);
/// The same where no edges are drawn yet: of all flows that are listed.
QList<ZoneBundle> zoneBundles(const Scene &scene, const Topology &topology, const FlowRows &rows);

/// The same bundles with their ends where the zones' boxes are now.
void placeBundles(Scene &scene);

} // namespace portwright
