// SPDX-License-Identifier: Apache-2.0
#include "rules/explain.h"

#include "app/results.h"
#include "cli/console.h"

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
}

QString conditionLines(const QList<ConditionFact> &conditions)
{
    QString text;
    for (const ConditionFact &fact : conditions) {
        const QString mark = fact.held ? Text::tr("holds") : Text::tr("does not hold");
        text += QStringLiteral("    %1: %2 = %3 (%4)\n").arg(mark, fact.text, fact.value, fact.setAt);
    }
    return text;
}

QString line(const QString &title, const QString &text)
{
    return text.isEmpty() ? QString() : QStringLiteral("  %1: %2\n").arg(title, text);
}

QString paragraph(const Explanation &explanation, const Flow &flow)
{
    QString text = explanation.sentence + QLatin1Char('\n') + line(Text::tr("Flow"), flow.id().text()) +
                   line(Text::tr("Need"), explanation.need) + line(Text::tr("Purpose"), explanation.purpose) +
                   line(Text::tr("Without it"), explanation.loss) + line(Text::tr("Trust"), explanation.trust) +
                   line(Text::tr("Decision"), explanation.decision) + line(Text::tr("Scope"), explanation.scopeNote);
    if (!explanation.conditions.isEmpty())
        text += QStringLiteral("  %1:\n").arg(Text::tr("Conditions")) + conditionLines(explanation.conditions);
    for (const QString &citation : explanation.citationTexts)
        text += line(Text::tr("Source"), citation);
    return text;
}

QString absenceText(const QList<Absence> &absences)
{
    QString text;
    for (const Absence &absence : absences)
        text += QStringLiteral("%1: %2\n").arg(absence.rule, absence.reason) + conditionLines(absence.conditions);
    return text;
}

Table explanationTable(const Workspace &workspace, const QList<const Flow *> &flows, const QString &language)
{
    Table table;
    table.columns = {Text::tr("Flow"),       Text::tr("Explanation"), Text::tr("Need"),  Text::tr("Purpose"),
                     Text::tr("Without it"), Text::tr("Trust"),       Text::tr("Source")};
    for (const Flow *flow : flows) {
        const Explanation e = explain(workspace.plan, workspace.derivation, *flow, language);
        table.rows += QStringList{flow->id().text(),
                                  e.sentence,
                                  e.need,
                                  e.purpose,
                                  e.loss,
                                  e.trust,
                                  e.citationTexts.join(QStringLiteral("; "))};
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

void printText(const Context &context, const Workspace &workspace, const QList<const Flow *> &flows,
               const QCommandLineParser &parser)
{
    QStringList parts;
    for (const Flow *flow : flows)
        parts += paragraph(explain(workspace.plan, workspace.derivation, *flow, context.language), *flow);
    const QString rule = parser.value(QStringLiteral("rule"));
    if (parser.isSet(QStringLiteral("from"))) {
        QList<Absence> absences =
            explainAbsence(workspace.plan, workspace.derivation.packs, NodeId(parser.value(QStringLiteral("from"))),
                           NodeId(parser.value(QStringLiteral("to"))), context.language);
        absences.removeIf([&rule](const Absence &a) { return !rule.isEmpty() && !a.rule.endsWith(rule); });
        if (!absences.isEmpty())
            parts += Text::tr("No flow by these rules:") + QLatin1Char('\n') + absenceText(absences);
    }
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
    const Result<QList<const Flow *>> flows = wantedFlows(workspace, parser);
    if (!flows)
        return fail(flows.errors());
    if (format == Format::Json)
        print(explainJson(workspace, *flows, context.language));
    else if (format == Format::Table)
        printText(context, workspace, *flows, parser);
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
