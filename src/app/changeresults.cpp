// SPDX-License-Identifier: Apache-2.0
#include "app/changeresults.h"

#include "app/resultwords.h"
#include "base/jsonwriter.h"

namespace portwright {

namespace {

void writeOpening(JsonWriter &json, const Opening &opening)
{
    QStringList phases;
    for (const auto &[phase, name] : {std::pair(Phase::Before, "before"), std::pair(Phase::Meanwhile, "meanwhile"),
                                      std::pair(Phase::After, "after")}) {
        if (opening.phases.contains(phase))
            phases += QLatin1String(name);
    }
    const PortRange &ports = opening.ports;
    const QString first = QString::number(ports.first);
    json.beginObject();
    json.member(QStringLiteral("source"), opening.source.text());
    json.member(QStringLiteral("from"), opening.from);
    json.member(QStringLiteral("destination"), opening.destination.text());
    json.member(QStringLiteral("to"), opening.to);
    json.member(QStringLiteral("transport"), transportName(opening.transport));
    json.member(QStringLiteral("ports"),
                QStringList{ports.first == ports.last ? first : QStringLiteral("%1-%2").arg(first).arg(ports.last)});
    json.member(QStringLiteral("firewalls"), idTexts(opening.firewalls));
    json.member(QStringLiteral("needed"), phases);
    json.member(QStringLiteral("flows"), idTexts(opening.flows));
    json.endObject();
}

void writeOpenings(JsonWriter &json, const QString &list, const QList<Opening> &openings)
{
    json.key(list);
    json.beginArray();
    for (const Opening &opening : openings)
        writeOpening(json, opening);
    json.endArray();
}

void writeFacts(JsonWriter &json, const QString &key, const std::optional<FlowFacts> &facts)
{
    json.key(key);
    if (!facts) {
        json.null();
        return;
    }
    json.beginObject();
    json.member(QStringLiteral("transport"), transportName(facts->transport));
    json.member(QStringLiteral("ports"), facts->ports.toStrings());
    json.member(QStringLiteral("need"), needName(facts->need));
    json.member(QStringLiteral("state"), flowStateName(facts->state));
    json.member(QStringLiteral("value-state"), valueStateName(facts->valueState));
    json.endObject();
}

void writeFlowChanges(JsonWriter &json, const QList<FlowChange> &changes)
{
    json.key(QStringLiteral("flow-changes"));
    json.beginArray();
    for (const FlowChange &change : changes) {
        json.beginObject();
        json.member(QStringLiteral("id"), change.id.text());
        json.member(QStringLiteral("change"), change.kind());
        writeFacts(json, QStringLiteral("before"), change.before);
        writeFacts(json, QStringLiteral("after"), change.after);
        json.endObject();
    }
    json.endArray();
}

QString originName(PackOrigin::Kind kind)
{
    if (kind == PackOrigin::Kind::BuiltIn)
        return QStringLiteral("built-in");
    return kind == PackOrigin::Kind::User ? QStringLiteral("user") : QStringLiteral("beside-plan");
}

} // namespace

QByteArray changeoverJson(const Changeover &changeover)
{
    JsonWriter json;
    json.beginObject();
    json.member(QStringLiteral("portwright"), ResultFormat);
    writeOpenings(json, QStringLiteral("open-before"), changeover.openBefore());
    writeOpenings(json, QStringLiteral("keep-during"), changeover.openings);
    writeOpenings(json, QStringLiteral("close-after"), changeover.closeAfter());
    writeFlowChanges(json, changeover.flows);
    json.member(QStringLiteral("undecided"), idTexts(changeover.undecided));
    json.endObject();
    return json.take();
}

QByteArray packChangesJson(const QList<PackChange> &changes, const QList<FlowChange> &flows)
{
    JsonWriter json;
    json.beginObject();
    json.member(QStringLiteral("portwright"), ResultFormat);
    json.key(QStringLiteral("pack-changes"));
    json.beginArray();
    for (const PackChange &change : changes) {
        json.beginObject();
        json.member(QStringLiteral("part"), change.part);
        json.member(QStringLiteral("id"), change.id);
        json.member(QStringLiteral("change"), packChangeName(change.kind));
        json.member(QStringLiteral("members"), change.members);
        json.endObject();
    }
    json.endArray();
    writeFlowChanges(json, flows);
    json.endObject();
    return json.take();
}

QByteArray packListJson(const PackLibrary &library, const QString &language)
{
    JsonWriter json;
    json.beginObject();
    json.member(QStringLiteral("portwright"), ResultFormat);
    json.key(QStringLiteral("packs"));
    json.beginArray();
    for (const auto &pack : library.editions()) {
        json.beginObject();
        json.member(QStringLiteral("id"), pack->id);
        json.member(QStringLiteral("edition"), pack->edition);
        json.member(QStringLiteral("title"), pack->title.in(language));
        json.member(QStringLiteral("roles"), int(pack->roles.size()));
        json.member(QStringLiteral("rules"), int(pack->rules.size()));
        json.member(QStringLiteral("origin"), originName(pack->origin.kind));
        json.member(QStringLiteral("path"), pack->origin.path);
        json.endObject();
    }
    json.endArray();
    json.endObject();
    return json.take();
}

} // namespace portwright
