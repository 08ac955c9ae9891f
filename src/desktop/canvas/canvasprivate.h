// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "desktop/canvas/canvascore.h"
#include "desktop/canvas/fanout.h"
#include "desktop/canvas/gesture.h"
#include "desktop/canvas/handles.h"
#include "desktop/canvas/minimap.h"
#include "desktop/canvas/overlays.h"
#include "desktop/canvas/proxychips.h"
#include "desktop/canvas/zonemargins.h"

#include <QCoreApplication>

namespace portwright {

struct CanvasView::Private
{
    explicit Private(CanvasView &view);

    /// Puts the floating panels where they belong and hides the map while all is visible.
    void placeOverlays();
    void placeLegend();
    QHash<qsizetype, Badge> edgeBadges() const;
    std::unique_ptr<Gesture> gestureFor(Qt::MouseButton button, const PointerState &pointer);
    std::unique_ptr<Gesture> selectGesture(const CanvasCore::Hit &hit, const PointerState &pointer);
    void hover(QPointF at);
    bool pressFan(const PointerState &pointer);
    bool stepFan(int by);
    void finishTool();
    bool cancel();

    bool pressKey(const QKeyEvent &event);
    bool pressPlainKey(int key);
    bool pressArrow(int key, Qt::KeyboardModifiers modifiers);
    void goAlong(QPointF direction);
    bool step(bool forward);
    bool resize(QPoint direction);
    bool activate();

    void paintEmptyState(QPainter &painter) const;
    void paintGhost(QPainter &painter) const;
    void paintFocus(QPainter &painter) const;
    void paintFound(QPainter &painter) const;

    CanvasView &view;
    CanvasCore core;
    Handles handles;
    FanOut fan;
    std::shared_ptr<const Scene> whole; // of which the scene is a part; null: it is all
    ZoomGroup zoomGroup;
    CanvasLegend legend;
    MiniMap miniMap;
    ProxyChips chips;
    QHash<FlowId, Badge> flowBadges;
    QSet<ElementId> found;
    QSet<FlowId> foundFlows;
    HoverText hoverText;
    bool miniMapWanted = true;
    bool legendWanted = true;
    bool focusByKeyboard = false;
    bool tabLeaves = false;
};

} // namespace portwright
