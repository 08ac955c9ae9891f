// SPDX-License-Identifier: Apache-2.0
#include "routes/openings.h"

#include "rules/addresses.h"

#include <set>

namespace portwright {

namespace {

QString joined(const QList<IpAddress> &addresses)
{
    QStringList texts;
    for (const IpAddress &address : addresses)
        texts += address.toString();
    return texts.join(QStringLiteral(", "));
}

QString ownAddresses(const Plan &plan, const NodeId &id)
{
    const Node *node = plan.topology.nodes.find(id);
    QStringList texts;
    for (const NodeAddress &address : node ? effectiveAddresses(plan, *node) : QList<NodeAddress>())
        texts += address.range.toString();
    if (texts.isEmpty() && node)
        texts += plan.topology.machineOf(*node).host;
    return texts.join(QStringLiteral(", "));
}

QString dialledPair(const Dialled &dialled)
{
    return dialled.forward.isEmpty() ? dialled.address
                                     : QStringLiteral("%1 port %2").arg(dialled.address, dialled.ports.toString());
}

bool isPermitted(FlowState state)
{
    return state == FlowState::Needed || state == FlowState::Local;
}

/// The ports at which what is needed may begin or end.
std::set<int> boundaries(const QList<PortRange> &ranges)
{
    std::set<int> places;
    for (const PortRange &range : ranges) {
        places.insert(range.first);
        places.insert(range.last + 1);
    }
    return places;
}

auto orderOf(const Opening &opening)
{
    return std::tie(opening.source, opening.destination, opening.transport, opening.ports, opening.to, opening.from);
}

void join(Opening &opening, const Opening &other)
{
    opening.firewalls += other.firewalls;
    for (const FlowId &flow : other.flows) {
        if (!opening.flows.contains(flow))
            opening.flows += flow;
    }
}

/// Openings that only differ in the firewall become one.
QList<Opening> gathered(QList<Opening> openings)
{
    std::stable_sort(openings.begin(), openings.end(),
                     [](const Opening &a, const Opening &b) { return orderOf(a) < orderOf(b); });
    QList<Opening> result;
    for (const Opening &opening : std::as_const(openings)) {
        qsizetype same = result.size() - 1;
        while (same >= 0 && orderOf(result.at(same)) == orderOf(opening) && result.at(same).phases != opening.phases)
            --same;
        if (same < 0 || orderOf(result.at(same)) != orderOf(opening))
            result += opening;
        else
            join(result[same], opening);
    }
    return result;
}

} // namespace

void OpeningLedger::enter(const Plan &plan, const RoutedFlows &flows, Phase phase)
{
    for (qsizetype i = 0; i < flows.derivation.flows.size(); ++i) {
        const Flow &flow = flows.derivation.flows.at(i);
        const Route &route = flows.routing.routes.at(i);
        if (!isPermitted(stateOf(flow, route)))
            continue;
        Way way{flow.source, flow.destination, flow.transport, ownAddresses(plan, flow.source), {}, {}};
        if (route.dialled.isEmpty())
            enterDialled(way, flow.ports, flow, route, phase);
        for (const Dialled &dialled : route.dialled) {
            way.to = dialledPair(dialled);
            enterDialled(way, dialled.insidePorts.isEmpty() ? dialled.ports : dialled.insidePorts, flow, route, phase);
        }
    }
}

void OpeningLedger::enterDialled(const Way &way, const PortSet &ports, const Flow &flow, const Route &route,
                                 Phase phase)
{
    QMap<FirewallId, QString> crossed; // and how the source is seen there
    for (const QList<Crossing> &path : route.paths) {
        for (const Crossing &crossing : path)
            crossed.insert(crossing.firewall, crossing.seenAs.isEmpty() ? way.from : joined(crossing.seenAs));
    }
    if (crossed.isEmpty())
        crossed.insert({}, way.from);
    for (auto at = crossed.begin(); at != crossed.end(); ++at) {
        Way seen = way;
        seen.firewall = at.key();
        seen.from = at.value();
        for (const PortRange &range : ports.ranges())
            m_entries[seen] += Entry{range, phase, flow.id()};
    }
}

QList<Opening> OpeningLedger::cut(const Way &way, const QList<Entry> &entries)
{
    QList<PortRange> ranges;
    for (const Entry &entry : entries)
        ranges += entry.ports;
    const std::set<int> places = boundaries(ranges);
    QList<Opening> openings;
    for (auto place = places.begin(); std::next(place) != places.end(); ++place) {
        Opening opening{way.source,
                        way.destination,
                        way.transport,
                        {quint16(*place), quint16(*std::next(place) - 1)},
                        way.from,
                        way.to,
                        {},
                        {},
                        {}};
        if (!way.firewall.isEmpty())
            opening.firewalls += way.firewall;
        std::set<FlowId> flows;
        for (const Entry &entry : entries) {
            if (entry.ports.first > opening.ports.first || entry.ports.last < opening.ports.last)
                continue;
            opening.phases.insert(entry.phase);
            flows.insert(entry.flow);
        }
        opening.flows = QList<FlowId>(flows.begin(), flows.end());
        if (!opening.phases.isEmpty())
            openings += opening;
    }
    return openings;
}

QList<Opening> OpeningLedger::openings() const
{
    QList<Opening> openings;
    for (const auto &[way, entries] : m_entries)
        openings += cut(way, entries);
    return gathered(std::move(openings));
}

} // namespace portwright
