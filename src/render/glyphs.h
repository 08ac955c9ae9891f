// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "scene/theme.h"

#include <QHash>
#include <QImage>
#include <memory>

class QPainter;
class QSvgRenderer;

namespace portwright {

/// The role glyphs, recoloured on request and kept ready.
class Glyphs
{
public:
    Glyphs();
    ~Glyphs();

    /// False where there is no glyph of that name.
    bool paint(QPainter &painter, const QString &name, const QRectF &box, Rgb colour);

private:
    QSvgRenderer *renderer(const QString &name, Rgb colour);
    QHash<QPair<QString, Rgb>, std::shared_ptr<QSvgRenderer>> m_renderers;
};

/// A glyph as a square picture with a transparent ground, for lists and buttons; null where there is none.
QImage glyphImage(const QString &name, Rgb colour, int size, double pixelRatio = 1);

/// A status disc with its sign, 18 units across in `box`, with a ring of 2 units in `ring`.
void paintBadge(QPainter &painter, QPointF centre, double diameter, Badge badge, const Theme &theme, Rgb ring);

} // namespace portwright
