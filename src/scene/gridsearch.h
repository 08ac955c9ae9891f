// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "scene/waysearch.h"

namespace portwright::lines {

/// What one bend costs, in canvas units of length.
constexpr double BendCost = 60;

/// Length and bends of an orthogonal polyline.
double costOf(const QVarLengthArray<QPointF, 8> &points);
/// Drops points that repeat or lie on a straight piece.
void simplify(QVarLengthArray<QPointF, 8> &points);

/// The cheapest way over the grid of channels around both ports (A*); not found where there is none or the grid is too
/// large to search. With an owner, it keeps off what other owners occupy, where there is a way.
Way gridWay(const Obstacles &obstacles, const Port &from, const Port &to, const Ignored &ignored,
            std::optional<int> owner = {});

} // namespace portwright::lines
