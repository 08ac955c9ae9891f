// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "probe/handshake.h"
#include "probe/target.h"

namespace portwright {

/// The nodes of which a target's handshake needs a shared secret, each once, in the order of the targets. Stand-ins
/// need none.
QList<NodeId> nodesWithSecret(const QList<ProbeTarget> &targets, const QList<Handshake> &handshakes);

} // namespace portwright
