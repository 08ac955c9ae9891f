// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <algorithm>
#include <ctime>
#include <vector>

namespace portwright {

/// CPU time of the calling thread in seconds.
inline double threadSeconds()
{
    timespec now{};
    clock_gettime(CLOCK_THREAD_CPUTIME_ID, &now);
    return double(now.tv_sec) + double(now.tv_nsec) / 1e9;
}

/// Of at least one value.
inline double percentile(std::vector<double> values, int percent)
{
    const size_t place = std::min(values.size() - 1, values.size() * size_t(percent) / 100);
    std::nth_element(values.begin(), values.begin() + std::ptrdiff_t(place), values.end());
    return values[place];
}

} // namespace portwright
