// SPDX-License-Identifier: Apache-2.0
#include "scene/svgparts.h"
#include "scene/xmltext.h"

#include <QLineF>

namespace portwright {

namespace {

QByteArray pointText(QPointF point)
{
    return numberText(point.x()) + ' ' + numberText(point.y());
}

QPointF unit(QPointF from, QPointF to)
{
    const double length = std::hypot(to.x() - from.x(), to.y() - from.y());
    return length > 0 ? (to - from) / length : QPointF(1, 0);
}

/// The points with ends drawn back, so that a line does not stick out of its arrow head.
QList<QPointF> shortened(const Edge &edge)
{
    QList<QPointF> points = edge.points;
    const qsizetype last = points.size() - 1;
    if (edge.arrowAtA)
        points[0] += unit(points.at(0), points.at(1)) * (ArrowSize - 1);
    if (edge.arrowAtB)
        points[last] += unit(points.at(last), points.at(last - 1)) * (ArrowSize - 1);
    return points;
}

QByteArray pathText(const QList<QPointF> &points)
{
    QByteArray out = 'M' + pointText(points.front());
    for (qsizetype index = 1; index + 1 < points.size(); ++index) {
        const QPointF before = points.at(index - 1);
        const QPointF here = points.at(index);
        const QPointF after = points.at(index + 1);
        const double room = std::min(QLineF(before, here).length(), QLineF(here, after).length()) / 2;
        const double radius = std::min(CornerRadius, room);
        out += " L" + pointText(here + unit(here, before) * radius);
        out += " Q" + pointText(here) + ' ' + pointText(here + unit(here, after) * radius);
    }
    return out + " L" + pointText(points.back());
}

QByteArray arrow(QPointF tip, QPointF from, const LineStyle &style)
{
    const QPointF back = unit(tip, from) * ArrowSize;
    const QPointF side = QPointF(-back.y(), back.x()) / 2;
    const QByteArray points =
        pointText(tip + back + side) + " L" + pointText(tip) + " L" + pointText(tip + back - side);
    const QByteArray colour = colourText(style.colour);
    if (style.openArrow)
        return "<path d=\"M" + points + "\" fill=\"none\" stroke-width=\"1.4\" stroke=\"" + colour + "\"/>";
    return "<path d=\"M" + points + " z\" fill=\"" + colour + "\"/>";
}

QByteArray barredCircle(const Edge &edge, const LineStyle &style, const Theme &theme)
{
    qsizetype longest = 1;
    for (qsizetype index = 1; index < edge.points.size(); ++index) {
        if (QLineF(edge.points.at(index - 1), edge.points.at(index)).length() >
            QLineF(edge.points.at(longest - 1), edge.points.at(longest)).length())
            longest = index;
    }
    const QPointF c = edge.points.at(longest - 1) * 0.8 + edge.points.at(longest) * 0.2;
    const QByteArray colour = colourText(style.colour);
    return "<circle" + attribute("cx", c.x()) + attribute("cy", c.y()) + " r=\"6\" stroke-width=\"1.5\" fill=\"" +
           colourText(theme.canvas) + "\" stroke=\"" + colour + "\"/><path d=\"M" + pointText(c + QPointF(-4, -4)) +
           " L" + pointText(c + QPointF(4, 4)) + "\" stroke-width=\"1.5\" stroke=\"" + colour + "\"/>";
}

QByteArray dashText(const LineStyle &style)
{
    if (style.dashes.isEmpty())
        return {};
    QByteArrayList parts;
    for (const double dash : style.dashes)
        parts.append(numberText(dash));
    return " stroke-dasharray=\"" + parts.join(' ') + '"';
}

QByteArray titles(const Scene &scene, const Edge &edge)
{
    QStringList lines;
    for (const qsizetype flow : edge.flows)
        lines.append(scene.flowTitles.value(flow, scene.flowIds.at(flow).text()));
    return "<title>" + xmlText(lines.join(u'\n')) + "</title>";
}

} // namespace

QByteArray svgEdge(const Scene &scene, const Edge &edge, Badge badge, const Theme &theme)
{
    if (edge.points.size() < 2)
        return {};
    const LineStyle style = lineStyle(edge, theme, badge);
    const QByteArray path = pathText(shortened(edge));
    QByteArray out =
        "<g class=\"pw-flow pw-" + xmlText(edge.flowClass) + " pw-" + needName(edge.need).toLatin1() + "\">";
    out += titles(scene, edge);
    out += "<path class=\"pw-halo\" d=\"" + pathText(edge.points) + '"' + attribute("stroke-width", style.width + 4) +
           "/>";
    out += "<path class=\"pw-line\" d=\"" + path + "\" stroke=\"" + colourText(style.colour) + '"' +
           attribute("stroke-width", style.width) + dashText(style) + "/>";
    if (edge.arrowAtA)
        out += arrow(edge.points.front(), edge.points.at(1), style);
    if (edge.arrowAtB)
        out += arrow(edge.points.back(), edge.points.at(edge.points.size() - 2), style);
    if (style.barred)
        out += barredCircle(edge, style, theme);
    return out + "</g>\n";
}

QByteArray svgLabel(const Scene &scene, const EdgeLabel &label, const Theme &theme)
{
    const Edge &edge = scene.edges.at(label.edge);
    const LineStyle style = lineStyle(edge, theme);
    const QByteArray dotted = edge.assumed ? " stroke-dasharray=\"2 2\"" : QByteArray();
    const QByteArray border = colourText(edge.assumed ? theme.muted : theme.hairline);
    const QByteArray struck = style.struck ? QByteArrayLiteral(" text-decoration=\"line-through\"") : QByteArray();
    return "<g class=\"pw-label\"><rect" + rectAttributes(label.rect) + attribute("rx", label.rect.height() / 2) +
           " fill=\"" + colourText(theme.canvas) + "\" stroke=\"" + border + '"' + dotted +
           "/><text xml:space=\"preserve\" class=\"pw-port\"" + attribute("x", label.rect.center().x()) +
           attribute("y", label.rect.center().y() + 4) + struck + '>' + xmlText(label.text) + "</text></g>\n";
}

} // namespace portwright
