// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "packs/pack.h"

#include <functional>

namespace portwright {

/// Calls `visit` on the condition and all below it.
void walk(const Condition &condition, const std::function<void(const Condition &)> &visit);
/// Calls `visit` on each condition of the pack and all below.
void walkAll(const Pack &pack, const std::function<void(const Condition &)> &visit);

} // namespace portwright
