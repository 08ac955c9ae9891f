// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "base/result.h"

#include <QStringList>

namespace portwright {

/// How the user's own ssh is called to run a kit's script, which it gets on standard input, on another computer.
/// Nothing is installed there, nothing is asked, and the user's configuration holds. A destination that ssh would take
/// for an option, or that holds anything but what user names, hosts and ssh URLs consist of, is refused.
Result<QStringList> sshArguments(const QString &destination);

} // namespace portwright
