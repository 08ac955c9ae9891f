// SPDX-License-Identifier: Apache-2.0
#include "app/results.h"
#include "cli/console.h"

#include <QCoreApplication>

namespace portwright::cli {

namespace {

struct CheckCommandText
{
    Q_DECLARE_TR_FUNCTIONS(CheckCommand)
};

Table findingTable(const QList<Finding> &findings)
{
    Table table;
    table.columns = {CheckCommandText::tr("Severity"), CheckCommandText::tr("Message"),
                     CheckCommandText::tr("What to do"), CheckCommandText::tr("Finding")};
    for (const Finding &finding : findings) {
        const QString accepted =
            finding.accepted ? QStringLiteral(" (%1)").arg(CheckCommandText::tr("accepted")) : QString();
        table.rows += QStringList{severityName(finding.severity) + accepted, finding.message, finding.help, finding.id};
    }
    return table;
}

/// A terminal has no room for columns of sentences: one paragraph a finding.
QByteArray paragraphs(const QList<Finding> &findings)
{
    QString text;
    for (const Finding &finding : findings) {
        const QString accepted =
            finding.accepted ? QStringLiteral(" (%1)").arg(CheckCommandText::tr("accepted")) : QString();
        text += severityName(finding.severity) + accepted + QStringLiteral(": ") + printable(finding.message) +
                QLatin1Char('\n');
        if (!finding.help.isEmpty())
            text += QStringLiteral("    ") + printable(finding.help) + QLatin1Char('\n');
        text += QStringLiteral("    ") + printable(finding.id) + QLatin1Char('\n');
    }
    if (findings.isEmpty())
        text = CheckCommandText::tr("No problems.") + QLatin1Char('\n');
    return text.toUtf8();
}

bool isBadNews(const Finding &finding)
{
    return finding.severity == Severity::Error && !finding.accepted;
}

Exit runCheck(Context &context, const QCommandLineParser &parser)
{
    const Result<Listing> listing = listingOf(context, parser);
    if (!listing)
        return fail(listing.errors());
    const auto &[format, workspace] = *listing;
    const QList<Finding> &findings = workspace.findings;
    if (format == Format::Json)
        print(findingsJson(workspace));
    else if (format == Format::Table)
        print(paragraphs(findings));
    else
        print(tableText(findingTable(findings), format));
    return std::any_of(findings.begin(), findings.end(), isBadNews) ? BadNews : Done;
}

} // namespace

Command checkCommand()
{
    return {QStringLiteral("check"), QStringLiteral("PLAN"), CheckCommandText::tr("Prints the problems of the plan."),
            addFormatOption, runCheck};
}

} // namespace portwright::cli
