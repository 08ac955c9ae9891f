// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QByteArray>

namespace portwright::test {

/// What a fuzzer's target does with bytes from a stranger. It must come back; the sanitizers, and the checks in it,
/// say what is wrong. Each target defines it once.
void digest(const QByteArray &bytes);

} // namespace portwright::test
