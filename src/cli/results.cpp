// SPDX-License-Identifier: Apache-2.0
#include "cli/console.h"
#include "cli/evidenceexport.h"
#include "cli/resultstable.h"

#include <QCoreApplication>

namespace portwright::cli {

namespace {

struct Text
{
    Q_DECLARE_TR_FUNCTIONS(ResultsCommand)
};

constexpr int DefaultAge = 30;
constexpr int GreatestAge = 3650;

void addOptions(QCommandLineParser &parser)
{
    addEvidenceOptions(parser);
    addVerifyOptions(parser);
    parser.addOption({QStringLiteral("max-age"), Text::tr("Days after which a result is out of date."),
                      QStringLiteral("DAYS"), QString::number(DefaultAge)});
}

Result<MatchingTerms> chosenTerms(const QCommandLineParser &parser)
{
    bool ok = false;
    const int days = parser.value(QStringLiteral("max-age")).toInt(&ok);
    if (!ok || days < 1 || days > GreatestAge)
        return Error{Text::tr("--max-age takes a whole number of days from 1 to %1").arg(GreatestAge), {}};
    return MatchingTerms{QDateTime::currentDateTimeUtc(), days};
}

/// All files, or every cause why one cannot be used.
Result<QList<ResultFile>> readFiles(const FileSystem &files, const QStringList &paths)
{
    QList<ResultFile> read;
    Errors errors;
    for (const QString &path : paths) {
        const Result<QByteArray> text = files.read(path);
        if (!text) {
            errors += text.errors();
            continue;
        }
        const Result<ResultFile> file = parseResultFile(*text, path);
        if (file)
            read += *file;
        else
            errors += file.errors();
    }
    if (!errors.isEmpty())
        return errors;
    return read;
}

/// What result files prove of the plan.
Exit matchFiles(Context &context, const QCommandLineParser &parser, const QStringList &paths)
{
    const Result<MatchingTerms> terms = chosenTerms(parser);
    if (!terms)
        return fail(terms.errors());
    const Result<Listing> listing = listingOf(context, parser);
    if (!listing)
        return fail(listing.errors());
    const Result<QList<ResultFile>> files = readFiles(context.files, paths);
    if (!files)
        return fail(files.errors());
    const Workspace &workspace = listing->workspace;
    return printMatching(matchResults(workspace.plan, workspace.derivation, workspace.routing, *files, *terms),
                         listing->format);
}

Exit run(Context &context, const QCommandLineParser &parser)
{
    if (parser.isSet(QStringLiteral("verify")))
        return verifyReport(context, parser);
    const QStringList paths = parser.positionalArguments().mid(2);
    return paths.isEmpty() ? exportEvidence(context, parser) : matchFiles(context, parser, paths);
}

} // namespace

Command resultsCommand()
{
    constexpr int anyNumber = 100000;
    return {
        QStringLiteral("results"),
        QStringLiteral("PLAN [FILE...]"),
        Text::tr("Shows, exports, signs and checks what was measured; with result files, says which flows they prove."),
        addOptions,
        run,
        anyNumber};
}

} // namespace portwright::cli
