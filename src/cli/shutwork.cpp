// SPDX-License-Identifier: Apache-2.0
#include "cli/shutwork.h"

#include "app/probefindings.h"
#include "probe/dialledview.h"
#include "report/portmatrix.h"

#include <QCoreApplication>

namespace portwright::cli {

namespace {

struct ShutWorkText
{
    Q_DECLARE_TR_FUNCTIONS(ShutWork)
};

QString portText(quint16 port, Transport transport)
{
    return QString::number(port) + QLatin1Char('/') + transportName(transport);
}

/// What was found of one address.
struct Row
{
    QString machine;
    int shut = 0;
    QStringList open;
    QStringList unknown;
};

QMap<QString, Row> rowsOf(const Topology &topology, const QList<ProbeResult> &results)
{
    QMap<QString, Row> rows;
    for (const ProbeResult &result : results) {
        if (!result.mustStayShut)
            continue;
        Row &row = rows[result.target];
        row.machine = topology.nameOf(NodeId(result.flow.text().section(QLatin1Char('/'), 2, 2)));
        const Badge badge = badgeOf(result);
        if (badge == Badge::Barred)
            ++row.shut;
        else if (result.port > 0)
            (badge == Badge::Failed ? row.open : row.unknown) += portText(result.port, result.transport);
    }
    return rows;
}

} // namespace

Result<ShutProbes> shutProbesOf(const Workspace &workspace, const Vantage &vantage)
{
    if (vantageZone(workspace.plan.topology, vantage).isEmpty())
        return Error{
            ShutWorkText::tr("Which ports must stay shut depends on the zone: name it, or a node in it, with --from"),
            {}};
    const Result<QList<ShutPort>> usual = builtInShutPorts();
    if (!usual)
        return usual.errors();
    return shutProbes(workspace.plan, workspace.derivation, workspace.routing, vantage, *usual);
}

QString shutList(const ShutProbes &probes)
{
    QMap<QString, QStringList> ports;
    for (const ProbeTarget &target : probes.targets)
        ports[target.address->toString()] += portText(target.port, target.transport);
    QString text = ShutWorkText::tr("Ports that must stay shut and are tried now: %1 at %2 addresses.")
                       .arg(probes.targets.size())
                       .arg(ports.size()) +
                   QLatin1Char('\n');
    for (auto it = ports.cbegin(); it != ports.cend(); ++it)
        text += it.key() + QStringLiteral(": ") + it->join(QStringLiteral(", ")) + QLatin1Char('\n');
    if (probes.leftOut > 0)
        text += ShutWorkText::tr(
                    "%1 more are left out: at most %2 of an address, unless the plan's \"must-stay-shut\" gives a "
                    "\"reason\".")
                    .arg(probes.leftOut)
                    .arg(MostShutPorts) +
                QLatin1Char('\n');
    for (const ProbeResult &result : probes.notProbed)
        text += ShutWorkText::tr("%1 is left out: %2").arg(result.target, result.detail) + QLatin1Char('\n');
    return text;
}

QByteArray shutLines(const Topology &topology, const QList<ProbeResult> &results)
{
    Table table;
    table.columns = {ShutWorkText::tr("Machine"), ShutWorkText::tr("Address"), ShutWorkText::tr("Shut"),
                     ShutWorkText::tr("Unexpectedly open"), ShutWorkText::tr("Not told")};
    const QMap<QString, Row> rows = rowsOf(topology, results);
    for (auto it = rows.cbegin(); it != rows.cend(); ++it)
        table.rows += QStringList{it->machine, it.key(), QString::number(it->shut), it->open.join(QStringLiteral(", ")),
                                  it->unknown.join(QStringLiteral(", "))};
    const ShutCounts counts = shutCounts(results);
    QString text = QStringLiteral("\n%1\n").arg(QString::fromUtf8(plainText(table)));
    for (const Finding &finding : probeFindings(topology, results))
        text += finding.message + QLatin1Char(' ') + finding.help + QLatin1Char('\n');
    text += ShutWorkText::tr("Ports that must stay shut: %1 shut, %2 unexpectedly open, %3 not told.")
                .arg(counts.shut)
                .arg(counts.open)
                .arg(counts.unknown) +
            QLatin1Char('\n');
    return text.toUtf8();
}

} // namespace portwright::cli
