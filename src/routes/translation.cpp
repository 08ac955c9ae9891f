// SPDX-License-Identifier: Apache-2.0
#include "routes/translation.h"

#include <QSet>

namespace portwright {

namespace {

/// The sources after a firewall: what it masquerades replaces what was there in the same family.
QList<IpAddress> replaced(const QList<IpAddress> &before, const QList<IpAddress> &by)
{
    QList<IpAddress> result;
    for (const IpAddress &address : before) {
        const auto sameFamily = [&address](const IpAddress &other) { return other.family() == address.family(); };
        if (std::none_of(by.begin(), by.end(), sameFamily))
            result += address;
    }
    return result + by;
}

void addMissing(QList<IpAddress> &addresses, const QList<IpAddress> &more)
{
    for (const IpAddress &address : more) {
        if (!addresses.contains(address))
            addresses += address;
    }
}

} // namespace

Translations::Translations(const Topology &topology)
{
    for (const Firewall &firewall : topology.firewalls) {
        for (const Forward &forward : firewall.forwards) {
            QSet<NodeId> machines;
            for (const NodeId &id : forward.nodes) {
                const Node *node = topology.nodes.find(id);
                if (node)
                    machines.insert(topology.machineOf(*node).id);
            }
            for (const NodeId &machine : std::as_const(machines))
                m_forwards[machine] += Published{firewall.id, &forward};
        }
        for (const Masquerade &masquerade : firewall.masquerades)
            m_masquerades[firewall.id] += &masquerade;
    }
}

const QList<Published> &Translations::forwardsTo(const NodeId &machine) const
{
    static const QList<Published> none;
    const auto found = m_forwards.constFind(machine);
    return found == m_forwards.constEnd() ? none : *found;
}

Paths Translations::masqueraded(Paths paths, const ZoneGraph &graph, const ZoneId &source, const ZoneId &destination,
                                QList<IpAddress> &arriving) const
{
    if (m_masquerades.isEmpty())
        return paths;
    for (QList<Crossing> &path : paths) {
        QList<IpAddress> seenAs;
        for (Crossing &crossing : path) {
            crossing.seenAs = seenAs;
            QList<IpAddress> by;
            for (const Masquerade *masquerade : m_masquerades.value(crossing.firewall)) {
                if (graph.entersFrom(masquerade->zone, crossing, source) &&
                    graph.leavesTo(masquerade->toward, crossing, destination))
                    addMissing(by, {masquerade->address});
            }
            seenAs = replaced(seenAs, by);
        }
        addMissing(arriving, seenAs);
    }
    return paths;
}

QList<Published> forwardsMet(const QList<Published> &candidates, const QList<Crossing> &path, const ZoneGraph &graph,
                             const ZoneId &source)
{
    QList<Published> met;
    QSet<quint16> ports;
    for (const Crossing &crossing : path) {
        QSet<quint16> here;
        for (const Published &candidate : candidates) {
            const quint16 port = candidate.forward->toPort;
            if (candidate.firewall != crossing.firewall || ports.contains(port) ||
                !graph.entersFrom(candidate.forward->zone, crossing, source))
                continue;
            here.insert(port);
            met += candidate;
        }
        ports.unite(here);
    }
    return met;
}

} // namespace portwright
