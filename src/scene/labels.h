// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "scene/scene.h"

namespace portwright {

/// Height of a label's pill.
constexpr double LabelHeight = 18;

/// Places all labels; measured texts are taken from their present width where it is set.
void placeLabels(Scene &scene, const TextMeasure &measure);

/// Places the labels of some edges anew, around those of the others.
void placeLabels(Scene &scene, const TextMeasure &measure, const QList<qsizetype> &edges);

} // namespace portwright
