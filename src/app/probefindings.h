// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "checks/check.h"
#include "model/verdict.h"

namespace portwright {

/// An error for each port that must stay shut and answered, "unexpectedly-open/<zone>/<machine>/<address>/<port>-tcp".
QList<Finding> probeFindings(const Topology &topology, const QList<ProbeResult> &results);

} // namespace portwright
