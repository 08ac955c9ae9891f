// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "base/environment.h"
#include "packs/pack.h"

namespace portwright
{

/// Reads a pack: JSON, then the pack schema, then references between its parts; every cause has its place.
Result<Pack> parsePack(const QByteArray &text, const QString &fileName);

/// The shipped packs (resources :/packs/*.pack.json), the newest edition of each.
Result<PackSet> builtInPacks();

/// Problems that do not stop a pack from working: texts missing in a language, rules without cases, unused parts.
Errors lintPack(const Pack &pack, const QString &fileName);

/// The JSON Schema of rule packs, as shipped.
QByteArray packSchema();

} // namespace portwright
