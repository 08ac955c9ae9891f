// SPDX-License-Identifier: Apache-2.0
#include "storage/planreader.h"

#include <array>

namespace portwright {

namespace {

ZoneKind readKind(PlanReading &reading, const PlanMembers &members)
{
    const QString word = members.requiredText("kind");
    const std::optional<ZoneKind> kind = zoneKindFromName(word);
    if (!kind && !word.isEmpty())
        reading.error(
            members.value("kind"),
            PlanText::tr("\"%1\" is no kind of zone; write internet, lan, dmz, server, management, cloud or vendor")
                .arg(jsonExcerpt(word)));
    return kind.value_or(ZoneKind::Lan);
}

QList<Cidr> readNetworks(PlanReading &reading, const JsonValue &list)
{
    QList<Cidr> networks;
    forEachItem(reading, list, [&](const JsonValue &item) {
        if (!item.isString())
            return reading.wrongType(item, PlanText::tr("a network such as \"10.20.0.0/22\""));
        const Result<Cidr> network = Cidr::parse(boundedText(item));
        if (!network)
            return reading.error(item, network.errors().front().message);
        networks += *network;
    });
    return networks;
}

Zone readZone(PlanReading &reading, const JsonValue &object)
{
    static constexpr std::array Known{"id", "name", "kind", "parent", "site", "networks", "owner"};
    const PlanMembers members(reading, object, Known);
    Zone zone;
    zone.id = ZoneId(members.ownId());
    zone.name = members.text("name");
    zone.kind = readKind(reading, members);
    zone.parent = members.zone("parent");
    zone.site = members.sharedText("site");
    zone.networks = readNetworks(reading, members.value("networks"));
    zone.owner = members.sharedText("owner");
    zone.unknown = members.unknown();
    return zone;
}

Forward readForward(PlanReading &reading, const JsonValue &object)
{
    static constexpr std::array Known{"id", "zone", "address", "transport", "port", "nodes", "to-port", "hairpin"};
    const PlanMembers members(reading, object, Known);
    Forward forward;
    forward.id = members.ownId();
    forward.zone = members.requiredZone("zone");
    forward.address = members.requiredAddress("address");
    forward.transport = members.requiredTransport("transport");
    forward.port = members.requiredPort("port");
    forward.nodes = members.nodes("nodes");
    forward.toPort = members.requiredPort("to-port");
    forward.hairpin = members.flag("hairpin");
    forward.unknown = members.unknown();
    return forward;
}

Masquerade readMasquerade(PlanReading &reading, const JsonValue &object)
{
    static constexpr std::array Known{"id", "zone", "toward", "address"};
    const PlanMembers members(reading, object, Known);
    Masquerade masquerade;
    masquerade.id = members.ownId();
    masquerade.zone = members.requiredZone("zone");
    masquerade.toward = members.requiredZone("toward");
    masquerade.address = members.requiredAddress("address");
    masquerade.unknown = members.unknown();
    return masquerade;
}

Firewall readFirewall(PlanReading &reading, const JsonValue &object)
{
    static constexpr std::array Known{"id", "name", "platform", "zones", "owner", "forwards", "masquerades"};
    const PlanMembers members(reading, object, Known);
    Firewall firewall;
    firewall.id = FirewallId(members.ownId());
    firewall.name = members.text("name");
    firewall.platform = members.sharedText("platform");
    firewall.zones = members.zones("zones");
    firewall.owner = members.sharedText("owner");
    firewall.forwards = readOwned<Forward>(reading, members.value("forwards"), readForward);
    firewall.masquerades = readOwned<Masquerade>(reading, members.value("masquerades"), readMasquerade);
    firewall.unknown = members.unknown();
    return firewall;
}

template <class T, class Read>
IdList<T> readElements(PlanReading &reading, const JsonValue &list, const Read &read)
{
    QList<T> values;
    if (list.isArray())
        values.reserve(list.size());
    forEachItem(reading, list, [&](const JsonValue &item) { values += read(reading, item); });
    return IdList<T>(std::move(values));
}

/// Reports each element that leads back to itself by `upward`, once a circle.
template <class T, class Upward>
void checkCircles(PlanReading &reading, const IdList<T> &elements, const JsonValue &list, QStringView key,
                  Upward upward)
{
    QSet<QString> sound;
    for (const T &start : elements) {
        if (upward(start).isEmpty())
            continue;
        QSet<QString> way;
        const T *at = &start;
        while (at && !sound.contains(at->id.text()) && !way.contains(at->id.text())) {
            way.insert(at->id.text());
            const auto next = upward(*at);
            at = next.isEmpty() ? nullptr : elements.find(next);
        }
        const bool circle = at && way.contains(at->id.text());
        sound.unite(way);
        if (!circle)
            continue;
        for (const JsonValue item : list) {
            if (item.find(u"id").toString() == at->id.text())
                reading.error(item.find(key),
                              PlanText::tr("\"%1\" leads back to itself here; name another one").arg(at->id.text()));
        }
    }
}

} // namespace

Topology readTopology(PlanReading &reading, const JsonValue &plan)
{
    Topology topology;
    topology.zones = readElements<Zone>(reading, plan.find(u"zones"), readZone);
    topology.firewalls = readElements<Firewall>(reading, plan.find(u"firewalls"), readFirewall);
    topology.nodes = readElements<Node>(reading, plan.find(u"nodes"), readNode);
    checkCircles(reading, topology.zones, plan.find(u"zones"), u"parent", [](const Zone &zone) { return zone.parent; });
    checkCircles(reading, topology.nodes, plan.find(u"nodes"), u"on", [](const Node &node) { return node.on; });
    return topology;
}

} // namespace portwright
