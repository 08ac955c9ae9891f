// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "scene/scene.h"

namespace portwright::test {

/// What nobody should see in a drawing: how often, and one example of each.
struct SceneFaults
{
    struct Kind
    {
        int count = 0;
        QString example;
    };
    QMap<QString, Kind> kinds; // by its name: only what there is
    int count() const;
    QString text() const;
};

/// Counts faults of a drawing of `topology`. Only what layout decides: boxes placed by hand may overlap.
SceneFaults faultsOf(const Scene &scene, const Topology &topology);

} // namespace portwright::test
