// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "scene/scene.h"

namespace portwright {

/// Gives edges their points: orthogonal lines in the channels between boxes.
void routeEdges(Scene &scene);

/// The same for some edges only; the others stay as they are.
void routeEdges(Scene &scene, const QList<qsizetype> &edges);

} // namespace portwright
