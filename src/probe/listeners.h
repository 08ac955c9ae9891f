// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "probe/handshake.h"
#include "probe/responder.h"
#include "probe/target.h"

namespace portwright {

/// The stand-ins for what the plan needs to reach on a node: its own addresses and ports, as packets arrive there.
/// Ports that are a range have none.
QList<ListenerSpec> plannedListeners(const Plan &plan, const Derivation &derivation, const Routing &routing,
                                     const NodeId &node, const QList<Handshake> &handshakes);

} // namespace portwright
