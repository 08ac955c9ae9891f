// SPDX-License-Identifier: Apache-2.0
#include "checks/findings.h"
#include "rules/addresses.h"

namespace portwright {

namespace {

/// Where a service listens: one address, transport and port set.
struct Listener
{
    IpAddress address;
    Transport transport = Transport::Tcp;
    PortSet ports;
    NodeId node;
};

/// The listeners that needed flows of rules ask for, each once; sorted by address, transport and node.
QList<Listener> listenersOf(const Checked &checked)
{
    QSet<QString> seen;
    QList<Listener> listeners;
    for (qsizetype i = 0; i < checked.derivation.flows.size(); ++i) {
        const Flow &flow = checked.derivation.flows.at(i);
        const Node *node = checked.topology().nodes.find(flow.destination);
        if (!flow.rule || flow.state != FlowState::Needed || !node || node->isGroup())
            continue;
        const QString key = flow.destination.text() + QLatin1Char(' ') + transportName(flow.transport) +
                            QLatin1Char(' ') + flow.ports.toString();
        if (seen.contains(key))
            continue;
        seen.insert(key);
        for (const NodeAddress &address : effectiveAddresses(checked.plan, *node)) {
            if (address.range.isSingle() && address.use.isEmpty())
                listeners += {address.range.first(), flow.transport, flow.ports, node->id};
        }
    }
    std::stable_sort(listeners.begin(), listeners.end(), [](const Listener &a, const Listener &b) {
        return std::tie(a.address, a.transport, a.node) < std::tie(b.address, b.transport, b.node);
    });
    return listeners;
}

void addClash(const Checked &checked, const Listener &a, const Listener &b, QList<Finding> &findings)
{
    Finding found = finding("two-services-on-one-port", Severity::Error, {a.node, b.node});
    found.message = CheckText::tr("\"%1\" and \"%2\" would both listen on %3, port %4/%5.")
                        .arg(checked.nameOf(a.node), checked.nameOf(b.node), a.address.toString(), b.ports.toString(),
                             transportName(a.transport));
    found.help = CheckText::tr("Only one service can have a port of an address: put one of them on another machine, "
                               "address or port.");
    findings += found;
}

} // namespace

void checkListeners(const Checked &checked, QList<Finding> &findings)
{
    QSet<QPair<NodeId, NodeId>> seen;
    const QList<Listener> listeners = listenersOf(checked);
    for (qsizetype i = 0; i < listeners.size(); ++i) {
        const Listener &a = listeners.at(i);
        for (qsizetype j = i + 1; j < listeners.size() && listeners.at(j).address == a.address; ++j) {
            const Listener &b = listeners.at(j);
            const bool clash = a.node != b.node && a.transport == b.transport && a.ports.intersects(b.ports);
            if (!clash || seen.contains({a.node, b.node}))
                continue;
            seen.insert({a.node, b.node});
            addClash(checked, a, b, findings);
        }
    }
}

} // namespace portwright
