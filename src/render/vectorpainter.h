// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "render/layerpainter.h"

class QPainter;

namespace portwright {

/// Paints a scene as shapes and text in canvas units, in the light colours: for paper.
void paintVector(QPainter &painter, const Scene &scene, const PaintState &state, const QFont &font);

/// The classes of the flows in a scene, in legend order.
QStringList usedClasses(const Scene &scene);

/// A legend of these flow classes in one line, in canvas units, starting at the left of `box`.
void paintLegend(QPainter &painter, const QRectF &box, const QStringList &classes, const QFont &font);

} // namespace portwright
