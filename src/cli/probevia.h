// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "cli/console.h"
#include "cli/proberun.h"

namespace portwright::cli {

/// What would be contacted, in place of probing.
Exit printTargets(const ProbePlan &targets, Format format);

/// Probes from a node by the user's own ssh: a kit's script is given to a shell there, and what it prints comes back.
Exit probeVia(const Workspace &workspace, const QCommandLineParser &parser, const Vantage &vantage,
              const ProbeRun::Options &options);

} // namespace portwright::cli
