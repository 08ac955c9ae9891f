// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <vector>

namespace portwright::lines {

/// Sorts numbers, none of them NaN, ascending; many of them in a time that grows with their number alone.
void sortValues(std::vector<double> &values);

} // namespace portwright::lines
