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

/// `before` with new boxes for nodes of which something changed but neither place nor zone; shares with `before` what
/// stays. Null where that is not enough.
std::shared_ptr<const Scene> withNodesOf(const Scene &before, const Plan &plan, const PackSet &packs,
                                         const QSet<ElementId> &changed, const SceneOptions &options = {});

/// `before` with what has moved where `plan` has it, and its lines led anew; shares with `before` what stays. Null
/// where that is not enough: where the plan keeps no place for it, or many lines would have to be led.
std::shared_ptr<const Scene> withPlacesOf(const Scene &before, const Plan &plan, const QSet<ElementId> &moved,
                                          const TextMeasure &measure);

} // namespace portwright
