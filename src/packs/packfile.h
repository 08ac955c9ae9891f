// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "base/environment.h"
#include "packs/pack.h"

namespace portwright {

/// Reads a pack: JSON, then the pack schema, then references between its parts; every cause has its place.
/// References to other packs' roles are left to makePackSet.
Result<Pack> parsePack(const QByteArray &text, const QString &fileName);

/// Packs that belong together: refused are two of one id and roles that no pack of the set has.
Result<PackSet> makePackSet(QList<std::shared_ptr<const Pack>> packs);

/// What the pack needs and the set does not have; empty where nothing is missing. `text` is the pack's file, for
/// places.
Errors unmetReferences(const PackSet &set, const Pack &pack, const QByteArray &text = {});

/// The shipped packs, the newest edition of each.
Result<PackSet> builtInPacks();

/// Problems that do not stop a pack from working: texts missing in a language, rules without cases, unused parts.
Errors lintPack(const Pack &pack, const QString &fileName);

/// One error for each rule that names a handshake the prober does not have.
Errors unknownHandshakes(const Pack &pack, const QStringList &known, const QString &fileName);

/// The JSON Schema of rule packs, as shipped.
QByteArray packSchema();

} // namespace portwright
