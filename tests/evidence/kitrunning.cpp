// SPDX-License-Identifier: Apache-2.0
#include "kitrunning.h"

#include "serverprocess.h"
#include "testmain.h"

#include <QDir>
#include <QFile>
#include <QProcess>

namespace portwright::test {

namespace {

constexpr int LongestMs = 90000;

/// What scripts take for granted: every Unix has these.
const QStringList Needed{QStringLiteral("cat"),      QStringLiteral("date"),   QStringLiteral("dirname"),
                         QStringLiteral("head"),     QStringLiteral("mktemp"), QStringLiteral("mv"),
                         QStringLiteral("rm"),       QStringLiteral("sed"),    QStringLiteral("sleep"),
                         QStringLiteral("tr"),       QStringLiteral("uname"),  QStringLiteral("timeout"),
                         QStringLiteral("sha256sum")};

} // namespace

ToolFolder::ToolFolder(const QStringList &tools)
{
    for (const QString &name : Needed + tools) {
        // A Debian program, not one of a developer's own.
        QString program = QStringLiteral("/usr/bin/") + name;
        if (!QFile::exists(program))
            program = programPath(name);
        if (program.isEmpty() || !QFile::link(program, m_folder.filePath(name)))
            m_missing += name;
    }
}

QStringList shells()
{
    return {QStringLiteral("dash"), QStringLiteral("busybox"), QStringLiteral("bash")};
}

KitRun runKit(const Kit &kit, const QString &shell, const QString &path)
{
    KitRun run;
    const QString program = programPath(shell);
    if (program.isEmpty()) {
        run.problem = QStringLiteral("missing program: ") + shell;
        return run;
    }
    QProcess process;
    QProcessEnvironment environment;
    environment.insert(QStringLiteral("PATH"), path);
    process.setProcessEnvironment(environment);
    QStringList arguments{QStringLiteral("-s"), QStringLiteral("--"), QStringLiteral("-o"), QStringLiteral("-")};
    if (shell == QLatin1String("busybox"))
        arguments.prepend(QStringLiteral("sh"));
    process.start(program, arguments);
    process.write(kit.files.first().content);
    process.closeWriteChannel();
    if (!QTest::qWaitFor([&process] { return process.state() == QProcess::NotRunning; }, LongestMs)) {
        run.problem = QStringLiteral("The script does not end.");
        return run;
    }
    run.status = process.exitStatus() == QProcess::NormalExit ? process.exitCode() : -1;
    run.output = process.readAllStandardOutput();
    run.errors = process.readAllStandardError();
    const Result<ResultFile> results = parseResultFile(run.output, QStringLiteral("output"));
    if (results)
        run.results = *results;
    else
        run.problem = errorsText(results.errors()) + QString::fromUtf8(run.errors);
    return run;
}

const ProbeResult *KitRun::resultTo(const char *node) const
{
    for (const ProbeResult &result : results.results) {
        if (result.flow.text().endsWith(QLatin1Char('/') + QLatin1String(node)))
            return &result;
    }
    return nullptr;
}

QString KitRun::verdictTo(const char *node) const
{
    QStringList found;
    for (const ProbeResult &result : results.results) {
        if (result.flow.text().endsWith(QLatin1Char('/') + QLatin1String(node)))
            found += result.tool.isEmpty() ? verdictName(result.verdict)
                                           : QStringLiteral("%1 (%2)").arg(verdictName(result.verdict), result.tool);
    }
    return found.join(QStringLiteral(", "));
}

Kit kitOf(const Plan &plan, const PlanMaker &maker, const char *node)
{
    const Result<QList<Handshake>> handshakes = builtInHandshakes();
    const NodeId id(QString::fromLatin1(node));
    return probeKit(plan, id, outgoingProbes(plan, maker.derivation(), route(plan, maker.derivation()), id),
                    *handshakes, {QStringLiteral("0.1"), QDate(2026, 11, 27)});
}

} // namespace portwright::test
