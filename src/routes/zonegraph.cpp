// SPDX-License-Identifier: Apache-2.0
#include "routes/zonegraph.h"

#include <QSet>

namespace portwright {

namespace {

constexpr int Unreached = -1;

bool isBefore(const QList<Crossing> &a, const QList<Crossing> &b)
{
    const auto less = [](const Crossing &x, const Crossing &y) {
        return std::tie(x.firewall, x.from, x.to) < std::tie(y.firewall, y.from, y.to);
    };
    return std::lexicographical_compare(a.begin(), a.end(), b.begin(), b.end(), less);
}

} // namespace

ZoneGraph::ZoneGraph(const Topology &topology) : m_impliedPerimeter(topology.firewalls.isEmpty())
{
    for (const Zone &zone : topology.zones) {
        m_zones.insert(zone.id, &zone);
        m_index.insert(zone.id, int(m_ids.size()));
        m_ids += zone.id;
    }
    m_devicesOf.resize(m_ids.size());
    addDevices(topology);
    findBorders(topology);
}

void ZoneGraph::addDevices(const Topology &topology)
{
    QList<int> all;
    for (int i = 0; i < m_ids.size(); ++i)
        all += i;
    if (m_impliedPerimeter)
        join(perimeterId(), all);
    for (const Firewall &firewall : topology.firewalls) {
        QList<int> zones;
        for (const ZoneId &zone : firewall.zones) {
            if (m_index.contains(zone))
                zones += m_index.value(zone);
        }
        join(firewall.id, zones);
    }
}

void ZoneGraph::join(const FirewallId &firewall, QList<int> zones)
{
    std::sort(zones.begin(), zones.end());
    zones.erase(std::unique(zones.begin(), zones.end()), zones.end());
    for (const int zone : std::as_const(zones))
        m_devicesOf[zone] += int(m_devices.size());
    m_devices += Device{firewall, zones};
}

void ZoneGraph::findBorders(const Topology &topology)
{
    for (const Zone &zone : topology.zones) {
        QSet<ZoneId> seen{zone.id};
        const Zone *border = &zone;
        while (m_devicesOf[m_index.value(border->id)].isEmpty()) {
            const Zone *parent = m_zones.value(border->parent);
            if (!parent || seen.contains(parent->id))
                break;
            seen.insert(parent->id);
            border = parent;
        }
        m_borders.insert(zone.id, border->id);
    }
}

const Zone *ZoneGraph::zone(const ZoneId &id) const
{
    return m_zones.value(id);
}

bool ZoneGraph::isWithin(const ZoneId &inner, const ZoneId &outer) const
{
    QSet<ZoneId> seen;
    for (const Zone *step = zone(inner); step && !seen.contains(step->id); step = zone(step->parent)) {
        if (step->id == outer)
            return true;
        seen.insert(step->id);
    }
    return false;
}

bool ZoneGraph::isInternet(const ZoneId &id) const
{
    const auto isOne = [](const Zone *zone) { return zone && zone->kind == ZoneKind::Internet; };
    return isOne(zone(id)) || isOne(zone(borderOf(id)));
}

bool ZoneGraph::entersFrom(const ZoneId &zone, const Crossing &crossing, const ZoneId &source) const
{
    return borderOf(zone) == crossing.from && (zone == crossing.from || isWithin(source, zone));
}

bool ZoneGraph::leavesTo(const ZoneId &zone, const Crossing &crossing, const ZoneId &destination) const
{
    return borderOf(zone) == crossing.to && (zone == crossing.to || isWithin(destination, zone));
}

int ZoneGraph::vertexOf(const ZoneId &zone) const
{
    return m_index.value(borderOf(zone), Unreached);
}

const QList<int> &ZoneGraph::distancesFrom(int vertex)
{
    const auto known = m_distances.constFind(vertex);
    if (known != m_distances.constEnd())
        return *known;
    QList<int> distances(m_ids.size(), Unreached);
    QList<bool> crossed(m_devices.size(), false);
    QList<int> queue{vertex};
    distances[vertex] = 0;
    for (qsizetype next = 0; next < queue.size(); ++next) {
        for (const int device : m_devicesOf.at(queue.at(next))) {
            if (std::exchange(crossed[device], true))
                continue;
            for (const int zone : m_devices.at(device).zones) {
                if (distances.at(zone) != Unreached)
                    continue;
                distances[zone] = distances.at(queue.at(next)) + 1;
                queue += zone;
            }
        }
    }
    return *m_distances.insert(vertex, distances);
}

std::optional<int> ZoneGraph::distance(const ZoneId &from, const ZoneId &to)
{
    const int source = vertexOf(from);
    const int target = vertexOf(to);
    if (source == Unreached || target == Unreached)
        return std::nullopt;
    const int steps = distancesFrom(source).at(target);
    return steps == Unreached ? std::nullopt : std::optional(steps);
}

ZoneGraph::Steps ZoneGraph::stepsToward(const QList<int> &distances, int vertex) const
{
    Steps steps;
    for (const int device : m_devicesOf.at(vertex)) {
        for (const int zone : m_devices.at(device).zones) {
            if (distances.at(zone) == distances.at(vertex) - 1 && distances.at(zone) != Unreached)
                steps += Step{device, vertex, zone};
        }
    }
    return steps;
}

bool ZoneGraph::enumerate(const Search &search, int vertex, Steps &way, QList<Steps> &found) const
{
    if (vertex == search.target) {
        found += way;
        return found.size() <= MostPaths;
    }
    for (const Step &step : onward(search, vertex)) {
        way += step;
        const bool goOn = enumerate(search, step.to, way, found);
        way.removeLast();
        if (!goOn)
            return false;
    }
    return true;
}

ZoneGraph::Steps ZoneGraph::anyWay(const QList<int> &distances, int vertex) const
{
    Steps way;
    while (distances.at(vertex) > 0) {
        way += stepsToward(distances, vertex).first();
        vertex = way.last().to;
    }
    return way;
}

QList<ZoneGraph::Steps> ZoneGraph::covering(const Search &search) const
{
    QList<Steps> ways;
    QList<int> reached{search.source};
    QSet<int> seen{search.source};
    for (qsizetype next = 0; next < reached.size(); ++next) {
        for (const Step &step : onward(search, reached.at(next))) {
            Steps way;
            for (const Step &back : anyWay(search.fromSource, step.from))
                way.prepend(Step{back.firewall, back.to, back.from});
            ways += way + Steps{step} + anyWay(search.fromTarget, step.to);
            if (!seen.contains(step.to)) {
                seen.insert(step.to);
                reached += step.to;
            }
        }
    }
    return ways;
}

QList<Crossing> ZoneGraph::crossings(const Steps &steps) const
{
    QList<Crossing> path;
    for (const Step &step : steps)
        path += Crossing{m_devices.at(step.firewall).id, m_ids.at(step.from), m_ids.at(step.to), {}};
    return path;
}

Paths ZoneGraph::paths(const ZoneId &from, const ZoneId &to)
{
    if (distance(from, to).value_or(0) == 0)
        return {};
    const int source = vertexOf(from);
    const int target = vertexOf(to);
    const QList<int> fromSource = distancesFrom(source);
    const QList<int> fromTarget = distancesFrom(target);
    const Search search{fromSource, fromTarget, source, target};
    QList<Steps> ways;
    Steps way;
    if (!enumerate(search, source, way, ways))
        ways = covering(search);
    Paths result;
    for (const Steps &steps : std::as_const(ways))
        result += crossings(steps);
    std::sort(result.begin(), result.end(), isBefore);
    result.erase(std::unique(result.begin(), result.end()), result.end());
    return result;
}

Paths ZoneGraph::pathsThrough(const ZoneId &from, const FirewallId &firewall, const ZoneId &to)
{
    const auto device = std::find_if(m_devices.begin(), m_devices.end(),
                                     [&firewall](const Device &candidate) { return candidate.id == firewall; });
    if (device == m_devices.end() || device->zones.isEmpty())
        return {};
    const auto nearest = [&](const ZoneId &end) {
        const auto far = [&](int zone) { return distance(end, m_ids.at(zone)).value_or(int(m_ids.size())); };
        return m_ids.at(*std::min_element(device->zones.begin(), device->zones.end(),
                                          [&far](int a, int b) { return far(a) < far(b); }));
    };
    const ZoneId in = nearest(from);
    const ZoneId out = nearest(to);
    if (!distance(from, in) || !distance(out, to))
        return {};
    const auto orNone = [](const Paths &ways) { return ways.isEmpty() ? Paths{{}} : ways; };
    Paths result;
    for (const QList<Crossing> &before : orNone(paths(from, in))) {
        for (const QList<Crossing> &after : orNone(paths(out, to)))
            result += before + QList<Crossing>{{firewall, in, out, {}}} + after;
    }
    return result;
}

} // namespace portwright
