// SPDX-License-Identifier: Apache-2.0
#include "app/drawing.h"
#include "cli/console.h"
#include "scene/svg.h"

#include <QCoreApplication>
#include <QFileInfo>

namespace portwright::cli {

namespace {

struct ReportCommandText
{
    Q_DECLARE_TR_FUNCTIONS(ReportCommand)
};

void addReportOptions(QCommandLineParser &parser)
{
    parser.addOption({{QStringLiteral("o"), QStringLiteral("output")},
                      ReportCommandText::tr("The file to write: .html and .md are reports, .csv is the port matrix."),
                      QStringLiteral("FILE")});
    parser.addOption({QStringLiteral("mask"),
                      ReportCommandText::tr("Replaces names, addresses and hosts by invented ones and leaves "
                                            "out free texts.")});
}

QByteArray drawing(const Workspace &workspace, const QString &language)
{
    const TableMeasure measure;
    SceneOptions options;
    options.language = language;
    const auto scene = buildScene(workspace.plan, workspace.derivation, workspace.routing, measure, options);
    return svgText(*scene, {});
}

QByteArray reportText(const Workspace &workspace, const QString &suffix, const QString &language)
{
    if (suffix == QLatin1String("csv"))
        return csvText(portMatrix(workspace.plan, workspace.derivation, workspace.routing, language));
    if (suffix == QLatin1String("md"))
        return markdownReport(workspace.plan, workspace.derivation, workspace.routing, workspace.findings, language);
    return htmlReport(workspace.plan, workspace.derivation, workspace.routing, workspace.findings,
                      drawing(workspace, language), language);
}

Exit runReport(Context &context, const QCommandLineParser &parser)
{
    const QString path = parser.value(QStringLiteral("output"));
    const QString suffix = path == QLatin1String("-") ? QStringLiteral("md") : QFileInfo(path).suffix().toLower();
    if (path.isEmpty())
        return fail(ReportCommandText::tr("Name the file to write with -o FILE.html, FILE.md or FILE.csv"));
    if (suffix != QLatin1String("html") && suffix != QLatin1String("md") && suffix != QLatin1String("csv"))
        return fail(ReportCommandText::tr("\"%1\" is no kind of report; the file name must end in .html, .md or .csv")
                        .arg(path));
    const Result<Workspace> workspace = workspaceOf(context, parser);
    if (!workspace)
        return fail(workspace.errors());
    const Workspace shown = parser.isSet(QStringLiteral("mask"))
                                ? maskedWorkspace(*workspace, QDate::currentDate(), context.language)
                                : *workspace;
    const Result<void> written = context.files.write(path, reportText(shown, suffix, context.language));
    return written ? Done : fail(written.errors(), WorldFailed);
}

} // namespace

Command reportCommand()
{
    return {QStringLiteral("report"), QStringLiteral("PLAN -o FILE"),
            ReportCommandText::tr("Writes the port matrix and the report of the plan."), addReportOptions, runReport};
}

} // namespace portwright::cli
