// SPDX-License-Identifier: Apache-2.0
#include "model/arrange.h"

#include "model/edits.h"

namespace portwright {

namespace {

using Boxes = QMap<ElementId, QRect>;

/// True if the zone, or one around it, is of the set.
bool isWithin(const Topology &topology, ZoneId zone, const QSet<ElementId> &ids)
{
    for (qsizetype depth = 0; depth <= topology.zones.size(); ++depth) {
        const Zone *box = topology.zones.find(zone);
        if (!box || ids.contains(box->id))
            return box;
        zone = box->parent;
    }
    return false;
}

Boxes boxesOf(const Plan &plan, const QSet<ElementId> &ids, QSize nodeSize)
{
    Boxes boxes;
    for (auto zone = plan.layout.zones.begin(); zone != plan.layout.zones.end(); ++zone) {
        if (ids.contains(zone.key()))
            boxes.insert(zone.key(), *zone);
    }
    for (auto node = plan.layout.nodes.begin(); node != plan.layout.nodes.end(); ++node) {
        if (ids.contains(node.key()))
            boxes.insert(node.key(), {*node, nodeSize});
    }
    for (auto firewall = plan.layout.firewalls.begin(); firewall != plan.layout.firewalls.end(); ++firewall) {
        if (ids.contains(firewall.key()))
            boxes.insert(firewall.key(), {*firewall, nodeSize});
    }
    return boxes;
}

/// The way that brings `box` into line with `goal`.
QPoint wayInto(const QRect &goal, const QRect &box, Arrangement how)
{
    switch (how) {
    case Arrangement::AlignLeft:
        return {goal.left() - box.left(), 0};
    case Arrangement::AlignRight:
        return {goal.right() - box.right(), 0};
    case Arrangement::AlignCentres:
        return {goal.center().x() - box.center().x(), 0};
    case Arrangement::AlignTop:
        return {0, goal.top() - box.top()};
    case Arrangement::AlignBottom:
        return {0, goal.bottom() - box.bottom()};
    case Arrangement::AlignMiddles:
        return {0, goal.center().y() - box.center().y()};
    default:
        return {};
    }
}

Plan aligned(Plan plan, const Boxes &boxes, Arrangement how, const ElementId &key)
{
    QRect goal = boxes.value(key);
    if (!boxes.contains(key)) {
        for (const QRect &box : boxes)
            goal = goal.united(box);
    }
    for (auto box = boxes.begin(); box != boxes.end(); ++box)
        plan = withMoved(std::move(plan), {box.key()}, wayInto(goal, *box, how));
    return plan;
}

Plan distributed(Plan plan, const Boxes &boxes, bool across)
{
    const auto start = [&](const ElementId &id) { return across ? boxes[id].left() : boxes[id].top(); };
    const auto length = [&](const ElementId &id) { return across ? boxes[id].width() : boxes[id].height(); };
    QList<ElementId> order = boxes.keys();
    std::stable_sort(order.begin(), order.end(), [&](const ElementId &a, const ElementId &b) {
        return 2 * start(a) + length(a) < 2 * start(b) + length(b);
    });
    int room = start(order.last()) - start(order.first());
    for (qsizetype at = 0; at + 1 < order.size(); ++at)
        room -= length(order.at(at));
    const double gap = double(room) / double(order.size() - 1);
    double place = start(order.first());
    for (const ElementId &id : std::as_const(order)) {
        const int way = qRound(place) - start(id);
        plan = withMoved(std::move(plan), {id}, across ? QPoint(way, 0) : QPoint(0, way));
        place += length(id) + gap;
    }
    return plan;
}

Plan equallySized(Plan plan, const Boxes &boxes, const ElementId &key)
{
    QSize size = boxes.value(key).size();
    if (!boxes.contains(key)) {
        for (const QRect &box : boxes)
            size = size.expandedTo(box.size());
    }
    for (auto box = boxes.begin(); box != boxes.end(); ++box) {
        const ZoneId zone(box.key().text());
        if (plan.layout.zones.contains(zone))
            plan.layout.zones.insert(zone, {box->topLeft(), size});
    }
    return plan;
}

} // namespace

QSet<ElementId> arrangeable(const Topology &topology, const QSet<ElementId> &ids)
{
    QSet<ElementId> result;
    for (const ElementId &id : ids) {
        const Node *node = topology.nodes.find(NodeId(id.text()));
        const Zone *zone = topology.zones.find(ZoneId(id.text()));
        const ZoneId around = node ? topology.zoneOf(*node) : zone ? zone->parent : ZoneId();
        if (topology.contains(id) && !isWithin(topology, around, ids))
            result.insert(id);
    }
    return result;
}

Plan withArranged(Plan plan, const QSet<ElementId> &ids, Arrangement how, const ElementId &key, QSize nodeSize)
{
    const Boxes boxes = boxesOf(plan, arrangeable(plan.topology, ids), nodeSize);
    if (boxes.size() < 2)
        return plan;
    if (how == Arrangement::SameSize)
        return equallySized(std::move(plan), boxes, key);
    if (how == Arrangement::DistributeAcross || how == Arrangement::DistributeDown)
        return distributed(std::move(plan), boxes, how == Arrangement::DistributeAcross);
    return aligned(std::move(plan), boxes, how, key);
}

} // namespace portwright
