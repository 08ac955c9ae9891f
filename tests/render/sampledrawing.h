// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "scene/scene.h"

namespace portwright::test {

/// A small drawing made by hand, with every kind of line, label and box.
Scene sampleDrawing();

/// `nodes` nodes in zones of 25 and `edgesPerNode` orthogonal edges each: half inside the zone, the rest to other
/// zones.
Scene largeDrawing(int nodes, int edgesPerNode);

/// Fills the hashes and bounds of a drawing whose arrays are set.
void finish(Scene &scene);

} // namespace portwright::test
