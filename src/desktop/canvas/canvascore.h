// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "desktop/canvas/canvasview.h"
#include "desktop/canvas/crossfade.h"
#include "desktop/canvas/guides.h"
#include "desktop/canvas/keptlayer.h"

#include <QTimer>

namespace portwright {

class Gesture;

/// Canvas units between two places that things snap to.
constexpr int SnapStep = 12;

/// The state of a CanvasView that its gestures, keys and overlays share.
class CanvasCore
{
public:
    CanvasCore(CanvasView &view, const Theme &theme);
    ~CanvasCore();

    const Scene &scene() const { return layer.scene(); }
    QPointF toCanvas(QPointF at) const { return layer.camera().toCanvas(at); }

    /// What lies under a point of the view.
    struct Hit
    {
        ElementId node; // or firewall
        qsizetype edge = -1;
        ZoneId zone;
        bool zoneFrame = false; // on its title or border
        bool isEmpty() const { return node.isEmpty() && edge < 0 && zone.isEmpty(); }
    };
    Hit hitAt(QPointF view) const;
    /// The innermost zone at a canvas point that is not in `except`.
    ZoneId zoneAt(QPointF canvas, const QSet<ElementId> &except = {}) const;
    QRectF rectOf(const ElementId &id) const; // canvas units; null where it is not drawn

    void select(const QSet<ElementId> &elements, const QSet<FlowId> &flows = {});
    /// Adds or takes away one element or edge.
    void toggle(const Hit &hit);
    QSet<FlowId> flowsOf(qsizetype edge) const;

    /// A canvas position on the grid; just rounded while the grid is off or Alt is held.
    QPointF snapped(QPointF canvas, Qt::KeyboardModifiers modifiers) const;
    /// Where a box goes that is moved to `moved`: into line with others of its kind in sight, else onto the grid; with
    /// Alt held neither. Notes the guides. `except` are no guides.
    QPointF guided(const QRectF &moved, bool zone, const QSet<ElementId> &except, Qt::KeyboardModifiers modifiers);

    void setAdopting(const ZoneId &zone);
    void setHovered(const ElementId &node, qsizetype edge);
    void setFocused(bool on); // dims all but the hovered or selected and its neighbours
    void pan(QPointF viewOffset);
    /// Zooms about a point of the view that stays where it is.
    void zoomAt(QPointF view, double zoom);
    void fit(const QRectF &canvas);
    /// Paints for the zoom as it is now; where that shows other things, one picture goes over into the other.
    void settle();
    /// Tones down all but the flows that are to stand out, if there are such.
    void stress(PaintState &state) const;

    CanvasView &view;
    KeptLayer layer;
    CrossFade fade;
    QSet<ElementId> selected;
    QSet<FlowId> selectedFlows;
    std::optional<QSet<FlowId>> stressed;
    CanvasView::Tool tool = CanvasView::Tool::Select;
    std::unique_ptr<Gesture> gesture;
    NodeId connectFrom; // chosen with the keyboard
    bool spaceHeld = false;
    bool fitWhenSized = false;
    QTimer settleTimer;
    QTimer focusTimer;
    std::optional<CanvasItem> dragged; // from the palette
    QPointF draggedAt;                 // canvas units
    QList<Guide> guides;               // of what is being moved
};

} // namespace portwright
