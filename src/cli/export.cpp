// SPDX-License-Identifier: Apache-2.0
#include "app/drawing.h"
#include "app/prometheus.h"
#include "cli/console.h"
#include "cli/fleetexport.h"
#include "exchange/drawio.h"

#include <QCoreApplication>

namespace portwright::cli {

namespace {

struct ExportCommandText
{
    Q_DECLARE_TR_FUNCTIONS(ExportCommand)
};

void addExportOptions(QCommandLineParser &parser)
{
    parser.addOption({QStringLiteral("target"), ExportCommandText::tr("What to write: drawio, prometheus or ansible."),
                      QStringLiteral("TARGET")});
    parser.addOption({{QStringLiteral("o"), QStringLiteral("output")},
                      ExportCommandText::tr("drawio: the file to write, or \"-\"; else the folder."),
                      QStringLiteral("FILE")});
    addFleetOptions(parser);
    addFilterOptions(parser);
}

Exit exportDrawing(Context &context, const QCommandLineParser &parser, const QString &path)
{
    const Result<Workspace> workspace = workspaceOf(context, parser);
    if (!workspace)
        return fail(workspace.errors());
    const Result<DrawingOptions> options = filterOptionsOf(parser, workspace->plan);
    if (!options)
        return fail(options.errors());
    const Drawing drawing = drawingOf(*workspace, *options, QDate::currentDate(), context.language);
    const Result<void> written = context.files.write(path, drawioText(drawing.workspace.plan, drawing.scene));
    return written ? Done : fail(written.errors(), WorldFailed);
}

Exit runExport(Context &context, const QCommandLineParser &parser)
{
    const QString path = parser.value(QStringLiteral("output"));
    const QString target = parser.value(QStringLiteral("target"));
    if (isFleetTarget(target))
        return exportFleet(context, parser, target, path);
    if (target != QLatin1String("drawio"))
        return fail(
            ExportCommandText::tr("\"%1\" is no target; choose --target drawio, prometheus or ansible").arg(target));
    if (path.isEmpty())
        return fail(ExportCommandText::tr("Name the file to write with -o FILE.drawio"));
    return exportDrawing(context, parser, path);
}

} // namespace

Command exportCommand()
{
    return {QStringLiteral("export"), QStringLiteral("PLAN --target drawio|prometheus|ansible -o FILE"),
            ExportCommandText::tr(
                "Writes the plan for other programs: a drawing, what keeps watching, what tests from every node."),
            addExportOptions, runExport};
}

} // namespace portwright::cli
