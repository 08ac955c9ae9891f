// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "scene/scene.h"

namespace portwright {

class CanvasView;

/// Makes canvases accessible: a list named "Topology canvas" with a child for every node, firewall and zone, then a
/// list of the flows. To be called before the first widget is made, since interfaces are cached.
void installCanvasAccessibility();

/// Tell assistive technology what has changed.
void canvasSceneChanged(CanvasView *view);
void canvasSelectionChanged(CanvasView *view);
void forgetCanvasChildren(CanvasView *view);

/// "Laptops to Authority: 4287/tcp".
QString canvasEdgeName(const Scene &scene, qsizetype edge);
/// Class and state in words.
QString canvasEdgeDescription(const Scene &scene, qsizetype edge);

} // namespace portwright
