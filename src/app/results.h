// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "app/workspace.h"
#include "model/verdict.h"
#include "probe/mustbeshut.h"
#include "routes/portuse.h"
#include "rules/explain.h"

namespace portwright {

// The JSON results of the command line, as docs/formats.md promises them.

QByteArray flowsJson(const Workspace &workspace, const QString &language);
/// `absences` where two nodes were named: why other rules give nothing between them.
QByteArray explainJson(const Workspace &workspace, const QList<const Flow *> &flows, const QString &language,
                       const std::optional<QList<Absence>> &absences = {});
/// The flows that need a port on a device, explained.
QByteArray portUseJson(const Workspace &workspace, const PortAt &port, const PortUses &uses, const QString &language);
QByteArray findingsJson(const Workspace &workspace);
/// `unexpected`: what answered though it must stay shut, where that was asked; then how many did is counted, too.
QByteArray verdictsJson(const QList<ProbeResult> &results, const std::optional<QList<Finding>> &unexpected = {});
/// What a probe would contact.
QByteArray targetsJson(const QList<ProbeTarget> &targets);

/// The JSON Schema of these results, as shipped.
QByteArray resultsSchema();

} // namespace portwright
