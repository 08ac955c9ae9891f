// SPDX-License-Identifier: Apache-2.0
#include "desktop/canvas/keptlayer.h"

#include "render/edgestyle.h"
#include "render/scenedifference.h"

#include <QPainter>
#include <cmath>
#include <cstring>

namespace portwright {

namespace {

constexpr int ManyParts = 12; // beyond that one repaint of the whole is cheaper
constexpr qsizetype MostMarked = 200;
constexpr double Overhang = 14;  // how far a node's ring, stack and badge reach out of its box
constexpr double SmallView = 26; // pixels: room for badges that do not shrink with the zoom

/// The camera moved to whole device pixels, so that panning is exact.
Camera aligned(const Camera &camera, double ratio)
{
    const double scale = camera.zoom * ratio;
    const QPointF pixels = camera.topLeft * scale;
    return {QPointF(std::round(pixels.x()), std::round(pixels.y())) / scale, camera.zoom};
}

template <class T>
QSet<T> difference(const QSet<T> &a, const QSet<T> &b)
{
    return (a - b) | (b - a);
}

constexpr qsizetype PixelBytes = 4;

void copyRows(const QImage &from, QImage &to, const QRect &rect)
{
    const QRect area = rect & to.rect();
    for (int y = area.top(); y <= area.bottom(); ++y)
        std::memcpy(to.scanLine(y) + area.left() * PixelBytes, from.constScanLine(y) + area.left() * PixelBytes,
                    size_t(area.width()) * PixelBytes);
}

} // namespace

KeptLayer::KeptLayer(const Theme &theme, const QFont &font)
    : m_scene(std::make_shared<Scene>()), m_theme(theme), m_painter(theme, font)
{
}

void KeptLayer::setScene(std::shared_ptr<const Scene> scene)
{
    const std::shared_ptr<const Scene> before = std::exchange(m_scene, std::move(scene));
    const bool lifted = isLifted();
    m_lifted.clear();
    m_moved.reset();
    m_overlay = QImage();
    scroll();
    if (lifted || !markDifferences(*before))
        invalidate();
}

void KeptLayer::setTheme(const Theme &theme)
{
    m_theme = theme;
    m_painter.setTheme(theme);
    invalidate();
}

void KeptLayer::resize(const QSize &size, double pixelRatio)
{
    if (size == m_size && pixelRatio == m_ratio)
        return;
    m_size = size;
    m_ratio = pixelRatio;
    const QSize pixels(int(std::ceil(size.width() * pixelRatio)), int(std::ceil(size.height() * pixelRatio)));
    m_image = QImage(pixels.expandedTo({1, 1}), QImage::Format_RGB32);
    m_image.setDevicePixelRatio(pixelRatio);
    m_camera = aligned(m_camera, m_ratio);
    m_painted = m_camera;
    invalidate();
}

void KeptLayer::setCamera(const Camera &camera)
{
    m_camera = aligned(camera, m_ratio);
}

void KeptLayer::settle()
{
    if (isSettled())
        return;
    m_painted = m_camera;
    m_state.detail = detailFor(m_camera.zoom, m_state.detail.value_or(detailFor(m_camera.zoom)));
    invalidate();
}

void KeptLayer::invalidate()
{
    m_stale = QRegion(m_image.rect());
}

void KeptLayer::invalidate(const QRectF &canvas)
{
    m_stale += imageRect(canvas) & m_image.rect();
}

QRect KeptLayer::imageRect(const QRectF &canvas) const
{
    const QRectF view = m_painted.toView(canvas);
    return QRectF(view.topLeft() * m_ratio, view.size() * m_ratio).toAlignedRect().adjusted(-2, -2, 2, 2);
}

QRect KeptLayer::toView(const QRect &image) const
{
    return QRectF(QPointF(image.topLeft()) / m_ratio, QSizeF(image.size()) / m_ratio).toAlignedRect();
}

/// False if so much differs that all has to be painted.
bool KeptLayer::markDifferences(const Scene &before)
{
    const SceneDifference differs = differenceOf(before, *m_scene, MostMarked);
    if (differs.isLarge || (differs.isFar && m_state.detail.value_or(detailFor(m_painted.zoom)) < Detail::Names))
        return false;
    const double reach = Overhang + SmallView / m_painted.zoom;
    for (const QRectF &place : differs.places)
        invalidate(place.adjusted(-reach, -reach, reach, reach));
    return true;
}

void KeptLayer::markElement(const ElementId &id)
{
    const double reach = Overhang + SmallView / m_painted.zoom;
    if (const qsizetype node = m_scene->nodeIndex.value(id, -1); node >= 0)
        invalidate(m_scene->nodes[node].rect.adjusted(-reach, -reach, reach, reach));
    else if (const qsizetype zone = m_scene->zoneIndex.value(ZoneId(id.text()), -1); zone >= 0)
        invalidate(m_scene->zones[zone].rect.adjusted(-4, -4, 4, 4));
}

void KeptLayer::markEdge(qsizetype index)
{
    if (index < 0 || index >= m_scene->edges.size())
        return;
    const double reach = Overhang + 8 / m_painted.zoom;
    QRectF area = m_scene->edges[index].bounds;
    if (const EdgeLabel *label = labelOf(*m_scene, index))
        area |= label->rect;
    invalidate(area.adjusted(-reach, -reach, reach, reach));
}

/// A badge that only changes its sign is painted at once; one that comes or goes marks its node.
void KeptLayer::markBadges(const PaintState &before)
{
    QSet<ElementId> changed;
    for (auto badge = m_state.badges.cbegin(); badge != m_state.badges.cend(); ++badge)
        if (before.badges.value(badge.key(), Badge::None) != *badge)
            changed.insert(badge.key());
    for (auto badge = before.badges.cbegin(); badge != before.badges.cend(); ++badge)
        if (!m_state.badges.contains(badge.key()))
            changed.insert(badge.key());
    const QRectF visible = QRectF(m_painted.topLeft, QSizeF(m_size) / m_painted.zoom);
    for (const ElementId &id : std::as_const(changed)) {
        const qsizetype node = m_scene->nodeIndex.value(id, -1);
        if (node < 0 || !m_scene->nodes[node].rect.adjusted(-30, -30, 30, 30).intersects(visible))
            continue;
        const bool stays =
            before.badges.value(id, Badge::None) != Badge::None && m_state.badges.value(id, Badge::None) != Badge::None;
        if (stays && !isLifted() && m_state.detail.value_or(detailFor(m_painted.zoom)) >= Detail::Full)
            m_painter.paintNode(m_image, *m_scene, m_state, m_painted, id);
        else
            markElement(id);
        if (m_stale.rectCount() > ManyParts)
            return invalidate();
    }
}

void KeptLayer::markChanges(const PaintState &before)
{
    for (const ElementId &id : difference(before.selected, m_state.selected))
        markElement(id);
    for (const qsizetype edge : difference(before.selectedEdges, m_state.selectedEdges))
        markEdge(edge);
    if (before.hovered != m_state.hovered) {
        markElement(before.hovered);
        markElement(m_state.hovered);
    }
    if (before.hoveredEdge != m_state.hoveredEdge) {
        markEdge(before.hoveredEdge);
        markEdge(m_state.hoveredEdge);
    }
    if (before.fannedEdge != m_state.fannedEdge) {
        markEdge(before.fannedEdge);
        markEdge(m_state.fannedEdge);
    }
    if (before.adopting != m_state.adopting) {
        markElement(before.adopting);
        markElement(m_state.adopting);
    }
    if (before.edgeBadges == m_state.edgeBadges)
        return;
    for (qsizetype edge = 0; edge < m_scene->edges.size(); ++edge)
        if (before.edgeBadges.value(edge, Badge::None) != m_state.edgeBadges.value(edge, Badge::None))
            markEdge(edge);
}

void KeptLayer::setState(PaintState state)
{
    state.detail = m_state.detail;
    const PaintState before = std::exchange(m_state, std::move(state));
    const bool everywhere = before.hiddenClasses != m_state.hiddenClasses || before.dim != m_state.dim ||
                            before.grid != m_state.grid || before.focused != m_state.focused ||
                            before.bright != m_state.bright || before.brightEdges != m_state.brightEdges;
    if (everywhere)
        return invalidate();
    scroll();
    markChanges(before);
    if (before.badges != m_state.badges)
        markBadges(before);
}

void KeptLayer::moveRows(QPoint by)
{
    const QRect target = m_image.rect().translated(by) & m_image.rect();
    const size_t bytes = size_t(target.width()) * PixelBytes;
    uchar *const bits = m_image.bits();
    const qsizetype stride = m_image.bytesPerLine();
    const auto moveRow = [&](int y) {
        std::memmove(bits + y * stride + target.left() * PixelBytes,
                     bits + (y - by.y()) * stride + (target.left() - by.x()) * PixelBytes, bytes);
    };
    if (by.y() <= 0)
        for (int y = target.top(); y <= target.bottom(); ++y)
            moveRow(y);
    else
        for (int y = target.bottom(); y >= target.top(); --y)
            moveRow(y);
}

/// Moves the picture to where the camera is; uncovered strips are stale.
void KeptLayer::scroll()
{
    if (!isSettled() || m_camera == m_painted)
        return;
    const double scale = m_camera.zoom * m_ratio;
    const QPoint by = (m_painted.topLeft * scale).toPoint() - (m_camera.topLeft * scale).toPoint();
    m_painted = m_camera;
    const QRect kept = m_image.rect().translated(by) & m_image.rect();
    if (kept.isEmpty())
        return invalidate();
    moveRows(by);
    m_stale.translate(by);
    m_stale += QRegion(m_image.rect()) - kept;
    m_stale &= m_image.rect();
    m_overlay = QImage();
}

void KeptLayer::prepare()
{
    scroll();
    if (!isSettled() || m_stale.isEmpty())
        return;
    if (m_stale.rectCount() > ManyParts)
        m_stale = m_stale.boundingRect();
    for (const QRect &part : std::exchange(m_stale, QRegion()))
        m_painter.paint(m_image, *m_scene, m_state, m_painted, part, m_lifted);
    m_overlay = QImage();
}

const QImage &KeptLayer::image()
{
    prepare();
    if (!m_moved)
        return m_image;
    if (m_overlay.isNull())
        showOverlay();
    return m_overlay;
}

void KeptLayer::draw(QPainter &painter, const QRect &dirty)
{
    if (!isSettled())
        return drawScaled(painter, dirty);
    const QRect source = QRectF(QPointF(dirty.topLeft()) * m_ratio, QSizeF(dirty.size()) * m_ratio).toAlignedRect();
    const QRect inside = source & m_image.rect();
    painter.drawImage(QPointF(inside.topLeft()) / m_ratio, image(), inside);
}

void KeptLayer::drawScaled(QPainter &painter, const QRect &dirty)
{
    const double factor = m_camera.zoom / m_painted.zoom;
    const QPointF corner = m_camera.toView(m_painted.topLeft);
    const QRectF target(corner, QSizeF(m_size) * factor);
    painter.fillRect(dirty, QColor(m_theme.canvas));
    painter.setRenderHint(QPainter::SmoothPixmapTransform, false);
    painter.drawImage(target, m_image);
}

void KeptLayer::lift(const QSet<ElementId> &elements)
{
    const QSet<ElementId> before = std::exchange(m_lifted, elements);
    for (const ElementId &id : before | elements)
        markElement(id);
    for (qsizetype i = 0; i < m_scene->edges.size(); ++i) {
        const Edge &edge = m_scene->edges[i];
        const bool touched = elements.contains(edge.a) || elements.contains(edge.b) || before.contains(edge.a) ||
                             before.contains(edge.b);
        if (touched)
            markEdge(i);
    }
}

QRect KeptLayer::restoreUnderOverlay()
{
    copyRows(m_image, m_overlay, m_overlayRect);
    return std::exchange(m_overlayRect, QRect());
}

void KeptLayer::showOverlay()
{
    m_overlay = m_image.copy();
    m_overlayRect = m_painter.paintOnly(m_overlay, *m_moved, m_state, m_painted, m_lifted);
}

QRect KeptLayer::showLifted(std::shared_ptr<const Scene> moved)
{
    m_moved = std::move(moved);
    prepare();
    if (m_overlay.isNull()) {
        showOverlay();
        return QRect(QPoint(), m_size);
    }
    const QRect before = restoreUnderOverlay();
    m_overlayRect = m_painter.paintOnly(m_overlay, *m_moved, m_state, m_painted, m_lifted);
    return toView(before | m_overlayRect);
}

void KeptLayer::drop()
{
    m_moved.reset();
    m_overlay = QImage();
    lift({});
}

} // namespace portwright
