// SPDX-License-Identifier: Apache-2.0
#include "render/glyphs.h"

#include "scene/glyphname.h"

#include <QFile>
#include <QPainter>
#include <QSvgRenderer>

namespace portwright {

namespace {

QByteArray glyphSource(const QString &name, Rgb colour)
{
    QFile file(QStringLiteral(":/icons/roles/%1.svg").arg(glyphFileName(name)));
    if (name.isEmpty() || !file.open(QIODevice::ReadOnly))
        return {};
    return file.readAll().replace("currentColor", QColor(colour).name().toLatin1());
}

void paintTick(QPainter &painter)
{
    painter.drawPolyline(QPolygonF({QPointF(-3.6, 0.2), QPointF(-1.1, 2.7), QPointF(3.7, -2.5)}));
}

void paintCross(QPainter &painter)
{
    painter.drawLine(QPointF(-2.7, -2.7), QPointF(2.7, 2.7));
    painter.drawLine(QPointF(-2.7, 2.7), QPointF(2.7, -2.7));
}

void paintBarred(QPainter &painter)
{
    painter.drawEllipse(QPointF(), 3.9, 3.9);
    painter.drawLine(QPointF(-2.7, 2.7), QPointF(2.7, -2.7));
}

void paintSign(QPainter &painter, Badge badge)
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
        return painter.drawArc(QRectF(-3.6, -3.6, 7.2, 7.2), 50 * 16, 260 * 16);
    case Badge::Unknown:
        return painter.drawLine(QPointF(-3.4, 0), QPointF(3.4, 0));
    case Badge::None:
        break;
    }
}

} // namespace

Glyphs::Glyphs() = default;
Glyphs::~Glyphs() = default;

QSvgRenderer *Glyphs::renderer(const QString &name, Rgb colour)
{
    const QPair<QString, Rgb> key(name, colour);
    const auto known = m_renderers.constFind(key);
    if (known != m_renderers.constEnd())
        return known->get();
    const QByteArray source = glyphSource(name, colour);
    auto made = source.isEmpty() ? nullptr : std::make_shared<QSvgRenderer>(source);
    return m_renderers.insert(key, made)->get();
}

bool Glyphs::paint(QPainter &painter, const QString &name, const QRectF &box, Rgb colour)
{
    QSvgRenderer *glyph = renderer(name, colour);
    if (!glyph || !glyph->isValid())
        return false;
    glyph->render(&painter, box);
    return true;
}

QImage glyphImage(const QString &name, Rgb colour, int size, double pixelRatio)
{
    QImage image(QSize(size, size) * pixelRatio, QImage::Format_ARGB32_Premultiplied);
    image.fill(Qt::transparent);
    QPainter painter(&image);
    painter.setRenderHint(QPainter::Antialiasing);
    Glyphs glyphs;
    if (!glyphs.paint(painter, name, QRectF(QPointF(), QSizeF(image.size())), colour))
        return {};
    painter.end();
    image.setDevicePixelRatio(pixelRatio);
    return image;
}

void paintBadge(QPainter &painter, QPointF centre, double diameter, Badge badge, const Theme &theme, Rgb ring)
{
    if (badge == Badge::None)
        return;
    const QColor disc(theme.badge(badge));
    const bool hollow = badge == Badge::Open;
    painter.save();
    painter.translate(centre);
    painter.scale(diameter / 18, diameter / 18);
    painter.setPen(Qt::NoPen);
    painter.setBrush(QColor(ring));
    painter.drawEllipse(QPointF(), 9, 9);
    painter.setBrush(disc);
    painter.drawEllipse(QPointF(), 7, 7);
    if (hollow) {
        painter.setBrush(QColor(ring));
        painter.drawEllipse(QPointF(), 5.6, 5.6);
    }
    painter.setBrush(Qt::NoBrush);
    const QColor sign = hollow ? disc : QColor(theme.dark ? theme.canvas : theme.nodeFill);
    painter.setPen(QPen(sign, 1.9, Qt::SolidLine, Qt::RoundCap, Qt::RoundJoin));
    paintSign(painter, badge);
    painter.restore();
}

} // namespace portwright
