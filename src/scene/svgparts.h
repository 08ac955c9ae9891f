// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "scene/linestyle.h"
#include "scene/sheet.h"
#include "scene/svg.h"

namespace portwright {

/// Pieces of the SVG text; each is well-formed by itself.
QByteArray svgZone(const ZoneBox &zone, const Theme &theme);
QByteArray svgNode(const NodeBox &node, Badge badge, const Theme &theme);
/// A line with its halo, arrows and titles.
QByteArray svgEdge(const Scene &scene, const Edge &edge, Badge badge, const Theme &theme);
QByteArray svgLabel(const Scene &scene, const EdgeLabel &label, const Theme &theme);
/// Legend or title block as a group of that class.
QByteArray svgSheet(const SheetPart &part, QPointF topLeft, const char *name);

/// The text, cut with an ellipsis to fit.
QString elided(const QString &text, double width, double size, TextMeasure::Face face);

} // namespace portwright
