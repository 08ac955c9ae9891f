// SPDX-License-Identifier: Apache-2.0
#include "cli/fleetexport.h"

#include "app/ansible.h"
#include "app/prometheus.h"
#include "cli/console.h"
#include "evidence/kit.h"

#include <QCoreApplication>
#include <QDir>

namespace portwright::cli {

namespace {

struct FleetExportText
{
    Q_DECLARE_TR_FUNCTIONS(FleetExport)
};

/// "--blackbox ZONE=HOST:PORT", each zone once.
Result<Exporters> exportersOf(const QCommandLineParser &parser, const Topology &topology)
{
    Exporters exporters;
    for (const QString &word : parser.values(QStringLiteral("blackbox"))) {
        const QString zone = word.section(QLatin1Char('='), 0, 0);
        const QString place = word.section(QLatin1Char('='), 1);
        const QString host = place.section(QLatin1Char(':'), 0, -2);
        bool isNumber = false;
        const int port = place.section(QLatin1Char(':'), -1).toInt(&isNumber);
        const bool bracketed = host.startsWith(QLatin1Char('[')) && host.endsWith(QLatin1Char(']')) &&
                               IpAddress::parse(host.mid(1, host.size() - 2)).isOk();
        if (!topology.zones.contains(ZoneId(zone)))
            return Error{FleetExportText::tr("The plan has no zone \"%1\" for --blackbox").arg(zone), {}};
        if (!isNumber || port < 1 || port > 65535 || !(bracketed || isHostName(host)))
            return Error{FleetExportText::tr("--blackbox takes ZONE=HOST:PORT, such as %1=10.1.0.9:9115").arg(zone),
                         {}};
        exporters.insert(zone, place);
    }
    return exporters;
}

/// For each node what tests its flows, and what of them cannot be tested.
Result<MachineKits> kitsOf(const Workspace &workspace)
{
    const Result<QList<Handshake>> handshakes = builtInHandshakes();
    if (!handshakes)
        return handshakes.errors();
    const KitMaker maker{QStringLiteral(PORTWRIGHT_VERSION), QDate::currentDate()};
    MachineKits kits;
    for (const Node &node : workspace.plan.topology.nodes) {
        MachineKit kit{{}, outgoingProbes(workspace.plan, workspace.derivation, workspace.routing, node.id)};
        if (kit.probes.targets.isEmpty() && kit.probes.notProbed.isEmpty())
            continue;
        for (const KitFile &file : probeKit(workspace.plan, node.id, kit.probes, *handshakes, maker).files) {
            if (file.name == QLatin1String("probe.sh") && !kit.probes.targets.isEmpty())
                kit.script = file.content;
        }
        kits.insert(node.id, kit);
    }
    return kits;
}

Result<FleetFiles> filesOf(const Context &context, const QCommandLineParser &parser, const QString &target,
                           const Workspace &workspace)
{
    if (target == QLatin1String("ansible")) {
        const Result<MachineKits> kits = kitsOf(workspace);
        return kits ? Result<FleetFiles>(ansibleFiles(workspace, *kits)) : Result<FleetFiles>(kits.errors());
    }
    const Result<Exporters> exporters = exportersOf(parser, workspace.plan.topology);
    if (!exporters)
        return exporters.errors();
    return prometheusFiles(workspace, *exporters, context.language);
}

Result<void> write(Context &context, const FleetFiles &files, const QString &folder)
{
    for (const FleetFile &file : files.files) {
        const QString path = folder + QLatin1Char('/') + file.name;
        if (!QDir().mkpath(QFileInfo(path).path()))
            return Error{FleetExportText::tr("The folder %1 cannot be made").arg(QFileInfo(path).path()), {}};
        const Result<void> written = context.files.write(path, file.bytes);
        if (!written)
            return written.errors();
        if (file.executable)
            QFile::setPermissions(path, QFile::permissions(path) | QFile::ExeOwner | QFile::ExeGroup | QFile::ExeOther);
    }
    return {};
}

QByteArray summary(const FleetFiles &files)
{
    QMap<QString, int> reasons;
    for (const FleetGap &gap : files.gaps)
        ++reasons[(gap.watched ? FleetExportText::tr("in part") : FleetExportText::tr("left out")) +
                  QStringLiteral(": ") + gap.reason];
    QString text = FleetExportText::tr("Flows in the files: %1").arg(files.flows) + QLatin1Char('\n');
    for (auto reason = reasons.cbegin(); reason != reasons.cend(); ++reason)
        text += QStringLiteral("%1 \u00d7 %2\n").arg(reason.value()).arg(reason.key());
    return text.toUtf8();
}

} // namespace

bool isFleetTarget(const QString &target)
{
    return target == QLatin1String("prometheus") || target == QLatin1String("ansible");
}

void addFleetOptions(QCommandLineParser &parser)
{
    parser.addOption({QStringLiteral("blackbox"),
                      FleetExportText::tr("prometheus: where the exporter of a zone listens; may be repeated."),
                      QStringLiteral("ZONE=HOST:PORT")});
}

Exit exportFleet(Context &context, const QCommandLineParser &parser, const QString &target, const QString &folder)
{
    if (folder.isEmpty() || folder == QLatin1String("-"))
        return fail(FleetExportText::tr("Name the folder to write with -o DIR"));
    const Result<Workspace> workspace = workspaceOf(context, parser);
    if (!workspace)
        return fail(workspace.errors());
    const Result<FleetFiles> files = filesOf(context, parser, target, *workspace);
    if (!files)
        return fail(files.errors());
    const Result<void> written = write(context, *files, folder);
    if (!written)
        return fail(written.errors(), WorldFailed);
    print(summary(*files));
    return Done;
}

} // namespace portwright::cli
