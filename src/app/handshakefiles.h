// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "base/environment.h"
#include "probe/handshake.h"

namespace portwright {

/// The folders for handshakes of this user and this computer, by rank: $XDG_DATA_HOME/portwright/handshakes, then the
/// same in each of $XDG_DATA_DIRS (XDG Base Directory Specification).
QStringList userHandshakeFolders();

/// The handshakes that can be used, and why others cannot.
struct HandshakesAtHand
{
    QList<Handshake> handshakes;
    Errors leftOut;

    QStringList ids() const;
};

/// The shipped handshakes, then those of each *.handshakes.json in the folders, then those beside the plan. A broken
/// file is left out whole; no file changes a handshake that is known already.
Result<HandshakesAtHand> handshakesAtHand(const FileSystem &files, const QStringList &folders, const QString &planPath);

} // namespace portwright
