// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "scene/obstacles.h"

#include <QList>
#include <QPointF>
#include <array>

namespace portwright::lines {

/// Parallel pieces of lines lie this far apart where there is room.
constexpr double TrackPitch = 8;

/// A line whose inner pieces may be shifted.
struct NudgeLine
{
    QVarLengthArray<QPointF, 8> points;
    Ignored ignored;
    int bus = -1;                                       // lines of one bus may share a track
    std::array<std::pair<double, double>, 2> ends = {}; // where its first and last piece may stand; empty: only there
    bool fixed = false;                                 // nothing of it is shifted
};

/// Moves parallel pieces in one channel onto tracks of their own, ordered so that few lines cross.
void nudge(std::vector<NudgeLine> &lines, const Obstacles &obstacles);

} // namespace portwright::lines
