// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "desktop/canvas/canvascore.h"

class QPainter;

namespace portwright {

/// The places outside the hovered node from which a flow is drawn, and those that resize the selected zone.
class Handles
{
public:
    explicit Handles(const CanvasCore &core) : m_core(core) {}

    /// The node whose connect handle is there; empty if none is.
    ElementId connectAt(QPointF view) const;
    /// The selected zone and its edges that a handle there moves.
    struct Resize
    {
        ZoneId zone;
        Qt::Edges edges;
    };
    std::optional<Resize> resizeAt(QPointF view) const;
    void paint(QPainter &painter) const;
    /// The hovered node with its handles, in the view.
    bool nearHovered(QPointF view) const;
    /// The one selected zone; empty where something else is selected, too.
    ZoneId selectedZone() const;

private:
    QList<QPointF> connectPoints() const;
    const CanvasCore &m_core;
};

} // namespace portwright
