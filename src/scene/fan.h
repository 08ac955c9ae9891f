// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "scene/edges.h"
#include "scene/scenefilter.h"

namespace portwright {

/// What the flows of a line look like each for itself, in the order of Edge::flows: one edge without points and one
/// label text a flow.
EdgeSet strandsOf(const DrawnPlan &drawn, const Edge &trunk, const SceneOptions &options = {});

/// How far the tracks of a fan may stand off at the two ends of its line: they go no further than the sides of the
/// boxes there.
struct FanRoom
{
    double atStart = 0;
    double atEnd = 0;
};

/// As many lines as `count`, side by side along an orthogonal one, `gap` apart and with its ends for their middle.
QList<QList<QPointF>> fannedLines(const QList<QPointF> &line, qsizetype count, double gap, FanRoom room);

/// Places for labels of these sizes on the tracks of fannedLines(), in a row along their longest piece so that none
/// lies on another; nothing where they do not fit.
QList<QRectF> fannedLabels(const QList<QList<QPointF>> &tracks, const QList<QSizeF> &sizes);

} // namespace portwright
