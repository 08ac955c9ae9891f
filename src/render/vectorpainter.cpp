// SPDX-License-Identifier: Apache-2.0
#include "render/vectorpainter.h"

#include "render/edgestyle.h"
#include "render/nodepicture.h"

#include <QPainter>
#include <QPainterPath>
#include <cmath>

namespace portwright {

namespace {

constexpr double CornerRadius = 8;
constexpr double ArrowLength = 9;

QPointF step(QPointF from, QPointF to, double length)
{
    const QPointF way = to - from;
    const double whole = std::hypot(way.x(), way.y());
    return whole > 0 ? way * (length / whole) : QPointF();
}

QPainterPath roundedPath(const QList<QPointF> &points)
{
    QPainterPath path(points.first());
    for (qsizetype i = 1; i + 1 < points.size(); ++i) {
        const double before = QLineF(points[i - 1], points[i]).length();
        const double after = QLineF(points[i], points[i + 1]).length();
        const double room = std::min({CornerRadius, before / 2, after / 2});
        path.lineTo(points[i] - step(points[i - 1], points[i], room));
        path.quadTo(points[i], points[i] + step(points[i], points[i + 1], room));
    }
    path.lineTo(points.last());
    return path;
}

QPen linePen(const EdgeStyle &style)
{
    QPen pen(QColor(style.colour), style.width, Qt::SolidLine, Qt::FlatCap);
    QList<qreal> pattern;
    for (const double dash : style.dashes)
        pattern.append(dash / style.width);
    if (!pattern.isEmpty())
        pen.setDashPattern(pattern);
    return pen;
}

/// Paints one scene; a class only to hand its parts around.
class VectorPainting
{
public:
    VectorPainting(QPainter &painter, const Scene &scene, const PaintState &state, const QFont &font)
        : m_painter(painter), m_scene(scene), m_state(state), m_pen(font), m_tone(lightTheme())
    {
    }
    void paint();

private:
    void paintZone(const ZoneBox &zone);
    void paintBand(const ZoneBox &zone);
    void paintEdge(qsizetype index);
    void paintArrow(QPointF tip, QPointF from, const EdgeStyle &style);
    Badge badgeOf(qsizetype edge) const;

    QPainter &m_painter;
    const Scene &m_scene;
    const PaintState &m_state;
    Pen m_pen;
    Tone m_tone;
};

void VectorPainting::paint()
{
    m_painter.setRenderHint(QPainter::Antialiasing);
    for (const ZoneBox &zone : m_scene.zones)
        paintZone(zone);
    for (qsizetype i = 0; i < m_scene.edges.size(); ++i)
        if (m_scene.edges[i].points.size() > 1 && !m_state.hiddenClasses.contains(m_scene.edges[i].flowClass))
            paintEdge(i);
    for (const EdgeLabel &label : m_scene.labels) {
        const Edge &edge = m_scene.edges[label.edge];
        if (!label.placed || m_state.hiddenClasses.contains(edge.flowClass))
            continue;
        const bool struck = edgeStyle(edge, Badge::None, m_tone).struckLabel;
        m_pen.paintLabel(m_painter, label, {edge.assumed, false, struck, badgeOf(label.edge)}, m_tone);
    }
    for (const NodeBox &node : m_scene.nodes)
        m_pen.paintNode(m_painter, node, {m_state.badges.value(node.id, Badge::None), false, false, Detail::Full, 1},
                        m_tone);
}

Badge VectorPainting::badgeOf(qsizetype edge) const
{
    const Badge known = m_state.edgeBadges.value(edge, Badge::None);
    const bool blocked = m_scene.edges[edge].state == FlowState::NoPath;
    return known == Badge::None && blocked ? Badge::Barred : known;
}

void VectorPainting::paintZone(const ZoneBox &zone)
{
    m_painter.setPen(QPen(QColor(m_tone.theme.zoneBorder), 1));
    m_painter.setBrush(QColor(m_tone.theme.zoneFill));
    m_painter.drawRoundedRect(zone.rect, 12, 12);
    paintBand(zone);
    const QRectF title(zone.rect.left() + 14, zone.rect.top() + 8, zone.rect.width() - 28, 20);
    m_pen.paintZoneTitle(m_painter, zone, title, Detail::Full, 1, m_tone);
}

/// Hatched for the Internet, by lines instead of a pattern, which a PDF would hold as a picture.
void VectorPainting::paintBand(const ZoneBox &zone)
{
    const std::optional<Rgb> colour = bandColour(zone.kind, m_tone.theme);
    if (!colour)
        return;
    const bool hatched = zone.kind == ZoneKind::Internet;
    const QRectF band(zone.rect.left(), zone.rect.top() + 12, hatched ? 5 : 3, zone.rect.height() - 24);
    if (!hatched)
        return m_painter.fillRect(band, QColor(*colour));
    m_painter.save();
    m_painter.setClipRect(band, Qt::IntersectClip);
    m_painter.setPen(QPen(QColor(*colour), 1));
    for (double y = band.top(); y < band.bottom() + band.width(); y += 4)
        m_painter.drawLine(QPointF(band.left(), y), QPointF(band.right(), y - band.width()));
    m_painter.restore();
}

void VectorPainting::paintEdge(qsizetype index)
{
    const Edge &edge = m_scene.edges[index];
    const EdgeStyle style = edgeStyle(edge, badgeOf(index), m_tone);
    const QPainterPath path = roundedPath(edge.points);
    m_painter.setBrush(Qt::NoBrush);
    m_painter.setPen(QPen(QColor(m_tone.theme.canvas), style.width + 4, Qt::SolidLine, Qt::FlatCap));
    m_painter.drawPath(path);
    m_painter.setPen(linePen(style));
    m_painter.drawPath(path);
    if (style.arrows && edge.arrowAtA)
        paintArrow(edge.points.first(), edge.points[1], style);
    if (style.arrows && edge.arrowAtB)
        paintArrow(edge.points.last(), edge.points[edge.points.size() - 2], style);
}

void VectorPainting::paintArrow(QPointF tip, QPointF from, const EdgeStyle &style)
{
    const QPointF back = tip - step(from, tip, ArrowLength);
    const QPointF along = step(from, tip, ArrowLength / 2);
    const QPointF across(-along.y(), along.x());
    if (style.openArrows) {
        m_painter.setPen(QPen(QColor(style.colour), 1.2));
        m_painter.drawPolyline(QPolygonF({back + across, tip, back - across}));
        return;
    }
    m_painter.setPen(Qt::NoPen);
    m_painter.setBrush(QColor(style.colour));
    m_painter.drawPolygon(QPolygonF({back + across, tip, back - across}));
}

} // namespace

void paintVector(QPainter &painter, const Scene &scene, const PaintState &state, const QFont &font)
{
    VectorPainting(painter, scene, state, font).paint();
}

} // namespace portwright
