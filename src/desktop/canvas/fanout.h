// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "desktop/canvas/canvascore.h"
#include "scene/edges.h"

#include <QVariantAnimation>
#include <functional>

class QPainter;

namespace portwright {

/// Shows the flows of one line side by side, each with its label, while the pointer rests on the line or all or some of
/// its flows are selected.
class FanOut
{
public:
    explicit FanOut(CanvasCore &core);

    /// What the flows of a line look like each for itself; without it, and where it says nothing, nothing fans out.
    using Strands = std::function<EdgeSet(const Edge &)>;
    void setStrands(Strands strands) { m_strands = std::move(strands); }

    /// The pointer is over this edge; -1: over none.
    void hover(qsizetype edge);
    /// Selection or zoom have changed.
    void follow();
    /// Folds at once; after this the scene may be another one.
    void fold();
    qsizetype edge() const { return m_edge; }

    /// True over a track, a label, or between them.
    bool covers(QPointF view);
    /// The flow whose track or label is there, by its place in the scene; -1: none.
    qsizetype flowAt(QPointF view);
    bool isLabel(QPointF view);
    /// Marks the flow under the pointer.
    void point(QPointF view);
    /// The flow that comes `by` further in the fan; empty where nothing is fanned out.
    QSet<FlowId> step(int by) const;

    void paint(QPainter &painter);

private:
    void open(qsizetype edge);
    void arrange();
    void arrangeAnew();
    void list(const QList<QSizeF> &sizes);
    qsizetype selectedTrunk() const;
    double room(const ElementId &node, QPointF end, QPointF next) const;
    qsizetype labelAt(QPointF view) const;
    qsizetype trackAt(QPointF view) const;
    bool isMarked(qsizetype track) const;
    void paintTrack(QPainter &painter, qsizetype track) const;
    void paintArrow(QPainter &painter, QPointF tip, QPointF from, bool isOpen) const;
    void paintLabel(QPainter &painter, qsizetype track) const;

    CanvasCore &m_core;
    Strands m_strands;
    qsizetype m_edge = -1; // fanned out
    qsizetype m_hovered = -1;
    qsizetype m_pointed = -1; // a track
    EdgeSet m_set;
    std::optional<Camera> m_camera; // for which it is arranged
    QList<QList<QPointF>> m_tracks; // in the view
    QList<QRectF> m_labels;
    bool m_listed = false; // labels stand in a list beside the line
    double m_part = 1;     // of the way to the tracks
    QTimer m_rest;
    QVariantAnimation m_growing;
};

} // namespace portwright
