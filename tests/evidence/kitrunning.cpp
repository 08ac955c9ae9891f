// SPDX-License-Identifier: Apache-2.0
#include "kitrunning.h"

#include "serverprocess.h"
#include "testmain.h"

#include <QDir>
#include <QEventLoop>
#include <QFile>
#include <QProcess>
#include <QTimer>
#include <csignal>
#include <memory>

#include <unistd.h>

namespace portwright::test {

namespace {

constexpr int LongestMs = 90000;
constexpr int AtOnce = 8;

/// What scripts take for granted: every Unix has these.
const QStringList Needed{QStringLiteral("cat"),      QStringLiteral("date"),   QStringLiteral("dirname"),
                         QStringLiteral("head"),     QStringLiteral("mktemp"), QStringLiteral("mv"),
                         QStringLiteral("rm"),       QStringLiteral("sed"),    QStringLiteral("sleep"),
                         QStringLiteral("tr"),       QStringLiteral("uname"),  QStringLiteral("timeout"),
                         QStringLiteral("sha256sum")};

/// A script that runs, with all that it started.
class KitProcess : public QObject
{
    Q_OBJECT

public:
    explicit KitProcess(KitCall call) : m_call(std::move(call))
    {
        connect(&m_process, &QProcess::finished, this, &KitProcess::ended);
        connect(&m_process, &QProcess::errorOccurred, this, [this](QProcess::ProcessError error) {
            if (error == QProcess::FailedToStart)
                Q_EMIT ended();
        });
    }

    ~KitProcess() override
    {
        if (m_process.state() == QProcess::NotRunning)
            return;
        ::kill(-pid_t(m_process.processId()), SIGKILL);
        m_process.waitForFinished();
    }

    void start()
    {
        QProcessEnvironment environment;
        environment.insert(QStringLiteral("PATH"), m_call.path);
        if (!m_call.pwned.isEmpty())
            environment.insert(QStringLiteral("PWNED"), QString::fromUtf8(m_call.pwned));
        m_process.setProcessEnvironment(environment);
        m_process.setChildProcessModifier([] { ::setpgid(0, 0); });
        QStringList arguments{QStringLiteral("-s"), QStringLiteral("--"), QStringLiteral("-o"), QStringLiteral("-")};
        if (m_call.shell == QLatin1String("busybox"))
            arguments.prepend(QStringLiteral("sh"));
        m_process.start(programPath(m_call.shell), arguments);
        m_process.write(m_call.kit.files.first().content);
        m_process.closeWriteChannel();
    }

    KitRun run()
    {
        KitRun run;
        if (m_process.error() == QProcess::FailedToStart)
            run.problem = QStringLiteral("missing program: ") + m_call.shell;
        else if (m_process.state() != QProcess::NotRunning)
            run.problem = QStringLiteral("The script does not end.");
        if (!run.problem.isEmpty())
            return run;
        run.status = m_process.exitStatus() == QProcess::NormalExit ? m_process.exitCode() : -1;
        run.output = m_process.readAllStandardOutput();
        run.errors = m_process.readAllStandardError();
        const Result<ResultFile> results = parseResultFile(run.output, QStringLiteral("output"));
        if (results)
            run.results = *results;
        else
            run.problem = errorsText(results.errors()) + QString::fromUtf8(run.errors);
        return run;
    }

Q_SIGNALS:
    void ended();

private:
    KitCall m_call;
    QProcess m_process;
};

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

QList<KitRun> runKits(const QList<KitCall> &calls)
{
    QList<KitRun> runs(calls.size());
    std::vector<std::unique_ptr<KitProcess>> processes;
    for (const KitCall &call : calls)
        processes.push_back(std::make_unique<KitProcess>(call));
    size_t begun = 0;
    qsizetype ended = 0;
    QEventLoop loop;
    const std::function<void()> beginNext = [&] {
        if (begun < processes.size())
            processes.at(begun++)->start();
    };
    for (const auto &process : processes) {
        QObject::connect(process.get(), &KitProcess::ended, &loop, [&] {
            beginNext();
            if (++ended == calls.size())
                loop.quit();
        });
    }
    for (int i = 0; i < AtOnce; ++i)
        beginNext();
    QTimer::singleShot(LongestMs, &loop, &QEventLoop::quit);
    if (ended < calls.size())
        loop.exec();
    for (qsizetype i = 0; i < calls.size(); ++i)
        runs[i] = processes.at(size_t(i))->run();
    return runs;
}

KitRun runKit(const Kit &kit, const QString &shell, const QString &path)
{
    return runKits({{kit, shell, path}}).first();
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

#include "kitrunning.moc"
