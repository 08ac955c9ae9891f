// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "scene/obstacles.h"

#include <QPointF>
#include <optional>

namespace portwright::lines {

/// Lines keep this far from boxes that are not theirs.
constexpr double Clearance = 8;
/// A line runs at least so far straight from its box.
constexpr double Stub = 14;

enum class Side { Left, Right, Top, Bottom };

inline bool isHorizontal(Side side)
{
    return side == Side::Left || side == Side::Right;
}
QPointF outward(Side side);

/// Where a line leaves a box.
struct Port
{
    QPointF point;
    Side side = Side::Right;
};

/// A polyline from port to port and what it costs: length, bends, and more where it is not clear of boxes.
struct Way
{
    QVarLengthArray<QPointF, 8> points;
    double cost = 1e12;
    bool isFound() const { return cost < 1e11; }
};

/// The least that any way between two ports can cost.
double leastCost(const Port &from, const Port &to);

/// Searches orthogonal ways: first of few bends through the channels, then over the grid of all channels.
class WaySearch
{
public:
    explicit WaySearch(const Obstacles &obstacles) : m_obstacles(obstacles) {}

    /// A way that no box obstructs, of at most four bends; not found where there is none of the usual shapes.
    Way simple(const Port &from, const Port &to, const Ignored &ignored) const;
    /// The same, which also chooses the best place in each channel and heeds lines that are there already.
    Way fine(const Port &from, const Port &to, const Ignored &ignored, int bus) const;
    /// A way of any shape over the channels around both ports.
    Way thorough(const Port &from, const Port &to, const Ignored &ignored) const;
    /// A way that heeds no boxes.
    Way careless(const Port &from, const Port &to) const;

private:
    Way search(const Port &from, const Port &to, const Ignored &ignored, std::optional<int> bus) const;

    const Obstacles &m_obstacles;
};

} // namespace portwright::lines
