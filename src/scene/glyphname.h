// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QString>

namespace portwright {

/// The file, without its ending, under resources/icons/roles of the glyph of that name; packs may name a glyph by the
/// role that has it.
QString glyphFileName(const QString &glyph);

} // namespace portwright
