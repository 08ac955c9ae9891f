// SPDX-License-Identifier: Apache-2.0
// portwright-render: paints the picture of a plan into a PNG or PDF file.
#include "app/drawing.h"
#include "app/packfolders.h"
#include "render/picturefile.h"

#include <QCommandLineParser>
#include <QCoreApplication>
#include <QGuiApplication>
#include <QTemporaryDir>
#include <cstdio>

namespace portwright {

namespace {

// Exit statuses as everywhere: the input or the call is wrong, the world failed.
constexpr int WrongInput = 2;
constexpr int WorldFailed = 3;

struct RenderText
{
    Q_DECLARE_TR_FUNCTIONS(Render)
};

int complain(const QString &message, int status)
{
    std::fprintf(stderr, "%s\n", qPrintable(message));
    return status;
}

/// What the command line asks for.
struct Call
{
    QString plan;
    QString output;
    PictureFormat format = PictureFormat::Png;
    QString language;
    QString packs; // a folder: the plan may come through a pipe
};

void declare(QCommandLineParser &parser)
{
    parser.setApplicationDescription(RenderText::tr("Paints the picture of a plan."));
    parser.addPositionalArgument(QStringLiteral("PLAN"), RenderText::tr("The plan file, or sample:<name>."));
    parser.addOptions({
        {{QStringLiteral("o"), QStringLiteral("output")},
         RenderText::tr("The file to write: .png or .pdf."),
         QStringLiteral("FILE")},
        {QStringLiteral("language"), RenderText::tr("Language of the texts."), QStringLiteral("CODE")},
        {QStringLiteral("packs"), RenderText::tr("A folder with rule packs that go with the plan."),
         QStringLiteral("FOLDER")},
    });
    addDrawingOptions(parser);
    parser.addHelpOption();
    parser.addVersionOption();
}

Result<Call> readCall(const QCommandLineParser &parser)
{
    const QString output = parser.value(QStringLiteral("output"));
    if (parser.positionalArguments().size() != 1 || output.isEmpty())
        return Error{RenderText::tr("Name one plan and, after -o, the file to write."), {}};
    const std::optional<PictureFormat> format = pictureFormatFor(output);
    if (!format)
        return Error{RenderText::tr("%1: the name must end in .png or .pdf.").arg(output), {}};
    return Call{parser.positionalArguments().first(), output, *format, parser.value(QStringLiteral("language")),
                parser.value(QStringLiteral("packs"))};
}

int paintPlan(const Call &call, const QCommandLineParser &parser, const QString &language)
{
    DiskFileSystem files;
    const Result<Plan> plan = openPlan(files, call.plan);
    if (!plan)
        return complain(errorsText(plan.errors()), WrongInput);
    Result<PackLibrary> library = packsAtHand(files, userPackFolders(), call.plan);
    if (!library)
        return complain(errorsText(library.errors()), WrongInput);
    if (!call.packs.isEmpty())
        library->addFolder(files, call.packs, PackOrigin::Kind::BesidePlan);
    const Result<DrawingOptions> options = drawingOptionsOf(parser, *plan);
    if (!options)
        return complain(errorsText(options.errors()), WrongInput);
    const QDate today = QDate::currentDate();
    const Workspace work = evaluate(*plan, library->packsFor(plan->packs), today, language);
    const Drawing drawing = drawingOf(work, *options, today, language);
    const PictureOptions picture = pictureOptions(drawing.workspace.plan, drawing.workspace.derivation.packs,
                                                  QCoreApplication::applicationVersion(), *options);
    const Result<void> written = writePicture(files, call.output, call.format, drawing.scene, picture);
    return written ? 0 : complain(errorsText(written.errors()), WorldFailed);
}

int run(const QStringList &arguments)
{
    QCommandLineParser parser;
    const qsizetype at = arguments.indexOf(QStringLiteral("--language"));
    const QString asked = at > 0 ? arguments.value(at + 1) : systemLanguage();
    const QString language = installTranslation(asked);
    declare(parser);
    if (!parser.parse(arguments))
        return complain(parser.errorText(), WrongInput);
    if (parser.isSet(QStringLiteral("help")))
        parser.showHelp();
    if (parser.isSet(QStringLiteral("version")))
        parser.showVersion();
    const Result<Call> call = readCall(parser);
    return call ? paintPlan(*call, parser, language) : complain(errorsText(call.errors()), WrongInput);
}

} // namespace

} // namespace portwright

int main(int argc, char **argv)
{
    // Qt wants a folder of this user's own and complains where the session gives none.
    const QTemporaryDir runtime;
    if (qEnvironmentVariableIsEmpty("XDG_RUNTIME_DIR") && runtime.isValid())
        qputenv("XDG_RUNTIME_DIR", QFile::encodeName(runtime.path()));
    if (qEnvironmentVariableIsEmpty("QT_QPA_PLATFORM"))
        qputenv("QT_QPA_PLATFORM", "offscreen");
    QGuiApplication application(argc, argv);
    application.setApplicationName(QStringLiteral("portwright-render"));
    application.setApplicationVersion(QStringLiteral(PORTWRIGHT_VERSION));
    return portwright::run(application.arguments());
}
