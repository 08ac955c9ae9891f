// SPDX-License-Identifier: Apache-2.0
#include "storage/planfile.h"
#include "storage/planwriting.h"

namespace portwright {

namespace {

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

/// Left out where nobody said anything of it.
void writeMustStayShut(JsonWriter &writer, const MustStayShut &ports)
{
    if (ports == MustStayShut{})
        return;
    writer.key(QStringLiteral("must-stay-shut"));
    writer.beginObject();
    writer.member(QStringLiteral("probed"), ports.probed);
    writeText(writer, "reason", ports.reason);
    writeUnknown(writer, ports.unknown);
    writer.endObject();
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
    writeTopology(writer, plan.topology);
    writeList(writer, "decisions", plan.decisions, writeDecision);
    writeList(writer, "extra-flows", plan.extraFlows, writeExtraFlow);
    writeMustStayShut(writer, plan.mustStayShut);
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
