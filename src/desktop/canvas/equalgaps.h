// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "desktop/canvas/guides.h"

namespace portwright {

/// The way along one axis to where `moved` stands as far from its neighbours in a row (or column) as others stand from
/// each other, or in the middle between two; the nearest within `reach`.
std::optional<double> wayToEqualGap(const QRectF &moved, const QList<QRectF> &others, double reach, bool across);

/// Lines over the equal gaps of a box that stands so.
QList<Guide> equalGapsAt(const QRectF &there, const QList<QRectF> &others, bool across);

} // namespace portwright
