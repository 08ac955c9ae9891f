// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QRectF>
#include <array>

namespace portwright {

/// Places this near to each other are the same, in canvas units.
inline constexpr double SamePlace = 0.01;

/// A box along one axis.
struct BoxSpan
{
    double from;
    double to;
    /// Where it starts, its middle and where it ends.
    std::array<double, 3> stops() const { return {from, (from + to) / 2, to}; }
};

/// The box from left to right, or from top to bottom.
inline BoxSpan along(const QRectF &box, bool across)
{
    return across ? BoxSpan{box.left(), box.right()} : BoxSpan{box.top(), box.bottom()};
}

} // namespace portwright
