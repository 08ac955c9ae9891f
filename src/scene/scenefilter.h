// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "scene/scene.h"

namespace portwright {

/// What of a drawing is shown; everything that is not set is shown whole.
struct SceneFilter
{
    std::optional<QStringList> classes; // flow classes
    std::optional<QList<Need>> needs;
    std::optional<QList<ZoneId>> zones;  // with the zones inside them
    std::optional<QSet<ElementId>> only; // these, what stands in them, and the flows between them
    std::optional<QSet<FlowId>> flows;   // these alone
    bool showZones = true;
    bool showFirewalls = true;
    bool showFlows = true;
    bool showPorts = true; // the labels of the lines

    bool operator==(const SceneFilter &) const = default;
    bool isEmpty() const { return *this == SceneFilter(); }
};

/// A scene and what it was built from.
struct DrawnPlan
{
    const Scene &scene;
    const Plan &plan;
    const Derivation &derivation;
    const Routing &routing;
};

/// The part of the scene that the filter lets through, everything where it was. A line of several flows speaks of
/// those alone that are shown.
Scene filteredScene(const DrawnPlan &drawn, const SceneFilter &filter, const TextMeasure &measure,
                    const SceneOptions &options = {});

} // namespace portwright
