// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "scene/scene.h"

namespace portwright {

/// What edges are made of, apart from where they run.
struct EdgeSet
{
    QList<Edge> edges;       // without points
    QList<EdgeLabel> labels; // texts alone
};

/// One edge for each pair of nodes that flows join, in the order of their first flows. Indices are into the flows.
EdgeSet mergedEdges(const Topology &topology, const Derivation &derivation, const Routing &routing,
                    const SceneOptions &options);

} // namespace portwright
