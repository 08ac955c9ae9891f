// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "render/tone.h"
#include "scene/scene.h"

namespace portwright {

/// How an edge is drawn, in canvas units.
struct EdgeStyle
{
    Rgb colour = 0;
    double width = 1.6;
    QList<double> dashes;
    bool arrows = true;
    bool openArrows = false;
    bool struckLabel = false;
    bool isBad = false; // no path, or a probe that failed
};

/// `badge` is what probing found for the edge; None where nothing is known.
EdgeStyle edgeStyle(const Edge &edge, Badge badge, const Tone &tone);

/// The label of an edge; null where it has none.
const EdgeLabel *labelOf(const Scene &scene, qsizetype edge);

/// The middle of the longest piece of an edge, where its badge goes if it has no label.
QPointF middleOf(const Edge &edge);

} // namespace portwright
