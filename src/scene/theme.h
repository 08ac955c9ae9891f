// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "model/verdict.h"

#include <QString>

namespace portwright {

/// A colour as 0xRRGGBB.
using Rgb = quint32;

/// The colours of a drawing; the two themes are checked for contrast and for colour blindness by a test.
struct Theme
{
    Rgb canvas, grid, zoneFill, zoneBorder, nodeFill, nodeBorder, panel, hairline, text, muted, accent, accentFill;
    Rgb ok, warning, failed, running, unknown, barred;
    bool dark = false;

    /// Colour of a flow class ("backup", "console", ...); muted for one it does not know.
    Rgb flowClass(const QString &name) const;
    Rgb badge(Badge badge) const;
};

const Theme &lightTheme();
const Theme &darkTheme();

/// The flow classes in legend order.
QStringList flowClasses();
/// The translated name of a flow class.
QString flowClassTitle(const QString &name);

} // namespace portwright
