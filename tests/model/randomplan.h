// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "model/plan.h"

namespace portwright::test {

/// A sound plan that uses every member of the file format; equal seeds give equal plans.
Plan randomPlan(quint32 seed);

} // namespace portwright::test
