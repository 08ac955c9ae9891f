// SPDX-License-Identifier: Apache-2.0
#include "scene/anchoredzones.h"

#include "scene/autolayout.h"
#include "scene/zonecolumns.h"

namespace portwright {

namespace {

constexpr int Apart = 12;                        // of boxes in a zone
constexpr int Around = 12;                       // a zone that grows keeps so far from others
constexpr QMargins InnerSpacing(40, 50, 40, 36); // of inner zones that are new
constexpr int MostCellsBeside = 8;

QRect boxAt(QPoint topLeft)
{
    return {topLeft, NodeSize};
}

QRectF withRoom(const QRect &box)
{
    return QRectF(box).adjusted(-Apart, -Apart, Apart, Apart);
}

/// How many cells of a pitch a length holds.
int cellsIn(int length, int cell, int pitch)
{
    return length < cell ? 0 : 1 + (length - cell) / pitch;
}

QPoint cellAt(const QRect &box, const QMargins &padding, int column, int row)
{
    return box.topLeft() +
           QPoint(padding.left() + column * NodePitch.width(), padding.top() + row * NodePitch.height());
}

qint64 areaOf(const QRect &box)
{
    return qint64(box.width()) * box.height();
}

} // namespace

bool isAnchored(const ZoneMembers &members, const Layout &layout, const ZoneId &zone)
{
    if (layout.zones.contains(zone))
        return true;
    const auto placed = [&](const Node *node) { return layout.nodes.contains(node->id); };
    const QList<const Node *> nodes = members.nodes(zone);
    if (std::any_of(nodes.begin(), nodes.end(), placed))
        return true;
    const QList<ZoneId> children = members.children(zone);
    return std::any_of(children.begin(), children.end(),
                       [&](const ZoneId &child) { return isAnchored(members, layout, child); });
}

AnchoredZones::AnchoredZones(const ZoneMembers &members, Layout &layout) : m_members(members), m_layout(layout) {}

QRect AnchoredZones::place(const ZoneId &zone, int depth)
{
    QList<NodeId> nodes;
    for (const Node *node : m_members.nodes(zone)) {
        if (!m_layout.nodes.contains(node->id))
            nodes.append(node->id);
    }
    QList<ZoneId> zones;
    for (const ZoneId &child : m_members.children(zone)) {
        if (!isAnchored(m_members, m_layout, child))
            zones.append(child);
    }
    QRect box = anchoredBox(zone, depth);
    if (!nodes.isEmpty() || !zones.isEmpty()) {
        Room room = roomOf(zone, box, depth);
        for (const NodeId &node : std::as_const(nodes))
            placeNode(node, room);
        for (const ZoneId &child : std::as_const(zones))
            placeZone(child, room);
        box = room.box;
    }
    m_layout.zones.insert(zone, box);
    return box;
}

/// The zone's own box, widened where what it holds sticks out.
QRect AnchoredZones::anchoredBox(const ZoneId &zone, int depth)
{
    QRect box = m_layout.zones.value(zone);
    for (const ZoneId &child : m_members.children(zone)) {
        if (isAnchored(m_members, m_layout, child))
            box = box.united(place(child, depth + 1).marginsAdded(ZoneInZone));
    }
    for (const Node *node : m_members.nodes(zone)) {
        const auto found = m_layout.nodes.constFind(node->id);
        if (found != m_layout.nodes.constEnd())
            box = box.united(boxAt(*found).marginsAdded(ZonePadding));
    }
    return box;
}

void AnchoredZones::addWithin(const ZoneId &zone, QSet<ElementId> &within) const
{
    within.insert(zone);
    for (const Node *node : m_members.nodes(zone))
        within.insert(node->id);
    for (const ZoneId &child : m_members.children(zone))
        addWithin(child, within);
}

AnchoredZones::Room AnchoredZones::roomOf(const ZoneId &zone, const QRect &box, int depth) const
{
    Room room;
    room.box = box;
    room.depth = depth;
    QSet<ElementId> within;
    addWithin(zone, within);
    const IdList<Zone> &zones = m_members.plan().topology.zones;
    QSet<ElementId> around;
    for (const Zone *outer = zones.find(zone); outer && !around.contains(outer->id); outer = zones.find(outer->parent))
        around.insert(outer->id);
    for (auto node = m_layout.nodes.begin(); node != m_layout.nodes.end(); ++node)
        (within.contains(node.key()) ? room.taken : room.foreign).add(withRoom(boxAt(*node)));
    for (const QPoint &place : std::as_const(m_layout.firewalls))
        room.taken.add(withRoom(boxAt(place)));
    for (auto other = m_layout.zones.begin(); other != m_layout.zones.end(); ++other) {
        if (!around.contains(other.key()))
            (within.contains(other.key()) ? room.taken : room.foreign).add(withRoom(*other));
    }
    return room;
}

void AnchoredZones::placeNode(const NodeId &node, Room &room)
{
    const QPoint place = spot(room, NodeSize, ZonePadding);
    m_layout.nodes.insert(node, place);
    room.taken.add(withRoom(boxAt(place)));
    room.box = room.box.united(boxAt(place).marginsAdded(ZonePadding));
}

/// Arranges an inner zone by itself and puts it into the room as a whole.
void AnchoredZones::placeZone(const ZoneId &zone, Room &room)
{
    Layout inner;
    arrangeInColumns(m_members, {zone}, {}, inner);
    const QRect box = inner.zones.value(zone);
    const QPoint place = spot(room, box.size(), InnerSpacing);
    const QPoint offset = place - box.topLeft();
    for (auto node = inner.nodes.begin(); node != inner.nodes.end(); ++node)
        m_layout.nodes.insert(node.key(), *node + offset);
    for (auto child = inner.zones.begin(); child != inner.zones.end(); ++child)
        m_layout.zones.insert(child.key(), child->translated(offset));
    room.taken.add(withRoom(box.translated(offset)));
    room.box = room.box.united(box.translated(offset).marginsAdded(ZoneInZone));
}

/// The first free cell in the box; else beside it, where the box has to grow least and into nobody; else below.
QPoint AnchoredZones::spot(Room &room, QSize size, const QMargins &padding)
{
    const QPoint inside = spotInside(room, size, padding);
    if (room.box.contains(QRect(inside, size).marginsAdded(padding)))
        return inside;
    return spotBeside(room, size, padding).value_or(inside);
}

QPoint AnchoredZones::spotInside(Room &room, QSize size, const QMargins &padding)
{
    const int width = room.box.width() - padding.left() - padding.right();
    const int columns = std::max(1, cellsIn(width, size.width(), NodePitch.width()));
    for (int cell = size == NodeSize ? room.cell : 0;; ++cell) {
        const QRect box(cellAt(room.box, padding, cell % columns, cell / columns), size);
        if (room.taken.hits(box))
            continue;
        if (size == NodeSize)
            room.cell = cell;
        return box.topLeft();
    }
}

std::optional<QPoint> AnchoredZones::spotBeside(const Room &room, QSize size, const QMargins &padding)
{
    const int columns = cellsIn(room.box.width(), 0, NodePitch.width());
    const int rows = cellsIn(room.box.height(), 0, NodePitch.height());
    const int outer = Around + room.depth * ZoneInZone.left();
    std::optional<QPoint> best;
    qint64 least = 0;
    for (int row = -MostCellsBeside; row <= rows + MostCellsBeside; ++row) {
        for (int column = -MostCellsBeside; column <= columns + MostCellsBeside; ++column) {
            const QRect box(cellAt(room.box, padding, column, row), size);
            const QRect grown = room.box.united(box.marginsAdded(padding));
            const qint64 cost = areaOf(grown) - areaOf(room.box);
            if ((best && cost >= least) || room.taken.hits(box) ||
                room.foreign.hits(QRectF(grown).adjusted(-outer, -outer, outer, outer)))
                continue;
            best = box.topLeft();
            least = cost;
        }
    }
    return best;
}

} // namespace portwright
