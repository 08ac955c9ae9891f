// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "cli/console.h"

namespace portwright::cli {

/// The file that --evidence names, else the one beside the call's plan; empty where the plan is not a file.
QString evidencePathOf(const QCommandLineParser &parser);
/// The same for what is to be kept, which needs one.
Result<QString> evidencePathToKeepIn(const QCommandLineParser &parser);

} // namespace portwright::cli
