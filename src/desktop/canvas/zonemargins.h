// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QMargins>
#include <QSize>

namespace portwright {

/// What automatic layout keeps between a zone's border and a zone in it; for nodes it is ZonePadding.
constexpr QMargins NestedPadding(16, 50, 16, 16);

/// The size of a zone that is dropped or placed.
constexpr QSize NewZoneSize(280, 200);

} // namespace portwright
