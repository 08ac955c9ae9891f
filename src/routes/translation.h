// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "routes/place.h"

namespace portwright {

/// A forward, and the firewall that has it.
struct Published
{
    FirewallId firewall;
    const Forward *forward = nullptr;

    QString id() const { return firewall.text() + QLatin1Char('/') + forward->id; }
};

/// Every forward by the machine it leads to, every masquerade by its firewall.
class Translations
{
public:
    explicit Translations(const Topology &topology);

    const QList<Published> &forwardsTo(const NodeId &machine) const;

    /// The paths with what each firewall sees as the source; the addresses that arrive are added to `arriving`.
    Paths masqueraded(Paths paths, const ZoneGraph &graph, const ZoneId &source, const ZoneId &destination,
                      QList<IpAddress> &arriving) const;

private:
    QHash<NodeId, QList<Published>> m_forwards;
    QHash<FirewallId, QList<const Masquerade *>> m_masquerades;
};

/// The forwards among `candidates` that a flow meets on one path: at the first firewall that has any for a port.
QList<Published> forwardsMet(const QList<Published> &candidates, const QList<Crossing> &path, const ZoneGraph &graph,
                             const ZoneId &source);

} // namespace portwright
