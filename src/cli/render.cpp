// SPDX-License-Identifier: Apache-2.0
#include "app/drawing.h"
#include "cli/console.h"
#include "storage/planfile.h"

#include <QCoreApplication>
#include <QFileInfo>
#include <QProcess>
#include <QStandardPaths>

namespace portwright::cli {

namespace {

struct RenderCommandText
{
    Q_DECLARE_TR_FUNCTIONS(RenderCommand)
};

void addRenderOptions(QCommandLineParser &parser)
{
    parser.addOption({{QStringLiteral("o"), QStringLiteral("output")},
                      RenderCommandText::tr("The file to write: .svg, .png or .pdf; \"-\" is SVG on standard output."),
                      QStringLiteral("FILE")});
    addDrawingOptions(parser);
}

/// What paints stands in a program of its own, so that this one needs no graphics libraries.
QString rendererPath()
{
    const QString name = QStringLiteral("portwright-render");
    const QString here = QCoreApplication::applicationDirPath();
    for (const QString &folder : {here, QString(here + QStringLiteral("/../renderer"))}) {
        const QFileInfo file(folder + QLatin1Char('/') + name);
        if (file.isExecutable())
            return file.absoluteFilePath();
    }
    return QStandardPaths::findExecutable(name);
}

/// The plan goes through a pipe: standard input has been read by now.
Exit renderPicture(const Plan &plan, const QStringList &arguments)
{
    const QString program = rendererPath();
    if (program.isEmpty())
        return fail(RenderCommandText::tr(
                        "PNG and PDF need the program portwright-render, which is not installed; SVG works without it"),
                    WorldFailed);
    QProcess process;
    process.setProcessChannelMode(QProcess::ForwardedChannels);
    process.start(program, arguments);
    process.write(planText(plan));
    process.closeWriteChannel();
    if (!process.waitForStarted() || !process.waitForFinished(-1) || process.exitStatus() != QProcess::NormalExit)
        return fail(RenderCommandText::tr("%1 cannot be run").arg(program), WorldFailed);
    return Exit(process.exitCode());
}

Exit runRender(Context &context, const QCommandLineParser &parser)
{
    const QString path = parser.value(QStringLiteral("output"));
    const QString suffix = path == QLatin1String("-") ? QStringLiteral("svg") : QFileInfo(path).suffix().toLower();
    if (path.isEmpty())
        return fail(RenderCommandText::tr("Name the file to write with -o FILE.svg, FILE.png or FILE.pdf"));
    if (suffix != QLatin1String("svg") && suffix != QLatin1String("png") && suffix != QLatin1String("pdf"))
        return fail(RenderCommandText::tr("\"%1\" is no kind of drawing; the file name must end in .svg, .png or .pdf")
                        .arg(path));
    const Result<Workspace> workspace = workspaceOf(context, parser);
    if (!workspace)
        return fail(workspace.errors());
    const Result<DrawingOptions> options = drawingOptionsOf(parser, workspace->plan);
    if (!options)
        return fail(options.errors());
    if (suffix == QLatin1String("svg")) {
        const Drawing drawing = drawingOf(*workspace, *options, QDate::currentDate(), context.language);
        const Result<void> written = context.files.write(path, drawingSvg(drawing, *options));
        return written ? Done : fail(written.errors(), WorldFailed);
    }
    QStringList arguments =
        QStringList{QStringLiteral("-"), QStringLiteral("-o"), path, QStringLiteral("--language"), context.language} +
        drawingWords(parser);
    if (const QString beside = folderBeside(parser.positionalArguments().value(1)); !beside.isEmpty())
        arguments += {QStringLiteral("--packs"), beside};
    return renderPicture(workspace->plan, arguments);
}

} // namespace

Command renderCommand()
{
    return {QStringLiteral("render"), QStringLiteral("PLAN -o FILE"),
            RenderCommandText::tr("Draws the plan as SVG, PNG or PDF."), addRenderOptions, runRender};
}

} // namespace portwright::cli
