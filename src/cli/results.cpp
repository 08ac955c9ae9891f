// SPDX-License-Identifier: Apache-2.0
#include "cli/console.h"
#include "cli/evidenceexport.h"
#include "cli/evidencepath.h"
#include "cli/resultscommandtext.h"
#include "cli/resultstable.h"
#include "evidence/evidencefile.h"

#include <QFileInfo>
#include <cstdio>

namespace portwright::cli {

namespace {

constexpr int DefaultAge = 30;
constexpr int GreatestAge = 3650;

void addResultsOptions(QCommandLineParser &parser)
{
    addEvidenceOptions(parser);
    addVerifyOptions(parser);
    parser.addOption({QStringLiteral("max-age"), ResultsCommandText::tr("Days after which a result is out of date."),
                      QStringLiteral("DAYS"), QString::number(DefaultAge)});
    parser.addOption(
        {QStringLiteral("keep"),
         ResultsCommandText::tr("With result files, keeps them in the evidence file, too; what it has already adds "
                                "nothing.")});
}

Result<MatchingTerms> chosenTerms(const QCommandLineParser &parser)
{
    bool ok = false;
    const int days = parser.value(QStringLiteral("max-age")).toInt(&ok);
    if (!ok || days < 1 || days > GreatestAge)
        return Error{ResultsCommandText::tr("--max-age takes a whole number of days from 1 to %1").arg(GreatestAge),
                     {}};
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

/// The evidence file that belongs to the call; empty: none.
Result<QString> evidencePath(const QCommandLineParser &parser)
{
    return parser.isSet(QStringLiteral("keep")) ? evidencePathToKeepIn(parser) : evidencePathOf(parser);
}

/// What this computer found last about each pair, for the certificates in it.
Result<QList<ProbeResult>> resultsIn(const QString &path)
{
    if (path.isEmpty() || !QFileInfo::exists(path))
        return QList<ProbeResult>();
    const Result<QList<EvidenceHistory>> histories = historiesIn(path);
    if (!histories)
        return histories.errors();
    return lastResults(*histories);
}

/// A file that merely lies beside the plan is warned of where it cannot be read; one that was asked for must be sound.
Result<QList<ProbeResult>> ownResults(const QCommandLineParser &parser, const QString &path)
{
    Result<QList<ProbeResult>> own = resultsIn(path);
    if (own || parser.isSet(QStringLiteral("keep")) || parser.isSet(QStringLiteral("evidence")))
        return own;
    Errors warnings = own.errors();
    for (Error &warning : warnings)
        warning.message = ResultsCommandText::tr("%1. The results are weighed without it").arg(warning.message);
    fail(warnings);
    return QList<ProbeResult>();
}

Result<void> keep(const QString &path, const QList<ProbeResult> &results)
{
    const Result<qint64> added = mergeInto(path, results);
    if (!added)
        return added.errors();
    const QByteArray said =
        ResultsCommandText::tr("%1 of %2 results are new in %3.").arg(*added).arg(results.size()).arg(path).toUtf8() +
        '\n';
    std::fwrite(said.constData(), 1, size_t(said.size()), stderr);
    return {};
}

/// What result files prove of the plan.
Exit matchFiles(Context &context, const QCommandLineParser &parser, const QStringList &paths)
{
    Result<MatchingTerms> terms = chosenTerms(parser);
    if (!terms)
        return fail(terms.errors());
    const Result<QString> evidence = evidencePath(parser);
    if (!evidence)
        return fail(evidence.errors());
    const Result<Listing> listing = listingOf(context, parser);
    if (!listing)
        return fail(listing.errors());
    const Result<QList<ResultFile>> files = readFiles(context.files, paths);
    if (!files)
        return fail(files.errors());
    const Result<QList<ProbeResult>> own = ownResults(parser, *evidence);
    if (!own)
        return fail(own.errors());
    terms->own = *own;
    const Workspace &workspace = listing->workspace;
    const Matching matching = matchResults(workspace.plan, workspace.derivation, workspace.routing, *files, *terms);
    const Exit status = printMatching(matching, listing->format); // whether or not it can be kept
    const Result<void> kept =
        parser.isSet(QStringLiteral("keep")) ? keep(*evidence, matching.measured) : Result<void>();
    return kept ? status : fail(kept.errors(), WorldFailed);
}

Exit runResults(Context &context, const QCommandLineParser &parser)
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
    return {QStringLiteral("results"),
            QStringLiteral("PLAN [FILE...]"),
            ResultsCommandText::tr(
                "Shows, exports, signs and checks what was measured; with result files, says which flows they prove."),
            addResultsOptions,
            runResults,
            anyNumber};
}

} // namespace portwright::cli
