// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "base/json.h"

namespace portwright {

/// What is wrong with a document by a JSON Schema (draft 7), deepest causes only, each with its place.
/// `text` is what `document` was parsed from.
Errors schemaErrors(const JsonDocument &document, const QByteArray &text, const QByteArray &schema);

} // namespace portwright
