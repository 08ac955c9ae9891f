// SPDX-License-Identifier: Apache-2.0
#include "cli/evidencepath.h"

#include "evidence/evidence.h"

#include <QCoreApplication>
#include <QFileInfo>

namespace portwright::cli {

namespace {

struct EvidencePathText
{
    Q_DECLARE_TR_FUNCTIONS(EvidencePath)
};

} // namespace

QString evidencePathOf(const QCommandLineParser &parser)
{
    const QString named = parser.value(QStringLiteral("evidence"));
    const QString plan = parser.positionalArguments().value(1);
    return named.isEmpty() && QFileInfo(plan).isFile() ? evidencePathBeside(plan) : named;
}

Result<QString> evidencePathToKeepIn(const QCommandLineParser &parser)
{
    const QString path = evidencePathOf(parser);
    if (path.isEmpty())
        return Error{
            EvidencePathText::tr("--keep needs a plan that is a file; name the evidence file with --evidence FILE"),
            {}};
    return path;
}

} // namespace portwright::cli
