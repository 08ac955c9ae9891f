// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "render/layerpainter.h"

class QPainter;

namespace portwright {

/// Paints a scene as shapes and text in canvas units, in the light colours: for paper.
void paintVector(QPainter &painter, const Scene &scene, const PaintState &state, const QFont &font);

} // namespace portwright
