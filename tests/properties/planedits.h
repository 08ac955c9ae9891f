// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "planmaker.h"

namespace portwright::test {

/// The plan after one edit by lot, as the desktop makes them.
Plan editedByLot(Lots &lots, Plan plan, const PackSet &packs);

} // namespace portwright::test
