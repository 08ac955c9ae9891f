// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "routes/translation.h"

#include <unordered_map>

namespace portwright {

/// How traffic gets from one zone to another, before what a single flow adds.
struct ZoneWay
{
    bool exists = false;
    bool fromInternet = false;
    int length = 0;
    Paths paths; // with masquerades
    QList<IpAddress> seenAs;
};

/// Finds each flow's path and what its source dials; keeps what flows between the same zones share.
class Dialling
{
public:
    explicit Dialling(const Plan &plan);

    Route routeOf(const Flow &flow);
    bool hasImpliedPerimeter() const { return m_graph.hasImpliedPerimeter(); }

private:
    /// A flow in one address family, between the legs it uses.
    struct Attempt
    {
        const Flow &flow;
        const Place &source;
        const Place &destination;
        Family family = Family::IPv4;
        int from = -1;
        int to = -1;
        const ZoneWay *way = nullptr;
    };

    const ZoneWay &wayBetween(int from, int to);
    const Place &placeOf(const NodeId &node) const;
    void chooseLegs(Attempt &attempt);
    bool isLocal(const Flow &flow, const Place &source, const Place &destination) const;
    /// Adds one family to the route; false if part of the flow is not published.
    bool dial(Attempt &attempt, Route &route);
    QList<Published> candidates(const Attempt &attempt) const;
    QList<Published> published(const Attempt &attempt, Paths &hairpins);
    bool dialDirect(const Attempt &attempt, const PortSet &ports, Route &route) const;
    static void dialPublished(const Attempt &attempt, const Published &pair, Route &route);

    ZoneGraph m_graph;
    QHash<NodeId, Place> m_places;
    Translations m_translations;
    std::unordered_map<quint64, ZoneWay> m_ways; // by the zones' indexes; its values stay where they are
};

} // namespace portwright
