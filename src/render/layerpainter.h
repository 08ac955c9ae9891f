// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "render/tone.h"
#include "scene/scene.h"

#include <QFont>
#include <QImage>
#include <QTransform>
#include <memory>

namespace portwright {

/// What is highlighted, dimmed or badged when a scene is painted; not part of the scene.
struct PaintState
{
    QSet<ElementId> selected;
    QSet<qsizetype> selectedEdges;
    ElementId hovered;
    ZoneId adopting; // the zone that will take what is being dragged
    QHash<ElementId, Badge> badges;
    QHash<qsizetype, Badge> edgeBadges; // by edge index
    QSet<QString> hiddenClasses;        // flow classes switched off in the legend
    double dim = 0;                     // 0 to 1: how far everything is toned down (probe mode 0.4)
    bool grid = true;
    qsizetype hoveredEdge = -1;
    qsizetype fannedEdge = -1; // left out: its flows are drawn one by one
    bool focused = false;      // only `bright` nodes and `brightEdges` keep their colours
    QSet<ElementId> bright;
    QSet<qsizetype> brightEdges;
    std::optional<Detail> detail; // absent: as the zoom says
};

/// Where the viewport lies on the canvas.
struct Camera
{
    QPointF topLeft; // canvas units at the viewport's top-left corner
    double zoom = 1; // pixels per canvas unit, without the device pixel ratio
    QPointF toCanvas(QPointF view) const { return topLeft + view / zoom; }
    QPointF toView(QPointF canvas) const { return (canvas - topLeft) * zoom; }
    QRectF toView(const QRectF &canvas) const { return {toView(canvas.topLeft()), canvas.size() * zoom}; }
    friend bool operator==(const Camera &, const Camera &) = default;
};

/// Paints scenes into images with its own line rasteriser and cached pictures of nodes and labels.
class LayerPainter
{
public:
    LayerPainter(const Theme &theme, const QFont &font);
    ~LayerPainter();

    void setTheme(const Theme &theme);

    /// Paints the part of the scene under `clip` (device pixels) into an RGB32 image with its devicePixelRatio set.
    /// Nodes in `without`, and the edges at them, are left out.
    void paint(QImage &image, const Scene &scene, const PaintState &state, const Camera &camera, const QRect &clip,
               const QSet<ElementId> &without = {});
    /// Paints only these zones and nodes and the edges at them, over what is there; the device pixels touched.
    QRect paintOnly(QImage &image, const Scene &scene, const PaintState &state, const Camera &camera,
                    const QSet<ElementId> &only);
    /// Paints the opaque part of one node's picture again: exact where only the sign in its badge has changed, from
    /// Detail::Full on.
    void paintNode(QImage &image, const Scene &scene, const PaintState &state, const Camera &camera,
                   const ElementId &node);

    /// What the cached pictures take; bounded by 64 MB.
    qsizetype cachedBytes() const;

private:
    struct Private;
    std::unique_ptr<Private> d;
};

/// The whole scene in the light colours at `scale` pixels a unit, with a margin.
QImage sceneImage(const Scene &scene, const PaintState &state, double scale);

} // namespace portwright
