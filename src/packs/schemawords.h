// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "base/json.h"

#include <QStringList>

namespace portwright {

/// The part of the JSON Schema `root` for a member, or for the items, of what `part` describes; references are
/// resolved.
JsonValue schemaOfMember(const JsonValue &root, const JsonValue &part, const QString &member);
JsonValue schemaOfItems(const JsonValue &root, const JsonValue &part);

/// What a value must be, in words: "a text in double quotes", "true or false".
QString expectedType(const JsonValue &part);
/// The words that are allowed; empty where any is.
QStringList allowedWords(const JsonValue &part);
/// The members an object may have.
QStringList knownMembers(const JsonValue &part);
/// The one of `known` that somebody who wrote `word` most likely meant; empty where none is near.
QString nearest(const QString &word, const QStringList &known);

} // namespace portwright
