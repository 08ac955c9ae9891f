// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QLineF>
#include <QList>
#include <QRectF>
#include <QString>
#include <optional>

class QPainter;

namespace portwright {

struct Camera;
struct Theme;

/// A line along which a moved box stands like another, with the gap between the two.
struct Guide
{
    QLineF line; // canvas units
    double gap = 0;
    bool operator==(const Guide &) const = default;
};

/// What brings a box into line with others: a way for each direction in which something is near, and the lines.
struct Guidance
{
    std::optional<double> right;
    std::optional<double> down;
    QList<Guide> guides;
};

/// Looks for edges and centres of `others` within `reach` of those of `moved`, and for places as far from a neighbour
/// as others are from each other; the nearest win.
Guidance guidanceFor(const QRectF &moved, const QList<QRectF> &others, double reach);

void paintGuides(QPainter &painter, const QList<Guide> &guides, const Camera &camera, const Theme &theme);

} // namespace portwright
