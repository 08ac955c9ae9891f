// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "app/fleetfiles.h"
#include "probe/target.h"

namespace portwright {

/// What tests a node's own flows.
struct MachineKit
{
    QByteArray script; // for a POSIX shell; empty: there is nothing to test
    ProbePlan probes;  // what the script tests, and what it does not
};
using MachineKits = QMap<NodeId, MachineKit>;

/// inventory.yml, playbook.yml and kits/<node>/probe.sh: runs each machine's kits over the user's own ssh and keeps
/// what they found in results/. Nothing is installed and nothing stays on the machines; no name or secret to sign in
/// with is written. Of a group, whose addresses are not dialled, the user names the machines.
FleetFiles ansibleFiles(const Workspace &workspace, const MachineKits &kits);

} // namespace portwright
