// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "model/plan.h"

#include <QPoint>

// What things that come into a plan are called, and where they find room.
namespace portwright {

/// `wanted`, or with the first number behind it that no element's name has.
QString freeName(const Topology &topology, const QString &wanted);
/// The topology with other names for those of `elements` whose names something else has.
Topology withFreeNames(Topology topology, const QSet<ElementId> &elements);

/// A zone with an id and a name of its own, not yet in the plan.
Zone newZone(const Plan &plan, ZoneKind kind);
/// Zones as large as the nodes drawn in them need, outer ones after inner ones.
Plan withRoomFor(Plan plan, const NodeId &node);
/// A zone large enough for all that lies in it, and those around it large enough for it; they only grow.
Plan withRoomIn(Plan plan, ZoneId zone);
/// The zones that a firewall drawn at `corner` joins: those whose borders it touches or in which it stands.
QList<ZoneId> joinedZones(const Plan &plan, QPoint corner);
/// With a zone round the nodes of `part` if no zone is there that could take them.
Plan withHomeFor(Plan plan, const Plan &part, QPoint offset);

} // namespace portwright
