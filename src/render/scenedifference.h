// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "scene/scene.h"

namespace portwright {

/// Where two drawings look different.
struct SceneDifference
{
    bool isLarge = false; // more places than asked for, or other things: `places` is not complete
    bool isFar = false;   // what is seen from far away may differ elsewhere, too: bundles, and lines within zones
    QList<QRectF> places; // canvas units, of the boxes, lines and labels that differ, in both drawings
};

/// Up to `most` places. Parts that both drawings share are not looked at.
SceneDifference differenceOf(const Scene &before, const Scene &after, qsizetype most);

} // namespace portwright
