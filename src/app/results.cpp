// SPDX-License-Identifier: Apache-2.0
#include "app/results.h"

#include "base/jsonwriter.h"
#include "rules/explain.h"

#include <QFile>

namespace portwright {

namespace {

constexpr int ResultFormat = 1;

template <class T>
QStringList idTexts(const QList<T> &ids)
{
    QStringList texts;
    for (const T &id : ids)
        texts += id.text();
    return texts;
}

QString familyName(const std::optional<IpAddress> &address)
{
    if (!address)
        return {};
    return address->family() == Family::IPv4 ? QStringLiteral("ipv4") : QStringLiteral("ipv6");
}

void begin(JsonWriter &json, const QString &list)
{
    json.beginObject();
    json.member(QStringLiteral("portwright"), ResultFormat);
    json.key(list);
    json.beginArray();
}

QByteArray finish(JsonWriter &json)
{
    json.endArray();
    json.endObject();
    return json.take();
}

void writeCitations(JsonWriter &json, const QList<Citation> &citations)
{
    json.key(QStringLiteral("citations"));
    json.beginArray();
    for (const Citation &citation : citations) {
        json.beginObject();
        json.member(QStringLiteral("source"), citation.source);
        json.member(QStringLiteral("section"), citation.section);
        json.endObject();
    }
    json.endArray();
}

void writeConditions(JsonWriter &json, const QList<ConditionFact> &facts)
{
    json.key(QStringLiteral("conditions"));
    json.beginArray();
    for (const ConditionFact &fact : facts) {
        json.beginObject();
        json.member(QStringLiteral("text"), fact.text);
        json.member(QStringLiteral("value"), fact.value);
        json.member(QStringLiteral("set-at"), fact.setAt);
        json.member(QStringLiteral("held"), fact.held);
        json.endObject();
    }
    json.endArray();
}

void writeDialled(JsonWriter &json, const QList<Dialled> &dialled)
{
    json.key(QStringLiteral("dialled"));
    json.beginArray();
    for (const Dialled &pair : dialled) {
        json.beginObject();
        json.member(QStringLiteral("address"), pair.address);
        json.member(QStringLiteral("ports"), pair.ports.toStrings());
        if (!pair.forward.isEmpty())
            json.member(QStringLiteral("forward"), pair.forward);
        json.endObject();
    }
    json.endArray();
}

/// Each path as the firewalls in the order in which the flow meets them.
void writePaths(JsonWriter &json, const Route &route)
{
    json.key(QStringLiteral("path"));
    json.beginArray();
    for (const QList<Crossing> &path : route.paths) {
        QStringList firewalls;
        for (const Crossing &crossing : path)
            firewalls += crossing.firewall.text();
        json.value(firewalls);
    }
    json.endArray();
}

void writeFlow(JsonWriter &json, const Workspace &workspace, const Flow &flow, const Route &route,
               const QString &language)
{
    json.member(QStringLiteral("id"), flow.id().text());
    json.member(QStringLiteral("rule"), flow.ruleId());
    json.member(QStringLiteral("source"), flow.source.text());
    json.member(QStringLiteral("destination"), flow.destination.text());
    json.member(QStringLiteral("transport"), transportName(flow.transport));
    json.member(QStringLiteral("ports"), flow.ports.toStrings());
    writeDialled(json, route.dialled);
    json.member(QStringLiteral("protocol"), flow.protocol());
    json.member(QStringLiteral("encrypted"), flow.encrypted());
    json.member(QStringLiteral("need"), needName(flow.need));
    json.member(QStringLiteral("state"), flowStateName(stateOf(flow, route)));
    writePaths(json, route);
    json.member(QStringLiteral("value-state"), valueStateName(flow.valueState));
    json.member(QStringLiteral("class"), flow.flowClass());
    json.member(QStringLiteral("purpose"), flow.purpose(language));
    const Explanation explanation = explain(workspace.plan, workspace.derivation, flow, language);
    writeConditions(json, explanation.conditions);
    writeCitations(json, explanation.citations);
}

void writeQuestions(JsonWriter &json, const QList<OpenQuestion> &questions)
{
    json.key(QStringLiteral("open-questions"));
    json.beginArray();
    for (const OpenQuestion &question : questions) {
        json.beginObject();
        json.member(QStringLiteral("id"), question.id);
        json.member(QStringLiteral("text"), question.text);
        json.member(QStringLiteral("asks"), question.asks);
        json.member(QStringLiteral("nodes"), idTexts(question.nodes));
        json.member(QStringLiteral("flows"), idTexts(question.flows));
        json.endObject();
    }
    json.endArray();
}

void writeVerdict(JsonWriter &json, const ProbeResult &result)
{
    json.beginObject();
    json.member(QStringLiteral("flow"), result.flow.text());
    json.member(QStringLiteral("target"), result.target);
    json.member(QStringLiteral("address"), result.address ? result.address->toString() : QString());
    json.member(QStringLiteral("family"), familyName(result.address));
    json.member(QStringLiteral("transport"), transportName(result.transport));
    json.member(QStringLiteral("port"), int(result.port));
    json.member(QStringLiteral("vantage"), result.vantage);
    json.member(QStringLiteral("from-vantage"), result.fromVantage);
    json.member(QStringLiteral("verdict"), verdictName(result.verdict));
    json.member(QStringLiteral("proof"), result.proof);
    json.key(QStringLiteral("latency-ms"));
    result.latencyMs ? json.value(*result.latencyMs) : json.null();
    json.member(QStringLiteral("by"), result.by);
    json.member(QStringLiteral("code"), result.code);
    json.member(QStringLiteral("tries"), result.tries);
    json.member(QStringLiteral("detail"), result.detail);
    json.member(QStringLiteral("at"), result.at.toString(Qt::ISODateWithMs));
    json.endObject();
}

} // namespace

QByteArray flowsJson(const Workspace &workspace, const QString &language)
{
    JsonWriter json;
    begin(json, QStringLiteral("flows"));
    for (qsizetype i = 0; i < workspace.derivation.flows.size(); ++i) {
        json.beginObject();
        writeFlow(json, workspace, workspace.derivation.flows.at(i), workspace.routing.routes.at(i), language);
        json.endObject();
    }
    json.endArray();
    writeQuestions(json, workspace.derivation.questions);
    json.endObject();
    return json.take();
}

QByteArray explainJson(const Workspace &workspace, const QList<const Flow *> &flows, const QString &language)
{
    JsonWriter json;
    begin(json, QStringLiteral("explanations"));
    for (const Flow *flow : flows) {
        const qsizetype index = flow - workspace.derivation.flows.constData();
        const Explanation explanation = explain(workspace.plan, workspace.derivation, *flow, language);
        json.beginObject();
        json.member(QStringLiteral("sentence"), explanation.sentence);
        writeFlow(json, workspace, *flow, workspace.routing.routes.at(index), language);
        json.member(QStringLiteral("trust"), explanation.trust);
        json.member(QStringLiteral("loss"), explanation.loss);
        json.member(QStringLiteral("decision"), explanation.decision);
        json.member(QStringLiteral("scope-note"), explanation.scopeNote);
        json.endObject();
    }
    return finish(json);
}

QByteArray findingsJson(const Workspace &workspace)
{
    JsonWriter json;
    begin(json, QStringLiteral("findings"));
    for (const Finding &finding : workspace.findings) {
        json.beginObject();
        json.member(QStringLiteral("id"), finding.id);
        json.member(QStringLiteral("severity"), severityName(finding.severity));
        json.member(QStringLiteral("elements"), idTexts(finding.elements));
        json.member(QStringLiteral("flows"), idTexts(finding.flows));
        json.member(QStringLiteral("message"), finding.message);
        json.member(QStringLiteral("help"), finding.help);
        json.member(QStringLiteral("accepted"), finding.accepted);
        writeCitations(json, finding.citations);
        if (!finding.fix.isEmpty())
            json.member(QStringLiteral("fix"), finding.fix.title);
        json.endObject();
    }
    return finish(json);
}

QByteArray verdictsJson(const QList<ProbeResult> &results)
{
    JsonWriter json;
    begin(json, QStringLiteral("verdicts"));
    for (const ProbeResult &result : results)
        writeVerdict(json, result);
    return finish(json);
}

QByteArray resultsSchema()
{
    QFile file(QStringLiteral(":/schemas/results.schema.json"));
    const bool opened = file.open(QIODevice::ReadOnly);
    Q_ASSERT(opened);
    return opened ? file.readAll() : QByteArray();
}

} // namespace portwright
