// SPDX-License-Identifier: Apache-2.0
#include "flatplan.h"

namespace portwright {

namespace {

auto placeOf(QList<Node> &nodes, const NodeId &id)
{
    return std::lower_bound(nodes.begin(), nodes.end(), id,
                            [](const Node &node, const NodeId &wanted) { return node.id < wanted; });
}

void compareNodes(PlanDiff &diff, const QList<Node> &before, const QList<Node> &after)
{
    auto old = before.begin();
    auto now = after.begin();
    while (old != before.end() || now != after.end()) {
        if (now == after.end() || (old != before.end() && old->id < now->id)) {
            diff.removed.insert((old++)->id);
        } else if (old == before.end() || now->id < old->id) {
            diff.added.insert((now++)->id);
        } else {
            if (*old != *now)
                diff.changed.insert(now->id);
            ++old;
            ++now;
        }
    }
}

void comparePlaces(PlanDiff &diff, const QMap<NodeId, QPoint> &before, const QMap<NodeId, QPoint> &after)
{
    if (before == after)
        return;
    for (auto now = after.begin(); now != after.end(); ++now) {
        const auto old = before.constFind(now.key());
        if (old != before.end() && *old != *now)
            diff.moved.insert(now.key());
    }
}

} // namespace

FlatPlan flatPlan(const Plan &plan)
{
    FlatPlan flat;
    flat.nodes = plan.topology.nodes.values();
    for (auto it = plan.layout.nodes.begin(); it != plan.layout.nodes.end(); ++it)
        flat.places.insert(it.key(), it.value());
    return flat;
}

FlatPlan withNode(FlatPlan plan, const Node &node, QPoint position)
{
    const auto place = placeOf(plan.nodes, node.id);
    if (place != plan.nodes.end() && place->id == node.id)
        *place = node;
    else
        plan.nodes.insert(place, node);
    plan.places.insert(node.id, position);
    return plan;
}

FlatPlan withoutNode(FlatPlan plan, const NodeId &id)
{
    plan.nodes.erase(placeOf(plan.nodes, id));
    plan.places.remove(id);
    return plan;
}

FlatPlan withMoved(FlatPlan plan, const NodeId &id, QPoint offset)
{
    plan.places[id] += offset;
    return plan;
}

PlanDiff difference(const FlatPlan &before, const FlatPlan &after)
{
    PlanDiff diff;
    if (before.nodes.constData() != after.nodes.constData())
        compareNodes(diff, before.nodes, after.nodes);
    comparePlaces(diff, before.places, after.places);
    return diff;
}

} // namespace portwright
