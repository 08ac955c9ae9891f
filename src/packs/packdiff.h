// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "base/result.h"

#include <QByteArray>
#include <QStringList>

namespace portwright {

/// A part that one of two editions has and the other has not, or has otherwise.
struct PackChange
{
    enum class Kind { Added, Removed, Changed };
    QString part; // "rules", "settings", ...; "pack" for what the pack says of itself
    QString id;
    Kind kind = Kind::Changed;
    QStringList members; // of a changed part: what differs, such as "service", "when"
};

QString packChangeName(PackChange::Kind kind);

/// What differs between two editions of a pack, given as their files: in the order of the parts, then by id. Cases of
/// the packs' own tests are not compared.
QList<PackChange> packChanges(const QByteArray &before, const QByteArray &after);

} // namespace portwright
