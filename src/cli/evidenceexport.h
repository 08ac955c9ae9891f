// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "cli/console.h"

namespace portwright::cli {

/// Options of `results` that read the evidence file of a plan.
void addEvidenceOptions(QCommandLineParser &parser);
/// Prints or exports what the evidence file of the plan holds.
Exit exportEvidence(Context &context, const QCommandLineParser &parser);

/// Options of `results` that check a signed report.
void addVerifyOptions(QCommandLineParser &parser);
Exit verifyReport(Context &context, const QCommandLineParser &parser);

} // namespace portwright::cli
