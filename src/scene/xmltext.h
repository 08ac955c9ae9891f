// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "scene/theme.h"

#include <QByteArray>
#include <QPointF>
#include <QRectF>
#include <QString>

namespace portwright {

/// Text as content or attribute value of XML 1.0: escaped, without characters that XML forbids.
QByteArray xmlText(const QString &text);
/// At most two decimals, no trailing zeros, a point whatever the locale.
QByteArray numberText(double value);
/// "#1d65d4".
QByteArray colourText(Rgb colour);
/// ` name="value"` for numbers.
QByteArray attribute(const char *name, double value);
/// ` x=".." y=".." width=".." height=".."`.
QByteArray rectAttributes(const QRectF &rect);

} // namespace portwright
