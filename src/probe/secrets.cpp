// SPDX-License-Identifier: Apache-2.0
#include "probe/secrets.h"

namespace portwright {

QList<NodeId> nodesWithSecret(const QList<ProbeTarget> &targets, const QList<Handshake> &handshakes)
{
    QStringList secret;
    for (const Handshake &handshake : handshakes) {
        if (handshake.needsSecret())
            secret += handshake.id;
    }
    QList<NodeId> nodes;
    for (const ProbeTarget &target : targets) {
        if (!target.rehearsed && secret.contains(target.handshake) && !nodes.contains(target.destination))
            nodes += target.destination;
    }
    return nodes;
}

} // namespace portwright
