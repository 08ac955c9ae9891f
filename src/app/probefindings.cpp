// SPDX-License-Identifier: Apache-2.0
#include "app/probefindings.h"

#include <QCoreApplication>

namespace portwright {

namespace {

struct ProbeFindingsText
{
    Q_DECLARE_TR_FUNCTIONS(ProbeFindings)
};

Finding findingOf(const Topology &topology, const ProbeResult &result)
{
    const QString zone = result.flow.text().section(QLatin1Char('/'), 1, 1);
    const NodeId machine(result.flow.text().section(QLatin1Char('/'), 2, 2));
    const QString port = QStringLiteral("%1-%2").arg(result.port).arg(transportName(result.transport));
    Finding finding;
    finding.check = QStringLiteral("unexpectedly-open");
    finding.id = QStringLiteral("%1/%2/%3/%4/%5").arg(finding.check, zone, machine.text(), result.target, port);
    finding.severity = Severity::Error;
    finding.elements = {machine, ZoneId(zone)};
    finding.message =
        ProbeFindingsText::tr("%1 answers at %2, port %3, to the zone %4, though no flow from there needs it.")
            .arg(topology.nameOf(machine), result.target,
                 QStringLiteral("%1/%2").arg(result.port).arg(transportName(result.transport)),
                 topology.nameOf(ZoneId(zone)));
    finding.help = result.detail;
    return finding;
}

} // namespace

QList<Finding> probeFindings(const Topology &topology, const QList<ProbeResult> &results)
{
    QList<Finding> findings;
    for (const ProbeResult &result : results) {
        if (result.mustStayShut && result.verdict == Verdict::UnexpectedlyOpen)
            findings += findingOf(topology, result);
    }
    return findings;
}

} // namespace portwright
