// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "scene/scene.h"

#include <QSet>

namespace portwright {

/// The drawing of these elements alone, with what lies in the zones among them and the lines between them.
Scene pictureOf(const Scene &scene, const QSet<ElementId> &elements);

} // namespace portwright
