// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "scene/scene.h"

namespace portwright {

class CanvasFacts;
class CanvasView;

/// Makes canvases accessible: in "Topology canvas" a tree of zones with their nodes and of firewalls, then a list of
/// all flows, each by itself even where several share a line. To be called before the first widget is made, since
/// interfaces are cached.
void installCanvasAccessibility();

/// What assistive technology is told beyond what is drawn; from then on the view's. Null: nothing.
void setCanvasFacts(CanvasView *view, CanvasFacts *facts);
const CanvasFacts *canvasFacts(const CanvasView &view);

/// Tell assistive technology what has changed.
void canvasSceneChanged(CanvasView *view);
void canvasSelectionChanged(CanvasView *view);
void forgetCanvasChildren(CanvasView *view);

/// "Laptops to Authority: 4287/tcp".
QString canvasEdgeName(const Scene &scene, qsizetype edge);
/// Class and state in words.
QString canvasEdgeDescription(const Scene &scene, qsizetype edge);

} // namespace portwright
