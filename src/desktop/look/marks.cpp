// SPDX-License-Identifier: Apache-2.0
#include "desktop/look/look.h"
#include "render/glyphs.h"

#include <QPainter>

namespace portwright {

namespace {

QPixmap blank(QSize size, qreal pixelRatio)
{
    QPixmap pixmap(size * pixelRatio);
    pixmap.setDevicePixelRatio(pixelRatio);
    pixmap.fill(Qt::transparent);
    return pixmap;
}

} // namespace

QPixmap badgeMark(Badge badge, const Theme &theme, int size, qreal pixelRatio)
{
    QPixmap pixmap = blank({size, size}, pixelRatio);
    if (badge == Badge::None)
        return pixmap;
    QPainter painter(&pixmap);
    painter.setRenderHint(QPainter::Antialiasing);
    paintBadge(painter, QPointF(size / 2.0, size / 2.0), size - 2, badge, theme, theme.panel);
    return pixmap;
}

QPixmap classMark(const QString &flowClass, const Theme &theme, qreal pixelRatio)
{
    QPixmap pixmap = blank({16, 16}, pixelRatio);
    QPainter painter(&pixmap);
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(QPen(colour(theme.flowClass(flowClass)), 3, Qt::SolidLine, Qt::RoundCap));
    painter.drawLine(QPointF(2, 8), QPointF(14, 8));
    return pixmap;
}

} // namespace portwright
