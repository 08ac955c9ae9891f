// SPDX-License-Identifier: Apache-2.0
#include "probe/listeners.h"

namespace portwright {

namespace {

bool beginsWithTls(const Flow &flow, const QList<Handshake> &handshakes)
{
    const QString id = flow.rule ? flow.rule->handshake : QString();
    return std::any_of(handshakes.cbegin(), handshakes.cend(),
                       [&](const Handshake &one) { return one.id == id && one.beginsWithTls(); });
}

/// Ports that stand alone or in a short list.
QList<quint16> singlePorts(const PortSet &ports)
{
    constexpr int most = 16;
    QList<quint16> single;
    for (const PortRange &range : ports.ranges()) {
        for (int port = range.first; port <= range.last; ++port) {
            if (single.size() == most)
                return {};
            single += quint16(port);
        }
    }
    return single;
}

void add(QList<ListenerSpec> &listeners, const ListenerSpec &fresh)
{
    for (ListenerSpec &known : listeners) {
        if (known.address == fresh.address && known.transport == fresh.transport && known.port == fresh.port) {
            known.tls = known.tls || fresh.tls;
            return;
        }
    }
    listeners += fresh;
}

} // namespace

QList<ListenerSpec> plannedListeners(const Plan &plan, const Derivation &derivation, const Routing &routing,
                                     const NodeId &node, const QList<Handshake> &handshakes)
{
    QList<ListenerSpec> listeners;
    const Node *there = plan.topology.nodes.find(node);
    if (!there || there->isGroup())
        return listeners;
    for (qsizetype i = 0; i < derivation.flows.size(); ++i) {
        const Flow &flow = derivation.flows.at(i);
        const FlowState state = stateOf(flow, routing.routes.at(i));
        if (flow.destination != node || (state != FlowState::Needed && state != FlowState::Local))
            continue;
        const bool tls = flow.transport == Transport::Tcp && beginsWithTls(flow, handshakes);
        for (const Dialled &dialled : routing.routes.at(i).dialled) {
            // Without a known address of its own the node's stand-ins need one that is chosen.
            const IpAddress own = dialled.inside.isSingle() ? dialled.inside.first() : IpAddress();
            for (const quint16 port : singlePorts(dialled.insidePorts.isEmpty() ? flow.ports : dialled.insidePorts))
                add(listeners, {node, own, flow.transport, port, tls});
        }
    }
    return listeners;
}

} // namespace portwright
