// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "rules/derive.h"

namespace portwright {

/// What a source dials for a flow, and what arrives after translation.
struct Dialled
{
    QString address; // an address, a range, or a host name
    PortSet ports;
    Family family = Family::IPv4;
    QString forward;       // "<firewall>/<forward>" if a published pair is dialled; else empty
    IpRange inside;        // the destination's own address; IpRange() where it is not known
    PortSet insidePorts{}; // the destination's own ports
    bool operator==(const Dialled &) const = default;
};

/// A firewall, and the zone from which the flow enters it and into which it leaves: zones that it joins, so that a
/// zone which uses its parent's firewall is named by its parent.
struct Crossing
{
    FirewallId firewall; // "perimeter" where none is drawn
    ZoneId from;
    ZoneId to;
    QList<IpAddress> seenAs{}; // source addresses as this firewall sees them; a family without any keeps its own
    bool operator==(const Crossing &) const = default;
};

enum class RouteProblem { None, NoZone, NoPath, NotPublished, NoCommonFamily };

/// How one flow travels.
struct Route
{
    QList<QList<Crossing>> paths; // all shortest ones; empty inside a zone, and where there is a problem
    QList<Dialled> dialled;
    QList<IpAddress> seenAs; // source addresses after masquerading; a family without any keeps its own
    RouteProblem problem = RouteProblem::None;
    bool operator==(const Route &) const = default;
};

/// One route per flow, in the order of the flows.
struct Routing
{
    QList<Route> routes;
    bool impliedPerimeter = false; // no firewall is drawn, so one default-deny firewall joins all zones
};

/// The id of the firewall that is understood where none is drawn.
FirewallId perimeterId();

Routing route(const Plan &plan, const Derivation &derivation);

/// The flow's state with what routing found: a needed flow that has any problem is `NoPath`.
FlowState stateOf(const Flow &flow, const Route &route);

} // namespace portwright
