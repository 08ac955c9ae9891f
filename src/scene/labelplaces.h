// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "scene/scene.h"

#include <QVarLengthArray>

namespace portwright {

/// Where a label may be put.
struct LabelPlace
{
    QPointF centre;
    bool fits = false;   // the label lies within its piece, which shows on both sides of it
    bool beside = false; // not on the line
};
using LabelPlaces = QVarLengthArray<LabelPlace, 64>;

/// Centres to try for a label of this width, best first: on the line, piece by piece, then beside it.
LabelPlaces labelPlaces(const Edge &edge, double width);

} // namespace portwright
