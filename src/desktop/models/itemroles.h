// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QtGlobal>

#include <qnamespace.h>

namespace portwright {

/// Data roles of the desktop's item models.
enum ItemRole : int {
    IdRole = Qt::UserRole + 1, // id of the element, flow, finding or question, as text
    SortRole,
    BadgeRole,    // int of a Badge
    ClassRole,    // flow class
    TimelineRole, // Timeline, see models/timeline.h
    TrendRole,    // QList<float>, round trips in ms
    FailingRole,  // bool
    ChoicesRole   // QList<Choice>, see models/choice.h
};

} // namespace portwright
