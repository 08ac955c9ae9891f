// SPDX-License-Identifier: Apache-2.0
#include "desktop/canvas/minimap.h"

#include "desktop/canvas/canvastext.h"

#include <QMouseEvent>
#include <QPainter>

namespace portwright {

namespace {

constexpr QSize MapSize(180, 110);
constexpr double MapPadding = 8;

} // namespace

MiniMap::MiniMap(CanvasCore &core) : QWidget(&core.view), m_core(core)
{
    setFixedSize(MapSize);
    setAccessibleName(CanvasText::tr("Overview map"));
    setCursor(Qt::PointingHandCursor);
    hide();
}

double MiniMap::scale() const
{
    const QSizeF all = m_core.scene().bounds.size().expandedTo({1, 1});
    return std::min((width() - 2 * MapPadding) / all.width(), (height() - 2 * MapPadding) / all.height());
}

QRectF MiniMap::toMap(const QRectF &canvas) const
{
    const QPointF centre = m_core.scene().bounds.center();
    return {(canvas.topLeft() - centre) * scale() + QRectF(rect()).center(), canvas.size() * scale()};
}

void MiniMap::paintEvent(QPaintEvent *)
{
    const Theme &theme = m_core.layer.theme();
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(QPen(QColor(theme.hairline), 1));
    painter.setBrush(QColor(theme.panel));
    const QRectF frame = QRectF(rect()).adjusted(0.5, 0.5, -0.5, -0.5);
    painter.drawRoundedRect(frame, 6, 6);
    painter.setClipRect(frame.adjusted(3, 3, -3, -3));
    for (const ZoneBox &zone : m_core.scene().zones)
        if (zone.depth == 0)
            painter.fillRect(toMap(zone.rect), QColor(theme.zoneBorder));
    if (m_core.scene().zones.isEmpty())
        for (const NodeBox &node : m_core.scene().nodes)
            painter.fillRect(toMap(node.rect), QColor(theme.nodeBorder));
    const Camera &camera = m_core.layer.camera();
    painter.setBrush(Qt::NoBrush);
    painter.setPen(QPen(QColor(theme.accent), 1.5));
    painter.drawRect(toMap({camera.topLeft, QSizeF(m_core.layer.size()) / camera.zoom}) & frame.adjusted(4, 4, -4, -4));
}

void MiniMap::showAt(QPointF at)
{
    const QPointF canvas = (at - QRectF(rect()).center()) / scale() + m_core.scene().bounds.center();
    m_core.pan(QRectF(m_core.view.rect()).center() - m_core.layer.camera().toView(canvas));
    update();
}

void MiniMap::mousePressEvent(QMouseEvent *event)
{
    showAt(event->position());
}

void MiniMap::mouseMoveEvent(QMouseEvent *event)
{
    showAt(event->position());
}

} // namespace portwright
