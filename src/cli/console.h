// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "cli/command.h"
#include "routes/changeover.h"

namespace portwright::cli {

enum class Format { Table, Json, Csv, Markdown };

/// Adds --format to a parser.
void addFormatOption(QCommandLineParser &parser);
/// The chosen format; an unknown word is an error.
Result<Format> chosenFormat(const QCommandLineParser &parser);

void print(const QByteArray &bytes);
/// `status`, unless something printed did not arrive: then that is said, and the world failed.
Exit exitAfterOutput(Exit status);
/// One message a cause on standard error; gives `status` back.
Exit fail(const Errors &errors, Exit status = BadInput);
Exit fail(const QString &message, Exit status = BadInput);

/// The table in a format other than JSON.
QByteArray tableText(const Table &table, Format format);

/// One line for each pack that was found and cannot be used, on standard error.
void warnOf(const QList<LeftOutPack> &packs);

/// A plan and the packs it is read with: those of the library and those beside it. Warns of packs that are broken;
/// one that the plan names is a failure.
Result<PlanSide> planSideOf(const Context &context, const QString &path);

/// The plan that the first positional argument after the command names, with all that follows from it.
Result<Workspace> workspaceOf(const Context &context, const QCommandLineParser &parser);

/// What a command that lists something works on: --format and the plan it names.
struct Listing
{
    Format format = Format::Table;
    Workspace workspace;
};

Result<Listing> listingOf(const Context &context, const QCommandLineParser &parser);

} // namespace portwright::cli
