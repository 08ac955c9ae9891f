// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "scene/waysearch.h"

#include <QRectF>

namespace portwright::lines {

/// Lines leave a box at least so far apart, as long as a side has room for it.
constexpr double SlotPitch = 12;
/// From a box's corner to the first line.
constexpr double SlotMargin = 6;

/// How many lines a side of a box takes at full distance.
int slotCapacity(const QRectF &box, Side side);
Port portAt(const QRectF &box, Side side, double along);

/// One end of an edge at one side of a box.
struct SlotEnd
{
    int end = 0;        // the caller's number
    double order = 0;   // coordinate along the side to which the line turns first
    double farther = 0; // coordinate along the side at which it ends
    int bus = -1;       // ends of one bus share a place
};

/// A line that could run straight between two sides that face each other.
struct StraightPair
{
    int endA = 0;
    int endB = 0;
};

/// Gives the ends at each side of each box their places: ordered so that lines do not cross at the box.
class SideSlots
{
public:
    explicit SideSlots(const std::vector<QRectF> &boxes) : m_boxes(boxes), m_sides(boxes.size() * 4) {}

    void add(int box, Side side, const SlotEnd &end) { m_sides[index(box, side)].push_back(end); }
    /// Fixes all places; pairs get the same coordinate where both sides have room for it. `ends` is how many there are.
    void settle(int ends, const std::vector<StraightPair> &pairs);
    /// Where an end stands: y on the left and right side, x on the upper and lower one.
    double place(int end) const { return m_places[size_t(end)].along; }

private:
    struct Place
    {
        size_t side = 0;
        int slot = 0;
        int slots = 0;
        double along = 0;
        double lowest = 0;
        double highest = 0;
    };
    static size_t index(int box, Side side) { return size_t(box) * 4 + size_t(side); }
    void spread(size_t side);
    void align(const StraightPair &pair);
    void anchor(const Place &at, double along);

    const std::vector<QRectF> &m_boxes;
    std::vector<std::vector<SlotEnd>> m_sides;
    std::vector<Place> m_places;
    std::vector<bool> m_anchored;
};

} // namespace portwright::lines
