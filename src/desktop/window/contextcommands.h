// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "desktop/presenter/session.h"

#include <QStringList>

namespace portwright {

/// The commands of the canvas's context menu for what is selected, the most common first; an empty one separates.
QStringList contextCommands(const Topology &topology, const Selection &selection);

} // namespace portwright
