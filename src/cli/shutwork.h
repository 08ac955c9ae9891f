// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "app/workspace.h"
#include "probe/mustbeshut.h"

namespace portwright::cli {

/// The targets and reasons that --must-stay-shut adds; an error without a zone to look from.
Result<ShutProbes> shutProbesOf(const Workspace &workspace, const Vantage &vantage);

/// What will be contacted, an address a line: "10.2.0.10: 22/tcp, 3389/tcp".
QString shutList(const ShutProbes &probes);

/// What was found, an address a row, what answered though it must not, and how many did; empty where nothing was asked.
QByteArray shutLines(const Topology &topology, const QList<ProbeResult> &results);

} // namespace portwright::cli
