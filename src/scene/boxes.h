// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "scene/scene.h"

namespace portwright {

/// Fills in the boxes of zones, nodes and firewalls and their indices.
void addBoxes(Scene &scene, const Plan &plan, const PackSet &packs, const SceneOptions &options);

/// All that is drawn, with a margin.
QRectF boundsOf(const Scene &scene);

/// The part of a zone's box that its title takes.
QRectF titleRect(const ZoneBox &zone, const TextMeasure &measure);

} // namespace portwright
