// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "rules/flowrows.h"
#include "scene/scene.h"

namespace portwright {

/// What an opened plan shows until its flows are drawn: boxes, and the bundles of all flows that are listed.
std::shared_ptr<const Scene> buildBoxes(const Plan &plan, const PackSet &packs, const FlowRows &rows,
                                        const SceneOptions &options = {});

/// What a changed plan shows until its flows are worked out: its boxes, and those lines of `before` that still have
/// both ends. Few lines at moved boxes are led anew; many are left to what comes, and the bundles stand for them.
std::shared_ptr<const Scene> withBoxesOf(const Scene &before, const Plan &plan, const PackSet &packs,
                                         const TextMeasure &measure, const SceneOptions &options = {});

} // namespace portwright
