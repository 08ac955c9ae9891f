// SPDX-License-Identifier: Apache-2.0
#include "rules/explain.h"

#include "app/results.h"
#include "cli/explaincommandtext.h"
#include "cli/explainport.h"
#include "report/words.h"

namespace portwright::cli {

namespace {

void addExplainOptions(QCommandLineParser &parser)
{
    addFormatOption(parser);
    parser.addOption({QStringLiteral("from"), ExplainCommandText::tr("Explain what goes from this node ..."),
                      QStringLiteral("NODE")});
    parser.addOption({QStringLiteral("to"), ExplainCommandText::tr("... to this node, and why nothing else does."),
                      QStringLiteral("NODE")});
    parser.addOption({QStringLiteral("rule"), ExplainCommandText::tr("Only this rule."), QStringLiteral("RULE")});
    addPortOptions(parser);
}

/// "8.2.6 (node authority-1)".
QString valueWords(const ConditionFact &fact)
{
    const QString value = fact.words.isEmpty() ? fact.value : fact.words;
    if (fact.setAt.isEmpty())
        return value;
    const bool nested = value.endsWith(QLatin1Char(')')) || fact.setAt.endsWith(QLatin1Char(')'));
    return (nested ? QStringLiteral("%1, %2") : QStringLiteral("%1 (%2)")).arg(value, fact.setAt);
}

QString conditionLines(const QList<ConditionFact> &conditions)
{
    QString text;
    for (const ConditionFact &fact : conditions) {
        const QString mark = fact.held ? ExplainCommandText::tr("holds") : ExplainCommandText::tr("does not hold");
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
        return QStringLiteral("  %1:\n").arg(ExplainCommandText::tr("Conditions")) +
               conditionLines(explanation.conditions);
    return flow.rule ? line(ExplainCommandText::tr("Conditions"),
                            ExplainCommandText::tr("none; the rule holds wherever these two roles are drawn"))
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
        text += line(ExplainCommandText::tr("Still open"), QStringLiteral("%1 (%2)").arg(question.text, question.asks));
    return text;
}

/// The firewalls on the way, or why there is none.
QString throughText(const Plan &plan, const Flow &flow, const Route &route)
{
    switch (route.problem) {
    case RouteProblem::NoZone:
        return ExplainCommandText::tr("no way: one of the two is in no zone");
    case RouteProblem::NoPath:
        return ExplainCommandText::tr("no way: no firewall joins the two zones");
    case RouteProblem::NotPublished:
        return ExplainCommandText::tr("no way: the destination's private address is not published");
    case RouteProblem::NoCommonFamily:
        return ExplainCommandText::tr("no way: the two have no address family in common");
    case RouteProblem::None:
        break;
    }
    if (flow.state == FlowState::Local)
        return ExplainCommandText::tr("nothing: it stays on one machine");
    return route.paths.isEmpty() ? ExplainCommandText::tr("no firewall between zones: both are in one zone")
                                 : pathText(plan, route);
}

/// All that is known of one flow, but what would make it go.
QString facts(const Workspace &workspace, const Explanation &explanation, const Flow &flow)
{
    const Route &route = workspace.routing.routes.at(&flow - workspace.derivation.flows.constData());
    QStringList same;
    for (const FlowId &id : sameAs(workspace.derivation, flow))
        same += id.text();
    QString text = explanation.sentence + QLatin1Char('\n') + line(ExplainCommandText::tr("Flow"), flow.id().text()) +
                   line(ExplainCommandText::tr("Rule"), ruleWords(explanation)) +
                   line(ExplainCommandText::tr("Need"), explanation.need) +
                   line(ExplainCommandText::tr("State"), flowStateTitle(stateOf(flow, route))) +
                   line(ExplainCommandText::tr("Dials"), dialledText(route)) +
                   line(ExplainCommandText::tr("Through"), throughText(workspace.plan, flow, route)) +
                   line(ExplainCommandText::tr("Without it"), explanation.loss) +
                   line(ExplainCommandText::tr("Same port"), same.join(QStringLiteral(", "))) +
                   line(ExplainCommandText::tr("Trust"), explanation.trust) +
                   line(ExplainCommandText::tr("Decision"), explanation.decision) +
                   line(ExplainCommandText::tr("Scope"), explanation.scopeNote) + questionLines(explanation) +
                   conditionText(explanation, flow);
    for (const QString &citation : explanation.citationTexts)
        text += line(ExplainCommandText::tr("Source"), citation);
    return text;
}

QString paragraph(const Context &context, const Workspace &workspace, const Flow &flow)
{
    const Explanation explanation = explain(workspace.plan, workspace.derivation, flow, context.language);
    return facts(workspace, explanation, flow) +
           QStringLiteral("  %1:\n").arg(ExplainCommandText::tr("What would make it go away")) +
           wayLines(counterfactuals(workspace.plan, workspace.derivation, flow, context.language));
}

QString absenceText(const QList<Absence> &absences)
{
    QString text;
    for (const Absence &absence : absences) {
        text += QStringLiteral("%1: %2\n").arg(absence.rule, absence.reason) + conditionLines(absence.conditions);
        if (!absence.ways.isEmpty())
            text += QStringLiteral("  %1:\n").arg(ExplainCommandText::tr("What would make it appear")) +
                    wayLines(absence.ways);
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
    table.columns = {ExplainCommandText::tr("Flow"),       ExplainCommandText::tr("Explanation"),
                     ExplainCommandText::tr("Need"),       ExplainCommandText::tr("Purpose"),
                     ExplainCommandText::tr("Without it"), ExplainCommandText::tr("Trust"),
                     ExplainCommandText::tr("Source"),     ExplainCommandText::tr("What would make it go away")};
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

/// True for the rule that is asked for, with its pack or without; none asked for: for all.
bool isWanted(const QString &id, const QString &rule)
{
    return rule.isEmpty() || id == rule || id.endsWith(QLatin1Char('/') + rule);
}

struct Pair
{
    NodeId from;
    NodeId to;
};

Pair pairOf(const QCommandLineParser &parser)
{
    return {NodeId(parser.value(QStringLiteral("from"))), NodeId(parser.value(QStringLiteral("to")))};
}

/// What there is to say.
struct Found
{
    Pair nodes;
    QList<const Flow *> flows;
    std::optional<QList<Absence>> absences;
    bool ofOneRule = false;
};

/// The flows that the call asks for; an id or a node that does not exist is an error.
Result<QList<const Flow *>> wantedFlows(const Workspace &workspace, const QCommandLineParser &parser)
{
    const QString id = parser.positionalArguments().value(2);
    if (!id.isEmpty()) {
        const Flow *flow = workspace.derivation.find(FlowId(id));
        if (flow)
            return QList<const Flow *>{flow};
        return Error{ExplainCommandText::tr("The plan has no flow \"%1\"; portwright-cli flows lists them").arg(id),
                     {}};
    }
    const auto [from, to] = pairOf(parser);
    if (from.isEmpty() || to.isEmpty())
        return Error{ExplainCommandText::tr("Name a flow, or two nodes by --from and --to"), {}};
    for (const NodeId &node : {from, to}) {
        if (!workspace.plan.topology.nodes.contains(node))
            return Error{ExplainCommandText::tr("The plan has no node \"%1\"").arg(node.text()), {}};
    }
    QList<const Flow *> flows;
    const QString rule = parser.value(QStringLiteral("rule"));
    for (const Flow &flow : workspace.derivation.flows) {
        if (flow.source == from && flow.destination == to && isWanted(flow.ruleId(), rule))
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
    const auto [from, to] = pairOf(parser);
    QList<Absence> absences = explainAbsence(workspace.plan, workspace.derivation.packs, from, to, context.language);
    const QString rule = parser.value(QStringLiteral("rule"));
    absences.removeIf([&rule](const Absence &absence) { return !isWanted(absence.rule, rule); });
    return absences;
}

QString roleTitle(const Context &context, const Workspace &workspace, const NodeId &id)
{
    const RoleRef &ref = workspace.plan.topology.nodes.find(id)->role;
    const Role *role = workspace.derivation.packs.role(ref);
    return role ? role->title.in(context.language) : ref.role;
}

/// Why no rule has anything to say of two nodes, and whether one does of the other way.
QString noRuleText(const Context &context, const Workspace &workspace, const Pair &nodes)
{
    QStringList back;
    for (const Flow &flow : workspace.derivation.flows) {
        if (flow.source == nodes.to && flow.destination == nodes.from)
            back += flow.id().text();
    }
    QString text =
        ExplainCommandText::tr("No rule of the packs leads from \"%1\" to \"%2\": as far as the packs go, %3 need not "
                               "be able to reach %4.")
            .arg(roleTitle(context, workspace, nodes.from), roleTitle(context, workspace, nodes.to),
                 workspace.plan.topology.nameOf(nodes.from), workspace.plan.topology.nameOf(nodes.to));
    if (!back.isEmpty())
        text += QLatin1Char('\n') +
                line(ExplainCommandText::tr("The other way"), back.join(QStringLiteral(", "))).chopped(1);
    return text + QLatin1Char('\n');
}

void printText(const Context &context, const Workspace &workspace, const Found &found)
{
    const auto &[nodes, flows, absences, ofOneRule] = found;
    QStringList parts;
    for (const Flow *flow : flows)
        parts += paragraph(context, workspace, *flow);
    if (absences && !absences->isEmpty())
        parts += ExplainCommandText::tr("No flow by these rules:") + QLatin1Char('\n') + absenceText(*absences);
    if (parts.isEmpty())
        parts += ofOneRule ? ExplainCommandText::tr("That rule does not lead from the one node to the other.") +
                                 QLatin1Char('\n')
                           : noRuleText(context, workspace, nodes);
    print(parts.join(QLatin1Char('\n')).toUtf8());
}

Exit runExplain(Context &context, const QCommandLineParser &parser)
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
        printText(context, workspace, {pairOf(parser), *flows, absences, parser.isSet(QStringLiteral("rule"))});
    else
        print(tableText(explanationTable(workspace, *flows, context.language), format));
    return Done;
}

} // namespace

Command explainCommand()
{
    return {QStringLiteral("explain"),
            QStringLiteral("PLAN [FLOW]"),
            ExplainCommandText::tr("Says why a flow exists, or why there is none."),
            addExplainOptions,
            runExplain,
            2};
}

} // namespace portwright::cli
