// SPDX-License-Identifier: Apache-2.0
#include "render/layerpainter.h"

#include "render/layerdrawing.h"

namespace portwright {

namespace {

/// The same pixels with a device pixel ratio of 1.
QImage plainView(QImage &image)
{
    return QImage(image.bits(), image.width(), image.height(), image.bytesPerLine(), QImage::Format_RGB32);
}

} // namespace

struct LayerPainter::Private
{
    Private(const Theme &colours, const QFont &font) : theme(colours), caches(font) {}
    LayerDrawing::Input input(QImage &view, const Scene &scene, const PaintState &state, const Mapping &mapping);
    void keepPicturesFor(const Mapping &mapping, const PaintState &state, Detail detail);

    Theme theme;
    PaintCaches caches;
    double pictureScale = 0;
    double pictureRatio = 0;
    double pictureDim = 0;
    Detail pictureDetail = Detail::Full;
};

/// Cached pictures are of one zoom, pixel ratio, detail and tone; others are of no more use.
void LayerPainter::Private::keepPicturesFor(const Mapping &mapping, const PaintState &state, Detail detail)
{
    const bool same = pictureScale == mapping.scale && pictureRatio == mapping.pixelRatio && pictureDim == state.dim &&
                      pictureDetail == detail;
    if (same)
        return;
    caches.nodes.clear();
    caches.labels.clear();
    pictureScale = mapping.scale;
    pictureRatio = mapping.pixelRatio;
    pictureDim = state.dim;
    pictureDetail = detail;
}

LayerDrawing::Input LayerPainter::Private::input(QImage &view, const Scene &scene, const PaintState &state,
                                                 const Mapping &mapping)
{
    const Detail detail = state.detail.value_or(detailFor(mapping.scale / mapping.pixelRatio));
    keepPicturesFor(mapping, state, detail);
    return {view, scene, state, mapping, detail, view.rect(), theme};
}

LayerPainter::LayerPainter(const Theme &theme, const QFont &font) : d(std::make_unique<Private>(theme, font)) {}

LayerPainter::~LayerPainter() = default;

void LayerPainter::setTheme(const Theme &theme)
{
    d->theme = theme;
    d->caches.nodes.clear();
    d->caches.labels.clear();
}

qsizetype LayerPainter::cachedBytes() const
{
    return d->caches.nodes.bytes() + d->caches.labels.bytes();
}

void LayerPainter::paint(QImage &image, const Scene &scene, const PaintState &state, const Camera &camera,
                         const QRect &clip, const QSet<ElementId> &without)
{
    QImage view = plainView(image);
    LayerDrawing::Input input = d->input(view, scene, state, Mapping(camera, image.devicePixelRatio()));
    input.clip = clip;
    input.without = without.isEmpty() ? nullptr : &without;
    d->caches.index.update(scene);
    LayerDrawing drawing(input, d->caches, d->caches.index);
    drawing.drawGround();
    drawing.drawContent();
}

QRect LayerPainter::paintOnly(QImage &image, const Scene &scene, const PaintState &state, const Camera &camera,
                              const QSet<ElementId> &only)
{
    QImage view = plainView(image);
    LayerDrawing::Input input = d->input(view, scene, state, Mapping(camera, image.devicePixelRatio()));
    input.only = &only;
    SceneIndex index;
    index.update(scene);
    const QRect touched = LayerDrawing(input, d->caches, index).extent() & view.rect();
    input.clip = touched;
    LayerDrawing(input, d->caches, index).drawContent();
    return touched;
}

void LayerPainter::paintNode(QImage &image, const Scene &scene, const PaintState &state, const Camera &camera,
                             const ElementId &node)
{
    const qsizetype index = scene.nodeIndex.value(node, -1);
    if (index < 0)
        return;
    QImage view = plainView(image);
    const LayerDrawing::Input input = d->input(view, scene, state, Mapping(camera, image.devicePixelRatio()));
    LayerDrawing(input, d->caches, d->caches.index).drawOpaqueNode(scene.nodes[index]);
}

} // namespace portwright
