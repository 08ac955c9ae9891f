// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "model/plan.h"

namespace portwright {

/// One authority, two storage servers and the usual services in one zone; all else is clients in zones of 25. Laid out.
Plan planOf(int nodes);

} // namespace portwright
