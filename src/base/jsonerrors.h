// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "base/jsondata.h"

#include <rapidjson/error/error.h>

namespace portwright {

/// What can be told without reading the text: nothing in it, or no text at all.
std::optional<Error> jsonObviousError(const JsonDocument::Data &data, qsizetype start);

/// What the parser found wrong at a place.
Error jsonSyntaxError(const JsonDocument::Data &data, rapidjson::ParseErrorCode code, qsizetype place);

QString jsonEscapeMessage();

} // namespace portwright
