// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "scene/scene.h"

namespace portwright {

/// Height of a label's pill, and what it adds to the width of its text.
constexpr double LabelHeight = 18;
constexpr double LabelPadding = 16;

/// Places all labels: over no node, no zone's title and no other label.
void placeLabels(Scene &scene, const TextMeasure &measure);

/// Places the labels of some edges anew, around those of the others.
void placeLabels(Scene &scene, const TextMeasure &measure, const QList<qsizetype> &edges);

} // namespace portwright
