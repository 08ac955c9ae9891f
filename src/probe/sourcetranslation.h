// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "base/ip.h"

#include <QList>
#include <optional>

namespace portwright {

// What becomes of the source's address on the way, in a translated sentence; empty where there is nothing to say.
// `planned`: what the plan makes of it, in any family; none in the family: it stays as it is.

/// For a service that did not answer, and may look for another address than this computer's.
QString seenAsText(const QList<IpAddress> &planned, Family family);
/// For a service that answered, which does not say what it saw.
QString unmeasuredText(const QList<IpAddress> &planned, Family family);
/// For a stand-in: `own` is from where it was called, `seen` from where it says that the call came; older stand-ins do
/// not say it.
QString measuredText(const QList<IpAddress> &planned, const IpAddress &own, const std::optional<IpAddress> &seen);

} // namespace portwright
