// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "cli/console.h"
#include "evidence/matching.h"

namespace portwright::cli {

/// Prints what results prove of a plan; the answer is bad news where a verdict failed, is out of date or belongs to
/// nothing.
Exit printMatching(const Matching &matching, Format format);

} // namespace portwright::cli
