// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "cli/command.h"

namespace portwright::cli {

/// True for targets that are a folder of files: prometheus and ansible.
bool isFleetTarget(const QString &target);

void addFleetOptions(QCommandLineParser &parser);

/// Writes the folder and says on standard output what the files hold and what they do not.
Exit exportFleet(Context &context, const QCommandLineParser &parser, const QString &target, const QString &folder);

} // namespace portwright::cli
