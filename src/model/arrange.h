// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "model/plan.h"

#include <QSet>
#include <QSize>

namespace portwright {

/// Ways to put drawn things in order. Centres stand on one vertical line, middles on one horizontal line.
enum class Arrangement {
    AlignLeft,
    AlignCentres,
    AlignRight,
    AlignTop,
    AlignMiddles,
    AlignBottom,
    DistributeAcross,
    DistributeDown,
    SameSize
};

/// What can be arranged of a selection: what lies in a selected zone moves with it and is left out.
QSet<ElementId> arrangeable(const Topology &topology, const QSet<ElementId> &ids);

/// Of a plan with a place for everything: moves (SameSize: resizes) what is arrangeable of `ids`; zones take along what
/// lies in them. The others follow `key`; if it is none of them, they follow the outermost (SameSize: the largest).
/// Distribution leaves the first and the last where they are and makes the gaps equal.
Plan withArranged(Plan plan, const QSet<ElementId> &ids, Arrangement how, const ElementId &key, QSize nodeSize);

} // namespace portwright
