// SPDX-License-Identifier: Apache-2.0
#include "cli/evidenceexport.h"

#include <QCoreApplication>

namespace portwright::cli {

namespace {

struct Text
{
    Q_DECLARE_TR_FUNCTIONS(ResultsCommand)
};

void addOptions(QCommandLineParser &parser)
{
    addEvidenceOptions(parser);
    addVerifyOptions(parser);
}

Exit run(Context &context, const QCommandLineParser &parser)
{
    return parser.isSet(QStringLiteral("verify")) ? verifyReport(context, parser) : exportEvidence(context, parser);
}

} // namespace

Command resultsCommand()
{
    return {QStringLiteral("results"), QStringLiteral("PLAN"),
            Text::tr("Shows, exports, signs and checks what was measured."), addOptions, run};
}

} // namespace portwright::cli
