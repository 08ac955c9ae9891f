// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "model/topology.h"
#include "probe/certificates.h"

#include <QHash>

namespace portwright {

/// A service as it is known behind every address that is dialled for it.
struct ServicePlace
{
    NodeId node;
    QString address; // the node's own; of a published pair the node's only one, else what is dialled
    Transport transport = Transport::Tcp;
    quint16 port = 0; // the node's own
    bool operator==(const ServicePlace &) const = default;
};
size_t qHash(const ServicePlace &place, size_t seed = 0);

/// Where a result arrives. `insidePort` as ProbeTarget has it.
ServicePlace placeOf(const Topology &topology, const NodeId &destination, const ProbeResult &result,
                     quint16 insidePort);

/// Who saw which certificate of which service, to be held against what is seen of it from elsewhere.
class Witnesses
{
public:
    /// Only what names a certificate; of each vantage and computer the newest counts.
    void add(const ServicePlace &place, const ProbeResult &result, const QString &host);
    /// What was found as the others' certificates let it stand. `planned`: what the plan says needs no witness.
    Weighed weighed(const ServicePlace &place, const ProbeResult &found, const QString &host,
                    const Certificate &planned) const;
    bool isEmpty() const { return m_seen.isEmpty(); }

private:
    struct Seen
    {
        ProbeResult result;
        QString host;
    };

    QHash<ServicePlace, QList<Seen>> m_seen;
};

} // namespace portwright
