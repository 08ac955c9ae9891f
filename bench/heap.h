// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <malloc.h>

namespace portwright {

/// What the program has on its heap.
inline double heapBytes()
{
    const struct mallinfo2 now = mallinfo2();
    return double(now.uordblks) + double(now.hblkhd);
}

} // namespace portwright
