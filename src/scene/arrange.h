// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "model/plan.h"

#include <QSet>

namespace portwright {

// Edits of the layout: functions Plan -> Plan, of which each stores a place for everything.

/// Everything arranged anew; nothing stays where it was.
Plan withAllArranged(Plan plan);

/// What has no place gets one; all else stays.
Plan withRestArranged(Plan plan);

/// The named elements arranged anew, all else stays. A zone is arranged with all in it and keeps its corner where that
/// leaves it free of others; a node goes to a free place in its zone, a firewall to the border of its zones.
Plan withArranged(Plan plan, const QSet<ElementId> &elements);

/// A layout on the way from one to another: `part` is 0 at the start and 1 at the end. It has what `to` has.
Layout layoutBetween(const Layout &from, const Layout &to, double part);

} // namespace portwright
