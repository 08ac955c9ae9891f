// SPDX-License-Identifier: Apache-2.0
#include "cli/evidenceexport.h"

#include "app/evidenceresults.h"
#include "cli/evidencepath.h"
#include "cli/resultscommandtext.h"
#include "evidence/evidencefile.h"
#include "evidence/junit.h"
#include "evidence/signature.h"
#include "probe/mustbeshut.h"
#include "storage/planfile.h"

#include <QCoreApplication>
#include <QCryptographicHash>
#include <QFile>
#include <QFileInfo>

namespace portwright::cli {

namespace {

/// All that the exports are made of.
struct Evidence
{
    Workspace workspace;
    QString planPath;
    QString path;
    QList<EvidenceHistory> histories;
};

QByteArray sha256(const QByteArray &bytes)
{
    return QCryptographicHash::hash(bytes, QCryptographicHash::Sha256).toHex();
}

QByteArray sha256OfFile(const QString &path)
{
    QFile file(path);
    QCryptographicHash hash(QCryptographicHash::Sha256);
    return file.open(QIODevice::ReadOnly) && hash.addData(&file) ? hash.result().toHex() : QByteArray();
}

Result<Evidence> evidenceOf(const Context &context, const QCommandLineParser &parser)
{
    const Result<Workspace> workspace = workspaceOf(context, parser);
    if (!workspace)
        return workspace.errors();
    Evidence evidence{*workspace, parser.positionalArguments().value(1), evidencePathOf(parser), {}};
    if (evidence.path.isEmpty())
        return Error{
            ResultsCommandText::tr("Name the evidence file with --evidence FILE, because the plan is not a file"), {}};
    const Result<QList<EvidenceHistory>> histories = historiesIn(evidence.path);
    if (!histories)
        return histories.errors();
    evidence.histories = *histories;
    return evidence;
}

/// The plan's bytes are those of the file, or of the canonical text where it came from elsewhere.
EvidenceReport reportAbout(const Evidence &evidence)
{
    EvidenceReport report = evidenceReportOf(evidence.workspace);
    const bool isFile = QFileInfo(evidence.planPath).isFile();
    report.plan = {isFile ? QFileInfo(evidence.planPath).fileName() : evidence.planPath,
                   isFile ? sha256OfFile(evidence.planPath) : sha256(planText(evidence.workspace.plan))};
    report.evidence = {QFileInfo(evidence.path).fileName(), sha256OfFile(evidence.path)};
    report.made = QDateTime::currentDateTimeUtc();
    report.program = QCoreApplication::applicationName() + u' ' + QCoreApplication::applicationVersion();
    return report;
}

/// Signs before it writes anything.
Exit writeReport(Context &context, const QCommandLineParser &parser, const Evidence &evidence)
{
    const QString path = parser.value(QStringLiteral("report"));
    const QString key = parser.value(QStringLiteral("sign"));
    const QByteArray text = evidenceReportText(reportAbout(evidence), evidence.histories);
    QByteArray signature;
    if (!key.isEmpty()) {
        const Result<QByteArray> made = signedWith(key, text);
        if (!made)
            return fail(made.errors(), QFileInfo::exists(key) ? WorldFailed : BadInput);
        signature = *made;
    }
    const Result<void> written = context.files.write(path, text);
    if (!written)
        return fail(written.errors(), WorldFailed);
    if (signature.isEmpty())
        return Done;
    const Result<void> signedToo = context.files.write(path + QStringLiteral(".sig"), signature);
    return signedToo ? Done : fail(signedToo.errors(), WorldFailed);
}

Result<QByteArray> textOf(const QCommandLineParser &parser, const Evidence &evidence)
{
    const QList<EvidenceHistory> shown =
        parser.isSet(QStringLiteral("failing")) ? failing(evidence.histories) : evidence.histories;
    if (parser.value(QStringLiteral("format")) == QLatin1String("junit"))
        return junitText(evidence.workspace.plan.name, flowsToMeasure(evidence.workspace), evidence.histories);
    const Result<Format> format = chosenFormat(parser);
    if (!format)
        return Error{ResultsCommandText::tr("\"%1\" is not a format; choose table, json, csv, markdown or junit")
                         .arg(parser.value(QStringLiteral("format"))),
                     {}};
    const Coverage coverage = coverageOf(evidence.workspace, evidence.histories);
    if (*format == Format::Json)
        return evidenceJson(shown, coverage);
    if (*format != Format::Table)
        return tableText(evidenceTable(shown), *format);
    return QByteArray(tableText(evidenceTable(shown), *format) + '\n' + coverageText(coverage).toUtf8() + '\n');
}

} // namespace

void addEvidenceOptions(QCommandLineParser &parser)
{
    parser.addOption({QStringLiteral("format"),
                      ResultsCommandText::tr("How to print: table, json, csv, markdown or junit."),
                      QStringLiteral("FORMAT"), QStringLiteral("table")});
    parser.addOption({{QStringLiteral("o"), QStringLiteral("output")},
                      ResultsCommandText::tr("The file to write instead of standard output."),
                      QStringLiteral("FILE")});
    parser.addOption({QStringLiteral("evidence"),
                      ResultsCommandText::tr("The evidence file; without it, the one beside the plan."),
                      QStringLiteral("FILE")});
    parser.addOption({QStringLiteral("failing"), ResultsCommandText::tr("Only what fails at last.")});
    parser.addOption({QStringLiteral("report"), ResultsCommandText::tr("Writes the evidence report, a Markdown file."),
                      QStringLiteral("FILE")});
    parser.addOption(
        {QStringLiteral("sign"),
         ResultsCommandText::tr("With --report, signs it with this SSH key (ssh-keygen -Y) into FILE.sig."),
         QStringLiteral("KEY")});
}

Exit exportEvidence(Context &context, const QCommandLineParser &parser)
{
    if (parser.isSet(QStringLiteral("sign")) && !parser.isSet(QStringLiteral("report")))
        return fail(ResultsCommandText::tr("--sign needs --report FILE: only a report is signed"));
    const Result<Evidence> evidence = evidenceOf(context, parser);
    if (!evidence)
        return fail(evidence.errors());
    if (parser.isSet(QStringLiteral("report")))
        return writeReport(context, parser, *evidence);
    const Result<QByteArray> text = textOf(parser, *evidence);
    if (!text)
        return fail(text.errors());
    const QString path = parser.value(QStringLiteral("output"));
    if (path.isEmpty()) {
        print(*text);
    } else {
        const Result<void> written = context.files.write(path, *text);
        if (!written)
            return fail(written.errors(), WorldFailed);
    }
    const bool unexpected =
        std::any_of(evidence->histories.begin(), evidence->histories.end(), [](const EvidenceHistory &history) {
            return isMustStayShut(history.subject.flow) && isFailing(history);
        });
    return unexpected || coverageOf(evidence->workspace, evidence->histories).failed > 0 ? BadNews : Done;
}

} // namespace portwright::cli
