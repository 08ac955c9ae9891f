// SPDX-License-Identifier: Apache-2.0
#include "app/handshakefiles.h"
#include "app/results.h"
#include "cli/evidencepath.h"
#include "cli/probecommandtext.h"
#include "cli/proberun.h"
#include "cli/probevia.h"
#include "cli/secrets.h"
#include "cli/shutwork.h"
#include "probe/localhost.h"
#include "probe/secrets.h"

#include <QCoreApplication>
#include <QFileInfo>
#include <cstdio>

namespace portwright::cli {

namespace {

void addProbeOptions(QCommandLineParser &parser)
{
    addFormatOption(parser);
    parser.addOption({QStringLiteral("from"),
                      ProbeCommandText::tr("The node or zone that this computer stands for; without it, a guess."),
                      QStringLiteral("ID")});
    parser.addOption({QStringLiteral("watch"), ProbeCommandText::tr("Probe again and again until interrupted.")});
    parser.addOption({QStringLiteral("interval"),
                      ProbeCommandText::tr("Seconds between rounds, at least 1. What answers well is asked "
                                           "less often, what begins to fail more often."),
                      QStringLiteral("SECONDS"), QStringLiteral("10")});
    parser.addOption({QStringLiteral("rate"),
                      ProbeCommandText::tr("With --watch, at most so many attempts in a second."), QStringLiteral("N"),
                      QStringLiteral("200")});
    parser.addOption(
        {QStringLiteral("keep"), ProbeCommandText::tr("Keeps what was measured in an evidence file beside the plan.")});
    parser.addOption({QStringLiteral("evidence"),
                      ProbeCommandText::tr("Keeps what was measured in this evidence file."), QStringLiteral("FILE")});
    parser.addOption(
        {QStringLiteral("rounds"), ProbeCommandText::tr("Stop after so many rounds."), QStringLiteral("N")});
    parser.addOption(
        {QStringLiteral("stand-ins"),
         ProbeCommandText::tr("Start stand-in listeners for a plan whose addresses are all loopback addresses.")});
    parser.addOption(
        {QStringLiteral("ask-secrets"),
         ProbeCommandText::tr("Ask on the terminal for the secrets that RADIUS servers share; without it, they come "
                              "from PORTWRIGHT_RADIUS_SECRET.")});
    parser.addOption({QStringLiteral("via"),
                      ProbeCommandText::tr(
                          "Probe from the node that --from names, by your own ssh: ssh, or ssh:DESTINATION. Nothing "
                          "is installed there."),
                      QStringLiteral("ssh")});
    parser.addOption({QStringLiteral("must-stay-shut"),
                      ProbeCommandText::tr(
                          "Also try the ports that no flow from here needs, if the plan says that they are probed.")});
    parser.addOption({{QStringLiteral("dry-run"), QStringLiteral("list")},
                      ProbeCommandText::tr("Only print what would be contacted.")});
}

Result<Vantage> chosenVantage(const Plan &plan, const QCommandLineParser &parser)
{
    if (!parser.isSet(QStringLiteral("from")))
        return guessVantage(plan, localHost());
    const ElementId id(parser.value(QStringLiteral("from")));
    if (!plan.topology.nodes.contains(NodeId(id.text())) && !plan.topology.zones.contains(ZoneId(id.text())))
        return Error{ProbeCommandText::tr("The plan has no node or zone \"%1\" for --from").arg(id.text()), {}};
    return Vantage{id, plan.topology.nameOf(id)};
}

Result<int> wholeNumber(const QCommandLineParser &parser, const QString &option, int least)
{
    bool ok = false;
    const int number = parser.value(option).toInt(&ok);
    if (!ok || number < least || number > 86400)
        return Error{ProbeCommandText::tr("--%1 takes a whole number from %2 to 86400").arg(option).arg(least), {}};
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
            return Error{ProbeCommandText::tr("--rounds needs --watch: without it there is one round"), {}};
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
    if (!parser.isSet(QStringLiteral("keep")) && parser.value(QStringLiteral("evidence")).isEmpty())
        return QString();
    Result<QString> path = evidencePathToKeepIn(parser);
    if (!path || !QFileInfo::exists(*path))
        return path;
    const Result<EvidenceFile> file = EvidenceFile::open(*path, EvidenceFile::Access::Write);
    if (!file)
        return file.errors();
    return path;
}

QString shutText(const ProbeTarget &target)
{
    return ProbeCommandText::tr("must stay shut: %1").arg(target.mustStayShut);
}

} // namespace

Exit printTargets(const ProbePlan &targets, Format format)
{
    if (format == Format::Json) {
        print(targetsJson(targets.targets));
        return Done;
    }
    Table table;
    table.columns = {ProbeCommandText::tr("Address"), ProbeCommandText::tr("Port"), ProbeCommandText::tr("Handshake"),
                     ProbeCommandText::tr("For")};
    for (const ProbeTarget &target : targets.targets) {
        QStringList flows;
        for (const FlowId &flow : target.flows)
            flows += flow.text();
        table.rows += QStringList{target.address ? target.address->toString() : target.host,
                                  QString::number(target.port) + QLatin1Char('/') + transportName(target.transport),
                                  target.handshake,
                                  target.mustStayShut.isEmpty() ? flows.join(QStringLiteral(", ")) : shutText(target)};
    }
    print(tableText(table, format));
    return Done;
}

namespace {

Result<void> startStandIns(Responder &responder, const Workspace &workspace)
{
    return responder.listen(demoListeners(workspace.plan, workspace.derivation, workspace.routing));
}

/// How to probe, beyond the options of a run.
struct Probing
{
    QList<Handshake> handshakes;
    bool asksForSecrets = false;
    bool mustStayShut = false; // ports that no flow needs, too
};

/// What to probe with; a broken handshake file is said and left out.
Result<QList<Handshake>> handshakesFor(const Context &context, const QString &planPath)
{
    const Result<HandshakesAtHand> known = handshakesAtHand(context.files, userHandshakeFolders(), planPath);
    if (!known)
        return known.errors();
    if (!known->leftOut.isEmpty())
        fail(known->leftOut);
    return known->handshakes;
}

/// What the call contacts; with --must-stay-shut also what the plan's flows do not need.
struct Contacts
{
    ProbePlan plan;
    std::optional<ShutProbes> shut;
};

Result<Contacts> contactsOf(const Workspace &workspace, const Vantage &vantage, bool mustStayShut)
{
    Contacts contacts{probePlan(workspace.plan, workspace.derivation, workspace.routing, vantage), {}};
    if (!mustStayShut)
        return contacts;
    Result<ShutProbes> shut = shutProbesOf(workspace, vantage);
    if (!shut)
        return shut.errors();
    contacts.plan.targets += shut->targets;
    contacts.plan.notProbed += shut->notProbed;
    contacts.shut = *std::move(shut);
    return contacts;
}

/// Why the call does not try ports that must stay shut; an empty text where it may.
QString reasonAgainstShut(const Plan &plan, const ProbeRun::Options &options)
{
    if (!plan.mustStayShut.probed)
        return ProbeCommandText::tr(
            "The plan does not say that ports which must stay shut are probed. After those who run these "
            "machines agreed, write \"must-stay-shut\": {\"probed\": true} into it; --list shows which "
            "ports these are");
    if (options.watch)
        return ProbeCommandText::tr("--must-stay-shut tries each port once: leave out --watch");
    return {};
}

void say(const QString &text)
{
    const QByteArray bytes = text.toUtf8();
    std::fwrite(bytes.constData(), 1, size_t(bytes.size()), stderr);
}

Exit probe(const Contacts &contacts, const Workspace &workspace, const Vantage &vantage, ProbeRun::Options options,
           const Probing &with)
{
    const QList<NodeId> nodes = nodesWithSecret(contacts.plan.targets, with.handshakes);
    options.probing.secrets = secretsOfEnvironment(nodes);
    if (with.asksForSecrets) {
        const Result<void> asked = askForSecrets(options.probing.secrets, nodes, workspace.plan.topology);
        if (!asked)
            return fail(asked.errors());
    }
    ProbeRun run(contacts.plan, vantage.element.text(), options, with.handshakes);
    if (contacts.shut)
        run.tellShut(workspace.plan.topology);
    QObject::connect(&run, &ProbeRun::finished, QCoreApplication::instance(), &QCoreApplication::quit,
                     Qt::QueuedConnection);
    run.start();
    QCoreApplication::exec();
    return run.status();
}

Exit list(const Workspace &workspace, const Vantage &vantage, const ProbeRun::Options &options, bool mustStayShut)
{
    const Result<Contacts> contacts = contactsOf(workspace, vantage, mustStayShut);
    return contacts ? printTargets(contacts->plan, options.format) : fail(contacts.errors());
}

Exit contact(const Workspace &workspace, const Vantage &vantage, const ProbeRun::Options &options, const Probing &with)
{
    const QString reason = with.mustStayShut ? reasonAgainstShut(workspace.plan, options) : QString();
    if (!reason.isEmpty())
        return fail(reason);
    const Result<Contacts> contacts = contactsOf(workspace, vantage, with.mustStayShut);
    if (!contacts)
        return fail(contacts.errors());
    if (contacts->shut)
        say(shutList(*contacts->shut));
    return probe(*contacts, workspace, vantage, options, with);
}

Exit runProbe(Context &context, const QCommandLineParser &parser)
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
    const bool mustStayShut = parser.isSet(QStringLiteral("must-stay-shut"));
    if (mustStayShut && parser.isSet(QStringLiteral("via")))
        return fail(ProbeCommandText::tr("--must-stay-shut tries from this computer: leave out --via"));
    const bool onlyList = parser.isSet(QStringLiteral("dry-run"));
    if (!onlyList) {
        const Result<QString> evidence = chosenEvidence(parser);
        if (!evidence)
            return fail(evidence.errors());
        options->evidence = *evidence;
    }
    if (parser.isSet(QStringLiteral("via")))
        return probeVia(*workspace, parser, *vantage, *options);
    const bool standIns = parser.isSet(QStringLiteral("stand-ins"));
    if (standIns && !isDemoPlan(workspace->plan))
        return fail(
            ProbeCommandText::tr("Stand-ins are started only for a plan whose addresses are all loopback addresses"));
    const Result<QList<Handshake>> handshakes = handshakesFor(context, parser.positionalArguments().value(1));
    if (!handshakes)
        return fail(handshakes.errors(), WorldFailed);
    Responder responder;
    if (standIns && !onlyList) {
        const Result<void> listening = startStandIns(responder, *workspace);
        if (!listening)
            return fail(listening.errors(), WorldFailed);
    }
    const Probing with{*handshakes, parser.isSet(QStringLiteral("ask-secrets")), mustStayShut};
    return onlyList ? list(*workspace, *vantage, *options, mustStayShut)
                    : contact(*workspace, *vantage, *options, with);
}

} // namespace

Command probeCommand()
{
    return {QStringLiteral("probe"), QStringLiteral("PLAN"),
            ProbeCommandText::tr("Probes from this computer what the plan needs, and says what each answer proves."),
            addProbeOptions, runProbe};
}

} // namespace portwright::cli
