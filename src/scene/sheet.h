// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "scene/linestyle.h"

#include <QLineF>

namespace portwright {

struct SheetText
{
    QString text;
    QRectF box; // the text stands in its middle, from the left
    double size = 11;
    bool strong = false;
    bool muted = false;
};

/// A piece of a line as a legend shows it, 20 units long.
struct SheetSample
{
    LineStyle style;
    QPointF left;
};

/// What stands beside a drawing on a sheet, as flat arrays in canvas units from its own top left corner: equal in SVG,
/// PNG, PDF and on paper.
struct SheetPart
{
    QSizeF size; // empty: nothing to show
    QList<SheetText> texts;
    QList<SheetSample> samples;
    QList<QLineF> rules;
};

/// The classes that occur, those of lines for several included, in legend order; then the needs where there are others
/// than required, and the states whose lines differ.
SheetPart legendPart(const Scene &scene, double width);

/// Label and value.
using SheetFacts = QList<QPair<QString, QString>>;

/// A framed block of facts, in rows of at most `width`; facts without a value are left out.
SheetPart titleBlockPart(const SheetFacts &facts, double width);

} // namespace portwright
