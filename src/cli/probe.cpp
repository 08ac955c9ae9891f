// SPDX-License-Identifier: Apache-2.0
#include "app/results.h"
#include "cli/proberun.h"
#include "probe/localhost.h"

#include <QCoreApplication>
#include <QFileInfo>

namespace portwright::cli {

namespace {

struct Text
{
    Q_DECLARE_TR_FUNCTIONS(ProbeCommand)
};

void addOptions(QCommandLineParser &parser)
{
    addFormatOption(parser);
    parser.addOption({QStringLiteral("from"),
                      Text::tr("The node or zone that this computer stands for; without it, a guess."),
                      QStringLiteral("ID")});
    parser.addOption({QStringLiteral("watch"), Text::tr("Probe again and again until interrupted.")});
    parser.addOption({QStringLiteral("interval"),
                      Text::tr("Seconds between rounds, at least 1. What answers well is asked "
                               "less often, what begins to fail more often."),
                      QStringLiteral("SECONDS"), QStringLiteral("10")});
    parser.addOption({QStringLiteral("rate"), Text::tr("With --watch, at most so many attempts in a second."),
                      QStringLiteral("N"), QStringLiteral("200")});
    parser.addOption(
        {QStringLiteral("keep"), Text::tr("Keeps what was measured in an evidence file beside the plan.")});
    parser.addOption({QStringLiteral("evidence"), Text::tr("Keeps what was measured in this evidence file."),
                      QStringLiteral("FILE")});
    parser.addOption({QStringLiteral("rounds"), Text::tr("Stop after so many rounds."), QStringLiteral("N")});
    parser.addOption({QStringLiteral("stand-ins"),
                      Text::tr("Start stand-in listeners for a plan whose addresses are all loopback addresses.")});
    parser.addOption({QStringLiteral("dry-run"), Text::tr("Only print what would be contacted.")});
}

Result<Vantage> chosenVantage(const Plan &plan, const QCommandLineParser &parser)
{
    if (!parser.isSet(QStringLiteral("from")))
        return guessVantage(plan, localHost());
    const ElementId id(parser.value(QStringLiteral("from")));
    if (!plan.topology.nodes.contains(NodeId(id.text())) && !plan.topology.zones.contains(ZoneId(id.text())))
        return Error{Text::tr("The plan has no node or zone \"%1\" for --from").arg(id.text()), {}};
    return Vantage{id, plan.topology.nameOf(id)};
}

Result<int> wholeNumber(const QCommandLineParser &parser, const QString &option, int least)
{
    bool ok = false;
    const int number = parser.value(option).toInt(&ok);
    if (!ok || number < least || number > 86400)
        return Error{Text::tr("--%1 takes a whole number from %2 to 86400").arg(option).arg(least), {}};
    return number;
}

Result<ProbeRun::Options> chosenOptions(const QCommandLineParser &parser)
{
    ProbeRun::Options options;
    const Result<Format> format = chosenFormat(parser);
    if (!format)
        return format.errors();
    options.format = *format;
    const Result<int> interval = wholeNumber(parser, QStringLiteral("interval"), 1);
    if (!interval)
        return interval.errors();
    const Result<int> rate = wholeNumber(parser, QStringLiteral("rate"), 1);
    if (!rate)
        return rate.errors();
    options.pace = {*interval, *rate};
    options.watch = parser.isSet(QStringLiteral("watch"));
    options.rounds = options.watch ? 0 : 1;
    if (parser.isSet(QStringLiteral("rounds"))) {
        if (!parser.isSet(QStringLiteral("watch")))
            return Error{Text::tr("--rounds needs --watch: without it there is one round"), {}};
        const Result<int> rounds = wholeNumber(parser, QStringLiteral("rounds"), 1);
        if (!rounds)
            return rounds.errors();
        options.rounds = *rounds;
    }
    return options;
}

/// Where the evidence goes; empty: nowhere. A file that is there must be one, before anything is contacted.
Result<QString> chosenEvidence(const QCommandLineParser &parser)
{
    QString path = parser.value(QStringLiteral("evidence"));
    if (path.isEmpty() && parser.isSet(QStringLiteral("keep"))) {
        const QString plan = parser.positionalArguments().value(1);
        if (!QFileInfo(plan).isFile())
            return Error{Text::tr("--keep needs a plan that is a file; name the evidence file with --evidence FILE"),
                         {}};
        path = evidencePathBeside(plan);
    }
    if (path.isEmpty() || !QFileInfo::exists(path))
        return path;
    const Result<EvidenceFile> file = EvidenceFile::open(path, EvidenceFile::Access::Write);
    if (!file)
        return file.errors();
    return path;
}

Exit printTargets(const ProbePlan &targets, Format format)
{
    if (format == Format::Json) {
        print(targetsJson(targets.targets));
        return Done;
    }
    Table table;
    table.columns = {Text::tr("Address"), Text::tr("Port"), Text::tr("Handshake"), Text::tr("For")};
    for (const ProbeTarget &target : targets.targets) {
        QStringList flows;
        for (const FlowId &flow : target.flows)
            flows += flow.text();
        table.rows += QStringList{target.address ? target.address->toString() : target.host,
                                  QString::number(target.port) + QLatin1Char('/') + transportName(target.transport),
                                  target.handshake, flows.join(QStringLiteral(", "))};
    }
    print(tableText(table, format));
    return Done;
}

Result<void> startStandIns(Responder &responder, const Workspace &workspace)
{
    return responder.listen(demoListeners(workspace.plan, workspace.derivation, workspace.routing));
}

Exit probe(const Workspace &workspace, const Vantage &vantage, const ProbeRun::Options &options)
{
    const Result<QList<Handshake>> handshakes = builtInHandshakes();
    if (!handshakes)
        return fail(handshakes.errors(), WorldFailed);
    ProbeRun run(probePlan(workspace.plan, workspace.derivation, workspace.routing, vantage), vantage.element.text(),
                 options, *handshakes);
    QObject::connect(&run, &ProbeRun::finished, QCoreApplication::instance(), &QCoreApplication::quit,
                     Qt::QueuedConnection);
    run.start();
    QCoreApplication::exec();
    return run.status();
}

Exit run(Context &context, const QCommandLineParser &parser)
{
    Result<ProbeRun::Options> options = chosenOptions(parser);
    if (!options)
        return fail(options.errors());
    const Result<Workspace> workspace = workspaceOf(context, parser);
    if (!workspace)
        return fail(workspace.errors());
    const Result<Vantage> vantage = chosenVantage(workspace->plan, parser);
    if (!vantage)
        return fail(vantage.errors());
    const bool standIns = parser.isSet(QStringLiteral("stand-ins"));
    if (standIns && !isDemoPlan(workspace->plan))
        return fail(Text::tr("Stand-ins are started only for a plan whose addresses are all loopback addresses"));
    if (parser.isSet(QStringLiteral("dry-run")))
        return printTargets(probePlan(workspace->plan, workspace->derivation, workspace->routing, *vantage),
                            options->format);
    const Result<QString> evidence = chosenEvidence(parser);
    if (!evidence)
        return fail(evidence.errors());
    options->evidence = *evidence;
    Responder responder;
    if (standIns) {
        const Result<void> listening = startStandIns(responder, *workspace);
        if (!listening)
            return fail(listening.errors(), WorldFailed);
    }
    return probe(*workspace, *vantage, *options);
}

} // namespace

Command probeCommand()
{
    return {QStringLiteral("probe"), QStringLiteral("PLAN"),
            Text::tr("Probes from this computer what the plan needs, and says what each answer proves."), addOptions,
            run};
}

} // namespace portwright::cli
