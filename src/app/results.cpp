// SPDX-License-Identifier: Apache-2.0
#include "app/results.h"

#include "app/resultwords.h"
#include "base/jsonwriter.h"
#include "rules/assumptions.h"

#include <QFile>

namespace portwright {

namespace {

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

void writeAssumptions(JsonWriter &json, const QList<Assumption> &assumptions)
{
    json.key(QStringLiteral("assumptions"));
    json.beginArray();
    for (const Assumption &assumption : assumptions) {
        json.beginObject();
        json.member(QStringLiteral("id"), assumption.id);
        json.member(QStringLiteral("about"),
                    assumption.about == Assumption::About::Port ? QStringLiteral("port") : QStringLiteral("setting"));
        json.member(QStringLiteral("text"), assumption.text);
        json.member(QStringLiteral("value"), assumption.value);
        json.member(QStringLiteral("value-state"), valueStateName(assumption.valueState));
        json.member(QStringLiteral("asks"), assumption.asks);
        json.member(QStringLiteral("confirm"), assumption.confirm);
        json.member(QStringLiteral("nodes"), idTexts(assumption.nodes));
        json.member(QStringLiteral("flows"), idTexts(assumption.flows));
        json.endObject();
    }
    json.endArray();
}

void writeChange(JsonWriter &json, const Change &change)
{
    json.beginObject();
    json.member(QStringLiteral("kind"), changeName(change.kind));
    json.member(QStringLiteral("node"), change.node.text());
    json.member(QStringLiteral("pack"), change.pack);
    json.member(QStringLiteral("name"), change.name);
    json.member(QStringLiteral("value"), settingText(change.value));
    json.member(QStringLiteral("nodes"), idTexts(change.nodes));
    json.member(QStringLiteral("flow"), change.flow.text());
    json.endObject();
}

void writeCounterfactuals(JsonWriter &json, const QString &name, const QList<Counterfactual> &ways)
{
    json.key(name);
    json.beginArray();
    for (const Counterfactual &way : ways) {
        json.beginObject();
        json.member(QStringLiteral("text"), way.text);
        json.member(QStringLiteral("consequence"), way.consequence);
        json.member(QStringLiteral("declined"), way.declined);
        json.member(QStringLiteral("kept-open-by"), idTexts(way.keptOpenBy));
        json.member(QStringLiteral("instead"), idTexts(way.instead));
        json.key(QStringLiteral("changes"));
        json.beginArray();
        for (const Change &change : way.changes)
            writeChange(json, change);
        json.endArray();
        json.endObject();
    }
    json.endArray();
}

void writeAbsences(JsonWriter &json, const QList<Absence> &absences)
{
    json.key(QStringLiteral("absences"));
    json.beginArray();
    for (const Absence &absence : absences) {
        json.beginObject();
        json.member(QStringLiteral("rule"), absence.rule);
        json.member(QStringLiteral("reason"), absence.reason);
        writeConditions(json, absence.conditions);
        writeCounterfactuals(json, QStringLiteral("ways"), absence.ways);
        json.endObject();
    }
    json.endArray();
}

void writeExplanation(JsonWriter &json, const Workspace &workspace, const Flow &flow, const QString &language)
{
    const qsizetype index = &flow - workspace.derivation.flows.constData();
    const Explanation explanation = explain(workspace.plan, workspace.derivation, flow, language);
    json.member(QStringLiteral("sentence"), explanation.sentence);
    writeFlow(json, workspace, flow, workspace.routing.routes.at(index), language);
    json.member(QStringLiteral("rule-text"), explanation.ruleText);
    json.member(QStringLiteral("trust"), explanation.trust);
    json.member(QStringLiteral("loss"), explanation.loss);
    json.member(QStringLiteral("decision"), explanation.decision);
    json.member(QStringLiteral("scope-note"), explanation.scopeNote);
    QStringList questions;
    for (const OpenQuestion &question : explanation.questions)
        questions += question.id;
    json.member(QStringLiteral("questions"), questions);
    json.member(QStringLiteral("same-as"), idTexts(sameAs(workspace.derivation, flow)));
}

void writeFinding(JsonWriter &json, const Finding &finding)
{
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
    if (result.mustStayShut)
        json.member(QStringLiteral("must-stay-shut"), true);
    json.member(QStringLiteral("verdict"), verdictName(result.verdict));
    json.member(QStringLiteral("proof"), result.proof);
    json.key(QStringLiteral("latency-ms"));
    result.latencyMs ? json.value(*result.latencyMs) : json.null();
    json.member(QStringLiteral("by"), result.by);
    json.key(QStringLiteral("last-hop"));
    json.null();
    json.member(QStringLiteral("code"), result.code);
    json.member(QStringLiteral("tries"), result.tries);
    json.member(QStringLiteral("detail"), result.detail);
    json.member(QStringLiteral("at"), result.at.toString(Qt::ISODateWithMs));
    if (!result.tool.isEmpty())
        json.member(QStringLiteral("tool"), result.tool);
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
    writeAssumptions(json, assumptionsOf(workspace.plan, workspace.derivation, language));
    json.endObject();
    return json.take();
}

QByteArray explainJson(const Workspace &workspace, const QList<const Flow *> &flows, const QString &language,
                       const std::optional<QList<Absence>> &absences)
{
    JsonWriter json;
    begin(json, QStringLiteral("explanations"));
    for (const Flow *flow : flows) {
        json.beginObject();
        writeExplanation(json, workspace, *flow, language);
        writeCounterfactuals(json, QStringLiteral("counterfactuals"),
                             counterfactuals(workspace.plan, workspace.derivation, *flow, language));
        json.endObject();
    }
    json.endArray();
    if (absences)
        writeAbsences(json, *absences);
    json.endObject();
    return json.take();
}

QByteArray portUseJson(const Workspace &workspace, const PortAt &port, const PortUses &uses, const QString &language)
{
    JsonWriter json;
    begin(json, QStringLiteral("explanations"));
    for (const PortUse &use : uses.uses) {
        json.beginObject();
        writeExplanation(json, workspace, workspace.derivation.flows.at(use.flow), language);
        json.member(QStringLiteral("way"), portWayName(use.way));
        json.member(QStringLiteral("forward"), use.forward);
        json.endObject();
    }
    json.endArray();
    QList<FlowId> unknown;
    for (const qsizetype flow : uses.portsUnknown)
        unknown += workspace.derivation.flows.at(flow).id();
    json.key(QStringLiteral("port-use"));
    json.beginObject();
    json.member(QStringLiteral("device"), port.device.text());
    json.member(QStringLiteral("port"), int(port.port));
    json.member(QStringLiteral("transport"), port.transport ? transportName(*port.transport) : QString());
    json.member(QStringLiteral("port-not-known"), idTexts(unknown));
    json.endObject();
    json.endObject();
    return json.take();
}

QByteArray findingsJson(const Workspace &workspace)
{
    JsonWriter json;
    begin(json, QStringLiteral("findings"));
    for (const Finding &finding : workspace.findings)
        writeFinding(json, finding);
    return finish(json);
}

QByteArray verdictsJson(const QList<ProbeResult> &results, const std::optional<QList<Finding>> &unexpected)
{
    JsonWriter json;
    begin(json, QStringLiteral("verdicts"));
    for (const ProbeResult &result : results)
        writeVerdict(json, result);
    if (!unexpected)
        return finish(json);
    json.endArray();
    const ShutCounts counts = shutCounts(results);
    json.key(QStringLiteral("must-stay-shut"));
    json.beginObject();
    json.member(QStringLiteral("unexpectedly-open"), counts.open);
    json.member(QStringLiteral("shut"), counts.shut);
    json.member(QStringLiteral("unknown"), counts.unknown);
    json.endObject();
    json.key(QStringLiteral("unexpected"));
    json.beginArray();
    for (const Finding &finding : *unexpected)
        writeFinding(json, finding);
    return finish(json);
}

QByteArray targetsJson(const QList<ProbeTarget> &targets)
{
    JsonWriter json;
    begin(json, QStringLiteral("targets"));
    for (const ProbeTarget &target : targets) {
        json.beginObject();
        json.member(QStringLiteral("target"), target.address ? target.address->toString() : target.host);
        json.member(QStringLiteral("address"), target.address ? target.address->toString() : QString());
        json.member(QStringLiteral("family"), familyName(target.address));
        json.member(QStringLiteral("transport"), transportName(target.transport));
        json.member(QStringLiteral("port"), int(target.port));
        json.member(QStringLiteral("handshake"), target.handshake);
        json.member(QStringLiteral("flows"), idTexts(target.flows));
        if (!target.mustStayShut.isEmpty())
            json.member(QStringLiteral("must-stay-shut"), target.mustStayShut);
        json.endObject();
    }
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
