// SPDX-License-Identifier: Apache-2.0
// portwright-render: paints the picture of a plan into a PNG or PDF file.
#include "app/packfolders.h"
#include "app/workspace.h"
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

constexpr double SmallestScale = 0.1;
constexpr double LargestScale = 8;

struct Text
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
    double scale = 2;
    QString language;
    QString packs; // a folder: the plan may come through a pipe
};

void declare(QCommandLineParser &parser)
{
    parser.setApplicationDescription(Text::tr("Paints the picture of a plan."));
    parser.addPositionalArgument(QStringLiteral("PLAN"), Text::tr("The plan file, or sample:<name>."));
    parser.addOptions({
        {{QStringLiteral("o"), QStringLiteral("output")},
         Text::tr("The file to write: .png or .pdf."),
         QStringLiteral("FILE")},
        {QStringLiteral("scale"), Text::tr("Pixels per canvas unit in a PNG, 0.1 to 8."), QStringLiteral("N"),
         QStringLiteral("2")},
        {QStringLiteral("language"), Text::tr("Language of the texts."), QStringLiteral("CODE")},
        {QStringLiteral("packs"), Text::tr("A folder with rule packs that go with the plan."),
         QStringLiteral("FOLDER")},
    });
    parser.addHelpOption();
    parser.addVersionOption();
}

Result<Call> readCall(const QCommandLineParser &parser)
{
    const QString output = parser.value(QStringLiteral("output"));
    if (parser.positionalArguments().size() != 1 || output.isEmpty())
        return Error{Text::tr("Name one plan and, after -o, the file to write."), {}};
    const std::optional<PictureFormat> format = pictureFormatFor(output);
    if (!format)
        return Error{Text::tr("%1: the name must end in .png or .pdf.").arg(output), {}};
    bool isNumber = false;
    const double scale = parser.value(QStringLiteral("scale")).toDouble(&isNumber);
    const bool isFair = isNumber && scale >= SmallestScale && scale <= LargestScale; // false for NaN, too
    if (!isFair)
        return Error{Text::tr("--scale takes a number from 0.1 to 8."), {}};
    return Call{parser.positionalArguments().first(), output, *format, scale, parser.value(QStringLiteral("language")),
                parser.value(QStringLiteral("packs"))};
}

PictureOptions optionsOf(const Plan &plan, const Call &call)
{
    QStringList facts = {plan.about.customer, plan.about.revision, plan.about.date, plan.about.confidentiality};
    facts.removeAll(QString());
    PictureOptions options;
    options.title = plan.name;
    options.subtitle = facts.join(QStringLiteral(" \u00b7 "));
    options.scale = call.scale;
    options.state.grid = false;
    options.date = QDate::fromString(plan.about.date, Qt::ISODate);
    return options;
}

int paintPlan(const Call &call, const QString &language)
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
    const Workspace work = evaluate(*plan, library->packsFor(plan->packs), QDate::currentDate(), language);
    const auto scene = buildScene(work.plan, work.derivation, work.routing, TableMeasure(), {language, true});
    const Result<void> written = writePicture(files, call.output, call.format, *scene, optionsOf(work.plan, call));
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
    return call ? paintPlan(*call, language) : complain(errorsText(call.errors()), WrongInput);
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
