// SPDX-License-Identifier: Apache-2.0
#include "report/planreport.h"

#include "report/words.h"
#include "rules/assumptions.h"
#include "rules/explain.h"
#include "rules/ruleoutcome.h"

#include <QCoreApplication>

namespace portwright {

namespace {

struct PlanReportText
{
    Q_DECLARE_TR_FUNCTIONS(PlanReport)
};

/// The packs' notices stand above the tables, once.
Table findingTable(const QList<Finding> &findings)
{
    Table table;
    table.columns = {PlanReportText::tr("Severity"), PlanReportText::tr("Problem"), PlanReportText::tr("What to do")};
    for (const Finding &finding : findings) {
        if (finding.check == QLatin1String("notice"))
            continue;
        const QString accepted =
            finding.accepted ? QStringLiteral(" (%1)").arg(PlanReportText::tr("accepted")) : QString();
        table.rows += QStringList{severityTitle(finding.severity) + accepted, finding.message, finding.help};
    }
    return table;
}

Table questionTable(const Derivation &derivation)
{
    Table table;
    table.columns = {PlanReportText::tr("Open question"), PlanReportText::tr("Who can answer"),
                     PlanReportText::tr("Flows that wait")};
    for (const OpenQuestion &question : derivation.questions)
        table.rows += QStringList{question.text, question.asks, QString::number(question.flows.size())};
    return table;
}

/// What is in force without anybody's word for it.
Table assumptionTable(const Plan &plan, const Derivation &derivation, const QString &language)
{
    Table table;
    table.columns = {PlanReportText::tr("Taken for granted"), PlanReportText::tr("Value"),
                     PlanReportText::tr("Who can answer"), PlanReportText::tr("Flows concerned"),
                     PlanReportText::tr("How to confirm it")};
    for (const Assumption &one : assumptionsOf(plan, derivation, language))
        table.rows += QStringList{one.text, valueStateTitle(one.valueState), one.asks,
                                  QString::number(one.flows.size()), one.confirm};
    return table;
}

/// Flows that no firewall rule will be written for, and why.
Table leftOutTable(const Plan &plan, const Derivation &derivation, const Routing &routing)
{
    Table table;
    table.columns = {PlanReportText::tr("Left out"), PlanReportText::tr("Port"), PlanReportText::tr("Why")};
    for (qsizetype i = 0; i < derivation.flows.size(); ++i) {
        const Flow &flow = derivation.flows.at(i);
        const FlowState state = stateOf(flow, routing.routes.at(i));
        if (state == FlowState::Needed)
            continue;
        table.rows += QStringList{PlanReportText::tr("%1 to %2")
                                      .arg(plan.topology.nameOf(flow.source), plan.topology.nameOf(flow.destination)),
                                  (flow.ports.isEmpty() ? QStringLiteral("?") : flow.ports.toString()) +
                                      QLatin1Char('/') + transportName(flow.transport),
                                  flowStateTitle(state)};
    }
    return table;
}

Table sourceTable(const Derivation &derivation, const QString &language)
{
    Table table;
    table.columns = {PlanReportText::tr("Source"), PlanReportText::tr("Edition"), PlanReportText::tr("Publisher")};
    QSet<QString> cited;
    for (const Flow &flow : derivation.flows) {
        if (!flow.rule)
            continue;
        for (const Citation &citation : flow.rule->citations)
            cited += flow.rule->pack + QLatin1Char('/') + citation.source;
    }
    for (const auto &pack : derivation.packs.packs()) {
        for (const Source &source : pack->sources) {
            if (cited.contains(pack->id + QLatin1Char('/') + source.id))
                table.rows += QStringList{source.title.in(language), source.edition, source.publisher};
        }
    }
    return table;
}

QString packLine(const Plan &plan)
{
    QStringList words;
    for (const PackRef &pack : plan.packs)
        words += pack.id + QLatin1Char(' ') + pack.edition;
    return words.join(QStringLiteral(", "));
}

} // namespace

Table trustTable()
{
    Table table;
    table.columns = {PlanReportText::tr("Value"), PlanReportText::tr("What it means")};
    for (const ValueState state : {ValueState::Stated, ValueState::Restored, ValueState::Default, ValueState::Assumed,
                                   ValueState::Unknown, ValueState::Planner})
        table.rows += QStringList{valueStateTitle(state), valueStateMeaning(state)};
    return table;
}

ReportParts reportParts(const Plan &plan, const Derivation &derivation, const Routing &routing,
                        const QList<Finding> &findings, const QString &language)
{
    ReportParts parts;
    parts.title = plan.name.isEmpty() ? PlanReportText::tr("Untitled plan") : plan.name;
    parts.facts = {{PlanReportText::tr("Customer"), plan.about.customer},
                   {PlanReportText::tr("Author"), plan.about.author},
                   {PlanReportText::tr("Revision"), plan.about.revision},
                   {PlanReportText::tr("Date"), plan.about.date},
                   {PlanReportText::tr("Confidentiality"), plan.about.confidentiality},
                   {PlanReportText::tr("Rule packs"), packLine(plan)}};
    parts.facts.removeIf([](const QPair<QString, QString> &fact) { return fact.second.isEmpty(); });
    for (const Pack *pack : packsOf(plan, derivation.packs)) {
        if (!pack->notice.isEmpty())
            parts.notices += pack->notice.in(language);
    }
    parts.sections = {{PlanReportText::tr("Port matrix"), portMatrix(plan, derivation, routing, language)},
                      {PlanReportText::tr("How far values may be trusted"), trustTable()},
                      {PlanReportText::tr("Open questions"), questionTable(derivation)},
                      {PlanReportText::tr("To be confirmed"), assumptionTable(plan, derivation, language)},
                      {PlanReportText::tr("Problems"), findingTable(findings)},
                      {PlanReportText::tr("Not permitted by this plan"), leftOutTable(plan, derivation, routing)},
                      {PlanReportText::tr("Sources"), sourceTable(derivation, language)}};
    parts.sections.removeIf([](const ReportSection &section) { return section.table.rows.isEmpty(); });
    return parts;
}

} // namespace portwright
