// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "desktop/canvas/canvascore.h"

class QPainter;

namespace portwright {

/// Where the pointer is in the view, and which keys are held.
struct PointerState
{
    QPointF at;
    Qt::KeyboardModifiers modifiers;
};

/// What a press has begun, until release or cancel. A gesture changes nothing but the view until it is released.
class Gesture
{
public:
    explicit Gesture(CanvasCore &core) : m_core(core) {}
    virtual ~Gesture() = default;
    virtual void move(const PointerState &pointer) = 0;
    virtual void release(const PointerState &pointer) = 0;
    virtual void cancel() {}
    /// Draws over the picture, in view coordinates.
    virtual void paint(QPainter &) const {}

protected:
    CanvasCore &m_core;
};

std::unique_ptr<Gesture> panGesture(CanvasCore &core, QPointF at);
/// Moves the selected elements if `grabbed` is one of them, else `grabbed`; a press without a move selects.
std::unique_ptr<Gesture> moveGesture(CanvasCore &core, const CanvasCore::Hit &grabbed, const PointerState &pointer);
/// Selects what lies in a rectangle (drawn to the right) or touches it (drawn to the left).
std::unique_ptr<Gesture> bandGesture(CanvasCore &core, const PointerState &pointer);
std::unique_ptr<Gesture> connectGesture(CanvasCore &core, const ElementId &from, QPointF at);
std::unique_ptr<Gesture> newZoneGesture(CanvasCore &core, const PointerState &pointer);
std::unique_ptr<Gesture> resizeGesture(CanvasCore &core, const ZoneId &zone, Qt::Edges edges);

} // namespace portwright
