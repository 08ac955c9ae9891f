// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "routes/route.h"

namespace portwright {

// The words in which tables and reports speak of flows; all translated.

/// "error", "warning", "note".
QString severityTitle(Severity severity);
/// "stated", "restored from another document", "assumed": short enough for a column.
QString valueStateTitle(ValueState state);
/// "yes", "no", "optional", "unknown".
QString encryptedTitle(const QString &encrypted);
/// "edge > core", alternatives joined by " | "; names, not ids.
QString pathText(const Plan &plan, const Route &route);
/// "203.0.113.10:443 -> 10.20.5.10:4287, [2001:db8::10]:4287".
QString dialledText(const Route &route);

} // namespace portwright
