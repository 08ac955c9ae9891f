// SPDX-License-Identifier: Apache-2.0
// libFuzzer's way into a target.
#include "fuzztarget.h"

extern "C" int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size);

extern "C" int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
    portwright::test::digest(QByteArray(reinterpret_cast<const char *>(data), qsizetype(size)));
    return 0;
}
