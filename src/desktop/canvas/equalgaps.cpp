// SPDX-License-Identifier: Apache-2.0
#include "desktop/canvas/equalgaps.h"

#include "desktop/canvas/boxspan.h"

#include <cmath>

namespace portwright {

namespace {

constexpr double SmallestGap = 4; // a gap that people see as one

/// The boxes beside `moved`, in their order.
QList<BoxSpan> rowOf(const QRectF &moved, const QList<QRectF> &others, bool across)
{
    const BoxSpan own = along(moved, !across);
    QList<BoxSpan> row;
    for (const QRectF &other : others) {
        const BoxSpan span = along(other, !across);
        if (span.from < own.to && span.to > own.from)
            row.append(along(other, across));
    }
    std::sort(row.begin(), row.end(), [](BoxSpan a, BoxSpan b) { return a.from < b.from; });
    return row;
}

/// A place for the beginning of the moved box, and the gaps that are then equal.
struct Place
{
    double from;
    BoxSpan gaps[2];
};

QList<Place> placesIn(const QList<BoxSpan> &row, double size)
{
    QList<Place> places;
    for (qsizetype i = 0; i + 1 < row.size(); ++i) {
        const BoxSpan a = row.at(i);
        const BoxSpan b = row.at(i + 1);
        const double gap = b.from - a.to;
        if (gap < SmallestGap)
            continue;
        places.append({b.to + gap, {{a.to, b.from}, {b.to, b.to + gap}}});
        places.append({a.from - gap - size, {{a.from - gap, a.from}, {a.to, b.from}}});
        const double rest = (gap - size) / 2;
        if (rest >= SmallestGap)
            places.append({a.to + rest, {{a.to, a.to + rest}, {b.from - rest, b.from}}});
    }
    return places;
}

bool isFree(const QList<BoxSpan> &row, double from, double size)
{
    return std::none_of(row.begin(), row.end(), [&](BoxSpan span) {
        return span.from < from + size - SamePlace && span.to > from + SamePlace;
    });
}

QList<Place> freePlaces(const QRectF &moved, const QList<QRectF> &others, bool across)
{
    const QList<BoxSpan> row = rowOf(moved, others, across);
    const BoxSpan own = along(moved, across);
    QList<Place> places = placesIn(row, own.to - own.from);
    erase_if(places, [&](const Place &place) { return !isFree(row, place.from, own.to - own.from); });
    return places;
}

} // namespace

std::optional<double> wayToEqualGap(const QRectF &moved, const QList<QRectF> &others, double reach, bool across)
{
    std::optional<double> best;
    for (const Place &place : freePlaces(moved, others, across)) {
        const double way = place.from - along(moved, across).from;
        if (std::abs(way) <= reach && (!best || std::abs(way) < std::abs(*best)))
            best = way;
    }
    return best;
}

QList<Guide> equalGapsAt(const QRectF &there, const QList<QRectF> &others, bool across)
{
    QList<Guide> guides;
    const double level = across ? there.center().y() : there.center().x();
    for (const Place &place : freePlaces(there, others, across)) {
        if (std::abs(place.from - along(there, across).from) > SamePlace)
            continue;
        for (const BoxSpan gap : place.gaps) {
            const QLineF line =
                across ? QLineF(gap.from, level, gap.to, level) : QLineF(level, gap.from, level, gap.to);
            const Guide guide{line, gap.to - gap.from};
            if (!guides.contains(guide))
                guides.append(guide);
        }
    }
    return guides;
}

} // namespace portwright
