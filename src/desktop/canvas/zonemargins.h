// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QMargins>
#include <QSize>

namespace portwright {

/// The least that a zone keeps between its border and what lies in it; its title stands in the upper part.
constexpr QMargins ContentMargins(8, 34, 8, 8);

/// The size of a zone that is dropped or placed.
constexpr QSize NewZoneSize(280, 200);

} // namespace portwright
