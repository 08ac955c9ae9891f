// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "scene/zonemembers.h"

namespace portwright {

/// Arranges zones that have no place yet as columns by trust, with all rows of all zones on one grid, so that lines
/// find straight channels between them. Writes places of zones and nodes into `layout`.
void arrangeInColumns(const ZoneMembers &members, const QList<ZoneId> &zones, QPoint origin, Layout &layout);

} // namespace portwright
