// SPDX-License-Identifier: Apache-2.0
#include "storage/planwriting.h"

namespace portwright {

namespace {

template <class Id>
QStringList texts(const QList<Id> &ids)
{
    QStringList result;
    for (const Id &id : ids)
        result += id.text();
    return result;
}

void writeZone(JsonWriter &writer, const Zone &zone)
{
    QStringList networks;
    for (const Cidr &network : zone.networks)
        networks += network.toString();
    writer.member(QStringLiteral("id"), zone.id.text());
    writeText(writer, "name", zone.name);
    writer.member(QStringLiteral("kind"), zoneKindName(zone.kind));
    writeText(writer, "parent", zone.parent.text());
    writeText(writer, "site", zone.site);
    writer.member(QStringLiteral("networks"), networks);
    writeText(writer, "owner", zone.owner);
}

void writeForward(JsonWriter &writer, const Forward &forward)
{
    writer.member(QStringLiteral("id"), forward.id);
    writer.member(QStringLiteral("zone"), forward.zone.text());
    writer.member(QStringLiteral("address"), forward.address.toString());
    writer.member(QStringLiteral("transport"), transportName(forward.transport));
    writer.member(QStringLiteral("port"), int(forward.port));
    writer.member(QStringLiteral("nodes"), texts(forward.nodes));
    writer.member(QStringLiteral("to-port"), int(forward.toPort));
    writer.member(QStringLiteral("hairpin"), forward.hairpin);
}

void writeMasquerade(JsonWriter &writer, const Masquerade &masquerade)
{
    writer.member(QStringLiteral("id"), masquerade.id);
    writer.member(QStringLiteral("zone"), masquerade.zone.text());
    writer.member(QStringLiteral("toward"), masquerade.toward.text());
    writer.member(QStringLiteral("address"), masquerade.address.toString());
}

void writeFirewall(JsonWriter &writer, const Firewall &firewall)
{
    writer.member(QStringLiteral("id"), firewall.id.text());
    writeText(writer, "name", firewall.name);
    writeText(writer, "platform", firewall.platform);
    writer.member(QStringLiteral("zones"), texts(firewall.zones));
    writeText(writer, "owner", firewall.owner);
    writeList(writer, "forwards", firewall.forwards, writeForward);
    writeList(writer, "masquerades", firewall.masquerades, writeMasquerade);
}

bool isPlain(const NodeAddress &address)
{
    return address.zone.isEmpty() && address.use.isEmpty() && address.unknown.isEmpty();
}

void writeAddress(JsonWriter &writer, const NodeAddress &address)
{
    if (isPlain(address))
        return writer.value(address.range.toString());
    writer.beginObject();
    writer.member(QStringLiteral("address"), address.range.toString());
    writeText(writer, "zone", address.zone.text());
    writeText(writer, "use", address.use);
    writeUnknown(writer, address.unknown);
    writer.endObject();
}

void writeAddresses(JsonWriter &writer, const QList<NodeAddress> &addresses)
{
    if (addresses.isEmpty())
        return;
    writer.key(QStringLiteral("addresses"));
    if (std::all_of(addresses.begin(), addresses.end(), isPlain)) {
        QStringList ranges;
        for (const NodeAddress &address : addresses)
            ranges += address.range.toString();
        return writer.value(ranges);
    }
    writer.beginArray();
    for (const NodeAddress &address : addresses)
        writeAddress(writer, address);
    writer.endArray();
}

void writeCertificate(JsonWriter &writer, const Certificate &certificate)
{
    if (certificate.isEmpty())
        return;
    writer.key(QStringLiteral("certificate"));
    writer.beginObject();
    writeText(writer, "sha256", certificate.sha256);
    writeText(writer, "issuer", certificate.issuer);
    writeUnknown(writer, certificate.unknown);
    writer.endObject();
}

void writeUses(JsonWriter &writer, const QMap<QString, QList<NodeId>> &uses)
{
    if (uses.isEmpty())
        return;
    writer.key(QStringLiteral("uses"));
    writer.beginObject();
    for (auto it = uses.begin(); it != uses.end(); ++it)
        writer.member(it.key(), texts(it.value()));
    writer.endObject();
}

void writeNodeSettings(JsonWriter &writer, const Node &node)
{
    SettingMap settings = node.settings;
    if (!node.environment.isEmpty())
        settings.insert(QStringLiteral("environment"), node.environment);
    if (settings.isEmpty())
        return;
    writer.key(QStringLiteral("settings"));
    writeSettings(writer, settings);
}

void writeNode(JsonWriter &writer, const Node &node)
{
    writer.member(QStringLiteral("id"), node.id.text());
    writer.member(QStringLiteral("role"), node.role.role);
    writer.member(QStringLiteral("pack"), node.role.pack);
    writeText(writer, "name", node.name);
    writeText(writer, "zone", node.zone.text());
    writeText(writer, "on", node.on.text());
    if (node.count)
        writer.member(QStringLiteral("count"), *node.count);
    writeAddresses(writer, node.addresses);
    writeText(writer, "host", node.host);
    if (node.hostFirewall)
        writer.member(QStringLiteral("host-firewall"), true);
    writeCertificate(writer, node.certificate);
    writeNodeSettings(writer, node);
    writeUses(writer, node.uses);
}

} // namespace

void writeTopology(JsonWriter &writer, const Topology &topology)
{
    writeList(writer, "zones", topology.zones, writeZone);
    writeList(writer, "firewalls", topology.firewalls, writeFirewall);
    writeList(writer, "nodes", topology.nodes, writeNode);
}

} // namespace portwright
