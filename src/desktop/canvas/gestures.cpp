// SPDX-License-Identifier: Apache-2.0
#include "desktop/canvas/gesture.h"
#include "desktop/canvas/zonemargins.h"
#include "scene/autolayout.h"

#include <QPainter>

namespace portwright {

namespace {

constexpr double ClickReach = 4; // pixels: less is a click
constexpr int SmallestZone = 48; // canvas units

bool isClick(QPointF from, QPointF to)
{
    return (to - from).manhattanLength() < ClickReach;
}

QRectF box(QPointF a, QPointF b)
{
    return QRectF(a, b).normalized();
}

void paintOutline(QPainter &painter, const QRectF &rect, const Theme &theme, double fill)
{
    QColor ground(theme.accent);
    ground.setAlphaF(float(fill));
    painter.setPen(QPen(QColor(theme.accent), 1));
    painter.setBrush(ground);
    painter.drawRect(rect);
}

class PanGesture : public Gesture
{
public:
    PanGesture(CanvasCore &core, QPointF at) : Gesture(core), m_last(at) {}
    void move(const PointerState &pointer) override { m_core.pan(pointer.at - std::exchange(m_last, pointer.at)); }
    void release(const PointerState &pointer) override { move(pointer); }

private:
    QPointF m_last;
};

class BandGesture : public Gesture
{
public:
    BandGesture(CanvasCore &core, const PointerState &pointer) : Gesture(core), m_from(pointer.at), m_to(pointer.at) {}

    void move(const PointerState &pointer) override
    {
        m_to = pointer.at;
        m_core.view.update();
    }
    void release(const PointerState &pointer) override;
    void paint(QPainter &painter) const override
    {
        if (!isClick(m_from, m_to))
            paintOutline(painter, box(m_from, m_to), m_core.layer.theme(), 0.08);
    }

private:
    QSet<ElementId> inside() const;
    QPointF m_from;
    QPointF m_to;
};

QSet<ElementId> BandGesture::inside() const
{
    const QRectF area = box(m_core.toCanvas(m_from), m_core.toCanvas(m_to));
    const bool touching = m_to.x() < m_from.x();
    QSet<ElementId> found;
    for (const NodeBox &node : m_core.scene().nodes)
        if (area.contains(node.rect) || (touching && area.intersects(node.rect)))
            found.insert(node.id);
    for (const ZoneBox &zone : m_core.scene().zones)
        if (area.contains(zone.rect))
            found.insert(zone.id);
    return found;
}

void BandGesture::release(const PointerState &pointer)
{
    m_to = pointer.at;
    const bool adding = pointer.modifiers & (Qt::ShiftModifier | Qt::ControlModifier);
    if (!isClick(m_from, m_to))
        return m_core.select(adding ? m_core.selected | inside() : inside(),
                             adding ? m_core.selectedFlows : QSet<FlowId>());
    const ZoneId zone = m_core.hitAt(m_from).zone;
    if (adding && !zone.isEmpty())
        m_core.toggle({.node = {}, .edge = -1, .zone = zone});
    else if (!adding)
        m_core.select(zone.isEmpty() ? QSet<ElementId>() : QSet<ElementId>{zone});
}

class ConnectGesture : public Gesture
{
public:
    ConnectGesture(CanvasCore &core, const ElementId &from, QPointF at) : Gesture(core), m_from(from), m_at(at) {}

    void move(const PointerState &pointer) override
    {
        m_at = pointer.at;
        m_core.setHovered(target(pointer.at), -1);
        m_core.view.update();
    }
    void release(const PointerState &pointer) override
    {
        const ElementId to = target(pointer.at);
        if (!to.isEmpty())
            Q_EMIT m_core.view.connectRequested(NodeId(m_from.text()), NodeId(to.text()));
        m_core.view.update();
    }
    void cancel() override { m_core.view.update(); }
    void paint(QPainter &painter) const override;

private:
    ElementId target(QPointF at) const;
    ElementId m_from;
    QPointF m_at;
};

ElementId ConnectGesture::target(QPointF at) const
{
    const qsizetype node = m_core.scene().nodeAt(m_core.toCanvas(at));
    if (node < 0 || m_core.scene().nodes[node].firewall || m_core.scene().nodes[node].id == m_from)
        return {};
    return m_core.scene().nodes[node].id;
}

void ConnectGesture::paint(QPainter &painter) const
{
    const QPointF from = m_core.layer.camera().toView(m_core.rectOf(m_from).center());
    painter.setPen(QPen(QColor(m_core.layer.theme().accent), 1.6, Qt::DashLine));
    painter.drawLine(from, m_at);
    painter.setPen(Qt::NoPen);
    painter.setBrush(QColor(m_core.layer.theme().accent));
    painter.drawEllipse(m_at, 4, 4);
}

class NewZoneGesture : public Gesture
{
public:
    NewZoneGesture(CanvasCore &core, const PointerState &pointer)
        : Gesture(core), m_from(core.snapped(core.toCanvas(pointer.at), pointer.modifiers)), m_to(m_from)
    {
    }
    void move(const PointerState &pointer) override
    {
        m_to = m_core.snapped(m_core.toCanvas(pointer.at), pointer.modifiers);
        m_core.view.update();
    }
    void release(const PointerState &pointer) override
    {
        move(pointer);
        const QRect rect = box(m_from, m_to).toRect();
        if (rect.width() >= SmallestZone && rect.height() >= SmallestZone)
            Q_EMIT m_core.view.newZoneRequested(rect);
    }
    void cancel() override { m_core.view.update(); }
    void paint(QPainter &painter) const override
    {
        paintOutline(painter, m_core.layer.camera().toView(box(m_from, m_to)), m_core.layer.theme(), 0.06);
    }

private:
    QPointF m_from;
    QPointF m_to;
};

class ResizeGesture : public Gesture
{
public:
    ResizeGesture(CanvasCore &core, const ZoneId &zone, Qt::Edges edges)
        : Gesture(core),
          m_zone(zone),
          m_edges(edges),
          m_before(core.rectOf(zone)),
          m_rect(m_before),
          m_least(leastRect())
    {
    }
    void move(const PointerState &pointer) override;
    void release(const PointerState &pointer) override
    {
        move(pointer);
        if (m_rect != m_before)
            Q_EMIT m_core.view.zoneRectRequested(m_zone, m_rect.toRect());
    }
    void cancel() override { m_core.view.update(); }
    void paint(QPainter &painter) const override
    {
        paintOutline(painter, m_core.layer.camera().toView(m_rect), m_core.layer.theme(), 0.06);
    }

private:
    QRectF leastRect() const;

    ZoneId m_zone;
    Qt::Edges m_edges;
    QRectF m_before;
    QRectF m_rect;
    QRectF m_least; // what the zone must hold; null if nothing lies in it
};

/// Round all that lies in the zone, but no larger than the zone is.
QRectF ResizeGesture::leastRect() const
{
    QRectF least;
    const int depth = m_core.scene().zones.at(m_core.scene().zoneIndex.value(m_zone)).depth;
    for (const NodeBox &node : m_core.scene().nodes)
        if (!node.firewall && m_before.contains(node.rect.center()))
            least |= node.rect.marginsAdded(ZonePadding);
    for (const ZoneBox &inner : m_core.scene().zones)
        if (inner.depth > depth && m_before.contains(inner.rect.center()))
            least |= inner.rect.marginsAdded(NestedPadding);
    return least.isNull() ? least : least & m_before;
}

void ResizeGesture::move(const PointerState &pointer)
{
    const QPointF at = m_core.snapped(m_core.toCanvas(pointer.at), pointer.modifiers);
    if (m_edges & Qt::LeftEdge)
        m_rect.setLeft(std::min(at.x(), m_before.right() - SmallestZone));
    if (m_edges & Qt::RightEdge)
        m_rect.setRight(std::max(at.x(), m_before.left() + SmallestZone));
    if (m_edges & Qt::TopEdge)
        m_rect.setTop(std::min(at.y(), m_before.bottom() - SmallestZone));
    if (m_edges & Qt::BottomEdge)
        m_rect.setBottom(std::max(at.y(), m_before.top() + SmallestZone));
    if (!m_least.isNull())
        m_rect |= m_least;
    m_core.view.update();
}

} // namespace

std::unique_ptr<Gesture> panGesture(CanvasCore &core, QPointF at)
{
    return std::make_unique<PanGesture>(core, at);
}

std::unique_ptr<Gesture> bandGesture(CanvasCore &core, const PointerState &pointer)
{
    return std::make_unique<BandGesture>(core, pointer);
}

std::unique_ptr<Gesture> connectGesture(CanvasCore &core, const ElementId &from, QPointF at)
{
    return std::make_unique<ConnectGesture>(core, from, at);
}

std::unique_ptr<Gesture> newZoneGesture(CanvasCore &core, const PointerState &pointer)
{
    return std::make_unique<NewZoneGesture>(core, pointer);
}

std::unique_ptr<Gesture> resizeGesture(CanvasCore &core, const ZoneId &zone, Qt::Edges edges)
{
    return std::make_unique<ResizeGesture>(core, zone, edges);
}

} // namespace portwright
