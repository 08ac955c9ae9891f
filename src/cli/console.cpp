// SPDX-License-Identifier: Apache-2.0
#include "cli/console.h"

#include "cli/clitext.h"

#include <cstdio>

namespace portwright::cli {

namespace {

bool outputFailed = false;

} // namespace

void addFormatOption(QCommandLineParser &parser)
{
    parser.addOption({QStringLiteral("format"), CliText::tr("How to print: table, json, csv or markdown."),
                      QStringLiteral("FORMAT"), QStringLiteral("table")});
}

Result<Format> chosenFormat(const QCommandLineParser &parser)
{
    const QStringList words{QStringLiteral("table"), QStringLiteral("json"), QStringLiteral("csv"),
                            QStringLiteral("markdown")};
    const QString word = parser.value(QStringLiteral("format"));
    const qsizetype index = words.indexOf(word);
    if (index < 0)
        return Error{CliText::tr("\"%1\" is not a format; choose table, json, csv or markdown").arg(word), {}};
    return Format(index);
}

void print(const QByteArray &bytes)
{
    const bool whole = std::fwrite(bytes.constData(), 1, size_t(bytes.size()), stdout) == size_t(bytes.size());
    outputFailed = std::fflush(stdout) != 0 || !whole || outputFailed;
}

Exit exitAfterOutput(Exit status)
{
    return outputFailed ? fail(CliText::tr("Standard output cannot be written"), WorldFailed) : status;
}

Exit fail(const Errors &errors, Exit status)
{
    const QByteArray text = errorsText(errors).toUtf8() + '\n';
    std::fwrite(text.constData(), 1, size_t(text.size()), stderr);
    return status;
}

Exit fail(const QString &message, Exit status)
{
    return fail(Errors{Error{message, {}}}, status);
}

QByteArray tableText(const Table &table, Format format)
{
    if (format == Format::Csv)
        return csvText(table);
    return format == Format::Markdown ? markdownText(table) : plainText(table);
}

void warnOf(const QList<LeftOutPack> &packs)
{
    for (const LeftOutPack &pack : packs)
        fail(toldErrors(pack));
}

Result<PlanSide> planSideOf(const Context &context, const QString &path)
{
    const Result<Plan> plan = openPlan(context.files, path);
    if (!plan)
        return plan.errors();
    PackLibrary library = context.library;
    if (const QString beside = folderBeside(path); !beside.isEmpty())
        library.addFolder(context.files, beside, PackOrigin::Kind::BesidePlan);
    if (const Errors errors = library.brokenNamed(plan->packs); !errors.isEmpty())
        return errors;
    const PackSet packs = library.packsFor(plan->packs);
    warnOf(packs.leftOut());
    return PlanSide{*plan, packs};
}

Result<Workspace> workspaceOf(const Context &context, const QCommandLineParser &parser)
{
    const QString path = parser.positionalArguments().value(1);
    if (path.isEmpty())
        return Error{
            CliText::tr("Name a plan file, \"-\" for standard input, or a sample such as sample:single-server"), {}};
    const Result<PlanSide> side = planSideOf(context, path);
    if (!side)
        return side.errors();
    return evaluate(side->plan, side->packs, QDate::currentDate(), context.language);
}

Result<Listing> listingOf(const Context &context, const QCommandLineParser &parser)
{
    const Result<Format> format = chosenFormat(parser);
    if (!format)
        return format.errors();
    const Result<Workspace> workspace = workspaceOf(context, parser);
    if (!workspace)
        return workspace.errors();
    return Listing{*format, *workspace};
}

} // namespace portwright::cli
