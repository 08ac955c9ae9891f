// SPDX-License-Identifier: Apache-2.0
#include "base/jsonwriter.h"
#include "storage/planfile.h"

#include <cmath>

namespace portwright {

namespace {

void writeUnknown(JsonWriter &writer, const UnknownMembers &members)
{
    for (const auto &[name, compact] : members) {
        writer.key(name);
        writer.raw(compact);
    }
}

void writeText(JsonWriter &writer, const char *name, const QString &text)
{
    if (!text.isEmpty())
        writer.member(QLatin1String(name), text);
}

void writeDate(JsonWriter &writer, const char *name, QDate date)
{
    if (date.isValid())
        writer.member(QLatin1String(name), date.toString(QStringLiteral("yyyy-MM-dd")));
}

template <class Id>
QStringList texts(const QList<Id> &ids)
{
    QStringList result;
    for (const Id &id : ids)
        result += id.text();
    return result;
}

template <class T, class Write>
void writeList(JsonWriter &writer, const char *name, const T &values, const Write &write)
{
    writer.key(QLatin1String(name));
    if (values.isEmpty())
        return writer.value(QStringList());
    writer.beginArray();
    for (const auto &value : values) {
        writer.beginObject();
        write(writer, value);
        writeUnknown(writer, value.unknown);
        writer.endObject();
    }
    writer.endArray();
}

/// Numbers with a fraction keep a sign of it, so that they are read as such again.
struct SettingWriter
{
    JsonWriter &writer;
    void operator()(double number) const
    {
        const QByteArray text =
            QByteArray::number(std::isfinite(number) ? number : 0, 'g', QLocale::FloatingPointShortest);
        writer.raw(text.contains('.') || text.contains('e') ? text : QByteArray(text + ".0"));
    }
    template <class T>
    void operator()(const T &value) const
    {
        writer.value(value);
    }
};

void writeSettings(JsonWriter &writer, const SettingMap &settings)
{
    writer.beginObject();
    for (auto it = settings.begin(); it != settings.end(); ++it) {
        writer.key(it.key());
        std::visit(SettingWriter{writer}, it.value());
    }
    writer.endObject();
}

void writeAbout(JsonWriter &writer, const About &about)
{
    writer.key(QStringLiteral("about"));
    writer.beginObject();
    writer.member(QStringLiteral("customer"), about.customer);
    writer.member(QStringLiteral("author"), about.author);
    writer.member(QStringLiteral("revision"), about.revision);
    writer.member(QStringLiteral("date"), about.date);
    writer.member(QStringLiteral("confidentiality"), about.confidentiality);
    writeUnknown(writer, about.unknown);
    writer.endObject();
}

void writePack(JsonWriter &writer, const PackRef &pack)
{
    writer.member(QStringLiteral("id"), pack.id);
    writer.member(QStringLiteral("edition"), pack.edition);
}

void writePlanSettings(JsonWriter &writer, const QMap<QString, SettingMap> &settings)
{
    writer.key(QStringLiteral("settings"));
    writer.beginObject();
    for (auto it = settings.begin(); it != settings.end(); ++it) {
        writer.key(it.key());
        writeSettings(writer, it.value());
    }
    writer.endObject();
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

void writePorts(JsonWriter &writer, const PortSet &ports)
{
    if (!ports.isEmpty())
        writer.member(QStringLiteral("ports"), ports.toStrings());
}

void writeDecision(JsonWriter &writer, const Decision &decision)
{
    writer.member(decisionAboutName(decision.about), decision.target);
    writer.member(QStringLiteral("state"), decisionStateName(decision.state));
    writePorts(writer, decision.ports);
    if (decision.address)
        writer.member(QStringLiteral("address"), decision.address->toString());
    writeText(writer, "reason", decision.reason);
    writeText(writer, "owner", decision.owner);
    writeText(writer, "ticket", decision.ticket);
    writeDate(writer, "until", decision.until);
}

void writeExtraFlow(JsonWriter &writer, const ExtraFlow &flow)
{
    writer.member(QStringLiteral("id"), flow.id);
    writer.member(QStringLiteral("from"), flow.from.text());
    writer.member(QStringLiteral("to"), flow.to.text());
    writer.member(QStringLiteral("transport"), transportName(flow.transport));
    writePorts(writer, flow.ports);
    writeText(writer, "purpose", flow.purpose);
    writeText(writer, "reason", flow.reason);
    writeText(writer, "owner", flow.owner);
    writeText(writer, "ticket", flow.ticket);
    writeDate(writer, "until", flow.until);
}

QList<int> numbers(const QPoint &point)
{
    return {point.x(), point.y()};
}

QList<int> numbers(const QRect &rect)
{
    return {rect.x(), rect.y(), rect.width(), rect.height()};
}

template <class Map>
void writePlaces(JsonWriter &writer, const char *name, const Map &places)
{
    if (places.isEmpty())
        return;
    writer.key(QLatin1String(name));
    writer.beginObject();
    for (auto it = places.begin(); it != places.end(); ++it) {
        writer.key(it.key().text());
        writer.value(numbers(it.value()));
    }
    writer.endObject();
}

void writeLayout(JsonWriter &writer, const Layout &layout)
{
    writer.key(QStringLiteral("layout"));
    writer.beginObject();
    writePlaces(writer, "firewalls", layout.firewalls);
    writePlaces(writer, "nodes", layout.nodes);
    writePlaces(writer, "zones", layout.zones);
    writeUnknown(writer, layout.unknown);
    writer.endObject();
}

} // namespace

QByteArray planText(const Plan &plan)
{
    JsonWriter writer;
    writer.beginObject();
    writer.member(QStringLiteral("portwright"), Plan::FormatVersion);
    writer.member(QStringLiteral("name"), plan.name);
    writeAbout(writer, plan.about);
    writeList(writer, "packs", plan.packs, writePack);
    writePlanSettings(writer, plan.settings);
    writeList(writer, "zones", plan.topology.zones, writeZone);
    writeList(writer, "firewalls", plan.topology.firewalls, writeFirewall);
    writeList(writer, "nodes", plan.topology.nodes, writeNode);
    writeList(writer, "decisions", plan.decisions, writeDecision);
    writeList(writer, "extra-flows", plan.extraFlows, writeExtraFlow);
    writer.key(QStringLiteral("notes"));
    writer.raw(plan.notes);
    writer.key(QStringLiteral("slides"));
    writer.raw(plan.slides);
    writeLayout(writer, plan.layout);
    writeUnknown(writer, plan.unknown);
    writer.endObject();
    return writer.take();
}

} // namespace portwright
