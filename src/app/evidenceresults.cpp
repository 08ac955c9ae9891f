// SPDX-License-Identifier: Apache-2.0
#include "app/evidenceresults.h"

#include "app/resultwords.h"
#include "base/jsonwriter.h"
#include "probe/mustbeshut.h"

#include <QCoreApplication>

namespace portwright {

namespace {

struct EvidenceResultsText
{
    Q_DECLARE_TR_FUNCTIONS(EvidenceResults)
};

QString stamp(const QDateTime &when)
{
    return when.toUTC().toString(Qt::ISODateWithMs);
}

QString milliseconds(double value)
{
    return QString::number(value, 'f', 3);
}

QStringList rowOf(const EvidenceSubject &subject, const EvidenceSpan &span)
{
    const bool measured = span.latency.count > 0;
    return {subject.flow.text(),
            subject.vantage,
            subject.fromVantage ? EvidenceResultsText::tr("yes")
                                : EvidenceResultsText::tr("no, measured from elsewhere"),
            subject.target,
            subject.address ? subject.address->toString() : QString(),
            QString::number(subject.port) + u'/' + transportName(subject.transport),
            verdictName(span.verdict),
            stamp(span.since),
            stamp(span.until),
            QString::number(span.rounds),
            measured ? milliseconds(span.latency.mean()) : QString(),
            span.proof,
            span.by,
            span.detail};
}

void writeLatency(JsonWriter &json, const LatencyRange &latency)
{
    json.key(QStringLiteral("latency-ms"));
    if (latency.count == 0)
        return json.null();
    json.beginObject();
    json.member(QStringLiteral("count"), latency.count);
    json.member(QStringLiteral("least"), latency.least);
    json.member(QStringLiteral("mean"), latency.mean());
    json.member(QStringLiteral("most"), latency.most);
    json.endObject();
}

void writeSpan(JsonWriter &json, const EvidenceSpan &span)
{
    json.beginObject();
    json.member(QStringLiteral("verdict"), verdictName(span.verdict));
    json.member(QStringLiteral("since"), stamp(span.since));
    json.member(QStringLiteral("until"), stamp(span.until));
    json.member(QStringLiteral("rounds"), span.rounds);
    json.member(QStringLiteral("proof"), span.proof);
    json.member(QStringLiteral("by"), span.by);
    json.member(QStringLiteral("code"), span.code);
    json.member(QStringLiteral("tries"), span.tries);
    json.member(QStringLiteral("detail"), span.detail);
    writeLatency(json, span.latency);
    json.endObject();
}

void writeEarlier(JsonWriter &json, const EarlierSpans &earlier)
{
    json.beginObject();
    json.member(QStringLiteral("verdict"), verdictName(earlier.verdict));
    json.member(QStringLiteral("since"), stamp(earlier.since));
    json.member(QStringLiteral("until"), stamp(earlier.until));
    json.member(QStringLiteral("rounds"), earlier.rounds);
    json.member(QStringLiteral("spans"), earlier.spans);
    json.endObject();
}

void writeHistory(JsonWriter &json, const EvidenceHistory &history)
{
    const EvidenceSubject &subject = history.subject;
    json.beginObject();
    json.member(QStringLiteral("flow"), subject.flow.text());
    json.member(QStringLiteral("vantage"), subject.vantage);
    json.member(QStringLiteral("from-vantage"), subject.fromVantage);
    json.member(QStringLiteral("target"), subject.target);
    json.member(QStringLiteral("address"), subject.address ? subject.address->toString() : QString());
    json.member(QStringLiteral("transport"), transportName(subject.transport));
    json.member(QStringLiteral("port"), int(subject.port));
    json.key(QStringLiteral("spans"));
    json.beginArray();
    for (const EvidenceSpan &span : history.spans)
        writeSpan(json, span);
    json.endArray();
    json.key(QStringLiteral("earlier"));
    json.beginArray();
    for (const EarlierSpans &earlier : history.earlier)
        writeEarlier(json, earlier);
    json.endArray();
    json.endObject();
}

/// What probePlan() would probe if everything were in reach.
QList<const Flow *> neededFlows(const Workspace &workspace)
{
    QList<const Flow *> flows;
    for (qsizetype i = 0; i < workspace.derivation.flows.size(); ++i) {
        const Flow &flow = workspace.derivation.flows.at(i);
        const FlowState state = stateOf(flow, workspace.routing.routes.at(i));
        if (state == FlowState::Needed || state == FlowState::Local)
            flows += &flow;
    }
    return flows;
}

} // namespace

Table evidenceTable(const QList<EvidenceHistory> &histories)
{
    Table table;
    table.columns = {EvidenceResultsText::tr("Flow"),
                     EvidenceResultsText::tr("Measured from"),
                     EvidenceResultsText::tr("Proves the flow"),
                     EvidenceResultsText::tr("Target"),
                     EvidenceResultsText::tr("Address"),
                     EvidenceResultsText::tr("Port"),
                     EvidenceResultsText::tr("Verdict"),
                     EvidenceResultsText::tr("First so"),
                     EvidenceResultsText::tr("Last so"),
                     EvidenceResultsText::tr("Times"),
                     EvidenceResultsText::tr("ms"),
                     EvidenceResultsText::tr("Proof"),
                     EvidenceResultsText::tr("Rejected by"),
                     EvidenceResultsText::tr("Detail")};
    for (const EvidenceHistory &history : histories) {
        for (const EvidenceSpan &span : history.spans)
            table.rows += rowOf(history.subject, span);
    }
    return table;
}

QByteArray evidenceJson(const QList<EvidenceHistory> &histories, const Coverage &coverage)
{
    JsonWriter json;
    json.beginObject();
    json.member(QStringLiteral("portwright"), ResultFormat);
    json.key(QStringLiteral("evidence"));
    json.beginArray();
    for (const EvidenceHistory &history : histories)
        writeHistory(json, history);
    json.endArray();
    json.key(QStringLiteral("coverage"));
    json.beginObject();
    json.member(QStringLiteral("flows"), coverage.flows);
    json.member(QStringLiteral("verified"), coverage.verified);
    json.member(QStringLiteral("answered"), coverage.answered);
    json.member(QStringLiteral("failed"), coverage.failed);
    json.member(QStringLiteral("elsewhere"), coverage.elsewhere);
    json.member(QStringLiteral("unmeasured"), coverage.unmeasured);
    json.member(QStringLiteral("percent"), coverage.percent());
    json.endObject();
    json.endObject();
    return json.take();
}

QList<FlowId> flowsToMeasure(const Workspace &workspace)
{
    QList<FlowId> flows;
    for (const Flow *flow : neededFlows(workspace))
        flows += flow->id();
    return flows;
}

Coverage coverageOf(const Workspace &workspace, const QList<EvidenceHistory> &histories)
{
    const QList<FlowId> flows = flowsToMeasure(workspace);
    return coverageOf(QSet<FlowId>(flows.begin(), flows.end()), lastAnswers(histories));
}

EvidenceReport evidenceReportOf(const Workspace &workspace)
{
    const Topology &topology = workspace.plan.topology;
    EvidenceReport report;
    report.title = workspace.plan.name;
    for (const Flow *flow : neededFlows(workspace))
        report.flows.append({flow->id(), topology.nameOf(flow->source), topology.nameOf(flow->destination)});
    for (const Node &node : topology.nodes)
        report.vantages.insert(node.id.text(), topology.nameOf(node.id));
    for (const Zone &zone : topology.zones)
        report.vantages.insert(zone.id.text(), topology.nameOf(zone.id));
    return report;
}

bool isFailing(const EvidenceHistory &history)
{
    if (history.spans.isEmpty())
        return false;
    const Verdict last = history.spans.last().verdict;
    return isMustStayShut(history.subject.flow) ? last == Verdict::UnexpectedlyOpen : badgeOf(last) == Badge::Failed;
}

QList<EvidenceHistory> failing(const QList<EvidenceHistory> &histories)
{
    QList<EvidenceHistory> found;
    for (const EvidenceHistory &history : histories) {
        if (isFailing(history))
            found += history;
    }
    return found;
}

} // namespace portwright
