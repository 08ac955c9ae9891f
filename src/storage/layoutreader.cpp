// SPDX-License-Identifier: Apache-2.0
#include "storage/planreader.h"

#include <array>

namespace portwright {

namespace {

constexpr qint64 Farthest = 10'000'000; // from the origin, in canvas units

/// `count` whole numbers, or nothing and a report.
QList<int> readNumbers(PlanReading &reading, const JsonValue &list, int count)
{
    QList<int> numbers;
    for (const JsonValue item : list) {
        const std::optional<qint64> number = item.toInteger();
        if (number && std::abs(*number) <= Farthest)
            numbers += int(*number);
    }
    if (list.isArray() && list.size() == count && numbers.size() == count)
        return numbers;
    reading.error(list, count == 2
                            ? PlanText::tr("A place is a list of two whole numbers, x and y, up to 10 million")
                            : PlanText::tr("A rectangle is a list of four whole numbers, x, y, width and height, up to "
                                           "10 million"));
    return {};
}

template <class Id>
PlaceMap<Id, QPoint> readPoints(PlanReading &reading, const JsonValue &object, ElementKind kind)
{
    QList<typename PlaceMap<Id, QPoint>::Entry> points;
    forEachMember(reading, object, [&](const JsonValue &member) {
        const QString id = member.key();
        reading.checkReference(member, id, kind);
        const QList<int> place = readNumbers(reading, member, 2);
        if (!place.isEmpty())
            points.append({Id(id), QPoint(place.at(0), place.at(1))});
    });
    return PlaceMap<Id, QPoint>(std::move(points));
}

PlaceMap<ZoneId, QRect> readRects(PlanReading &reading, const JsonValue &object)
{
    QList<PlaceMap<ZoneId, QRect>::Entry> rects;
    forEachMember(reading, object, [&](const JsonValue &member) {
        const QString id = member.key();
        reading.checkReference(member, id, ElementKind::Zone);
        const QList<int> place = readNumbers(reading, member, 4);
        if (place.isEmpty())
            return;
        const QRect rect(place.at(0), place.at(1), place.at(2), place.at(3));
        if (rect.isEmpty())
            reading.error(member, PlanText::tr("The width and the height of a zone must be at least 1"));
        rects.append({ZoneId(id), rect});
    });
    return PlaceMap<ZoneId, QRect>(std::move(rects));
}

} // namespace

Layout readLayout(PlanReading &reading, const JsonValue &object)
{
    static constexpr std::array Known{"firewalls", "nodes", "zones"};
    const PlanMembers members(reading, object, Known);
    Layout layout;
    layout.firewalls = readPoints<FirewallId>(reading, members.value("firewalls"), ElementKind::Firewall);
    layout.nodes = readPoints<NodeId>(reading, members.value("nodes"), ElementKind::Node);
    layout.zones = readRects(reading, members.value("zones"));
    layout.unknown = members.unknown();
    return layout;
}

} // namespace portwright
