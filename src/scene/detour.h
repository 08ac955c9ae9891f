// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "scene/nudge.h"

namespace portwright::lines {

/// Leads lines that found no room beside others through channels that have some, one after the other; `stuck` are
/// their numbers. Their ends stay.
void detour(std::vector<NudgeLine> &lines, const std::vector<int> &stuck, const std::vector<QRectF> &boxes);

} // namespace portwright::lines
