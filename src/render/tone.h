// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "render/rasteriser.h"

namespace portwright {

/// A theme toned down towards its canvas; badges keep their colours.
struct Tone
{
    explicit Tone(const Theme &plain, double share = 0);
    Rgb line(const QString &flowClass) const { return toned(theme.flowClass(flowClass)); }
    Rgb failed() const { return toned(theme.failed); }
    Rgb toned(Rgb colour) const { return mixed(colour, theme.canvas, amount); }

    Theme theme;
    double amount;
};

/// How much of a drawing is shown at a zoom.
enum class Detail { Cards, Boxes, Names, Full, Extended };

Detail detailFor(double zoom);
/// As detailFor(), but stays at `before` within 5 % of a threshold.
Detail detailFor(double zoom, Detail before);

} // namespace portwright
