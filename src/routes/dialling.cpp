// SPDX-License-Identifier: Apache-2.0
#include "routes/dialling.h"

namespace portwright {

namespace {

Dialled directly(const IpRange &range, const PortSet &ports)
{
    return {range.toString(), ports, range.family(), {}, range, ports};
}

QList<Dialled> loopback(const Flow &flow, const Place &place)
{
    QList<Dialled> dialled;
    for (const Leg &leg : place.legs) {
        if (leg.range.isSingle() && leg.range.first().isLoopback())
            dialled += directly(leg.range, flow.ports);
    }
    const bool onlyIpv6 = place.families == QList{Family::IPv6};
    if (dialled.isEmpty())
        dialled += directly(IpAddress::of(onlyIpv6 ? "::1" : "127.0.0.1"), flow.ports);
    return dialled;
}

/// The families to route; empty where the ends have none in common.
QList<Family> familiesOf(const Flow &flow, const Place &source, const Place &destination)
{
    if (!flow.families.isEmpty())
        return flow.families;
    QList<Family> families = destination.families;
    const QList<Family> ofSource = source.families;
    if (families.isEmpty())
        families = ofSource.isEmpty() ? QList{Family::IPv4} : ofSource;
    families.removeIf([&](Family family) {
        return (flow.rule && flow.rule->ipv4Only && family != Family::IPv4) ||
               (!ofSource.isEmpty() && !ofSource.contains(family));
    });
    // A name or an unknown address is dialled once, whatever it resolves to.
    return destination.legs.isEmpty() ? families.mid(0, 1) : families;
}

PortSet without(const PortSet &ports, quint16 port)
{
    QStringList words;
    const auto add = [&words](int first, int last) {
        if (first <= last)
            words += QString::number(first) + QLatin1Char('-') + QString::number(last);
    };
    for (const PortRange &range : ports.ranges()) {
        const bool hit = range.first <= port && port <= range.last;
        add(range.first, hit ? port - 1 : range.last);
        if (hit)
            add(port + 1, range.last);
    }
    const Result<PortSet> left = PortSet::parse(words);
    return left ? *left : PortSet();
}

template <class T>
void addMissing(QList<T> &values, const QList<T> &more)
{
    if (values.isEmpty()) {
        values = more;
        return;
    }
    for (const T &value : more) {
        if (!values.contains(value))
            values += value;
    }
}

} // namespace

Dialling::Dialling(const Plan &plan)
    : m_graph(plan.topology), m_places(placesOf(plan, m_graph)), m_translations(plan.topology)
{
}

const ZoneWay &Dialling::wayBetween(int from, int to)
{
    const auto [at, isNew] = m_ways.try_emplace(quint64(from) << 32 | quint64(to));
    ZoneWay &way = at->second;
    if (!isNew)
        return way;
    const ZoneId &source = m_graph.zoneAt(from);
    const ZoneId &target = m_graph.zoneAt(to);
    const std::optional<int> distance = m_graph.distance(source, target);
    way.exists = distance.has_value();
    way.length = distance.value_or(0);
    way.fromInternet = m_graph.isInternet(source);
    way.paths = m_translations.masqueraded(m_graph.paths(source, target), m_graph, source, target, way.seenAs);
    return way;
}

void Dialling::chooseLegs(Attempt &attempt)
{
    const auto family = size_t(attempt.family);
    for (const int from : attempt.source.zones[family]) {
        for (const int to : attempt.destination.zones[family]) {
            const ZoneWay &way = wayBetween(from, to);
            const ZoneWay *best = attempt.way;
            if (best && (!way.exists || (best->exists && best->length <= way.length)))
                continue;
            attempt.from = from;
            attempt.to = to;
            attempt.way = &way;
        }
    }
}

bool Dialling::isLocal(const Flow &flow, const Place &source, const Place &destination) const
{
    const bool withItself = flow.rule && flow.rule->relation == Relation::Itself;
    return withItself || flow.state == FlowState::Local || (source.machine == destination.machine && !source.isGroup);
}

QList<Published> Dialling::candidates(const Attempt &attempt) const
{
    QList<Published> fitting;
    for (const Published &pair : m_translations.forwardsTo(attempt.destination.machine)) {
        if (pair.forward->transport == attempt.flow.transport && pair.forward->address.family() == attempt.family &&
            attempt.flow.ports.contains(pair.forward->toPort))
            fitting += pair;
    }
    return fitting;
}

QList<Published> Dialling::published(const Attempt &attempt, Paths &hairpins)
{
    const QList<Published> all = candidates(attempt);
    QList<Published> used;
    const auto isUsed = [&used](const Published &pair) {
        return std::any_of(used.begin(), used.end(),
                           [&pair](const Published &other) { return other.forward == pair.forward; });
    };
    for (const QList<Crossing> &path : all.isEmpty() ? Paths() : attempt.way->paths) {
        for (const Published &pair : forwardsMet(all, path, m_graph, m_graph.zoneAt(attempt.from))) {
            if (!isUsed(pair))
                used += pair;
        }
    }
    if (!used.isEmpty() || attempt.way->fromInternet)
        return used;
    for (const Published &pair : all) {
        if (!pair.forward->hairpin)
            continue;
        const Paths through =
            m_graph.pathsThrough(m_graph.zoneAt(attempt.from), pair.firewall, m_graph.zoneAt(attempt.to));
        addMissing(hairpins, through);
        if (!through.isEmpty())
            used += pair;
    }
    return used;
}

void Dialling::dialPublished(const Attempt &attempt, const Published &pair, Route &route)
{
    const Forward &forward = *pair.forward;
    Dialled dialled{forward.address.toString(), forward.port, attempt.family, pair.id(), {}, forward.toPort};
    if (attempt.destination.legs.isEmpty())
        route.dialled += dialled;
    for (const Leg &leg : attempt.destination.legs) {
        if (leg.range.family() != attempt.family || leg.zone != attempt.to)
            continue;
        dialled.inside = leg.range;
        route.dialled += dialled;
    }
}

bool Dialling::dialDirect(const Attempt &attempt, const PortSet &ports, Route &route) const
{
    const bool barred = attempt.way && !attempt.way->paths.isEmpty() && !ports.isEmpty() && attempt.way->fromInternet;
    bool any = attempt.destination.legs.isEmpty();
    if (any && !attempt.destination.host.isEmpty())
        route.dialled += Dialled{attempt.destination.host, ports, attempt.family, {}, {}, ports};
    for (const Leg &leg : attempt.destination.legs) {
        const bool fits = leg.range.family() == attempt.family && leg.zone == attempt.to;
        if (!fits || (barred && leg.isPrivate))
            continue;
        route.dialled += directly(leg.range, ports);
        any = true;
    }
    return any;
}

bool Dialling::dial(Attempt &attempt, Route &route)
{
    Paths hairpins;
    PortSet left = attempt.flow.ports;
    bool whole = false;
    for (const Published &pair : published(attempt, hairpins)) {
        dialPublished(attempt, pair, route);
        left = without(left, pair.forward->toPort);
        whole = left.isEmpty();
    }
    if (!whole && !dialDirect(attempt, left, route))
        return false;
    if (hairpins.isEmpty() || !whole) {
        addMissing(route.paths, attempt.way->paths);
        addMissing(route.seenAs, attempt.way->seenAs);
    }
    if (!hairpins.isEmpty())
        addMissing(route.paths, m_translations.masqueraded(hairpins, m_graph, m_graph.zoneAt(attempt.from),
                                                           m_graph.zoneAt(attempt.to), route.seenAs));
    return true;
}

const Place &Dialling::placeOf(const NodeId &node) const
{
    static const Place nowhere;
    const auto found = m_places.constFind(node);
    return found == m_places.constEnd() ? nowhere : *found;
}

Route Dialling::routeOf(const Flow &flow)
{
    const Place &source = placeOf(flow.source);
    const Place &destination = placeOf(flow.destination);
    Route route;
    if (isLocal(flow, source, destination)) {
        route.dialled = loopback(flow, destination);
        return route;
    }
    const QList<Family> families = familiesOf(flow, source, destination);
    Route unreached;
    bool unpublished = false;
    bool reached = false;
    bool placed = false;
    for (const Family family : families) {
        Attempt attempt{flow, source, destination, family};
        chooseLegs(attempt);
        placed = placed || attempt.way;
        if (!attempt.way || !attempt.way->exists)
            dialDirect(attempt, flow.ports, unreached);
        else if (dial(attempt, route))
            reached = true;
        else
            unpublished = true;
    }
    route.seenAs.removeIf([&families](const IpAddress &address) { return !families.contains(address.family()); });
    if (reached)
        return route;
    route.dialled += unreached.dialled;
    route.problem = families.isEmpty() ? RouteProblem::NoCommonFamily
                    : !placed          ? RouteProblem::NoZone
                    : unpublished      ? RouteProblem::NotPublished
                                       : RouteProblem::NoPath;
    return route;
}

} // namespace portwright
