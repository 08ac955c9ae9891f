// SPDX-License-Identifier: Apache-2.0
#include "probe/lookupnames.h"

#include "base/ip.h"

namespace portwright {

namespace {

/// A name that a name server can be asked for.
QString hostOf(const Topology &topology, const NodeId &id)
{
    const Node *node = topology.nodes.find(id);
    return node && !IpAddress::parse(node->host) ? node->host : QString();
}

} // namespace

LookupNames::LookupNames(const Topology &topology, const QList<Flow> &flows)
{
    for (const Flow &flow : flows) {
        const QString host = m_names.contains(flow.source) ? QString() : hostOf(topology, flow.destination);
        if (!host.isEmpty())
            m_names.insert(flow.source, host);
    }
    for (const Flow &flow : flows) {
        const QString host = m_names.contains(flow.source) ? QString() : hostOf(topology, flow.source);
        if (!host.isEmpty())
            m_names.insert(flow.source, host);
    }
}

} // namespace portwright
