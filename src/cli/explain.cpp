// SPDX-License-Identifier: Apache-2.0
#include "rules/explain.h"

#include "app/results.h"
#include "cli/explainport.h"
#include "report/words.h"

#include <QCoreApplication>

namespace portwright::cli {

namespace {

struct Text
{
    Q_DECLARE_TR_FUNCTIONS(ExplainCommand)
};

void addOptions(QCommandLineParser &parser)
{
    addFormatOption(parser);
    parser.addOption(
        {QStringLiteral("from"), Text::tr("Explain what goes from this node ..."), QStringLiteral("NODE")});
    parser.addOption(
        {QStringLiteral("to"), Text::tr("... to this node, and why nothing else does."), QStringLiteral("NODE")});
    parser.addOption({QStringLiteral("rule"), Text::tr("Only this rule."), QStringLiteral("RULE")});
    addPortOptions(parser);
}

/// "8.2.6 (node authority-1)".
QString valueWords(const ConditionFact &fact)
{
    return fact.setAt.isEmpty() ? fact.value : QStringLiteral("%1 (%2)").arg(fact.value, fact.setAt);
}

QString conditionLines(const QList<ConditionFact> &conditions)
{
    QString text;
    for (const ConditionFact &fact : conditions) {
        const QString mark = fact.held ? Text::tr("holds") : Text::tr("does not hold");
        text += QStringLiteral("    %1: %2: %3\n").arg(mark, fact.text, valueWords(fact));
    }
    return text;
}

QString line(const QString &title, const QString &text)
{
    return text.isEmpty() ? QString() : QStringLiteral("  %1: %2\n").arg(title, text);
}

QString wayLines(const QList<Counterfactual> &ways)
{
    QString text;
    for (const Counterfactual &way : ways) {
        text += QStringLiteral("    - %1\n").arg(way.text);
        if (!way.consequence.isEmpty())
            text += QStringLiteral("      %1\n").arg(way.consequence);
    }
    return text;
}

QString conditionText(const Explanation &explanation, const Flow &flow)
{
    if (!explanation.conditions.isEmpty())
        return QStringLiteral("  %1:\n").arg(Text::tr("Conditions")) + conditionLines(explanation.conditions);
    return flow.rule ? line(Text::tr("Conditions"), Text::tr("none; the rule holds wherever these two roles are drawn"))
                     : QString();
}

QString ruleWords(const Explanation &explanation)
{
    return explanation.ruleText.isEmpty() ? explanation.rule
                                          : QStringLiteral("%1 (%2)").arg(explanation.rule, explanation.ruleText);
}

QString questionLines(const Explanation &explanation)
{
    QString text;
    for (const OpenQuestion &question : explanation.questions)
        text += line(Text::tr("Still open"), QStringLiteral("%1 (%2)").arg(question.text, question.asks));
    return text;
}

/// All that is known of one flow, but what would make it go.
QString facts(const Workspace &workspace, const Explanation &explanation, const Flow &flow)
{
    const Route &route = workspace.routing.routes.at(&flow - workspace.derivation.flows.constData());
    QStringList same;
    for (const FlowId &id : sameAs(workspace.derivation, flow))
        same += id.text();
    QString text =
        explanation.sentence + QLatin1Char('\n') + line(Text::tr("Flow"), flow.id().text()) +
        line(Text::tr("Rule"), ruleWords(explanation)) + line(Text::tr("Need"), explanation.need) +
        line(Text::tr("State"), flowStateTitle(stateOf(flow, route))) + line(Text::tr("Dials"), dialledText(route)) +
        line(Text::tr("Through"), pathText(workspace.plan, route)) + line(Text::tr("Without it"), explanation.loss) +
        line(Text::tr("Same port"), same.join(QStringLiteral(", "))) + line(Text::tr("Trust"), explanation.trust) +
        line(Text::tr("Decision"), explanation.decision) + line(Text::tr("Scope"), explanation.scopeNote) +
        questionLines(explanation) + conditionText(explanation, flow);
    for (const QString &citation : explanation.citationTexts)
        text += line(Text::tr("Source"), citation);
    return text;
}

QString paragraph(const Context &context, const Workspace &workspace, const Flow &flow)
{
    const Explanation explanation = explain(workspace.plan, workspace.derivation, flow, context.language);
    return facts(workspace, explanation, flow) + QStringLiteral("  %1:\n").arg(Text::tr("What would make it go away")) +
           wayLines(counterfactuals(workspace.plan, workspace.derivation, flow, context.language));
}

QString absenceText(const QList<Absence> &absences)
{
    QString text;
    for (const Absence &absence : absences) {
        text += QStringLiteral("%1: %2\n").arg(absence.rule, absence.reason) + conditionLines(absence.conditions);
        if (!absence.ways.isEmpty())
            text += QStringLiteral("  %1:\n").arg(Text::tr("What would make it appear")) + wayLines(absence.ways);
    }
    return text;
}

QString wayWords(const QList<Counterfactual> &ways)
{
    QStringList texts;
    for (const Counterfactual &way : ways)
        texts += way.text;
    return texts.join(QStringLiteral("; "));
}

Table explanationTable(const Workspace &workspace, const QList<const Flow *> &flows, const QString &language)
{
    Table table;
    table.columns = {
        Text::tr("Flow"),       Text::tr("Explanation"), Text::tr("Need"),   Text::tr("Purpose"),
        Text::tr("Without it"), Text::tr("Trust"),       Text::tr("Source"), Text::tr("What would make it go away")};
    for (const Flow *flow : flows) {
        const Explanation e = explain(workspace.plan, workspace.derivation, *flow, language);
        table.rows += QStringList{flow->id().text(),
                                  e.sentence,
                                  e.need,
                                  e.purpose,
                                  e.loss,
                                  e.trust,
                                  e.citationTexts.join(QStringLiteral("; ")),
                                  wayWords(counterfactuals(workspace.plan, workspace.derivation, *flow, language))};
    }
    return table;
}

/// The flows that the call asks for; an id or a node that does not exist is an error.
Result<QList<const Flow *>> wantedFlows(const Workspace &workspace, const QCommandLineParser &parser)
{
    const QString id = parser.positionalArguments().value(2);
    if (!id.isEmpty()) {
        const Flow *flow = workspace.derivation.find(FlowId(id));
        if (flow)
            return QList<const Flow *>{flow};
        return Error{Text::tr("The plan has no flow \"%1\"; portwright-cli flows lists them").arg(id), {}};
    }
    const NodeId from(parser.value(QStringLiteral("from")));
    const NodeId to(parser.value(QStringLiteral("to")));
    if (from.isEmpty() || to.isEmpty())
        return Error{Text::tr("Name a flow, or two nodes by --from and --to"), {}};
    for (const NodeId &node : {from, to}) {
        if (!workspace.plan.topology.nodes.contains(node))
            return Error{Text::tr("The plan has no node \"%1\"").arg(node.text()), {}};
    }
    QList<const Flow *> flows;
    const QString rule = parser.value(QStringLiteral("rule"));
    for (const Flow &flow : workspace.derivation.flows) {
        if (flow.source == from && flow.destination == to && (rule.isEmpty() || flow.ruleId().endsWith(rule)))
            flows += &flow;
    }
    return flows;
}

/// Where two nodes are named: why the other rules give nothing.
std::optional<QList<Absence>> wantedAbsences(const Context &context, const Workspace &workspace,
                                             const QCommandLineParser &parser)
{
    if (!parser.isSet(QStringLiteral("from")) || parser.positionalArguments().size() > 2)
        return {};
    QList<Absence> absences =
        explainAbsence(workspace.plan, workspace.derivation.packs, NodeId(parser.value(QStringLiteral("from"))),
                       NodeId(parser.value(QStringLiteral("to"))), context.language);
    const QString rule = parser.value(QStringLiteral("rule"));
    absences.removeIf([&rule](const Absence &a) { return !rule.isEmpty() && !a.rule.endsWith(rule); });
    return absences;
}

void printText(const Context &context, const Workspace &workspace, const QList<const Flow *> &flows,
               const std::optional<QList<Absence>> &absences)
{
    QStringList parts;
    for (const Flow *flow : flows)
        parts += paragraph(context, workspace, *flow);
    if (absences && !absences->isEmpty())
        parts += Text::tr("No flow by these rules:") + QLatin1Char('\n') + absenceText(*absences);
    if (parts.isEmpty())
        parts += Text::tr("No rule of the packs joins these two nodes.") + QLatin1Char('\n');
    print(parts.join(QLatin1Char('\n')).toUtf8());
}

Exit run(Context &context, const QCommandLineParser &parser)
{
    const Result<Listing> listing = listingOf(context, parser);
    if (!listing)
        return fail(listing.errors());
    const auto &[format, workspace] = *listing;
    if (parser.isSet(QStringLiteral("device")) || parser.isSet(QStringLiteral("port")))
        return explainPort(context, parser, *listing);
    const Result<QList<const Flow *>> flows = wantedFlows(workspace, parser);
    if (!flows)
        return fail(flows.errors());
    const std::optional<QList<Absence>> absences = wantedAbsences(context, workspace, parser);
    if (format == Format::Json)
        print(explainJson(workspace, *flows, context.language, absences));
    else if (format == Format::Table)
        printText(context, workspace, *flows, absences);
    else
        print(tableText(explanationTable(workspace, *flows, context.language), format));
    return Done;
}

} // namespace

Command explainCommand()
{
    return {QStringLiteral("explain"),
            QStringLiteral("PLAN [FLOW]"),
            Text::tr("Says why a flow exists, or why there is none."),
            addOptions,
            run,
            2};
}

} // namespace portwright::cli
