// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "desktop/models/timeline.h"
#include "scene/theme.h"

class QPainter;
class QRect;

namespace portwright {

/// The answers along the axis: full height where proved, lower where only open, a line at the bottom where failed, so
/// that colour is not needed to tell them apart.
void paintTimeline(QPainter &painter, const QRect &box, const Timeline &timeline, const Theme &theme);
/// The round trips as a curve, with a gap where nothing answered.
void paintTrend(QPainter &painter, const QRect &box, const QList<float> &latencies, const Theme &theme);

} // namespace portwright
