// SPDX-License-Identifier: Apache-2.0
#include "cli/probevia.h"

#include "cli/probecommandtext.h"
#include "evidence/kit.h"
#include "evidence/kitencoding.h"
#include "evidence/remotekit.h"
#include "evidence/resultfile.h"
#include "probe/dialledview.h"

#include <QCoreApplication>
#include <QProcess>

namespace portwright::cli {

namespace {

/// The exit status with which ssh says that it failed itself (ssh(1), section EXIT STATUS).
constexpr int SshFailed = 255;

/// Where ssh finds the node if nobody says: by its host name, else at its first address.
QString destinationOf(const Topology &topology, const Node &node)
{
    const Node &machine = topology.machineOf(node);
    for (const Node *one : {&node, &machine}) {
        const QByteArray host = hostName(one->host);
        if (!host.isEmpty())
            return QString::fromLatin1(host);
    }
    const QList<NodeAddress> &addresses = machine.addresses;
    return !addresses.isEmpty() && addresses.first().range.isSingle() ? addresses.first().range.first().toString()
                                                                      : QString();
}

/// The node and the call of ssh, or what is wrong with the options.
Result<QStringList> callOf(const Workspace &workspace, const QCommandLineParser &parser, const Node *node)
{
    const QString via = parser.value(QStringLiteral("via"));
    for (const char *option : {"watch", "stand-ins"}) {
        if (parser.isSet(QString::fromLatin1(option)))
            return Error{
                ProbeCommandText::tr("--via probes once, from elsewhere: leave out --%1").arg(QLatin1String(option)),
                {}};
    }
    if (!parser.isSet(QStringLiteral("from")) || !node)
        return Error{ProbeCommandText::tr("--via needs --from NODE: whose computer ssh connects to"), {}};
    if (via == QLatin1String("ssh"))
        return sshArguments(destinationOf(workspace.plan.topology, *node));
    if (via.startsWith(QLatin1String("ssh:")))
        return sshArguments(via.mid(qsizetype(qstrlen("ssh:"))));
    return Error{ProbeCommandText::tr("\"%1\" is no way for --via: use ssh or ssh:DESTINATION").arg(via), {}};
}

/// What the script printed there.
Result<QByteArray> outputOf(const QStringList &arguments, const QByteArray &script)
{
    QProcess ssh;
    ssh.setProcessChannelMode(QProcess::ForwardedErrorChannel);
    ssh.start(QStringLiteral("ssh"), arguments);
    if (!ssh.waitForStarted(-1))
        return Error{ProbeCommandText::tr("There is no ssh on this computer: install the OpenSSH client"), {}};
    ssh.write(script);
    ssh.closeWriteChannel();
    ssh.waitForFinished(-1);
    const QByteArray output = ssh.readAllStandardOutput();
    if (ssh.exitStatus() != QProcess::NormalExit || ssh.exitCode() == SshFailed)
        return Error{ProbeCommandText::tr("ssh could not connect: try \"ssh %1\" by hand; it must not ask for anything")
                         .arg(arguments.at(arguments.size() - 2)),
                     {}};
    if (ssh.exitCode() > BadNews)
        return Error{ProbeCommandText::tr("The script ended with status %1 there, without results").arg(ssh.exitCode()),
                     {}};
    return output;
}

QList<ProbeResult> ofThisPlan(const Workspace &workspace, const NodeId &node, QList<ProbeResult> results)
{
    for (ProbeResult &result : results) {
        const Flow *flow = workspace.derivation.find(result.flow);
        result.vantage = node.text();
        result.fromVantage = flow && flow->source == node;
    }
    return results;
}

/// What was probed, where a file is named.
Result<void> keepResults(const QString &path, QList<ProbeResult> results)
{
    results.removeIf([](const ProbeResult &result) { return result.verdict == Verdict::NotProbed; });
    if (path.isEmpty() || results.isEmpty())
        return {};
    const Result<qint64> merged = mergeInto(path, results);
    return merged ? Result<void>() : Result<void>(merged.errors());
}

} // namespace

Exit probeVia(const Workspace &workspace, const QCommandLineParser &parser, const Vantage &vantage,
              const ProbeRun::Options &options)
{
    const Node *node = workspace.plan.topology.nodes.find(NodeId(vantage.element.text()));
    const Result<QStringList> call = callOf(workspace, parser, node);
    if (!call)
        return fail(call.errors());
    const ProbePlan probes = outgoingProbes(workspace.plan, workspace.derivation, workspace.routing, node->id);
    if (parser.isSet(QStringLiteral("dry-run")))
        return printTargets(probes, options.format);
    const Result<QList<Handshake>> handshakes = builtInHandshakes();
    if (!handshakes)
        return fail(handshakes.errors(), WorldFailed);
    const Kit kit = probeKit(workspace.plan, node->id, probes, *handshakes,
                             {QCoreApplication::applicationVersion(), QDate::currentDate()});
    const Result<QByteArray> output = outputOf(*call, kit.files.first().content);
    if (!output)
        return fail(output.errors(), WorldFailed);
    const Result<ResultFile> file =
        parseResultFile(*output, ProbeCommandText::tr("(what came back from %1)").arg(node->id.text()));
    if (!file)
        return fail(file.errors(), WorldFailed);
    const QList<ProbeResult> results = ofThisPlan(workspace, node->id, file->results);
    print(verdictsText(results, options.format)); // whether or not it can be kept
    const Result<void> kept = keepResults(options.evidence, results);
    if (!kept)
        return fail(kept.errors(), WorldFailed);
    return exitOf(results);
}

} // namespace portwright::cli
