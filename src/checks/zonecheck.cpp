// SPDX-License-Identifier: Apache-2.0
#include "checks/findings.h"
#include "checks/fixes.h"
#include "rules/addresses.h"

namespace portwright {

namespace {

struct ZoneNetwork
{
    IpRange range;
    const Zone *zone = nullptr;
};

QList<ZoneNetwork> networksInOrder(const Topology &topology)
{
    QList<ZoneNetwork> networks;
    for (const Zone &zone : topology.zones) {
        for (const Cidr &network : zone.networks)
            networks += {network, &zone};
    }
    std::stable_sort(networks.begin(), networks.end(),
                     [](const ZoneNetwork &a, const ZoneNetwork &b) { return a.range.first() < b.range.first(); });
    return networks;
}

bool isInside(const Topology &topology, const Zone &inner, const Zone &outer)
{
    const Zone *step = &inner;
    for (qsizetype depth = 0; step && depth <= topology.zones.size(); ++depth) {
        if (step->id == outer.id)
            return true;
        step = topology.zones.find(step->parent);
    }
    return false;
}

bool isWithin(const Zone &inner, const Zone &outer)
{
    const QList<IpRange> around(outer.networks.begin(), outer.networks.end());
    const auto inside = [&around](const Cidr &network) { return covers(around, network); };
    return std::all_of(inner.networks.begin(), inner.networks.end(), inside);
}

/// The zone that lies wholly in the other becomes a part of it.
Fix fixOfOverlap(const Checked &checked, const Zone &a, const Zone &b)
{
    const bool aInside = isWithin(a, b);
    if (aInside == isWithin(b, a))
        return {};
    const Zone &inner = aInside ? a : b;
    const Zone &outer = aInside ? b : a;
    if (!inner.parent.isEmpty())
        return {};
    return setParent(
        inner.id, outer.id,
        CheckText::tr("Make \"%1\" a part of \"%2\"").arg(checked.nameOf(inner.id), checked.nameOf(outer.id)));
}

void checkOverlaps(const Checked &checked, QList<Finding> &findings)
{
    QMap<QPair<ZoneId, ZoneId>, QString> pairs;
    const QList<ZoneNetwork> networks = networksInOrder(checked.topology());
    for (qsizetype i = 0; i < networks.size(); ++i) {
        for (qsizetype j = i + 1; j < networks.size() && networks[i].range.intersects(networks[j].range); ++j) {
            const Zone &a = *networks[i].zone;
            const Zone &b = *networks[j].zone;
            if (!isInside(checked.topology(), a, b) && !isInside(checked.topology(), b, a))
                pairs.insert({std::min(a.id, b.id), std::max(a.id, b.id)}, networks[j].range.toString());
        }
    }
    for (auto at = pairs.begin(); at != pairs.end(); ++at) {
        Finding found = finding("zones-overlap", Severity::Warning, {at.key().first, at.key().second});
        found.message = CheckText::tr("The networks of the zones \"%1\" and \"%2\" overlap at %3.")
                            .arg(checked.nameOf(at.key().first), checked.nameOf(at.key().second), at.value());
        found.help = CheckText::tr("Correct the networks, or make the inner zone a part of the outer one: an address "
                                   "in both cannot be told apart.");
        found.fix = fixOfOverlap(checked, *checked.topology().zones.find(at.key().first),
                                 *checked.topology().zones.find(at.key().second));
        findings += found;
    }
}

/// The zones that some firewall joins, by themselves or through one they are a part of.
bool isJoined(const Topology &topology, const Zone &zone)
{
    const Zone *step = &zone;
    for (qsizetype depth = 0; step && depth <= topology.zones.size(); ++depth) {
        for (const Firewall &firewall : topology.firewalls) {
            if (firewall.zones.contains(step->id))
                return true;
        }
        step = topology.zones.find(step->parent);
    }
    return false;
}

/// Zones from or to which a flow needs to go.
QSet<ZoneId> zonesWithFlows(const Checked &checked)
{
    QSet<ZoneId> zones;
    QSet<QPair<NodeId, NodeId>> seen;
    for (qsizetype i = 0; i < checked.derivation.flows.size(); ++i) {
        const Flow &flow = checked.derivation.flows.at(i);
        if (checked.state(i) != FlowState::NoPath || checked.routing.routes.at(i).problem != RouteProblem::NoPath ||
            seen.contains({flow.source, flow.destination}))
            continue;
        seen.insert({flow.source, flow.destination});
        for (const NodeId &end : {flow.source, flow.destination}) {
            if (const Node *node = checked.topology().nodes.find(end))
                zones.insert(checked.topology().zoneOf(*node));
        }
    }
    return zones;
}

void checkJoined(const Checked &checked, QList<Finding> &findings)
{
    const auto &firewalls = checked.topology().firewalls;
    if (firewalls.isEmpty())
        return;
    const QSet<ZoneId> used = zonesWithFlows(checked);
    for (const Zone &zone : checked.topology().zones) {
        if (!used.contains(zone.id) || isJoined(checked.topology(), zone))
            continue;
        Finding found = finding("zone-without-path", Severity::Error, {zone.id});
        found.message = CheckText::tr("No firewall joins the zone \"%1\", but flows have to pass its border.")
                            .arg(checked.nameOf(zone.id));
        found.help = CheckText::tr("Join the zone to a firewall, or make it a part of a zone that is joined.");
        if (firewalls.size() == 1)
            found.fix = joinZone(firewalls.at(0).id, zone.id,
                                 CheckText::tr("Join it to \"%1\"").arg(checked.nameOf(firewalls.at(0).id)));
        findings += found;
    }
}

} // namespace

void checkZones(const Checked &checked, QList<Finding> &findings)
{
    checkOverlaps(checked, findings);
    checkJoined(checked, findings);
}

} // namespace portwright
