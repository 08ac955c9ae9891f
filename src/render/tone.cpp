// SPDX-License-Identifier: Apache-2.0
#include "render/tone.h"

#include <array>

namespace portwright {

namespace {

constexpr std::array Thresholds = {0.12, 0.35, 0.66, 1.50};
constexpr double Hysteresis = 0.05;

} // namespace

Tone::Tone(const Theme &plain, double share) : theme(plain), amount(share)
{
    if (share <= 0)
        return;
    for (Rgb *colour : {&theme.grid, &theme.zoneFill, &theme.zoneBorder, &theme.nodeFill, &theme.nodeBorder,
                        &theme.panel, &theme.hairline, &theme.text, &theme.muted, &theme.accent, &theme.accentFill})
        *colour = toned(*colour);
}

Detail detailFor(double zoom)
{
    int level = 0;
    for (const double threshold : Thresholds)
        level += zoom >= threshold ? 1 : 0;
    return Detail(level);
}

Detail detailFor(double zoom, Detail before)
{
    const auto level = int(before);
    const bool holdsBelow = level == 0 || zoom >= Thresholds[size_t(level) - 1] * (1 - Hysteresis);
    const bool holdsAbove = level == int(Thresholds.size()) || zoom < Thresholds[size_t(level)] * (1 + Hysteresis);
    return holdsBelow && holdsAbove ? before : detailFor(zoom);
}

} // namespace portwright
