// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "packs/packlibrary.h"
#include "report/portmatrix.h"

namespace portwright::cli {

Table packListTable(const PackLibrary &library, const QString &language);

/// The parts of a pack that `pack show` prints: "rules", "settings", "roles", "checks", "questions", "recognised".
QStringList packParts();
QString packPartTitle(const QString &part);
/// One of packParts() as a table.
Table packPartTable(const Pack &pack, const QString &part, const QString &language);

} // namespace portwright::cli
