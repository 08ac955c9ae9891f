// SPDX-License-Identifier: Apache-2.0
// What comes from the palette by drag and drop.
#include "desktop/canvas/canvasprivate.h"
#include "scene/autolayout.h"

#include <QDataStream>
#include <QDragEnterEvent>
#include <QDropEvent>
#include <QIODevice>
#include <QMimeData>

namespace portwright {

namespace {

/// The pointer is at the middle of what is dropped.
QPointF cornerOf(CanvasCore &core, const CanvasItem &item, QPointF canvas, Qt::KeyboardModifiers modifiers)
{
    const QPointF half(NodeSize.width() / 2.0, NodeSize.height() / 2.0);
    const bool zone = item.kind == CanvasItem::Kind::Zone;
    const QRectF box = zone ? QRectF(canvas - QPointF(24, 24), QSizeF(NewZoneSize)) : QRectF(canvas - half, NodeSize);
    return core.guided(box, zone, {}, modifiers);
}

} // namespace

QString canvasItemMimeType()
{
    return QStringLiteral("application/x-portwright-canvas-item");
}

QByteArray CanvasItem::toMime() const
{
    QByteArray bytes;
    QDataStream stream(&bytes, QIODevice::WriteOnly);
    stream << qint32(kind) << role.pack << role.role << qint32(zoneKind) << title;
    return bytes;
}

std::optional<CanvasItem> CanvasItem::fromMime(const QByteArray &bytes)
{
    QDataStream stream(bytes);
    qint32 kind = -1, zoneKind = -1;
    CanvasItem item;
    stream >> kind >> item.role.pack >> item.role.role >> zoneKind >> item.title;
    const bool sound = stream.status() == QDataStream::Ok && kind >= 0 && kind <= int(Kind::Firewall) &&
                       zoneKind >= 0 && zoneKind <= int(ZoneKind::Vendor);
    if (!sound)
        return {};
    item.kind = Kind(kind);
    item.zoneKind = ZoneKind(zoneKind);
    return item;
}

void CanvasView::dragEnterEvent(QDragEnterEvent *event)
{
    d->core.dragged = CanvasItem::fromMime(event->mimeData()->data(canvasItemMimeType()));
    if (d->core.dragged)
        dragMoveEvent(event);
}

void CanvasView::dragMoveEvent(QDragMoveEvent *event)
{
    const auto &dragged = d->core.dragged;
    if (!dragged)
        return;
    const QPointF canvas = d->core.toCanvas(event->position());
    d->core.draggedAt = cornerOf(d->core, *dragged, canvas, event->modifiers());
    d->core.setAdopting(d->core.zoneAt(canvas));
    event->acceptProposedAction();
    update();
}

void CanvasView::dragLeaveEvent(QDragLeaveEvent *)
{
    d->core.dragged.reset();
    d->core.guides.clear();
    d->core.setAdopting({});
    update();
}

void CanvasView::dropEvent(QDropEvent *event)
{
    const auto item = CanvasItem::fromMime(event->mimeData()->data(canvasItemMimeType()));
    if (!item)
        return dragLeaveEvent(nullptr);
    const QPointF canvas = d->core.toCanvas(event->position());
    const QPoint corner = cornerOf(d->core, *item, canvas, event->modifiers()).toPoint();
    dragLeaveEvent(nullptr);
    event->acceptProposedAction();
    setFocus(Qt::OtherFocusReason);
    Q_EMIT itemDropped(*item, corner, d->core.zoneAt(canvas));
}

} // namespace portwright
