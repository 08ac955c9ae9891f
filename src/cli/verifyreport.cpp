// SPDX-License-Identifier: Apache-2.0
#include "cli/evidenceexport.h"
#include "cli/resultscommandtext.h"
#include "evidence/signature.h"

namespace portwright::cli {

void addVerifyOptions(QCommandLineParser &parser)
{
    parser.addOption({QStringLiteral("verify"),
                      ResultsCommandText::tr("Checks the signature of this report with ssh-keygen. Needs no plan."),
                      QStringLiteral("REPORT")});
    parser.addOption({QStringLiteral("signature"),
                      ResultsCommandText::tr("With --verify, the signature; else REPORT.sig."),
                      QStringLiteral("FILE")});
    parser.addOption({QStringLiteral("allowed-signers"),
                      ResultsCommandText::tr("With --verify, who may sign: a file as ssh-keygen(1) describes it."),
                      QStringLiteral("FILE")});
    parser.addOption({QStringLiteral("identity"),
                      ResultsCommandText::tr("With --verify, who must have signed; else any of the allowed signers."),
                      QStringLiteral("NAME")});
}

Exit verifyReport(Context &context, const QCommandLineParser &parser)
{
    const QString report = parser.value(QStringLiteral("verify"));
    const QString allowed = parser.value(QStringLiteral("allowed-signers"));
    if (allowed.isEmpty())
        return fail(ResultsCommandText::tr("Name who may sign with --allowed-signers FILE"));
    const QString given = parser.value(QStringLiteral("signature"));
    const QString signature = given.isEmpty() ? QString(report + QStringLiteral(".sig")) : given;
    const Result<QByteArray> text = context.files.read(report);
    if (!text)
        return fail(text.errors());
    const Result<SignatureCheck> check =
        checkSignature(*text, signature, allowed, parser.value(QStringLiteral("identity")));
    if (!check)
        return fail(check.errors(),
                    check.errors().first().where.file.endsWith(QLatin1String("ssh-keygen")) ? WorldFailed : BadInput);
    print((report + QStringLiteral(": ") + check->said + u'\n').toUtf8());
    return check->good ? Done : BadNews;
}

} // namespace portwright::cli
