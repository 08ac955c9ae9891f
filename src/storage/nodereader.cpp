// SPDX-License-Identifier: Apache-2.0
#include "storage/planreader.h"

#include <array>

namespace portwright {

namespace {

IpRange readRange(PlanReading &reading, const JsonValue &string)
{
    const Result<IpRange> range = IpRange::parse(boundedText(string));
    if (!range)
        reading.error(string, range.errors().front().message);
    return range ? *range : IpRange();
}

NodeAddress readLeg(PlanReading &reading, const JsonValue &object)
{
    static constexpr std::array Known{"address", "zone", "use"};
    const PlanMembers members(reading, object, Known);
    NodeAddress address;
    if (!members.requiredText("address").isEmpty())
        address.range = readRange(reading, members.value("address"));
    address.zone = members.zone("zone");
    address.use = members.sharedText("use");
    address.unknown = members.unknown();
    return address;
}

QList<NodeAddress> readAddresses(PlanReading &reading, const JsonValue &list)
{
    QList<NodeAddress> addresses;
    forEachItem(reading, list, [&](const JsonValue &item) {
        if (item.isString())
            addresses += NodeAddress{readRange(reading, item), {}, {}, {}};
        else if (item.isObject())
            addresses += readLeg(reading, item);
        else
            reading.wrongType(item, PlanText::tr("an address such as \"10.20.1.10\", or an object"));
    });
    return addresses;
}

Certificate readCertificate(PlanReading &reading, const JsonValue &object)
{
    static constexpr std::array Known{"sha256", "issuer"};
    const PlanMembers members(reading, object, Known);
    return {members.text("sha256"), members.text("issuer"), members.unknown()};
}

QMap<QString, QList<NodeId>> readUses(PlanReading &reading, const JsonValue &object)
{
    QMap<QString, QList<NodeId>> uses;
    forEachMember(reading, object, [&](const JsonValue &member) {
        QList<NodeId> &nodes = uses[reading.sharedKey(member)];
        for (const QString &id : readReferences(reading, member, ElementKind::Node))
            nodes += NodeId(id);
    });
    return uses;
}

/// A node lives in a zone, or on another node's machine, which then has the zone and the addresses.
void readPlace(PlanReading &reading, const PlanMembers &members, Node &node)
{
    if (members.value("on").isMissing()) {
        node.zone = members.requiredZone("zone");
        node.addresses = readAddresses(reading, members.value("addresses"));
        return;
    }
    node.on = members.node("on");
    for (const char *name : {"zone", "addresses"}) {
        if (!members.value(name).isMissing())
            reading.error(
                members.value(name),
                PlanText::tr("\"%1\" cannot stand beside \"on\": the node has it from \"%2\"; remove one of the two")
                    .arg(QLatin1String(name), jsonExcerpt(node.on.text())));
    }
}

/// The environment is a setting in the file; beside the other members it is understood, too.
void readEnvironment(const PlanMembers &members, Node &node)
{
    node.environment = members.sharedText("environment");
    const auto setting = node.settings.constFind(QStringLiteral("environment"));
    if (setting == node.settings.constEnd() || !std::holds_alternative<QString>(*setting))
        return;
    if (node.environment.isEmpty())
        node.environment = std::get<QString>(*setting);
    node.settings.erase(setting);
}

} // namespace

Node readNode(PlanReading &reading, const JsonValue &object)
{
    static constexpr std::array Known{"id",          "role",        "pack",      "name", "zone",
                                      "on",          "count",       "addresses", "host", "host-firewall",
                                      "environment", "certificate", "settings",  "uses"};
    const PlanMembers members(reading, object, Known);
    Node node;
    node.id = NodeId(members.ownId());
    node.role = {members.requiredText("pack"), members.requiredText("role")};
    node.name = members.text("name");
    readPlace(reading, members, node);
    node.count = members.count("count");
    node.host = members.text("host");
    node.hostFirewall = members.flag("host-firewall");
    node.certificate = readCertificate(reading, members.value("certificate"));
    node.settings = readSettings(reading, members.value("settings"));
    readEnvironment(members, node);
    node.uses = readUses(reading, members.value("uses"));
    node.unknown = members.unknown();
    return node;
}

} // namespace portwright
