// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "desktop/canvas/canvasview.h"
#include "frames.h"
#include "naiveview.h"

namespace portwright {

/// The canvas and the naive view of one drawing, both shown, at the same place and zoom.
struct ViewPair
{
    explicit ViewPair(std::shared_ptr<const Scene> drawing);
    /// 100 %, in the middle of the drawing.
    void goHome() { goTo(1); }
    void goTo(double zoom);
    /// Where a hundred nodes and more are in view: its upper left corner at the first node of a zone near the middle.
    void goToZone(double zoom);
    void centreOn(QPointF centre, double zoom);
    /// All of it in view.
    void goFit();
    /// Presses, moves or releases the mouse on the node in the middle; a move goes on with `frame`.
    void sendMouse(QEvent::Type type, int frame = 0);
    /// A notch of the wheel at the middle of the canvas; `angle` is 120 or -120.
    void sendWheel(int angle);

    std::shared_ptr<const Scene> scene;
    CanvasView canvas;
    NaiveView naive;
    PaintCount canvasPaints;
    PaintCount naivePaints;
    qsizetype middleNode = 0;
};

/// How far to pan in this frame: twenty steps there, twenty back.
QPoint panStep(int frame);

} // namespace portwright
