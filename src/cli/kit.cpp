// SPDX-License-Identifier: Apache-2.0
#include "evidence/kit.h"

#include "cli/console.h"
#include "probe/listeners.h"

#include <QCoreApplication>
#include <QDir>

namespace portwright::cli {

namespace {

struct KitCommandText
{
    Q_DECLARE_TR_FUNCTIONS(KitCommand)
};

void addKitOptions(QCommandLineParser &parser)
{
    parser.addOption({QStringLiteral("node"),
                      KitCommandText::tr("The node whose computer runs the kit; may be repeated."),
                      QStringLiteral("NODE")});
    parser.addOption(
        {QStringLiteral("all"), KitCommandText::tr("A kit for every node that has something to contact.")});
    parser.addOption({QStringLiteral("respond"),
                      KitCommandText::tr("Stand-in listeners as plain scripts, in place of the probes.")});
    parser.addOption({{QStringLiteral("o"), QStringLiteral("output")},
                      KitCommandText::tr("The folder that gets one folder for each node."),
                      QStringLiteral("DIR")});
}

/// The nodes asked for; an unknown one is an error.
Result<QList<NodeId>> chosenNodes(const QCommandLineParser &parser, const Workspace &workspace)
{
    if (parser.isSet(QStringLiteral("all")) && parser.isSet(QStringLiteral("respond"))) {
        QList<NodeId> all;
        for (const Node &node : workspace.plan.topology.nodes)
            all += node.id;
        return all;
    }
    if (parser.isSet(QStringLiteral("all")))
        return nodesThatDial(workspace.plan, workspace.derivation, workspace.routing);
    QList<NodeId> nodes;
    Errors errors;
    for (const QString &id : parser.values(QStringLiteral("node"))) {
        nodes += NodeId(id);
        if (!workspace.plan.topology.nodes.contains(nodes.last()))
            errors += Error{KitCommandText::tr("The plan has no node \"%1\" for --node").arg(id), {}};
    }
    if (!errors.isEmpty())
        return errors;
    return nodes;
}

Result<QList<Kit>> kitsOf(const QList<NodeId> &nodes, const Workspace &workspace, bool respond)
{
    const Result<QList<Handshake>> handshakes = builtInHandshakes();
    if (!handshakes)
        return handshakes.errors();
    const KitMaker maker{QCoreApplication::applicationVersion(), QDate::currentDate()};
    QList<Kit> kits;
    for (const NodeId &node : nodes) {
        if (respond)
            kits += respondKit(
                workspace.plan, node,
                plannedListeners(workspace.plan, workspace.derivation, workspace.routing, node, *handshakes), maker);
        else
            kits += probeKit(workspace.plan, node,
                             outgoingProbes(workspace.plan, workspace.derivation, workspace.routing, node), *handshakes,
                             maker);
    }
    return kits;
}

Result<void> write(FileSystem &files, const Kit &kit, const QString &folder)
{
    const QString own = folder + QLatin1Char('/') + kit.node.text();
    if (!QDir().mkpath(own))
        return Error{KitCommandText::tr("The folder %1 cannot be made").arg(own), {}};
    for (const KitFile &file : kit.files) {
        Result<void> written = files.write(own + QLatin1Char('/') + file.name, file.content);
        if (!written)
            return written;
    }
    return {};
}

/// Kits that have something to do; of a node named by hand, having nothing is an error.
Result<QList<Kit>> withWork(const QList<Kit> &kits, bool all)
{
    QList<Kit> useful;
    Errors errors;
    for (const Kit &kit : kits) {
        if (kit.targets > 0)
            useful += kit;
        else if (!all)
            errors += Error{
                KitCommandText::tr("For node \"%1\" there is nothing to do: the plan has nothing that a kit could "
                                   "contact or listen on there; see portwright-cli flows")
                    .arg(kit.node.text()),
                {}};
    }
    if (!errors.isEmpty())
        return errors;
    return useful;
}

Exit runKit(Context &context, const QCommandLineParser &parser)
{
    const QString folder = parser.value(QStringLiteral("output"));
    const bool all = parser.isSet(QStringLiteral("all"));
    if (folder.isEmpty() || folder == QLatin1String("-"))
        return fail(KitCommandText::tr("Name the folder to write to with -o DIR"));
    if (all == parser.isSet(QStringLiteral("node")))
        return fail(KitCommandText::tr("Choose --node NODE or --all"));
    const Result<Workspace> workspace = workspaceOf(context, parser);
    if (!workspace)
        return fail(workspace.errors());
    const Result<QList<NodeId>> nodes = chosenNodes(parser, *workspace);
    if (!nodes)
        return fail(nodes.errors());
    const Result<QList<Kit>> kits = kitsOf(*nodes, *workspace, parser.isSet(QStringLiteral("respond")));
    if (!kits)
        return fail(kits.errors(), WorldFailed);
    const Result<QList<Kit>> useful = withWork(*kits, all);
    if (!useful)
        return fail(useful.errors());
    for (const Kit &kit : *useful) {
        const Result<void> written = write(context.files, kit, folder);
        if (!written)
            return fail(written.errors(), WorldFailed);
        print(QStringLiteral("%1/%2\n").arg(folder, kit.node.text()).toUtf8());
    }
    return Done;
}

} // namespace

Command kitCommand()
{
    return {QStringLiteral("kit"), QStringLiteral("PLAN --node NODE|--all [--respond] -o DIR"),
            KitCommandText::tr(
                "Writes scripts that probe from a node, or stand in for its services, without this program."),
            addKitOptions, runKit};
}

} // namespace portwright::cli
