// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "render/layerpainter.h"

#include <QRegion>

class QPainter;

namespace portwright {

/// A painted picture of what the view shows, kept between events: panning moves its rows, a change repaints only its
/// place, zooming shows it scaled until settle(), and dragging draws over a copy. Knows no widget.
class KeptLayer
{
public:
    KeptLayer(const Theme &theme, const QFont &font);

    const Scene &scene() const { return *m_scene; }
    /// Marks what differs.
    void setScene(std::shared_ptr<const Scene> scene);
    const Theme &theme() const { return m_theme; }
    void setTheme(const Theme &theme);
    QSize size() const { return m_size; }
    void resize(const QSize &size, double pixelRatio);

    const Camera &camera() const { return m_camera; }
    /// The same zoom pans; another shows the picture scaled until settle().
    void setCamera(const Camera &camera);
    bool isSettled() const { return m_camera.zoom == m_painted.zoom; }
    /// The picture as it was painted last, and for which camera; settle() paints another one.
    const QImage &painted() const { return m_image; }
    const Camera &paintedCamera() const { return m_painted; }
    /// Paints anew at the present zoom, where it has changed.
    void settle();

    const PaintState &state() const { return m_state; }
    /// Takes a new state and marks what it changes.
    void setState(PaintState state);
    /// Marks everything.
    void invalidate();
    /// Marks a part, in canvas units.
    void invalidate(const QRectF &canvas);

    /// Takes elements, and the edges at them, out of the picture while they are dragged.
    void lift(const QSet<ElementId> &elements);
    /// Shows the lifted elements as they are in `moved`, over the picture; the view rectangle to show again.
    QRect showLifted(std::shared_ptr<const Scene> moved);
    /// Ends lifting. The lifted elements are painted again where the scene has them.
    void drop();
    bool isLifted() const { return !m_lifted.isEmpty(); }

    /// Brings the picture up to date.
    void prepare();
    /// Draws the picture, up to date, into the part `dirty` of a view.
    void draw(QPainter &painter, const QRect &dirty);
    /// The picture as it is shown.
    const QImage &image();

private:
    QRect imageRect(const QRectF &canvas) const;
    void scroll();
    void moveRows(QPoint by);
    bool markDifferences(const Scene &before);
    void markElement(const ElementId &id);
    void markEdge(qsizetype index);
    void markBadges(const PaintState &before);
    void markChanges(const PaintState &before);
    void drawScaled(QPainter &painter, const QRect &dirty);
    void showOverlay();
    QRect restoreUnderOverlay();
    QRect toView(const QRect &image) const;

    std::shared_ptr<const Scene> m_scene;
    Theme m_theme;
    LayerPainter m_painter;
    PaintState m_state;
    Camera m_camera;
    Camera m_painted; // what m_image shows
    QSize m_size;
    double m_ratio = 1;
    QImage m_image;
    QRegion m_stale; // of m_image
    QSet<ElementId> m_lifted;
    std::shared_ptr<const Scene> m_moved;
    QImage m_overlay; // m_image with the lifted things over it
    QRect m_overlayRect;
};

} // namespace portwright
