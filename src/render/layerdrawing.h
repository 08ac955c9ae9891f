// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "render/edgestyle.h"
#include "render/layerpainter.h"
#include "render/nodepicture.h"
#include "render/picturecache.h"
#include "render/sceneindex.h"

class QPainter;

namespace portwright {

/// From canvas units to device pixels, so that a pan by whole pixels moves every pixel and changes none:
/// positions are rounded to 1/64 pixel before the whole-numbered origin is taken off.
struct Mapping
{
    Mapping(const Camera &camera, double pixelRatio);
    QPointF map(QPointF canvas) const;
    QRectF map(const QRectF &canvas) const { return {map(canvas.topLeft()), map(canvas.bottomRight())}; }
    QRectF toCanvas(const QRect &device) const;
    /// The centre of the pixel in which a point lies.
    QPointF snapped(QPointF canvas) const;

    double scale;
    double pixelRatio;
    QPoint origin;
};

/// What stays between two paintings.
struct PaintCaches
{
    explicit PaintCaches(const QFont &font) : pen(font) {}
    Pen pen;
    SceneIndex index;
    PictureCache nodes{48 << 20};
    PictureCache labels{16 << 20};
};

/// One painting of a part of a scene, in the order ground, zones, lines, labels, nodes.
class LayerDrawing
{
public:
    struct Input
    {
        QImage &image; // device pixel ratio 1
        const Scene &scene;
        const PaintState &state;
        Mapping mapping;
        Detail detail;
        QRect clip;
        const Theme &theme;
        const QSet<ElementId> *without = nullptr;
        const QSet<ElementId> *only = nullptr;
    };
    LayerDrawing(const Input &input, PaintCaches &caches, SceneIndex &index);

    void drawGround();
    void drawZones();
    void drawLines();
    void drawLabels();
    void drawNodes();
    /// Everything but the ground.
    void drawContent();
    void drawOpaqueNode(const NodeBox &node);
    /// The device pixels that the things in `only` may touch.
    QRect extent() const;

private:
    bool isShown(const ElementId &id) const;
    bool isShown(const Edge &edge) const;
    bool isFaded(qsizetype edge) const { return m_in.state.focused && !m_in.state.brightEdges.contains(edge); }
    bool isFaded(const ElementId &id) const { return m_in.state.focused && !m_in.state.bright.contains(id); }
    bool isRaised(qsizetype edge) const;
    const Tone &tone(bool faded) const { return faded ? m_faded : m_plain; }
    Badge badgeOf(qsizetype edge) const;

    void drawGrid();
    void drawZone(const ZoneBox &zone);
    void drawBand(const ZoneBox &zone, const QRectF &box);
    void drawZoneTitle(const ZoneBox &zone);

    void findLines();
    void drawBundles();
    QList<QPointF> linePoints(const Edge &edge) const;
    void drawLine(qsizetype index);
    void drawThinLine(qsizetype index);
    void drawArrows(const Edge &edge, const QList<QPointF> &points, const EdgeStyle &style);
    void drawArrow(QPointF tip, QPointF from, const EdgeStyle &style);

    bool showsLabel(const EdgeLabel &label) const;
    EdgeLabel readable(const EdgeLabel &label) const;
    void drawLabel(QPainter &painter, const EdgeLabel &label);
    void drawLineBadges(QPainter &painter);

    void drawSmallNode(const NodeBox &node);
    NodeLook lookOf(const NodeBox &node) const;
    QImage nodePicture(const NodeBox &node);
    QPoint nodePosition(const NodeBox &node) const;
    template <class Paint>
    QImage makePicture(const QRectF &area, Paint paint) const;

    Input m_in;
    PaintCaches &m_caches;
    SceneIndex &m_index;
    Rasteriser m_raster;
    Tone m_plain;
    Tone m_faded;
    QRectF m_area; // canvas units
    std::vector<qsizetype> m_lines;
    QSet<qsizetype> m_badgedAtLabel;
};

} // namespace portwright
