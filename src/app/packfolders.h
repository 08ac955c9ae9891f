// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "base/environment.h"
#include "packs/packlibrary.h"

namespace portwright {

/// The folders for packs of this user and this computer, by rank: $XDG_DATA_HOME/portwright/packs, then the same in
/// each of $XDG_DATA_DIRS (XDG Base Directory Specification).
QStringList userPackFolders();

/// The folder whose packs go with a plan; empty for standard input, a sample and a plan without a file.
QString folderBeside(const QString &planPath);

/// The shipped packs, then those of `folders`, then those beside the plan.
Result<PackLibrary> packsAtHand(const FileSystem &files, const QStringList &folders, const QString &planPath);

} // namespace portwright
