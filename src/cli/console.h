// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "cli/command.h"

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
