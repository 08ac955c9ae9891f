// SPDX-License-Identifier: Apache-2.0
#include "desktop/canvas/fanout.h"

#include "desktop/canvas/motion.h"
#include "render/edgestyle.h"
#include "render/textink.h"
#include "scene/fan.h"
#include "scene/labels.h"

#include <QPainter>
#include <QPainterPath>
#include <cmath>

namespace portwright {

namespace {

constexpr double TrackGap = 8;        // pixels between tracks
constexpr double StrandReach = 3.9;   // less than half of it
constexpr double Around = 12;         // pixels about the fan that still count as it
constexpr int Rest = 120;             // ms
constexpr int Growth = 150;           // ms
constexpr double SmallestZoom = 0.35; // zoom below which lines have no labels
constexpr double CornerOfBox = 12;    // pixels
constexpr double RowGap = 3;
constexpr double ListGap = 12;

QRectF boundsOf(const QList<QPointF> &points)
{
    QRectF bounds;
    for (qsizetype i = 1; i < points.size(); ++i)
        bounds |= QRectF(points.at(i - 1), points.at(i)).normalized().adjusted(-1, -1, 1, 1);
    return bounds;
}

double distanceTo(const QList<QPointF> &line, QPointF at)
{
    double best = 1e9;
    for (qsizetype i = 1; i < line.size(); ++i) {
        const QPointF from = line.at(i - 1);
        const QPointF way = line.at(i) - from;
        const double length = QPointF::dotProduct(way, way);
        const double part = length > 0 ? std::clamp(QPointF::dotProduct(at - from, way) / length, 0.0, 1.0) : 0;
        const QPointF off = at - (from + way * part);
        best = std::min(best, std::hypot(off.x(), off.y()));
    }
    return best;
}

QFont labelFont()
{
    QFont font = drawingFont();
    font.setPixelSize(11);
    font.setWeight(QFont::Medium);
    return font;
}

} // namespace

FanOut::FanOut(CanvasCore &core) : m_core(core)
{
    m_rest.setSingleShot(true);
    m_rest.setInterval(Rest);
    QObject::connect(&m_rest, &QTimer::timeout, &core.view, [this] { open(m_hovered); });
    m_growing.setStartValue(0.0);
    m_growing.setEndValue(1.0);
    m_growing.setEasingCurve(QEasingCurve::OutCubic);
    QObject::connect(&m_growing, &QVariantAnimation::valueChanged, &core.view, [this](const QVariant &part) {
        m_part = part.toDouble();
        m_camera.reset();
        m_core.view.update();
    });
}

qsizetype FanOut::selectedTrunk() const
{
    const QSet<qsizetype> &edges = m_core.layer.state().selectedEdges;
    const bool one = edges.size() == 1 && m_core.selected.isEmpty();
    return one ? *edges.cbegin() : -1;
}

void FanOut::hover(qsizetype edge)
{
    if (edge == m_hovered)
        return;
    m_hovered = edge;
    m_pointed = -1;
    m_rest.stop();
    if (edge == m_edge)
        return;
    if (edge >= 0 && m_core.scene().edges.at(edge).flows.size() > 1)
        m_rest.start();
    else
        open(selectedTrunk());
}

void FanOut::follow()
{
    const bool gone = m_edge >= m_core.scene().edges.size();
    const bool hovering = !gone && m_edge >= 0 && m_edge == m_hovered;
    open(hovering ? m_edge : selectedTrunk());
    m_camera.reset();
}

void FanOut::fold()
{
    m_hovered = -1;
    m_rest.stop();
    open(-1);
}

void FanOut::open(qsizetype wanted)
{
    const bool readable =
        wanted >= 0 && wanted < m_core.scene().edges.size() && m_core.layer.camera().zoom >= SmallestZoom && m_strands;
    EdgeSet set = readable && wanted != m_edge ? m_strands(m_core.scene().edges.at(wanted)) : EdgeSet();
    if (readable && wanted == m_edge)
        set = m_set;
    const qsizetype edge = set.edges.size() > 1 ? wanted : -1;
    if (edge == m_edge)
        return;
    m_edge = edge;
    m_set = std::move(set);
    m_pointed = -1;
    m_camera.reset();
    m_tracks.clear();
    m_labels.clear();
    PaintState state = m_core.layer.state();
    state.fannedEdge = edge;
    m_core.layer.setState(state);
    m_growing.stop();
    m_part = 1;
    if (edge >= 0 && isMotionWanted(m_core.view)) {
        m_growing.setDuration(Growth);
        m_growing.start();
    }
    m_core.view.update();
}

/// How far from the end of its line a track may stand at the box: to the nearer corner of that side.
double FanOut::room(const ElementId &node, QPointF end, QPointF next) const
{
    const QRectF box = m_core.layer.camera().toView(m_core.rectOf(node));
    const bool level = std::abs(next.x() - end.x()) > std::abs(next.y() - end.y());
    const double nearer = level ? std::min(end.y() - box.top(), box.bottom() - end.y())
                                : std::min(end.x() - box.left(), box.right() - end.x());
    return std::max(0.0, nearer - CornerOfBox * std::min(1.0, m_core.layer.camera().zoom));
}

/// Where the camera has moved since.
void FanOut::arrange()
{
    if (m_edge >= 0 && m_edge < m_core.scene().edges.size() && m_camera != m_core.layer.camera())
        arrangeAnew();
}

void FanOut::arrangeAnew()
{
    const Camera &camera = m_core.layer.camera();
    const Edge &trunk = m_core.scene().edges.at(m_edge);
    QList<QPointF> line;
    for (const QPointF point : trunk.points)
        line.append(camera.toView(point));
    m_camera = camera;
    if (line.size() < 2)
        return;
    const FanRoom ends{room(trunk.a, line.front(), line.at(1)), room(trunk.b, line.back(), line.at(line.size() - 2))};
    m_tracks = fannedLines(line, m_set.edges.size(), TrackGap * m_part, ends);
    const QFontMetricsF metrics(labelFont());
    QList<QSizeF> sizes;
    for (const EdgeLabel &label : std::as_const(m_set.labels))
        sizes.append({std::ceil(metrics.horizontalAdvance(label.text)) + LabelPadding, LabelHeight});
    m_labels = fannedLabels(m_tracks, sizes);
    m_listed = m_labels.isEmpty();
    if (m_listed)
        list(sizes);
}

/// One below the other, beside the tracks where the view has room.
void FanOut::list(const QList<QSizeF> &sizes)
{
    QRectF fan;
    for (const QList<QPointF> &track : std::as_const(m_tracks))
        fan |= boundsOf(track);
    double width = 0;
    for (const QSizeF &size : sizes)
        width = std::max(width, size.width());
    const double height = double(sizes.size()) * (LabelHeight + RowGap) - RowGap;
    const QPointF middle = m_core.layer.camera().toView(middleOf(m_core.scene().edges.at(m_edge)));
    const double beside = double(m_tracks.size() - 1) * TrackGap / 2 + ListGap;
    QRectF place(middle.x() + beside, middle.y() - height / 2, width, height);
    const QRectF sight = QRectF(m_core.view.rect()).adjusted(8, 8, -8, -8);
    if (place.right() > sight.right())
        place.moveRight(middle.x() - beside);
    place.moveLeft(std::clamp(place.left(), sight.left(), std::max(sight.left(), sight.right() - width)));
    place.moveTop(std::clamp(place.top(), sight.top(), std::max(sight.top(), sight.bottom() - height)));
    for (qsizetype i = 0; i < sizes.size(); ++i)
        m_labels.append({place.left(), place.top() + double(i) * (LabelHeight + RowGap), width, LabelHeight});
}

bool FanOut::covers(QPointF view)
{
    arrange();
    if (m_edge < 0)
        return false;
    if (labelAt(view) >= 0)
        return true;
    const auto isNear = [&](const QList<QPointF> &track) { return distanceTo(track, view) <= Around; };
    if (std::any_of(m_tracks.begin(), m_tracks.end(), isNear))
        return true;
    QRectF all;
    for (const QRectF &label : m_labels)
        all |= label;
    return m_listed && all.adjusted(-2 * Around, -RowGap, 2 * Around, RowGap).contains(view);
}

qsizetype FanOut::labelAt(QPointF view) const
{
    for (qsizetype i = 0; m_edge >= 0 && i < m_labels.size(); ++i)
        if (m_labels.at(i).contains(view))
            return i;
    return -1;
}

qsizetype FanOut::trackAt(QPointF view) const
{
    if (const qsizetype label = labelAt(view); label >= 0)
        return label;
    qsizetype best = -1;
    double nearest = StrandReach;
    for (qsizetype i = 0; m_edge >= 0 && i < m_tracks.size(); ++i) {
        const double distance = distanceTo(m_tracks.at(i), view);
        if (distance <= nearest) {
            nearest = distance;
            best = i;
        }
    }
    return best;
}

bool FanOut::isLabel(QPointF view)
{
    arrange();
    return labelAt(view) >= 0;
}

qsizetype FanOut::flowAt(QPointF view)
{
    arrange();
    const qsizetype track = trackAt(view);
    return track < 0 ? -1 : m_set.edges.at(track).flows.front();
}

void FanOut::point(QPointF view)
{
    arrange();
    if (const qsizetype track = trackAt(view); std::exchange(m_pointed, track) != track)
        m_core.view.update();
}

QSet<FlowId> FanOut::step(int by) const
{
    if (m_edge < 0)
        return {};
    const qsizetype count = m_set.edges.size();
    qsizetype at = by > 0 ? -1 : count;
    qsizetype chosen = 0;
    for (qsizetype i = 0; i < count; ++i) {
        if (m_core.selectedFlows.contains(m_core.scene().flowIds.at(m_set.edges.at(i).flows.front()))) {
            at = i;
            ++chosen;
        }
    }
    if (chosen > 1) // all of them: begin anew
        at = by > 0 ? -1 : count;
    return {m_core.scene().flowIds.at(m_set.edges.at((at + by + count) % count).flows.front())};
}

bool FanOut::isMarked(qsizetype track) const
{
    const FlowId &flow = m_core.scene().flowIds.at(m_set.edges.at(track).flows.front());
    return track == m_pointed || m_core.selectedFlows.contains(flow);
}

void FanOut::paint(QPainter &painter)
{
    if (m_edge < 0 || m_edge >= m_core.scene().edges.size() || !m_core.layer.isSettled())
        return;
    arrange();
    for (qsizetype i = 0; i < m_tracks.size(); ++i)
        paintTrack(painter, i);
    for (qsizetype i = 0; i < m_labels.size() && m_part > 0.5; ++i)
        paintLabel(painter, i);
}

void FanOut::paintTrack(QPainter &painter, qsizetype track) const
{
    const Theme &theme = m_core.layer.theme();
    const Edge &edge = m_set.edges.at(track);
    const EdgeStyle style = edgeStyle(edge, Badge::None, Tone(theme));
    const QList<QPointF> &points = m_tracks.at(track);
    QPainterPath path(points.front());
    for (qsizetype i = 1; i < points.size(); ++i)
        path.lineTo(points.at(i));
    const bool marked = isMarked(track);
    const Rgb halo = marked ? mixed(theme.canvas, theme.accent, 0.45) : theme.canvas;
    painter.setBrush(Qt::NoBrush);
    painter.setPen(QPen(QColor(halo), style.width + (marked ? 5 : 4), Qt::SolidLine, Qt::FlatCap, Qt::RoundJoin));
    painter.drawPath(path);
    QPen pen(QColor(style.colour), style.width, Qt::SolidLine, Qt::FlatCap, Qt::RoundJoin);
    if (!style.dashes.isEmpty()) {
        QList<qreal> dashes;
        for (const double dash : style.dashes)
            dashes.append(dash / style.width);
        pen.setDashPattern(dashes);
    }
    painter.setPen(pen);
    painter.drawPath(path);
    if (!style.arrows)
        return;
    painter.setPen(QPen(QColor(style.colour), 1.2));
    painter.setBrush(style.openArrows ? QBrush(Qt::NoBrush) : QBrush(QColor(style.colour)));
    if (edge.arrowAtA)
        paintArrow(painter, points.front(), points.at(1), style.openArrows);
    if (edge.arrowAtB)
        paintArrow(painter, points.back(), points.at(points.size() - 2), style.openArrows);
}

void FanOut::paintArrow(QPainter &painter, QPointF tip, QPointF from, bool isOpen) const
{
    const QPointF way = from - tip;
    const double length = std::max(0.001, std::hypot(way.x(), way.y()));
    const QPointF back = way / length * std::min(7.0, length);
    const QPointF side(-back.y() / 2, back.x() / 2);
    const QList<QPointF> head{tip + back + side, tip, tip + back - side};
    if (isOpen)
        painter.drawPolyline(head.constData(), int(head.size()));
    else
        painter.drawPolygon(head.constData(), int(head.size()));
}

void FanOut::paintLabel(QPainter &painter, qsizetype track) const
{
    const Theme &theme = m_core.layer.theme();
    const Edge &edge = m_set.edges.at(track);
    const bool marked = isMarked(track);
    const QRectF &place = m_labels.at(track);
    const EdgeStyle style = edgeStyle(edge, Badge::None, Tone(theme));
    QPen border(QColor(marked ? theme.accent : m_listed ? style.colour : theme.hairline), marked ? 1.5 : 1);
    if (edge.assumed)
        border.setStyle(Qt::DotLine);
    painter.setPen(border);
    painter.setBrush(QColor(marked ? theme.accentFill : theme.canvas));
    painter.drawRoundedRect(place, LabelHeight / 2, LabelHeight / 2);
    QFont font = labelFont();
    font.setStrikeOut(style.struckLabel);
    painter.setFont(font);
    painter.setPen(QColor(theme.text));
    painter.drawText(place, Qt::AlignCenter, m_set.labels.at(track).text);
}

} // namespace portwright
