// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "cli/console.h"

namespace portwright::cli {

/// Adds --device and --port.
void addPortOptions(QCommandLineParser &parser);

/// Says which flows need a port on a device, and what users lose if it closes.
Exit explainPort(const Context &context, const QCommandLineParser &parser, const Listing &listing);

} // namespace portwright::cli
