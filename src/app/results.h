// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "app/workspace.h"
#include "probe/target.h"

namespace portwright {

// The JSON results of the command line, as docs/formats.md promises them.

QByteArray flowsJson(const Workspace &workspace, const QString &language);
QByteArray explainJson(const Workspace &workspace, const QList<const Flow *> &flows, const QString &language);
QByteArray findingsJson(const Workspace &workspace);
QByteArray verdictsJson(const QList<ProbeResult> &results);
/// What a probe would contact.
QByteArray targetsJson(const QList<ProbeTarget> &targets);

/// The JSON Schema of these results, as shipped.
QByteArray resultsSchema();

} // namespace portwright
