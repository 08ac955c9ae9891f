// SPDX-License-Identifier: Apache-2.0
#include "scene/sideslots.h"

#include <algorithm>
#include <tuple>

namespace portwright::lines {

namespace {

std::pair<double, double> extent(const QRectF &box, Side side)
{
    return isHorizontal(side) ? std::pair(box.top(), box.bottom()) : std::pair(box.left(), box.right());
}

} // namespace

int slotCapacity(const QRectF &box, Side side)
{
    const auto [from, to] = extent(box, side);
    return 1 + int((to - from - 2 * SlotMargin) / SlotPitch);
}

Port portAt(const QRectF &box, Side side, double along)
{
    switch (side) {
    case Side::Left:
        return {{box.left(), along}, side};
    case Side::Right:
        return {{box.right(), along}, side};
    case Side::Top:
        return {{along, box.top()}, side};
    case Side::Bottom:
        break;
    }
    return {{along, box.bottom()}, side};
}

void SideSlots::settle(int ends, const std::vector<StraightPair> &pairs)
{
    m_places.assign(size_t(ends), Place());
    m_anchored.assign(m_sides.size(), false);
    for (size_t side = 0; side < m_sides.size(); ++side)
        spread(side);
    for (const StraightPair &pair : pairs)
        align(pair);
}

void SideSlots::spread(size_t side)
{
    std::vector<SlotEnd> &ends = m_sides[side];
    if (ends.empty())
        return;
    std::sort(ends.begin(), ends.end(), [](const SlotEnd &a, const SlotEnd &b) {
        return std::tie(a.order, a.farther, a.bus, a.end) < std::tie(b.order, b.farther, b.bus, b.end);
    });
    QHash<int, int> busSlot;
    int count = 0;
    for (const SlotEnd &end : ends) {
        Place &place = m_places[size_t(end.end)];
        place.side = side;
        place.slot = end.bus >= 0 && busSlot.contains(end.bus) ? busSlot.value(end.bus) : count++;
        if (end.bus >= 0)
            busSlot.insert(end.bus, place.slot);
    }
    const auto [from, to] = extent(m_boxes[side / 4], Side(side % 4));
    const double pitch = count > 1 ? std::min(SlotPitch, (to - from - 2 * SlotMargin) / (count - 1)) : SlotPitch;
    const double first = (from + to - pitch * (count - 1)) / 2;
    for (const SlotEnd &end : ends) {
        Place &place = m_places[size_t(end.end)];
        place.slots = count;
        place.along = first + pitch * place.slot;
        place.lowest = from + SlotMargin + SlotPitch * place.slot;
        place.highest = to - SlotMargin - SlotPitch * (count - 1 - place.slot);
    }
}

void SideSlots::align(const StraightPair &pair)
{
    const Place a = m_places[size_t(pair.endA)];
    const Place b = m_places[size_t(pair.endB)];
    if (m_anchored[a.side] || m_anchored[b.side])
        return;
    const double lowest = std::max(a.lowest, b.lowest);
    const double highest = std::min(a.highest, b.highest);
    if (lowest > highest)
        return;
    const double along = std::clamp((a.along + b.along) / 2, lowest, highest);
    anchor(a, along);
    anchor(b, along);
}

/// Fixes one place of a side and makes way around it.
void SideSlots::anchor(const Place &at, double along)
{
    m_anchored[at.side] = true;
    for (const SlotEnd &end : m_sides[at.side]) {
        Place &place = m_places[size_t(end.end)];
        const double beside = along + SlotPitch * (place.slot - at.slot);
        if (place.slot < at.slot)
            place.along = std::min(place.along, beside);
        else if (place.slot > at.slot)
            place.along = std::max(place.along, beside);
        else
            place.along = along;
    }
}

} // namespace portwright::lines
