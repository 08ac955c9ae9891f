// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "app/packfolders.h"
#include "app/workspace.h"
#include "report/portmatrix.h"

#include <QCommandLineParser>

namespace portwright::cli {

/// Exit statuses, as docs/formats.md promises them.
enum Exit { Done = 0, BadNews = 1, BadInput = 2, WorldFailed = 3 };

/// What every command works with.
struct Context
{
    DiskFileSystem files;
    PackLibrary library; // shipped packs and those of the user's folders
    QString language;
};

/// One sub-command: what `help` says of it, the options it takes, and the work.
struct Command
{
    QString name;
    QString arguments; // "PLAN FLOW-ID"
    QString summary;
    void (*addOptions)(QCommandLineParser &parser);
    Exit (*run)(Context &context, const QCommandLineParser &parser);
    int mostArguments = 1; // options apart
};

Command newCommand();
Command flowsCommand();
Command explainCommand();
Command checkCommand();
Command renderCommand();
Command reportCommand();
Command diffCommand();
Command probeCommand();
Command respondCommand();
Command kitCommand();
Command resultsCommand();
Command packCommand();
Command schemaCommand();
Command exportCommand();
Command importCommand();
Command resultsCommand();

} // namespace portwright::cli
