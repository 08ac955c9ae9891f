// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "scene/rectindex.h"
#include "scene/zonemembers.h"

namespace portwright {

/// From a zone's border to the zones inside.
constexpr QMargins ZoneInZone(16, 50, 16, 16);

/// Whether something of the zone has a place on the canvas: itself, a node or an inner zone.
bool isAnchored(const ZoneMembers &members, const Layout &layout, const ZoneId &zone);

/// Lays what has no place yet into zones that have one. What has a place stays; a zone grows where others leave room.
class AnchoredZones
{
public:
    AnchoredZones(const ZoneMembers &members, Layout &layout);

    /// Completes a zone and all in it; its box.
    QRect place(const ZoneId &zone, int depth = 0);

private:
    /// What is placed in a zone, and what stands around it.
    struct Room
    {
        QRect box;
        int depth = 0;
        int cell = 0; // the first that may be free, in rows as wide as the box
        RectIndex taken;
        RectIndex foreign;
    };
    QRect anchoredBox(const ZoneId &zone, int depth);
    Room roomOf(const ZoneId &zone, const QRect &box, int depth) const;
    void addWithin(const ZoneId &zone, QSet<ElementId> &within) const;
    void placeNode(const NodeId &node, Room &room);
    void placeZone(const ZoneId &zone, Room &room);
    static QPoint spot(Room &room, QSize size, const QMargins &padding);
    static QPoint spotInside(Room &room, QSize size, const QMargins &padding);
    static std::optional<QPoint> spotBeside(const Room &room, QSize size, const QMargins &padding);

    const ZoneMembers &m_members;
    Layout &m_layout;
};

} // namespace portwright
