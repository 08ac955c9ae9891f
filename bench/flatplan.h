// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "model/plandiff.h"

namespace portwright {

/// The peer of an edit: nodes in one list and places in one map, each copied whole by a change and compared one by one.
struct FlatPlan
{
    QList<Node> nodes; // sorted by id
    QMap<NodeId, QPoint> places;
    bool operator==(const FlatPlan &) const = default;
};

FlatPlan flatPlan(const Plan &plan);
FlatPlan withNode(FlatPlan plan, const Node &node, QPoint position);
FlatPlan withoutNode(FlatPlan plan, const NodeId &id);
FlatPlan withMoved(FlatPlan plan, const NodeId &id, QPoint offset);
PlanDiff difference(const FlatPlan &before, const FlatPlan &after);

} // namespace portwright
