// SPDX-License-Identifier: Apache-2.0
#include "render/layerdrawing.h"

#include <QPainter>
#include <cmath>

namespace portwright {

namespace {

constexpr double GridStep = 24;
constexpr double ZoneRadius = 12;
constexpr double SmallestLabel = 15; // height of a pill in view pixels
constexpr double FadedShare = 0.75;
constexpr double Reach = 20; // how far a drawing may stick out of its bounding box, in canvas units

/// std::floor() without a library call.
double floorOf(double value)
{
    const auto whole = double(qint64(value));
    return whole - (value < whole ? 1 : 0);
}

double quantised(double value)
{
    return floorOf(value * 64 + 0.5) / 64;
}

} // namespace

Mapping::Mapping(const Camera &camera, double ratio)
    : scale(camera.zoom * ratio), pixelRatio(ratio), origin((camera.topLeft * scale).toPoint())
{
}

QPointF Mapping::map(QPointF canvas) const
{
    return {quantised(canvas.x() * scale) - origin.x(), quantised(canvas.y() * scale) - origin.y()};
}

QRectF Mapping::toCanvas(const QRect &device) const
{
    return {QPointF(device.topLeft() + origin) / scale, QSizeF(device.size()) / scale};
}

QPointF Mapping::snapped(QPointF canvas) const
{
    const QPointF at = map(canvas);
    return {floorOf(at.x()) + 0.5, floorOf(at.y()) + 0.5};
}

LayerDrawing::LayerDrawing(const Input &input, PaintCaches &caches, SceneIndex &index)
    : m_in(input),
      m_caches(caches),
      m_index(index),
      m_raster(input.image, input.clip),
      m_plain(input.theme, input.state.dim),
      m_faded(input.theme, std::max(input.state.dim, FadedShare))
{
    const double reach = Reach + 24 / m_in.mapping.scale;
    m_area = m_in.mapping.toCanvas(m_raster.clip()).adjusted(-reach, -reach, reach, reach);
}

bool LayerDrawing::isShown(const ElementId &id) const
{
    return (!m_in.without || !m_in.without->contains(id)) && (!m_in.only || m_in.only->contains(id));
}

void LayerDrawing::drawContent()
{
    drawZones();
    drawLines();
    drawLabels();
    drawNodes();
}

void LayerDrawing::drawGround()
{
    m_raster.fill(m_in.clip, m_in.theme.canvas);
    if (m_in.state.grid)
        drawGrid();
}

void LayerDrawing::drawGrid()
{
    double step = GridStep;
    while (step * m_in.mapping.scale < 16 * m_in.mapping.pixelRatio)
        step *= 2;
    const int side = std::max(1, qRound(1.25 * m_in.mapping.pixelRatio));
    const QRectF area = m_in.mapping.toCanvas(m_raster.clip());
    for (double y = std::floor(area.top() / step) * step; y <= area.bottom(); y += step) {
        for (double x = std::floor(area.left() / step) * step; x <= area.right(); x += step) {
            const QPointF at = m_in.mapping.snapped({x, y});
            m_raster.fill(QRect(int(std::floor(at.x())), int(std::floor(at.y())), side, side), m_plain.theme.grid);
        }
    }
}

void LayerDrawing::drawZones()
{
    m_index.zones().visit(m_area, [this](qsizetype i) {
        const ZoneBox &zone = m_in.scene.zones[i];
        if (isShown(zone.id))
            drawZone(zone);
    });
}

void LayerDrawing::drawZone(const ZoneBox &zone)
{
    const QPointF topLeft = m_in.mapping.snapped(zone.rect.topLeft()) - QPointF(0.5, 0.5);
    const QPointF bottomRight = m_in.mapping.snapped(zone.rect.bottomRight()) + QPointF(0.5, 0.5);
    const QRectF box(topLeft, bottomRight);
    const bool marked = m_in.state.adopting == zone.id || m_in.state.selected.contains(zone.id);
    const Rgb fill =
        zone.depth % 2 == 0 ? m_plain.theme.zoneFill : mixed(m_plain.theme.zoneFill, m_plain.theme.canvas, 0.6);
    m_raster.fillRounded({box, ZoneRadius * m_in.mapping.scale, fill,
                          marked ? m_plain.theme.accent : m_plain.theme.zoneBorder,
                          (marked ? 2 : 1) * m_in.mapping.pixelRatio});
    drawBand(zone, box);
    drawZoneTitle(zone);
}

void LayerDrawing::drawBand(const ZoneBox &zone, const QRectF &box)
{
    const std::optional<Rgb> colour = bandColour(zone.kind, m_plain.theme);
    const double radius = std::min(ZoneRadius * m_in.mapping.scale, box.height() / 2);
    if (!colour || box.width() < 12 * m_in.mapping.pixelRatio)
        return;
    const bool hatched = zone.kind == ZoneKind::Internet;
    const double wide = (hatched ? 5 : 3) * std::clamp(m_in.mapping.scale / m_in.mapping.pixelRatio, 0.6, 1.5) *
                        m_in.mapping.pixelRatio;
    const QRect band = QRectF(box.left(), box.top() + radius, wide, box.height() - 2 * radius).toRect();
    if (!hatched)
        return m_raster.fill(band, *colour);
    const QPoint origin = m_in.mapping.origin;
    m_raster.hatch(band, 4, (origin.x() + origin.y()) % 4, *colour);
}

void LayerDrawing::drawZoneTitle(const ZoneBox &zone)
{
    const double scale = m_in.mapping.scale / m_in.mapping.pixelRatio;
    const double pad = std::max(14.0, 6 / scale);
    const double height = std::max(20.0, 16 / scale);
    const QRectF title(zone.rect.left() + pad, zone.rect.top() + std::max(8.0, 3 / scale), zone.rect.width() - 2 * pad,
                       height);
    if (title.width() * scale < 24 || zone.rect.height() < height)
        return;
    const auto paint = [&](QPainter &painter) {
        m_caches.pen.paintZoneTitle(painter, zone, title, m_in.detail, scale, m_plain);
    };
    const quint64 key = qHashMulti(0, 1, zone.title, zone.subtitle, zone.members, title.width(), int(m_in.detail));
    const QImage picture = m_caches.labels.picture(key, [&] { return makePicture(title, paint); });
    const QPointF at = m_in.mapping.snapped(title.topLeft()) - QPointF(0.5, 0.5);
    QPainter painter(&m_in.image);
    painter.setClipRect(m_raster.clip());
    painter.drawImage(at, picture);
}

void LayerDrawing::drawLabels()
{
    if (m_in.detail < Detail::Names)
        return;
    QPainter painter(&m_in.image);
    painter.setClipRect(m_raster.clip());
    m_index.labels().visit(m_area, [&](qsizetype i) {
        const EdgeLabel &label = m_in.scene.labels[i];
        if (showsLabel(label))
            drawLabel(painter, label);
    });
    drawLineBadges(painter);
}

bool LayerDrawing::showsLabel(const EdgeLabel &label) const
{
    const bool drawn = label.edge >= 0 && label.edge < m_in.scene.edges.size() && !label.text.isEmpty();
    if (!drawn || label.edge == m_in.state.fannedEdge || !isShown(m_in.scene.edges[label.edge]))
        return false;
    if (isRaised(label.edge))
        return true;
    if (m_in.detail == Detail::Names)
        return m_in.scene.edges[label.edge].state == FlowState::NoPath || badgeOf(label.edge) == Badge::Failed;
    return label.placed;
}

/// The label with its pill large enough to be read at this zoom.
EdgeLabel LayerDrawing::readable(const EdgeLabel &label) const
{
    const double factor = SmallestLabel * m_in.mapping.pixelRatio / (label.rect.height() * m_in.mapping.scale);
    EdgeLabel result = label;
    if (factor > 1) {
        result.rect.setSize(label.rect.size() * factor);
        result.rect.moveCenter(label.rect.center());
    }
    return result;
}

void LayerDrawing::drawLabel(QPainter &painter, const EdgeLabel &placed)
{
    const EdgeLabel label = readable(placed);
    const Edge &edge = m_in.scene.edges[label.edge];
    const bool faded = isFaded(label.edge);
    const bool struck = edgeStyle(edge, Badge::None, m_plain).struckLabel;
    const Pen::LabelLook look{edge.assumed, m_in.state.selectedEdges.contains(label.edge), struck, badgeOf(label.edge)};
    if (look.badge != Badge::None)
        m_badgedAtLabel.insert(label.edge);
    const double side = label.rect.height() * 16 / 18;
    const QRectF area = label.rect.adjusted(-side, -1, 1, 1);
    const int bits = look.assumed | look.selected << 1 | look.struck << 2 | faded << 3 | int(look.badge) << 4;
    const quint64 key = qHashMulti(0, 2, label.text, bits, label.rect.width(), label.rect.height());
    const QImage picture = m_caches.labels.picture(key, [&] {
        return makePicture(area, [&](QPainter &inner) { m_caches.pen.paintLabel(inner, label, look, tone(faded)); });
    });
    painter.drawImage(m_in.mapping.snapped(area.topLeft()) - QPointF(0.5, 0.5), picture);
}

void LayerDrawing::drawLineBadges(QPainter &painter)
{
    for (const qsizetype index : m_lines) {
        const Badge badge = badgeOf(index);
        if (badge == Badge::None || m_badgedAtLabel.contains(index))
            continue;
        const QRectF area(-8, -8, 16, 16);
        const quint64 key = qHashMulti(0, 3, int(badge));
        const QImage picture = m_caches.labels.picture(key, [&] {
            return makePicture(area, [&](QPainter &inner) {
                inner.setRenderHint(QPainter::Antialiasing);
                paintBadge(inner, {}, 14, badge, m_plain.theme, m_plain.theme.canvas);
            });
        });
        const QPointF at = m_in.mapping.snapped(middleOf(m_in.scene.edges[index]) + area.topLeft());
        painter.drawImage(at - QPointF(0.5, 0.5), picture);
    }
}

template <class Paint>
QImage LayerDrawing::makePicture(const QRectF &area, Paint paint) const
{
    const double scale = m_in.mapping.scale;
    const QSize size(int(std::ceil(area.width() * scale)) + 1, int(std::ceil(area.height() * scale)) + 1);
    QImage image(size, QImage::Format_ARGB32_Premultiplied);
    image.fill(Qt::transparent);
    QPainter painter(&image);
    painter.setRenderHint(QPainter::TextAntialiasing);
    painter.scale(scale, scale);
    painter.translate(-area.topLeft());
    paint(painter);
    painter.end();
    return image;
}

void LayerDrawing::drawNodes()
{
    QPainter painter(&m_in.image);
    painter.setClipRect(m_raster.clip());
    m_index.nodes().visit(m_area, [&](qsizetype i) {
        const NodeBox &node = m_in.scene.nodes[i];
        if (!isShown(node.id))
            return;
        if (m_in.detail < Detail::Names)
            drawSmallNode(node);
        else
            painter.drawImage(nodePosition(node), nodePicture(node));
    });
}

void LayerDrawing::drawSmallNode(const NodeBox &node)
{
    const Tone &ink = tone(isFaded(node.id));
    const Badge badge = m_in.state.badges.value(node.id, Badge::None);
    const bool selected = m_in.state.selected.contains(node.id);
    const Rgb known = badge == Badge::None ? ink.theme.muted : ink.theme.badge(badge);
    const double ratio = m_in.mapping.pixelRatio;
    if (m_in.detail == Detail::Cards) {
        const double half = std::round(std::clamp(node.rect.height() * m_in.mapping.scale, 2.0, 4.0) * ratio * 16) / 32;
        const QPointF at = m_in.mapping.map(node.rect.center());
        return m_raster.fillRounded({QRectF(at.x() - half, at.y() - half, 2 * half, 2 * half), half,
                                     selected ? ink.theme.accent : known, known, 0});
    }
    const Rgb fill = badge == Badge::None ? ink.theme.nodeFill : mixed(ink.theme.nodeFill, known, 0.75);
    m_raster.fillRounded({m_in.mapping.map(node.rect), 8 * m_in.mapping.scale, fill,
                          selected ? ink.theme.accent : ink.theme.nodeBorder, (selected ? 2 : 1) * ratio});
}

NodeLook LayerDrawing::lookOf(const NodeBox &node) const
{
    return {m_in.state.badges.value(node.id, Badge::None), m_in.state.selected.contains(node.id),
            m_in.state.hovered == node.id, m_in.detail, m_in.mapping.scale / m_in.mapping.pixelRatio};
}

QPoint LayerDrawing::nodePosition(const NodeBox &node) const
{
    const QPointF at = m_in.mapping.map(node.rect.topLeft());
    const int margin = int(std::ceil(NodeMargin * m_in.mapping.scale));
    return QPoint(int(std::floor(at.x() + 0.5)) - margin, int(std::floor(at.y() + 0.5)) - margin);
}

QImage LayerDrawing::nodePicture(const NodeBox &node)
{
    const NodeLook look = lookOf(node);
    const bool faded = isFaded(node.id);
    const int bits = int(look.badge) | look.selected << 4 | look.hovered << 5 | faded << 6 | node.firewall << 7;
    const quint64 content = qHashMulti(0, node.title, node.subtitle, node.address, node.glyph, node.group, node.count);
    const quint64 key = qHashMulti(content, bits, node.rect.width(), node.rect.height());
    return m_caches.nodes.picture(key, [&] {
        const double margin = std::ceil(NodeMargin * m_in.mapping.scale) / m_in.mapping.scale;
        NodeBox atOrigin = node;
        atOrigin.rect.moveTo(0, 0);
        return makePicture(atOrigin.rect.adjusted(-margin, -margin, margin, margin),
                           [&](QPainter &painter) { m_caches.pen.paintNode(painter, atOrigin, look, tone(faded)); });
    });
}

void LayerDrawing::drawOpaqueNode(const NodeBox &node)
{
    if (m_in.detail < Detail::Names)
        return drawSmallNode(node);
    const QImage picture = nodePicture(node);
    const QPoint at = nodePosition(node);
    const QRect area = QRect(at, picture.size()) & m_raster.clip();
    for (int y = area.top(); y <= area.bottom(); ++y) {
        const auto *from = reinterpret_cast<const QRgb *>(picture.constScanLine(y - at.y())) - at.x();
        auto *to = reinterpret_cast<QRgb *>(m_in.image.scanLine(y));
        for (int x = area.left(); x <= area.right(); ++x)
            to[x] = qAlpha(from[x]) == 255 ? from[x] : to[x];
    }
}

QRect LayerDrawing::extent() const
{
    QRectF area;
    for (const ZoneBox &zone : m_in.scene.zones)
        area |= isShown(zone.id) ? zone.rect : QRectF();
    for (const NodeBox &node : m_in.scene.nodes)
        area |= isShown(node.id) ? node.rect : QRectF();
    for (const EdgeLabel &label : m_in.scene.labels)
        area |= isShown(m_in.scene.edges[label.edge]) ? label.rect : QRectF();
    for (const Edge &edge : m_in.scene.edges)
        area |= isShown(edge) ? edge.bounds : QRectF();
    const double reach = Reach + 8 / m_in.mapping.scale;
    return m_in.mapping.map(area.adjusted(-reach, -reach, reach, reach)).toAlignedRect();
}

} // namespace portwright
