// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "scene/nudge.h"

namespace portwright::lines {

/// Lines closer than this read as one.
constexpr double LeastPitch = 2;

/// Shifts pieces that still lie on those of other lines to the nearest place in their channel that is free of them.
/// Says which lines are left on others.
std::vector<int> separate(std::vector<NudgeLine> &lines, const Obstacles &obstacles);

} // namespace portwright::lines
