// SPDX-License-Identifier: Apache-2.0
#include "render/nodepicture.h"

#include "render/rendertext.h"

#include <QPainter>

namespace portwright {

namespace {

constexpr double TileSize = 28;
constexpr double Inset = 8;

double radiusOf(const NodeBox &node)
{
    return node.firewall ? 3 : 8;
}

QRectF tileOf(const NodeBox &node)
{
    const double size = std::min(TileSize, node.rect.height() - Inset);
    return QRectF(node.rect.left() + Inset, node.rect.center().y() - size / 2, size, size);
}

QColor withAlpha(Rgb colour, double alpha)
{
    QColor result(colour);
    result.setAlphaF(float(alpha));
    return result;
}

void paintShadow(QPainter &painter, const QRectF &box, double radius)
{
    painter.setPen(Qt::NoPen);
    painter.setBrush(withAlpha(0, 0.04));
    painter.drawRoundedRect(box.adjusted(-0.7, 1, 0.7, 2.4), radius, radius);
    painter.drawRoundedRect(box.adjusted(0, 1, 0, 1.6), radius, radius);
}

void paintRing(QPainter &painter, const QRectF &box, double radius, const Tone &tone)
{
    painter.setPen(Qt::NoPen);
    painter.setBrush(withAlpha(tone.theme.accent, 0.28));
    painter.drawRoundedRect(box.adjusted(-4.5, -4.5, 4.5, 4.5), radius + 4, radius + 4);
}

void paintStack(QPainter &painter, const QRectF &box, double radius, const Tone &tone)
{
    painter.setPen(QPen(QColor(tone.theme.nodeBorder), 1));
    painter.setBrush(QColor(tone.theme.nodeFill));
    for (const double shift : {PileHeight, PileHeight / 2})
        painter.drawRoundedRect(box.translated(shift, -shift).adjusted(0.5, 0.5, -0.5, -0.5), radius, radius);
}

struct TileInk
{
    Rgb ground;
    Rgb glyph;
    bool outlined = false;
};

/// Platform roles in accent on accent fill, company services muted, people and vendor as an outline only.
TileInk tileInk(const NodeBox &node, const Theme &theme)
{
    if (node.group == QLatin1String("platform"))
        return {theme.accentFill, theme.accent};
    if (node.group == QLatin1String("devices") || node.group == QLatin1String("vendor"))
        return {theme.nodeFill, theme.muted, true};
    return {theme.zoneFill, theme.muted};
}

} // namespace

void Pen::paintBody(QPainter &painter, const NodeBox &node, const NodeLook &look, const Tone &tone)
{
    const double radius = radiusOf(node);
    paintShadow(painter, node.rect, radius);
    if (node.count > 1)
        paintStack(painter, node.rect, radius, tone);
    if (look.selected)
        paintRing(painter, node.rect, radius, tone);
    const bool marked = look.selected || look.hovered;
    const double width = look.selected ? 2 : 1;
    const double in = width / 2;
    painter.setPen(QPen(QColor(marked ? tone.theme.accent : tone.theme.nodeBorder), width));
    painter.setBrush(QColor(tone.theme.nodeFill));
    painter.drawRoundedRect(node.rect.adjusted(in, in, -in, -in), radius - in / 2, radius - in / 2);
    if (node.firewall)
        painter.fillRect(QRectF(node.rect.left() + width, node.rect.top() + width, 3, node.rect.height() - 2 * width),
                         QColor(tone.theme.warning));
}

void Pen::paintTile(QPainter &painter, const NodeBox &node, const QRectF &tile, const Tone &tone)
{
    const TileInk ink = tileInk(node, tone.theme);
    painter.setPen(ink.outlined ? QPen(QColor(tone.theme.hairline), 1) : QPen(Qt::NoPen));
    painter.setBrush(QColor(ink.ground));
    painter.drawRoundedRect(tile, 6, 6);
    const double side = tile.width() * 20 / TileSize;
    QRectF box(0, 0, side, side);
    box.moveCenter(tile.center());
    const QString glyph = node.firewall ? QStringLiteral("firewall") : node.glyph;
    if (m_glyphs.paint(painter, glyph, box, ink.glyph))
        return;
    m_text.draw(painter, {node.title.left(1).toUpper(), tile, 13, QFont::DemiBold, ink.glyph, Qt::AlignCenter});
}

void Pen::paintCount(QPainter &painter, const NodeBox &node, const Tone &tone)
{
    const QString text = QStringLiteral("\u00d7%1").arg(node.count);
    const QRectF box(node.rect.right() - 48, node.rect.bottom() - 19, 42, 14);
    m_text.draw(painter, {text, box, 11, QFont::Normal, tone.theme.muted, Qt::AlignRight | Qt::AlignVCenter});
}

void Pen::paintTexts(QPainter &painter, const NodeBox &node, const NodeLook &look, const Tone &tone)
{
    const double left = tileOf(node).right() + Inset;
    const QRectF area(left, node.rect.top(), node.rect.right() - 5 - left, node.rect.height());
    const auto line = [&](const QString &text, double middle, double size, QFont::Weight weight, Rgb colour) {
        m_text.draw(painter, {text, QRectF(area.left(), middle - 8, area.width(), 16), size, weight, colour});
    };
    const double middle = area.center().y();
    if (look.detail == Detail::Names)
        return line(node.title, middle, std::max(13.0, 9.5 / look.scale), QFont::DemiBold, tone.theme.text);
    if (look.detail == Detail::Extended && !node.address.isEmpty()) {
        line(node.title, middle - 12, 11.5, QFont::DemiBold, tone.theme.text);
        line(node.subtitle, middle + 0.5, 9, QFont::Normal, tone.theme.muted);
        return line(node.address, middle + 12, 9, QFont::Normal, tone.theme.muted);
    }
    line(node.title, middle - 7.5, 13, QFont::DemiBold, tone.theme.text);
    line(node.subtitle, middle + 8.5, 11, QFont::Normal, tone.theme.muted);
}

void Pen::paintNode(QPainter &painter, const NodeBox &node, const NodeLook &look, const Tone &tone)
{
    painter.setRenderHint(QPainter::Antialiasing);
    paintBody(painter, node, look, tone);
    paintTile(painter, node, tileOf(node), tone);
    paintTexts(painter, node, look, tone);
    if (node.count > 1 && look.detail >= Detail::Full)
        paintCount(painter, node, tone);
    const QPointF corner = node.rect.topRight() + QPointF(-1.5, 1.5);
    paintBadge(painter, corner, std::max(18.0, 12 / look.scale), look.badge, tone.theme, tone.theme.nodeFill);
}

void Pen::paintLabel(QPainter &painter, const EdgeLabel &label, const LabelLook &look, const Tone &tone)
{
    painter.setRenderHint(QPainter::Antialiasing);
    const Theme &theme = tone.theme;
    QPen outline(QColor(look.selected ? theme.accent : look.assumed ? theme.muted : theme.hairline), 1);
    if (look.assumed)
        outline.setDashPattern({1.5, 2});
    painter.setPen(outline);
    painter.setBrush(QColor(look.selected ? theme.accentFill : theme.canvas));
    const QRectF pill = label.rect.adjusted(0.5, 0.5, -0.5, -0.5);
    painter.drawRoundedRect(pill, pill.height() / 2, pill.height() / 2);
    m_text.draw(painter, {label.text, label.rect, label.rect.height() * 11 / 18, QFont::Medium,
                          look.struck ? theme.muted : theme.text, Qt::AlignCenter, look.struck});
    paintBadge(painter, QPointF(label.rect.left() - label.rect.height() * 7 / 18, label.rect.center().y()),
               label.rect.height() * 14 / 18, look.badge, theme, theme.canvas);
}

void Pen::paintZoneTitle(QPainter &painter, const ZoneBox &zone, const QRectF &box, Detail detail, double scale,
                         const Tone &tone)
{
    const double size = std::max(12.0, 12 / scale);
    const double small = std::max(11.0, 11 / scale);
    const double wide = m_text.width(zone.title, size, QFont::DemiBold);
    m_text.draw(painter, {zone.title, box, size, QFont::DemiBold, tone.theme.text});
    const QString count = RenderText::tr("%n node(s)", nullptr, zone.members);
    const QString rest = detail <= Detail::Boxes ? count : zone.subtitle;
    const QRectF room = box.adjusted(wide + 8 / std::min(scale, 1.0), 0, 0, 0);
    m_text.draw(painter, {rest, room, small, QFont::Normal, tone.theme.muted});
}

std::optional<Rgb> bandColour(ZoneKind kind, const Theme &theme)
{
    switch (kind) {
    case ZoneKind::Internet:
        return theme.muted;
    case ZoneKind::Dmz:
        return theme.warning;
    case ZoneKind::Server:
    case ZoneKind::Management:
        return theme.accent;
    case ZoneKind::Cloud:
    case ZoneKind::Vendor:
        return theme.muted;
    case ZoneKind::Lan:
        break;
    }
    return {};
}

} // namespace portwright
