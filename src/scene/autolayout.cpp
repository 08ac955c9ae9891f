// SPDX-License-Identifier: Apache-2.0
#include "scene/autolayout.h"

#include "scene/anchoredzones.h"
#include "scene/zonecolumns.h"
#include "scene/zonemembers.h"

namespace portwright {

namespace {

QRect boxAt(QPoint topLeft)
{
    return {topLeft, NodeSize};
}

/// Keeps what exists of the stored places.
Layout existingPart(const Plan &plan)
{
    Layout layout = plan.layout;
    const Topology &topology = plan.topology;
    layout.nodes.removeIf([&](const auto &entry) { return !topology.nodes.contains(entry.key()); });
    layout.zones.removeIf([&](const auto &entry) { return !topology.zones.contains(entry.key()); });
    layout.firewalls.removeIf([&](const auto &entry) { return !topology.firewalls.contains(entry.key()); });
    return layout;
}

QRect extentOf(const Layout &layout)
{
    QRect extent;
    for (const QRect &rect : layout.zones)
        extent = extent.united(rect);
    for (const QPoint &place : layout.nodes)
        extent = extent.united(boxAt(place));
    return extent;
}

/// Nodes of no zone stand in a row below everything.
void placeLoose(const Plan &plan, Layout &layout)
{
    const QRect extent = extentOf(layout);
    QPoint place(extent.isValid() ? extent.x() : 40, extent.isValid() ? extent.y() + extent.height() + 48 : 40);
    for (const Node &node : plan.topology.nodes) {
        if (layout.nodes.contains(node.id))
            continue;
        layout.nodes.insert(node.id, place);
        place.rx() += NodePitch.width();
    }
}

/// Zones that stand above each other, from left to right.
QList<QList<QRect>> standingColumns(QList<QRect> zones)
{
    std::stable_sort(zones.begin(), zones.end(), [](const QRect &a, const QRect &b) { return a.x() < b.x(); });
    QList<QList<QRect>> columns;
    int right = 0;
    for (const QRect &zone : std::as_const(zones)) {
        if (columns.isEmpty() || zone.x() >= right)
            columns.append(QList<QRect>());
        columns.back().append(zone);
        right = std::max(columns.back().size() > 1 ? right : 0, zone.x() + zone.width());
    }
    return columns;
}

int snappedToRow(int y)
{
    const int base = 40 + ZonePadding.top();
    return base + qRound(double(y - base) / NodePitch.height()) * NodePitch.height();
}

/// The zones' common border: the gap in the middle of their columns, or the gap between two that stand in one column.
QPoint borderPlace(QList<QRect> zones)
{
    int sum = 0;
    for (const QRect &zone : std::as_const(zones))
        sum += zone.center().y();
    const int y = snappedToRow(sum / int(zones.size()) - NodeSize.height() / 2);
    const QList<QList<QRect>> columns = standingColumns(zones);
    if (columns.size() > 1) {
        const qsizetype left = (columns.size() - 1) / 2;
        const auto rightEdge = [](const QRect &a, const QRect &b) { return a.x() + a.width() < b.x() + b.width(); };
        const QRect widest = *std::max_element(columns.at(left).begin(), columns.at(left).end(), rightEdge);
        const int from = widest.x() + widest.width();
        const int gap = columns.at(left + 1).front().x() - from;
        const int lowest = widest.y() + widest.height() - ZonePadding.bottom() - NodeSize.height();
        const int beside =
            std::clamp(y, widest.y() + ZonePadding.top(), std::max(widest.y() + ZonePadding.top(), lowest));
        return {gap >= NodeSize.width() - 8 ? from - 4 : from + (gap - NodeSize.width()) / 2, beside};
    }
    std::stable_sort(zones.begin(), zones.end(), [](const QRect &a, const QRect &b) { return a.y() < b.y(); });
    const QRect &first = zones.front();
    return {first.x() + ZonePadding.left(), first.y() + first.height() + (zones.size() > 1 ? 0 : -24)};
}

/// Steps up and down from `wanted` to a place that no box in `taken` touches.
QPoint freeNear(QPoint wanted, const QList<QRect> &taken)
{
    for (int step = 0; step < 200; ++step) {
        const int offset = (step % 2 ? 1 : -1) * ((step + 1) / 2) * NodePitch.height();
        const QRect around = boxAt(wanted + QPoint(0, offset)).marginsAdded({4, 8, 4, 8});
        const auto hit = [&](const QRect &box) { return box.intersects(around); };
        if (std::none_of(taken.begin(), taken.end(), hit))
            return wanted + QPoint(0, offset);
    }
    return wanted;
}

/// Where a zone's title stands, as far as it usually reaches.
QRect titleStrip(const QRect &zone)
{
    return {zone.x(), zone.y() + 8, std::min(zone.width(), 240), 20};
}

void placeFirewalls(const Plan &plan, Layout &layout)
{
    QList<QRect> taken;
    for (const QPoint &place : std::as_const(layout.nodes))
        taken.append(boxAt(place));
    for (const QPoint &place : std::as_const(layout.firewalls))
        taken.append(boxAt(place));
    for (const QRect &zone : std::as_const(layout.zones))
        taken.append(titleStrip(zone));
    const QRect extent = extentOf(layout);
    for (const Firewall &firewall : plan.topology.firewalls) {
        if (layout.firewalls.contains(firewall.id))
            continue;
        QList<QRect> zones;
        for (const ZoneId &zone : firewall.zones) {
            if (layout.zones.contains(zone))
                zones.append(layout.zones.value(zone));
        }
        const QPoint loose(extent.x(), extent.y() + extent.height() + 48);
        const QPoint place = freeNear(zones.isEmpty() ? loose : borderPlace(zones), taken);
        layout.firewalls.insert(firewall.id, place);
        taken.append(boxAt(place));
    }
}

} // namespace

Layout completeLayout(const Plan &plan)
{
    Layout layout = existingPart(plan);
    const ZoneMembers members(plan);
    QList<ZoneId> free;
    AnchoredZones anchored(members, layout);
    for (const ZoneId &zone : members.children(ZoneId())) {
        if (isAnchored(members, layout, zone))
            anchored.place(zone);
        else
            free.append(zone);
    }
    const QRect extent = extentOf(layout);
    const QPoint origin = extent.isValid() ? QPoint(extent.x() + extent.width() + 64, extent.y()) : QPoint(40, 40);
    arrangeInColumns(members, free, origin, layout);
    placeLoose(plan, layout);
    placeFirewalls(plan, layout);
    return layout;
}

QPoint freePlace(const Plan &plan, const ZoneId &zone)
{
    const Layout layout = completeLayout(plan);
    QList<QRect> taken;
    for (const QPoint &place : layout.nodes)
        taken.append(boxAt(place).marginsAdded({12, 12, 12, 12}));
    for (const QPoint &place : layout.firewalls)
        taken.append(boxAt(place).marginsAdded({12, 12, 12, 12}));
    const QRect extent = extentOf(layout);
    const QRect below(extent.isValid() ? extent.x() : 16, extent.isValid() ? extent.y() + extent.height() : 0, 196,
                      112);
    const QRect inside = layout.zones.value(zone, below);
    const int columns = std::max(1, (inside.width() - 48 + NodePitch.width() - NodeSize.width()) / NodePitch.width());
    for (int cell = 0;; ++cell) {
        const QPoint step(cell % columns * NodePitch.width(), cell / columns * NodePitch.height());
        const QPoint place = inside.topLeft() + QPoint(ZonePadding.left(), ZonePadding.top()) + step;
        const auto hit = [&](const QRect &box) { return box.intersects(boxAt(place)); };
        if (std::none_of(taken.begin(), taken.end(), hit))
            return place;
    }
}

} // namespace portwright
