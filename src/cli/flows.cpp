// SPDX-License-Identifier: Apache-2.0
#include "app/results.h"
#include "cli/console.h"
#include "report/words.h"
#include "rules/assumptions.h"
#include "rules/ruleoutcome.h"

#include <QCoreApplication>

namespace portwright::cli {

namespace {

struct FlowsCommandText
{
    Q_DECLARE_TR_FUNCTIONS(FlowsCommand)
};

/// The columns that fit a terminal; files get the whole port matrix.
Table shortTable(const Workspace &workspace)
{
    Table table;
    table.columns = {FlowsCommandText::tr("From"),     FlowsCommandText::tr("To"),   FlowsCommandText::tr("Port"),
                     FlowsCommandText::tr("Protocol"), FlowsCommandText::tr("Need"), FlowsCommandText::tr("State"),
                     FlowsCommandText::tr("Value"),    FlowsCommandText::tr("Path"), FlowsCommandText::tr("Flow")};
    for (qsizetype i = 0; i < workspace.derivation.flows.size(); ++i) {
        const Flow &flow = workspace.derivation.flows.at(i);
        const Route &route = workspace.routing.routes.at(i);
        QStringList paths;
        for (const QList<Crossing> &path : route.paths) {
            QStringList names;
            for (const Crossing &crossing : path)
                names += crossing.firewall.text();
            paths += names.join(QStringLiteral(" > "));
        }
        const QString ports = flow.ports.isEmpty() ? QStringLiteral("?") : flow.ports.toString();
        table.rows += QStringList{workspace.plan.topology.nameOf(flow.source),
                                  workspace.plan.topology.nameOf(flow.destination),
                                  ports + QLatin1Char('/') + transportName(flow.transport),
                                  flow.protocol(),
                                  needTitle(flow.need),
                                  flowStateTitle(stateOf(flow, route)),
                                  valueStateTitle(flow.valueState),
                                  paths.join(QStringLiteral(" | ")),
                                  flow.id().text()};
    }
    return table;
}

/// One line each; what was restored stands last and is a lower grade.
QString assumptionLines(const QList<Assumption> &assumptions)
{
    QString text;
    bool lower = false;
    if (!assumptions.isEmpty() && assumptions.first().valueState != ValueState::Restored)
        text += QLatin1Char('\n') + FlowsCommandText::tr("Assumed, to be confirmed:") + QLatin1Char('\n');
    for (const Assumption &one : assumptions) {
        if (!lower && one.valueState == ValueState::Restored) {
            text += QLatin1Char('\n') + FlowsCommandText::tr("Restored from other documents, best confirmed, too:") +
                    QLatin1Char('\n');
            lower = true;
        }
        text +=
            QStringLiteral("  %1: %2. %3. %4\n")
                .arg(one.id, one.text, FlowsCommandText::tr("%n flow(s)", nullptr, int(one.flows.size())), one.asks);
    }
    return text;
}

void printNotes(const Workspace &workspace, const QString &language)
{
    QString text;
    for (const Pack *pack : packsOf(workspace.plan, workspace.derivation.packs)) {
        if (!pack->notice.isEmpty())
            text += QLatin1Char('\n') + pack->notice.in(language) + QLatin1Char('\n');
    }
    if (!workspace.derivation.questions.isEmpty())
        text += QLatin1Char('\n') + FlowsCommandText::tr("Open questions:") + QLatin1Char('\n');
    for (const OpenQuestion &question : workspace.derivation.questions)
        text += QStringLiteral("  ") +
                printable(QStringLiteral("%1: %2 %3").arg(question.id, question.text, question.asks).trimmed()) + u'\n';
    text += assumptionLines(assumptionsOf(workspace.plan, workspace.derivation, language));
    print(text.toUtf8());
}

Exit runFlows(Context &context, const QCommandLineParser &parser)
{
    const Result<Listing> listing = listingOf(context, parser);
    if (!listing)
        return fail(listing.errors());
    const auto &[format, workspace] = *listing;
    if (format == Format::Json) {
        print(flowsJson(workspace, context.language));
    } else if (format == Format::Table) {
        print(plainText(shortTable(workspace)));
        printNotes(workspace, context.language);
    } else {
        print(tableText(portMatrix(workspace.plan, workspace.derivation, workspace.routing, context.language), format));
    }
    return Done;
}

} // namespace

Command flowsCommand()
{
    return {QStringLiteral("flows"), QStringLiteral("PLAN"),
            FlowsCommandText::tr("Prints the flows that the plan needs."), addFormatOption, runFlows};
}

} // namespace portwright::cli
