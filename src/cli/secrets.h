// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "model/topology.h"

#include <QHash>

namespace portwright::cli {

/// The secrets that these nodes share with their clients, from PORTWRIGHT_RADIUS_SECRET_<NODE> (upper case, '_' for
/// '-') and, for all others, PORTWRIGHT_RADIUS_SECRET.
QHash<NodeId, QByteArray> secretsOfEnvironment(const QList<NodeId> &nodes);

/// Asks on the terminal for each secret that is not known, without showing it; an empty answer leaves the node out.
Result<void> askForSecrets(QHash<NodeId, QByteArray> &secrets, const QList<NodeId> &nodes, const Topology &topology);

} // namespace portwright::cli
