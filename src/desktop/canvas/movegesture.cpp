// SPDX-License-Identifier: Apache-2.0
#include "desktop/canvas/gesture.h"

#include <QGuiApplication>
#include <QStyleHints>

namespace portwright {

namespace {

/// The moved things alone, with the edges at them and the nodes at their other ends: small enough to route every move.
Scene partOf(const Scene &scene, const QSet<ElementId> &moved)
{
    Scene part;
    QSet<ElementId> needed = moved;
    QHash<qsizetype, qsizetype> newIndex;
    part.flowIds = scene.flowIds;
    for (qsizetype i = 0; i < scene.edges.size(); ++i) {
        const Edge &edge = scene.edges[i];
        if (!moved.contains(edge.a) && !moved.contains(edge.b))
            continue;
        newIndex.insert(i, part.edges.size());
        part.edges.append(edge);
        needed |= {edge.a, edge.b};
    }
    for (const EdgeLabel &label : scene.labels) {
        if (!newIndex.contains(label.edge))
            continue;
        part.labels.append(label);
        part.labels.last().edge = newIndex.value(label.edge);
    }
    for (const NodeBox &node : scene.nodes) {
        if (!needed.contains(node.id))
            continue;
        part.nodeIndex.insert(node.id, part.nodes.size());
        part.nodes.append(node);
    }
    part.zones = scene.zones;
    part.zoneIndex = scene.zoneIndex;
    return part;
}

class MoveGesture : public Gesture
{
public:
    MoveGesture(CanvasCore &core, const CanvasCore::Hit &grabbed, const PointerState &pointer);
    void move(const PointerState &pointer) override;
    void release(const PointerState &pointer) override;
    void cancel() override;

private:
    void begin();
    void addMembers();
    QPointF offsetAt(const PointerState &pointer);
    std::shared_ptr<const Scene> movedBy(QPointF offset) const;
    ZoneId targetZone(QPointF view) const;

    CanvasCore::Hit m_grabbed;
    ElementId m_anchor;
    QSet<ElementId> m_elements; // what the caller is asked to move
    QSet<ElementId> m_lifted;   // and what moves with it
    QPointF m_from;             // view
    QPointF m_offset;           // canvas units
    bool m_begun = false;
    bool m_takesPart; // some node or firewall is dragged, so zones adopt at the pointer
    Scene m_part;
};

MoveGesture::MoveGesture(CanvasCore &core, const CanvasCore::Hit &grabbed, const PointerState &pointer)
    : Gesture(core),
      m_grabbed(grabbed),
      m_anchor(grabbed.node.isEmpty() ? ElementId(grabbed.zone) : grabbed.node),
      m_from(pointer.at)
{
    m_elements = core.selected.contains(m_anchor) ? core.selected : QSet<ElementId>{m_anchor};
    m_takesPart = std::any_of(m_elements.cbegin(), m_elements.cend(),
                              [&](const ElementId &id) { return core.scene().nodeIndex.contains(id); });
}

/// A zone takes along what lies in it.
void MoveGesture::addMembers()
{
    m_lifted = m_elements;
    const Scene &scene = m_core.scene();
    for (const ZoneBox &zone : scene.zones) {
        if (!m_lifted.contains(zone.id))
            continue;
        for (const NodeBox &node : scene.nodes)
            if (!node.firewall && zone.rect.contains(node.rect.center()))
                m_lifted.insert(node.id);
        for (const ZoneBox &inner : scene.zones)
            if (inner.depth > zone.depth && zone.rect.contains(inner.rect.center()))
                m_lifted.insert(inner.id);
    }
}

void MoveGesture::begin()
{
    m_begun = true;
    if (!m_core.selected.contains(m_anchor))
        m_core.select(m_elements);
    m_core.setHovered({}, -1);
    addMembers();
    m_part = partOf(m_core.scene(), m_lifted);
    m_core.layer.lift(m_lifted);
}

QPointF MoveGesture::offsetAt(const PointerState &pointer)
{
    const QRectF box = m_core.rectOf(m_anchor);
    const QPointF way = (pointer.at - m_from) / m_core.layer.camera().zoom;
    return m_core.guided(box.translated(way), m_grabbed.node.isEmpty(), m_lifted, pointer.modifiers) - box.topLeft();
}

std::shared_ptr<const Scene> MoveGesture::movedBy(QPointF offset) const
{
    QHash<ElementId, QPointF> places;
    for (const NodeBox &node : m_part.nodes)
        if (m_lifted.contains(node.id))
            places.insert(node.id, node.rect.topLeft() + offset);
    Scene part = m_part;
    for (qsizetype i = 0; i < m_part.zones.size(); ++i)
        if (m_lifted.contains(m_part.zones[i].id))
            part.zones[i].rect.translate(offset);
    return withNodesMoved(part, places, TableMeasure());
}

ZoneId MoveGesture::targetZone(QPointF at) const
{
    const ZoneId zone = m_core.zoneAt(m_core.toCanvas(at), m_lifted);
    if (m_takesPart || zone.isEmpty())
        return zone;
    const QRectF box = m_core.rectOf(m_anchor).translated(m_offset);
    return m_core.rectOf(zone).contains(box.center()) ? zone : ZoneId();
}

void MoveGesture::move(const PointerState &pointer)
{
    const int threshold = QGuiApplication::styleHints()->startDragDistance() / 2;
    if (!m_begun && (pointer.at - m_from).manhattanLength() < threshold)
        return;
    if (!m_begun)
        begin();
    const bool hadGuides = !m_core.guides.isEmpty();
    m_offset = offsetAt(pointer);
    m_core.setAdopting(targetZone(pointer.at));
    m_core.view.update(m_core.layer.showLifted(movedBy(m_offset)));
    if (hadGuides || !m_core.guides.isEmpty())
        m_core.view.update();
}

void MoveGesture::release(const PointerState &pointer)
{
    if (!m_begun) {
        if (pointer.modifiers & (Qt::ShiftModifier | Qt::ControlModifier))
            return m_core.toggle(m_grabbed);
        return m_core.select({m_anchor});
    }
    move(pointer);
    const ZoneId zone = targetZone(pointer.at);
    cancel();
    if (const QPoint offset = m_offset.toPoint(); !offset.isNull())
        Q_EMIT m_core.view.moveRequested(m_elements, offset, zone);
}

void MoveGesture::cancel()
{
    if (!m_begun)
        return;
    m_core.setAdopting({});
    m_core.guides.clear();
    m_core.layer.drop();
    m_core.view.update();
}

} // namespace

std::unique_ptr<Gesture> moveGesture(CanvasCore &core, const CanvasCore::Hit &grabbed, const PointerState &pointer)
{
    return std::make_unique<MoveGesture>(core, grabbed, pointer);
}

} // namespace portwright
