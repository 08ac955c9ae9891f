// SPDX-License-Identifier: Apache-2.0
#include "desktop/dialogs/pagepreview.h"

#include <QPainter>

namespace portwright {

namespace {

constexpr double RoomEdge = 8;

QRectF paperRect(const QRectF &room, QSizeF paper)
{
    const QRectF inner = room.adjusted(RoomEdge, RoomEdge, -RoomEdge, -RoomEdge);
    const QSizeF size = paper.scaled(inner.size(), Qt::KeepAspectRatio);
    return {inner.center() - QPointF(size.width() / 2, size.height() / 2), size};
}

} // namespace

PagePreview::PagePreview(QWidget *parent) : QWidget(parent)
{
    setMinimumSize(320, 240);
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Expanding);
}

void PagePreview::showPages(const Scene &scene, const PageFrame &frame)
{
    m_scene = scene;
    m_frame = frame;
    m_picture = {};
    m_pieces = piecesOf(pageLayoutOf(frame.page).paintRect(QPageLayout::Point).size(), scene, frame);
    setPage(m_page);
}

void PagePreview::showPicture(const QImage &image)
{
    m_picture = image;
    m_pieces.clear();
    setPage(0);
}

void PagePreview::setPage(qsizetype page)
{
    m_page = std::clamp<qsizetype>(page, 0, std::max<qsizetype>(0, m_pieces.size() - 1));
    m_kept = {};
    update();
}

void PagePreview::paintPaper()
{
    m_kept = QPixmap(size() * devicePixelRatioF());
    m_kept.setDevicePixelRatio(devicePixelRatioF());
    m_kept.fill(palette().color(QPalette::AlternateBase));
    QPainter painter(&m_kept);
    painter.setRenderHints(QPainter::Antialiasing | QPainter::SmoothPixmapTransform);
    if (m_pieces.isEmpty()) {
        painter.drawImage(paperRect(rect(), m_picture.size()), m_picture);
        return;
    }
    const QPageLayout layout = pageLayoutOf(m_frame.page);
    const QRectF paper = paperRect(rect(), layout.fullRect(QPageLayout::Point).size());
    painter.fillRect(paper, Qt::white);
    painter.setPen(palette().color(QPalette::Mid));
    painter.drawRect(paper);
    painter.setClipRect(paper);
    painter.translate(paper.topLeft());
    const double scale = paper.width() / layout.fullRect(QPageLayout::Point).width();
    painter.scale(scale, scale);
    const QRectF area = layout.paintRect(QPageLayout::Point);
    painter.translate(area.topLeft());
    paintPage(painter, area.size(), m_scene, m_frame, m_pieces, m_page);
}

void PagePreview::paintEvent(QPaintEvent *)
{
    if (m_kept.isNull())
        paintPaper();
    QPainter(this).drawPixmap(0, 0, m_kept);
}

void PagePreview::resizeEvent(QResizeEvent *)
{
    m_kept = {};
}

} // namespace portwright
