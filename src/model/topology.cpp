// SPDX-License-Identifier: Apache-2.0
#include "model/topology.h"

#include <array>

namespace portwright {

namespace {

constexpr std::array ZoneKindNames{"internet", "lan", "dmz", "server", "management", "cloud", "vendor"};

QString nameOrId(const QString &name, const QString &id)
{
    return name.isEmpty() ? id : name;
}

} // namespace

QString zoneKindName(ZoneKind kind)
{
    return QLatin1String(ZoneKindNames.at(size_t(kind)));
}

std::optional<ZoneKind> zoneKindFromName(QStringView name)
{
    for (size_t i = 0; i < ZoneKindNames.size(); ++i) {
        if (name == QLatin1String(ZoneKindNames.at(i)))
            return ZoneKind(i);
    }
    return std::nullopt;
}

void Node::addLinks(LinkFilter &links) const
{
    if (!on.isEmpty())
        links.add(on.text());
    for (const QList<NodeId> &used : uses) {
        for (const NodeId &node : used)
            links.add(node.text());
    }
}

bool Topology::contains(const ElementId &id) const
{
    return nodes.contains(NodeId(id.text())) || zones.contains(ZoneId(id.text())) ||
           firewalls.contains(FirewallId(id.text()));
}

const Node &Topology::machineOf(const Node &node) const
{
    const Node *machine = &node;
    for (qsizetype step = 0; step < nodes.size() && !machine->on.isEmpty(); ++step) {
        const Node *below = nodes.find(machine->on);
        if (!below)
            break;
        machine = below;
    }
    return *machine;
}

QString Topology::siteOf(const ZoneId &id) const
{
    const Zone *zone = zones.find(id);
    for (qsizetype depth = 0; zone && zone->site.isEmpty() && depth < zones.size(); ++depth)
        zone = zones.find(zone->parent);
    return zone ? zone->site : QString();
}

QString Topology::nameOf(const ElementId &id) const
{
    if (const Node *node = nodes.find(NodeId(id.text())))
        return nameOrId(node->name, id.text());
    if (const Zone *zone = zones.find(ZoneId(id.text())))
        return nameOrId(zone->name, id.text());
    if (const Firewall *firewall = firewalls.find(FirewallId(id.text())))
        return nameOrId(firewall->name, id.text());
    return id.text();
}

} // namespace portwright
