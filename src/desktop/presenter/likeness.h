// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "model/plan.h"

#include <QSet>

namespace portwright {

/// In what nodes can be alike.
enum class Likeness { Role, Zone, Product };

/// All nodes like one of the selected ones. A selected zone stands, for Likeness::Zone, for the nodes in it.
QSet<ElementId> alike(const Topology &topology, const QSet<ElementId> &selected, Likeness in);

} // namespace portwright
