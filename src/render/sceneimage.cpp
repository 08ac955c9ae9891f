// SPDX-License-Identifier: Apache-2.0
#include "render/layerpainter.h"
#include "render/textink.h"

#include <cmath>

namespace portwright {

namespace {

constexpr double Margin = 24;
constexpr double LargestSide = 16000; // pixels

} // namespace

QImage sceneImage(const Scene &scene, const PaintState &state, double scale)
{
    const QRectF area = scene.bounds.adjusted(-Margin, -Margin, Margin, Margin);
    const double fitting = std::min(scale, LargestSide / std::max(area.width(), area.height()));
    const QSize size(int(std::ceil(area.width() * fitting)), int(std::ceil(area.height() * fitting)));
    QImage image(size, QImage::Format_RGB32);
    PaintState shown = state;
    shown.detail = state.detail.value_or(Detail::Full);
    LayerPainter(lightTheme(), drawingFont()).paint(image, scene, shown, {area.topLeft(), fitting}, image.rect());
    return image;
}

} // namespace portwright
