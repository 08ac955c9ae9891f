// SPDX-License-Identifier: Apache-2.0
#include "siteplan.h"

namespace portwright {

namespace {

constexpr int PerSite = 100;
constexpr int ZonesPerSite = 6;
constexpr int Offices = 4; // zones 0 to 3 of a site; then servers, management
constexpr std::array Versions{504, 600, 605, 608, 700, 704, 800, 802};

/// Steele, Lea and Flood's SplitMix64: the same numbers with every library.
quint64 drawn(quint64 &state)
{
    state += 0x9e3779b97f4a7c15;
    quint64 mixed = (state ^ (state >> 30)) * 0xbf58476d1ce4e5b9;
    mixed = (mixed ^ (mixed >> 27)) * 0x94d049bb133111eb;
    return mixed ^ (mixed >> 31);
}

int below(quint64 &state, size_t limit)
{
    return int((drawn(state) >> 16) % limit);
}

int drawnVersion(quint64 &state)
{
    return Versions.at(size_t(below(state, Versions.size())));
}

int drawnFeatures(quint64 &state)
{
    const int mode = below(state, 10);
    return (below(state, 4) != 0 ? Tls : 0) | (below(state, 4) == 0 ? Relay : 0) |
           (mode < 5   ? Full
            : mode < 8 ? Light
                       : Passive);
}

/// Servers come first, so that only clients are missing where the last site is not full.
int roleAt(int place)
{
    constexpr std::array<std::pair<int, int>, 10> Counts{{{Gateway, 1},
                                                          {Monitor, 1},
                                                          {Mail, 1},
                                                          {Resolver, 2},
                                                          {Proxy, 2},
                                                          {Application, 6},
                                                          {Database, 3},
                                                          {Storage, 5},
                                                          {Console, 4},
                                                          {Client, 75}}};
    for (const auto &[role, count] : Counts) {
        if (place < count)
            return role;
        place -= count;
    }
    return Client;
}

/// As often as the sites have it.
int drawnRole(quint64 &state)
{
    return roleAt(below(state, PerSite));
}

int zoneAt(int role, int place)
{
    switch (role) {
    case Client:
    case Console:
        return place % Offices;
    case Mail:
    case Application:
    case Database:
    case Storage:
        return Offices;
    default:
        return Offices + 1;
    }
}

QString zoneName(int zone)
{
    return QStringLiteral("zone-%1").arg(zone, 6, 10, QLatin1Char('0'));
}

Zone zoneOf(int number, int site)
{
    const int kind = site == 0 ? Offices : (number - 1) % ZonesPerSite;
    Zone zone;
    zone.id = ZoneId(zoneName(number));
    zone.kind = kind < Offices ? ZoneKind::Lan : kind == Offices ? ZoneKind::Server : ZoneKind::Management;
    zone.site = QStringLiteral("site-%1").arg(site);
    return zone;
}

} // namespace

std::vector<SiteNode> siteNodes(int count)
{
    quint64 state = 1;
    std::vector<SiteNode> nodes;
    nodes.reserve(size_t(count));
    for (const int role : {Directory, VendorHost, VendorHost})
        nodes.push_back({int(nodes.size()), role, 0, 0, drawnVersion(state), drawnFeatures(state)});
    for (int made = 0; int(nodes.size()) < count; ++made) {
        const int site = made / PerSite, place = made % PerSite, role = roleAt(place);
        const int zone = 1 + site * ZonesPerSite + zoneAt(role, place);
        nodes.push_back({int(nodes.size()), role, site + 1, zone, drawnVersion(state), drawnFeatures(state)});
    }
    return nodes;
}

NodeId idOf(const SiteNode &node)
{
    return NodeId(QStringLiteral("node-%1").arg(node.number, 7, 10, QLatin1Char('0')));
}

Node nodeOf(const SiteNode &node)
{
    const int features = node.features;
    const char *mode = (features & Full) != 0 ? "full" : (features & Light) != 0 ? "light" : "passive";
    Node result;
    result.id = idOf(node);
    result.role = {QStringLiteral("sites"), QString::fromLatin1(siteRoleName(node.role))};
    result.name = result.id.text();
    result.zone = ZoneId(zoneName(node.zone));
    result.settings = {{QStringLiteral("version"), QString::fromLatin1(versionText(node.version))},
                       {QStringLiteral("tls"), (features & Tls) != 0},
                       {QStringLiteral("relay"), (features & Relay) != 0},
                       {QStringLiteral("mode"), QString::fromLatin1(mode)}};
    const int number = node.number;
    const QString address =
        QStringLiteral("10.%1.%2.%3").arg(number / 62500).arg(number / 250 % 250).arg(number % 250 + 1);
    if (const auto range = IpRange::parse(address))
        result.addresses = {{*range, {}, {}, {}}};
    return result;
}

Plan planOf(const std::vector<SiteNode> &nodes)
{
    QList<Zone> zones;
    QSet<int> known;
    QList<Node> all;
    all.reserve(qsizetype(nodes.size()));
    for (const SiteNode &node : nodes) {
        if (!known.contains(node.zone)) {
            known.insert(node.zone);
            zones.append(zoneOf(node.zone, node.site));
        }
        all.append(nodeOf(node));
    }
    Plan plan;
    plan.packs = {{QStringLiteral("sites"), QStringLiteral("1"), {}}};
    plan.topology.zones = IdList<Zone>(zones);
    plan.topology.nodes = IdList<Node>(std::move(all));
    return plan;
}

PlanDiff diffOf(const SiteEdit &edit)
{
    PlanDiff diff;
    if (!edit.before)
        diff.added.insert(idOf(*edit.after));
    else if (!edit.after)
        diff.removed.insert(idOf(*edit.before));
    else
        diff.changed.insert(idOf(*edit.after));
    return diff;
}

void apply(const SiteEdit &edit, IdList<Node> &nodes)
{
    if (edit.after)
        nodes.set(nodeOf(*edit.after));
    else
        nodes.remove(idOf(*edit.before));
}

size_t SiteEdits::pick()
{
    size_t place = 0;
    while (m_nodes[place].site == 0)
        place = size_t(below(m_state, m_nodes.size()));
    return place;
}

SiteEdit SiteEdits::changed(size_t place, SiteNode after)
{
    return {std::exchange(m_nodes[place], after), after};
}

SiteEdit SiteEdits::next()
{
    const size_t place = pick();
    SiteNode node = m_nodes[place];
    switch (m_made++ % 4) {
    case 0:
        while (node.role == m_nodes[place].role)
            node.role = drawnRole(m_state);
        return changed(place, node);
    case 1:
        node.number = m_next++;
        node.role = drawnRole(m_state);
        m_nodes.push_back(node);
        return {{}, node};
    case 2:
        std::swap(m_nodes[place], m_nodes.back());
        m_nodes.pop_back();
        return {node, {}};
    default:
        while (node.version == m_nodes[place].version)
            node.version = drawnVersion(m_state);
        return changed(place, node);
    }
}

} // namespace portwright
