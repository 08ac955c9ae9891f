// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "base/json.h"
#include "rules/derive.h"

namespace portwright {

/// Runs the cases of a pack's own "tests"; one error for each expectation that is not met.
/// `packs` must hold the pack and all that it refers to.
Errors runPackCases(const PackSet &packs, const Pack &pack);
/// The same with the cases as they stand in the pack's file, so that errors have a place.
Errors runPackCases(const PackSet &packs, const Pack &pack, const JsonValue &tests);

/// The plan of a case, written in short: nodes, zones, settings, decisions and extra flows as in a plan file. Filled
/// in are: one zone "lan", a node's zone (the first), its pack (the first that has the role, `pack` before others) and
/// one address for a node that has neither address, host nor machine; "addresses": [] leaves it without.
Result<Plan> readCasePlan(const JsonValue &value, const PackSet &packs, const Pack &pack);

} // namespace portwright
