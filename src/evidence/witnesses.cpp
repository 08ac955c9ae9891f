// SPDX-License-Identifier: Apache-2.0
#include "evidence/witnesses.h"

namespace portwright {

namespace {

/// One who measures: a vantage, and the computer there as far as both say which.
bool isSameEye(const ProbeResult &a, const QString &hostOfA, const ProbeResult &b, const QString &hostOfB)
{
    return a.vantage == b.vantage && (hostOfA == hostOfB || hostOfA.isEmpty() || hostOfB.isEmpty());
}

bool isPlanned(const QString &sha256, const Certificate &planned)
{
    return QString(planned.sha256).remove(u':').remove(u' ').compare(sha256, Qt::CaseInsensitive) == 0;
}

/// The machine's own addresses of that family.
QList<IpAddress> addressesOf(const Topology &topology, const NodeId &destination, Family family)
{
    const Node *node = topology.nodes.find(destination);
    QList<IpAddress> addresses;
    for (const NodeAddress &address : node ? topology.addressesOf(*node) : QList<NodeAddress>()) {
        if (address.range.isSingle() && address.range.family() == family)
            addresses += address.range.first();
    }
    return addresses;
}

/// The node's only address where another one was dialled, which a firewall publishes; else what was reached.
QString addressBehind(const Topology &topology, const NodeId &destination, const ProbeResult &result)
{
    const auto dialled = IpAddress::parse(result.target);
    if (!dialled)
        return result.address ? result.address->toString() : result.target;
    const QList<IpAddress> own = addressesOf(topology, destination, dialled->family());
    return own.size() == 1 ? own.first().toString() : dialled->toString();
}

} // namespace

size_t qHash(const ServicePlace &place, size_t seed)
{
    return qHashMulti(seed, place.node, place.address, int(place.transport), place.port);
}

ServicePlace placeOf(const Topology &topology, const NodeId &destination, const ProbeResult &result, quint16 insidePort)
{
    return {destination, addressBehind(topology, destination, result), result.transport,
            insidePort == 0 ? result.port : insidePort};
}

void Witnesses::add(const ServicePlace &place, const ProbeResult &result, const QString &host)
{
    if (certificateIn(result).isEmpty())
        return;
    QList<Seen> &seen = m_seen[place];
    const auto known = std::find_if(seen.begin(), seen.end(), [&](const Seen &one) {
        return one.host == host && one.result.vantage == result.vantage;
    });
    if (known == seen.end())
        seen.append({result, host});
    else if (known->result.at < result.at)
        known->result = result;
}

Weighed Witnesses::weighed(const ServicePlace &place, const ProbeResult &found, const QString &host,
                           const Certificate &planned) const
{
    const auto seen = m_seen.constFind(place);
    if (seen == m_seen.constEnd() || isPlanned(certificateIn(found), planned))
        return {found, found.detail};
    QList<ProbeResult> others;
    for (const Seen &one : *seen) {
        if (!isSameEye(found, host, one.result, one.host))
            others += one.result;
    }
    return comparedWithVantages(found, others);
}

} // namespace portwright
