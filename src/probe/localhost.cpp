// SPDX-License-Identifier: Apache-2.0
#include "probe/localhost.h"

#include "probe/gateway.h"
#include "probe/qtaddress.h"

#include <QFile>
#include <QNetworkInterface>

namespace portwright {

namespace {

constexpr quint16 FirstUnprivilegedPort = 1024;

QByteArray contentOf(const QString &path)
{
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

QList<LocalAddress> interfaceAddresses()
{
    QList<LocalAddress> found;
    for (const QNetworkInterface &interface : QNetworkInterface::allInterfaces()) {
        for (const QNetworkAddressEntry &entry : interface.addressEntries()) {
            if (const auto ip = fromHostAddress(entry.ip()))
                found += {interface.name(), *ip, entry.prefixLength()};
        }
    }
    return found;
}

/// How exactly something in the plan fits one of this computer's addresses; the greatest wins.
struct Fit
{
    int rank = 0; // 0 none, 1 zone, 2 group, 3 node
    int prefix = 0;
    auto operator<=>(const Fit &) const = default;
};

class Guess
{
public:
    Guess(const Plan &plan, const LocalHost &host, bool loopback) : m_topology(plan.topology)
    {
        for (const LocalAddress &local : host.addresses) {
            if (local.address.isLoopback() == loopback)
                m_addresses += local.address;
        }
    }

    Vantage best()
    {
        for (const Node &node : m_topology.nodes) {
            if (node.on.isEmpty())
                weigh(node.id, fitOf(node));
        }
        for (const Zone &zone : m_topology.zones)
            weigh(zone.id, fitOf(zone));
        return m_vantage;
    }

private:
    void weigh(const ElementId &element, Fit fit)
    {
        if (fit <= m_fit)
            return;
        m_fit = fit;
        m_vantage = {element, m_topology.nameOf(element)};
    }

    Fit fitOf(const Node &node) const
    {
        Fit fit;
        for (const NodeAddress &address : node.addresses) {
            const bool here = std::any_of(m_addresses.cbegin(), m_addresses.cend(), [&address](const IpAddress &local) {
                return address.range.contains(IpRange(local));
            });
            if (here)
                fit = std::max(fit, Fit{address.range.isSingle() ? 3 : 2, 0});
        }
        return fit;
    }

    Fit fitOf(const Zone &zone) const
    {
        Fit fit;
        for (const Cidr &network : zone.networks) {
            const bool here = std::any_of(m_addresses.cbegin(), m_addresses.cend(),
                                          [&network](const IpAddress &local) { return network.contains(local); });
            if (here)
                fit = std::max(fit, Fit{1, network.prefix()});
        }
        return fit;
    }

    const Topology &m_topology;
    QList<IpAddress> m_addresses;
    Fit m_fit;
    Vantage m_vantage;
};

bool isLoopback(const Node &node)
{
    return std::all_of(node.addresses.cbegin(), node.addresses.cend(), [](const NodeAddress &address) {
        return address.range.first().isLoopback() && address.range.last().isLoopback();
    });
}

void addListener(QList<ListenerSpec> &listeners, const ListenerSpec &spec)
{
    const bool taken = std::any_of(listeners.cbegin(), listeners.cend(), [&spec](const ListenerSpec &other) {
        return other.address == spec.address && other.transport == spec.transport && other.port == spec.port;
    });
    if (!taken && spec.port >= FirstUnprivilegedPort && spec.address.isLoopback())
        listeners += spec;
}

} // namespace

LocalHost localHost()
{
    const Gateway gateway =
        defaultGateway(contentOf(QStringLiteral("/proc/net/route")), contentOf(QStringLiteral("/proc/net/ipv6_route")));
    return {interfaceAddresses(), gateway.address, gateway.interface};
}

Vantage guessVantage(const Plan &plan, const LocalHost &host)
{
    return Guess(plan, host, isDemoPlan(plan)).best();
}

bool isDemoPlan(const Plan &plan)
{
    const Topology &topology = plan.topology;
    const bool nodes = std::all_of(topology.nodes.begin(), topology.nodes.end(), [](const Node &node) {
        const bool dialledByName = node.addresses.isEmpty() && !node.host.isEmpty();
        return isLoopback(node) && !dialledByName;
    });
    const bool firewalls =
        std::all_of(topology.firewalls.begin(), topology.firewalls.end(), [](const Firewall &firewall) {
            return std::all_of(firewall.forwards.cbegin(), firewall.forwards.cend(),
                               [](const Forward &forward) { return forward.address.isLoopback(); });
        });
    const bool some = std::any_of(topology.nodes.begin(), topology.nodes.end(),
                                  [](const Node &node) { return !node.addresses.isEmpty(); });
    const bool answers = std::all_of(plan.decisions.cbegin(), plan.decisions.cend(), [](const Decision &decision) {
        return !decision.address || decision.address->isLoopback();
    });
    return some && nodes && firewalls && answers;
}

QList<ListenerSpec> demoListeners(const Plan &plan, const Derivation &derivation, const Routing &routing)
{
    QList<ListenerSpec> listeners;
    if (!isDemoPlan(plan))
        return listeners;
    for (qsizetype i = 0; i < derivation.flows.size(); ++i) {
        const Flow &flow = derivation.flows.at(i);
        const Node *destination = plan.topology.nodes.find(flow.destination);
        if (stateOf(flow, routing.routes.at(i)) != FlowState::Needed || !destination || destination->isGroup())
            continue;
        for (const Dialled &dialled : routing.routes.at(i).dialled) {
            const auto address = IpAddress::parse(dialled.address);
            if (address && dialled.ports.isSingle())
                addListener(listeners, {flow.destination, *address, flow.transport, dialled.ports.first()});
            const PortSet &inside = dialled.insidePorts.isEmpty() ? flow.ports : dialled.insidePorts;
            if (dialled.inside.isSingle() && inside.isSingle())
                addListener(listeners, {flow.destination, dialled.inside.first(), flow.transport, inside.first()});
        }
    }
    return listeners;
}

} // namespace portwright
