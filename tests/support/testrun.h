// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QStringList>

namespace portwright::test {

/// Runs the test named first in `arguments`, or all; the number of failures. An unknown name fails.
int run(QStringList arguments);

} // namespace portwright::test
