// SPDX-License-Identifier: Apache-2.0
#include "scene/svgparts.h"
#include "scene/xmltext.h"

namespace portwright {

namespace {

constexpr double TileSize = 28;
constexpr double TextLeft = 46;

QByteArray rounded(const QRectF &rect, double radius, const QByteArray &rest)
{
    return "<rect" + rectAttributes(rect) + attribute("rx", radius) + rest + "/>";
}

QByteArray text(const char *cssClass, QPointF at, const QString &content, const QByteArray &rest = {})
{
    return QByteArray("<text class=\"") + cssClass + '"' + attribute("x", at.x()) + attribute("y", at.y()) + rest +
           '>' + xmlText(content) + "</text>";
}

/// A letter that stands for the role's picture.
QString letterOf(const NodeBox &node)
{
    static const QHash<QString, QString> letters = {
        {QStringLiteral("ldap"), QStringLiteral("L")},
        {QStringLiteral("dns"), QStringLiteral("N")},
        {QStringLiteral("ntp"), QStringLiteral("T")},
        {QStringLiteral("postgres"), QStringLiteral("D")},
        {QStringLiteral("cloud"), QStringLiteral("V")},
        {QStringLiteral("code42-license"), QStringLiteral("V")},
        {QStringLiteral("code42-upgrade"), QStringLiteral("U")},
        {QStringLiteral("code42-monitor"), QStringLiteral("O")},
        {QStringLiteral("code42-support"), QStringLiteral("V")},
    };
    const QString source = node.glyph.isEmpty() ? node.title : node.glyph;
    return letters.value(node.glyph, source.left(1).toUpper());
}

/// A small wall of bricks.
QByteArray bricks(const QRectF &tile, const Theme &theme)
{
    const QPointF o = tile.topLeft() + QPointF(5, 7);
    const auto at = [&](double x, double y) -> QByteArray {
        return numberText(o.x() + x) + ' ' + numberText(o.y() + y);
    };
    const QByteArray path = "M" + at(0, 0) + "h18v14h-18z M" + at(0, 4.67) + "h18 M" + at(0, 9.33) + "h18 M" +
                            at(9, 0) + "v4.67 M" + at(4.5, 4.67) + "v4.67 M" + at(13.5, 4.67) + "v4.67 M" +
                            at(9, 9.33) + "v4.67";
    return "<path d=\"" + path + "\" fill=\"none\" stroke=\"" + colourText(theme.muted) + "\" stroke-width=\"1.5\"/>";
}

QByteArray tile(const NodeBox &node, const Theme &theme)
{
    const QRectF rect(node.rect.x() + 10, node.rect.center().y() - TileSize / 2, TileSize, TileSize);
    const bool platform = node.group == QLatin1String("platform");
    const bool service = node.group == QLatin1String("services");
    const QByteArray fill = platform  ? colourText(theme.accentFill)
                            : service ? colourText(theme.zoneFill)
                                      : colourText(theme.nodeFill);
    const QByteArray border = platform || service ? QByteArray() : " stroke=\"" + colourText(theme.zoneBorder) + '"';
    QByteArray out = rounded(rect, 6, " fill=\"" + fill + '"' + border);
    if (node.firewall)
        return out + bricks(rect, theme);
    const QByteArray colour = colourText(platform ? theme.accent : theme.muted);
    return out +
           text("pw-glyph", {rect.center().x(), rect.center().y() + 5}, letterOf(node), " fill=\"" + colour + '"');
}

QByteArray badgeSign(Badge badge, QPointF c)
{
    const auto at = [&](double x, double y) -> QByteArray {
        return numberText(c.x() + x) + ' ' + numberText(c.y() + y);
    };
    switch (badge) {
    case Badge::Verified:
    case Badge::Open:
        return 'M' + at(-4, 0.5) + " L" + at(-1, 3.5) + " L" + at(4, -3);
    case Badge::Failed:
        return 'M' + at(-3, -3) + " L" + at(3, 3) + " M" + at(3, -3) + " L" + at(-3, 3);
    case Badge::Running:
        return 'M' + at(3, -2.5) + " A 4 4 0 1 0 " + at(3, 2.5);
    case Badge::Barred:
        return 'M' + at(-4.5, 0) + " a 4.5 4.5 0 1 0 9 0 a 4.5 4.5 0 1 0 -9 0 M" + at(-3, -3) + " L" + at(3, 3);
    case Badge::Unknown:
    case Badge::None:
        break;
    }
    return 'M' + at(-4, 0) + " L" + at(4, 0);
}

QByteArray badgeDisc(const NodeBox &node, Badge badge, const Theme &theme)
{
    if (badge == Badge::None)
        return {};
    const QPointF c = node.rect.topRight() + QPointF(-2, 2);
    const bool hollow = badge == Badge::Open;
    const QByteArray colour = colourText(theme.badge(badge));
    const QByteArray fill = hollow ? colourText(theme.nodeFill) : colour;
    const QByteArray sign = hollow ? colour : colourText(theme.nodeFill);
    const QByteArray centre = attribute("cx", c.x()) + attribute("cy", c.y());
    return "<circle" + centre + " r=\"11\" fill=\"" + colourText(theme.nodeFill) + "\"/><circle" + centre +
           " r=\"8.25\" stroke-width=\"1.5\" stroke=\"" + colour + "\" fill=\"" + fill + "\"/><path d=\"" +
           badgeSign(badge, c) + "\" fill=\"none\" stroke-width=\"1.75\" stroke-linecap=\"round\" stroke=\"" + sign +
           "\"/>";
}

QString nodeTitle(const NodeBox &node)
{
    QStringList parts = {node.title, node.subtitle};
    if (node.count > 0)
        parts.append(QStringLiteral("\u00D7%1").arg(node.count));
    if (!node.address.isEmpty())
        parts.append(node.address);
    return parts.join(QStringLiteral(", "));
}

QByteArray texts(const NodeBox &node)
{
    const double left = node.rect.x() + TextLeft;
    double room = node.rect.right() - 8 - left;
    QByteArray out;
    const double middle = node.rect.center().y();
    out += text("pw-name", {left, middle - 3}, elided(node.title, room, 13, TextMeasure::Face::Semibold));
    if (node.count > 0) {
        const QString count = QStringLiteral("\u00D7%1").arg(node.count);
        out += text("pw-role", {node.rect.right() - 8, middle + 13}, count, " text-anchor=\"end\"");
        room -= TableMeasure().width(count, 11, TextMeasure::Face::Regular) + 6;
    }
    return out + text("pw-role", {left, middle + 13}, elided(node.subtitle, room, 11, TextMeasure::Face::Regular));
}

/// Diagonal lines within a box, clear of its rounded corners.
QByteArray hatch(const QRectF &box, const Theme &theme)
{
    const QRectF r = box.adjusted(1, 1, -1, -1);
    QByteArray path;
    for (double sum = 24; sum < r.width() + r.height() - 12; sum += 12) {
        const double startX = std::min(sum, r.width());
        const double endY = std::min(sum, r.height());
        path += 'M' + numberText(r.x() + startX) + ' ' + numberText(r.y() + sum - startX) + " L" +
                numberText(r.x() + sum - endY) + ' ' + numberText(r.y() + endY) + ' ';
    }
    return "<path class=\"pw-line\" stroke=\"" + colourText(theme.grid) + "\" d=\"" + path.trimmed() + "\"/>";
}

} // namespace

QString elided(const QString &text, double width, double size, TextMeasure::Face face)
{
    const TableMeasure measure;
    if (measure.width(text, size, face) <= width)
        return text;
    const QChar ellipsis(0x2026);
    qsizetype fits = 0;
    for (qsizetype next = text.size(); next - fits > 1;) {
        const qsizetype middle = fits + (next - fits) / 2;
        (measure.width(text.first(middle) + ellipsis, size, face) <= width ? fits : next) = middle;
    }
    if (fits > 0 && text.at(fits - 1).isHighSurrogate())
        --fits;
    return text.first(fits).trimmed() + ellipsis;
}

QByteArray svgNode(const NodeBox &node, Badge badge, const Theme &theme)
{
    const QByteArray box = " class=\"pw-box\"";
    QByteArray out = "<g class=\"pw-node\"><title>" + xmlText(nodeTitle(node)) + "</title>";
    if (node.count > 0) {
        out += rounded(node.rect.translated(7, -7), 8, box);
        out += rounded(node.rect.translated(3.5, -3.5), 8, box);
    }
    out += rounded(node.rect.translated(0, 2), 8, " fill=\"#000000\" fill-opacity=\"0.07\"");
    out += rounded(node.rect, 8, box);
    out += tile(node, theme) + texts(node) + badgeDisc(node, badge, theme);
    return out + "</g>\n";
}

QByteArray svgZone(const ZoneBox &zone, const Theme &theme)
{
    Rgb band = theme.zoneBorder;
    if (zone.kind == ZoneKind::Dmz)
        band = theme.warning;
    else if (zone.kind == ZoneKind::Server || zone.kind == ZoneKind::Management)
        band = theme.accent;
    else if (zone.kind == ZoneKind::Vendor || zone.kind == ZoneKind::Cloud)
        band = theme.muted;
    const QRectF &r = zone.rect;
    const double room = r.width() - 28;
    const QString title = elided(zone.title, room, 12, TextMeasure::Face::Semibold);
    const double used = TableMeasure().width(title, 12, TextMeasure::Face::Semibold) + 8;
    QByteArray out = "<g class=\"pw-zone\"><title>" + xmlText(zone.title + u' ' + zone.subtitle) + "</title>";
    out += rounded(r, 12, " fill=\"" + colourText(theme.zoneFill) + '"');
    if (zone.kind == ZoneKind::Internet)
        out += hatch(r, theme);
    out += rounded(r, 12, " fill=\"none\" stroke=\"" + colourText(theme.zoneBorder) + '"');
    out +=
        rounded({r.x() + 1, r.y() + 12, 3, std::max(0.0, r.height() - 24)}, 1.5, " fill=\"" + colourText(band) + '"');
    out += text("pw-zone-name", {r.x() + 14, r.y() + 22}, title);
    out += text("pw-role", {r.x() + 14 + used, r.y() + 22},
                elided(zone.subtitle, room - used, 11, TextMeasure::Face::Regular));
    return out + "</g>\n";
}

} // namespace portwright
