// SPDX-License-Identifier: Apache-2.0
#include "desktop/look/look.h"

#include <QPainter>

namespace portwright
{

namespace
{

QPen stroke(const QColor &ink, double width)
{
    return QPen(ink, width, Qt::SolidLine, Qt::RoundCap, Qt::RoundJoin);
}

void paintTick(QPainter &painter)
{
    painter.drawPolyline(QPolygonF({{-0.42, 0.02}, {-0.1, 0.34}, {0.44, -0.3}}));
}

void paintCross(QPainter &painter)
{
    painter.drawLine(QPointF(-0.33, -0.33), QPointF(0.33, 0.33));
    painter.drawLine(QPointF(-0.33, 0.33), QPointF(0.33, -0.33));
}

void paintBarred(QPainter &painter)
{
    painter.drawEllipse(QPointF(), 0.45, 0.45);
    painter.drawLine(QPointF(-0.3, 0.3), QPointF(0.3, -0.3));
}

void paintGlyph(QPainter &painter, Badge badge)
{
    switch (badge) {
    case Badge::Verified:
    case Badge::Open:
        return paintTick(painter);
    case Badge::Failed:
        return paintCross(painter);
    case Badge::Barred:
        return paintBarred(painter);
    case Badge::Running:
        return painter.drawArc(QRectF(-0.45, -0.45, 0.9, 0.9), 30 * 16, 270 * 16);
    case Badge::Unknown:
        return painter.drawLine(QPointF(-0.4, 0), QPointF(0.4, 0));
    case Badge::None:
        return;
    }
}

QPixmap blank(int width, int height, qreal pixelRatio)
{
    QPixmap pixmap(QSize(width, height) * pixelRatio);
    pixmap.setDevicePixelRatio(pixelRatio);
    pixmap.fill(Qt::transparent);
    return pixmap;
}

} // namespace

QPixmap badgeMark(Badge badge, const Theme &theme, int size, qreal pixelRatio)
{
    QPixmap pixmap = blank(size, size, pixelRatio);
    if (badge == Badge::None)
        return pixmap;
    QPainter painter(&pixmap);
    painter.setRenderHint(QPainter::Antialiasing);
    const double half = size / 2.0;
    painter.translate(half, half);
    painter.scale(half - 0.5, half - 0.5);
    const QColor disc = colour(theme.badge(badge));
    const bool hollow = badge == Badge::Open;
    painter.setPen(hollow ? stroke(disc, 0.2) : QPen(Qt::NoPen));
    painter.setBrush(hollow ? QBrush(Qt::NoBrush) : QBrush(disc));
    painter.drawEllipse(QPointF(), hollow ? 0.88 : 1.0, hollow ? 0.88 : 1.0);
    painter.setBrush(Qt::NoBrush);
    painter.setPen(stroke(hollow ? disc : colour(theme.panel), 0.24));
    paintGlyph(painter, badge);
    return pixmap;
}

QPixmap classMark(const QString &flowClass, const Theme &theme, qreal pixelRatio)
{
    QPixmap pixmap = blank(16, 16, pixelRatio);
    QPainter painter(&pixmap);
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(stroke(colour(theme.flowClass(flowClass)), 3));
    painter.drawLine(QPointF(2, 8), QPointF(14, 8));
    return pixmap;
}

} // namespace portwright
