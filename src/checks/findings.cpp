// SPDX-License-Identifier: Apache-2.0
#include "checks/findings.h"

#include "rules/addresses.h"

namespace portwright {

Finding finding(const char *check, Severity severity, const QList<ElementId> &elements, const QString &detail)
{
    Finding finding;
    finding.check = QString::fromLatin1(check);
    finding.id = finding.check;
    finding.severity = severity;
    finding.elements = elements;
    for (const ElementId &element : elements)
        finding.id += QLatin1Char('/') + element.text();
    if (!detail.isEmpty())
        finding.id += QLatin1Char('/') + detail;
    return finding;
}

QString namesOf(const Checked &checked, const QList<ElementId> &ids)
{
    constexpr qsizetype most = 5;
    QStringList names;
    for (const ElementId &id : ids.mid(0, most))
        names += QLatin1Char('"') + checked.nameOf(id) + QLatin1Char('"');
    if (ids.size() > most)
        names += CheckText::tr("%n more", nullptr, int(ids.size() - most));
    return names.join(QStringLiteral(", "));
}

QSet<QString> usedForwards(const Checked &checked)
{
    QSet<QString> used;
    for (qsizetype i = 0; i < checked.derivation.flows.size(); ++i) {
        const FlowState state = checked.state(i);
        if (state != FlowState::Needed && state != FlowState::Question)
            continue;
        for (const Dialled &dialled : checked.routing.routes.at(i).dialled)
            used.insert(dialled.forward);
    }
    return used;
}

QList<ZoneId> zonesThatFit(const Checked &checked, const Node &node)
{
    QList<ZoneId> zones;
    const QList<NodeAddress> addresses = effectiveAddresses(checked.plan, node);
    for (const Zone &zone : checked.topology().zones) {
        const QList<IpRange> ranges(zone.networks.begin(), zone.networks.end());
        const auto inside = [&ranges](const NodeAddress &address) { return covers(ranges, address.range); };
        if (!addresses.isEmpty() && std::all_of(addresses.begin(), addresses.end(), inside))
            zones += zone.id;
    }
    return zones;
}

} // namespace portwright
