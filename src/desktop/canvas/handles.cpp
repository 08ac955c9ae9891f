// SPDX-License-Identifier: Apache-2.0
#include "desktop/canvas/handles.h"

#include <QPainter>

namespace portwright {

namespace {

constexpr double Outside = 6;      // pixels between a node and its handles
constexpr double HandleRadius = 5; // pixels
constexpr double HandleReach = 9;  // pixels

bool isNear(QPointF a, QPointF b)
{
    return std::abs(a.x() - b.x()) <= HandleReach && std::abs(a.y() - b.y()) <= HandleReach;
}

struct Corner
{
    Qt::Edges edges;
    QPointF at;
};

QList<Corner> corners(const QRectF &rect)
{
    const QPointF centre = rect.center();
    return {{Qt::TopEdge | Qt::LeftEdge, rect.topLeft()},
            {Qt::TopEdge | Qt::RightEdge, rect.topRight()},
            {Qt::BottomEdge | Qt::LeftEdge, rect.bottomLeft()},
            {Qt::BottomEdge | Qt::RightEdge, rect.bottomRight()},
            {Qt::TopEdge, {centre.x(), rect.top()}},
            {Qt::BottomEdge, {centre.x(), rect.bottom()}},
            {Qt::LeftEdge, {rect.left(), centre.y()}},
            {Qt::RightEdge, {rect.right(), centre.y()}}};
}

} // namespace

QList<QPointF> Handles::connectPoints() const
{
    const ElementId &node = m_core.layer.state().hovered;
    const qsizetype index = m_core.scene().nodeIndex.value(node, -1);
    if (index < 0 || m_core.scene().nodes[index].firewall || m_core.gesture || m_core.layer.camera().zoom < 0.35)
        return {};
    const double out = Outside + HandleRadius;
    const QRectF box = m_core.layer.camera().toView(m_core.scene().nodes[index].rect).adjusted(-out, -out, out, out);
    return {{box.center().x(), box.top()},
            {box.right(), box.center().y()},
            {box.center().x(), box.bottom()},
            {box.left(), box.center().y()}};
}

ElementId Handles::connectAt(QPointF at) const
{
    for (const QPointF &point : connectPoints())
        if (isNear(point, at))
            return m_core.layer.state().hovered;
    return {};
}

bool Handles::nearHovered(QPointF at) const
{
    if (connectPoints().isEmpty())
        return false;
    const double out = Outside + 2 * HandleRadius + 4;
    const QRectF box = m_core.layer.camera().toView(m_core.rectOf(m_core.layer.state().hovered));
    return box.adjusted(-out, -out, out, out).contains(at);
}

ZoneId Handles::selectedZone() const
{
    if (m_core.selected.size() != 1)
        return {};
    const ZoneId zone((*m_core.selected.cbegin()).text());
    return m_core.scene().zoneIndex.contains(zone) ? zone : ZoneId();
}

std::optional<Handles::Resize> Handles::resizeAt(QPointF at) const
{
    const ZoneId zone = selectedZone();
    if (zone.isEmpty())
        return {};
    for (const Corner &corner : corners(m_core.layer.camera().toView(m_core.rectOf(zone))))
        if (isNear(corner.at, at))
            return Resize{zone, corner.edges};
    return {};
}

void Handles::paint(QPainter &painter) const
{
    const Theme &theme = m_core.layer.theme();
    painter.setPen(QPen(QColor(theme.accent), 1.5));
    painter.setBrush(QColor(theme.nodeFill));
    for (const QPointF &point : connectPoints())
        painter.drawEllipse(point, HandleRadius, HandleRadius);
    const ZoneId zone = m_core.gesture ? ZoneId() : selectedZone();
    if (zone.isEmpty())
        return;
    for (const Corner &corner : corners(m_core.layer.camera().toView(m_core.rectOf(zone))))
        painter.drawRect(QRectF(corner.at - QPointF(3.5, 3.5), QSizeF(7, 7)));
}

} // namespace portwright
