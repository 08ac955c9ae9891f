// SPDX-License-Identifier: Apache-2.0
#include "report/changetables.h"

#include <QCoreApplication>

namespace portwright {

namespace {

struct ChangeTablesText
{
    Q_DECLARE_TR_FUNCTIONS(ChangeTables)
};

template <class T>
IdList<T> united(const IdList<T> &before, const IdList<T> &after)
{
    QList<T> all(after.begin(), after.end());
    for (const T &element : before) {
        if (!after.contains(element.id))
            all += element;
    }
    return IdList<T>(all);
}

QString kindTitle(const FlowChange &change)
{
    if (!change.before)
        return ChangeTablesText::tr("appears");
    return change.after ? ChangeTablesText::tr("changes") : ChangeTablesText::tr("goes");
}

QString partTitle(const PackChange &change)
{
    if (change.kind == PackChange::Kind::Added)
        return ChangeTablesText::tr("added");
    return change.kind == PackChange::Kind::Removed ? ChangeTablesText::tr("removed") : ChangeTablesText::tr("changed");
}

QString portsText(const Opening &opening)
{
    const PortRange &ports = opening.ports;
    const QString range = ports.first == ports.last ? QString::number(ports.first)
                                                    : QStringLiteral("%1-%2").arg(ports.first).arg(ports.last);
    return range + QLatin1Char('/') + transportName(opening.transport);
}

QString firewallsText(const Opening &opening, const Topology &names)
{
    QStringList texts;
    for (const FirewallId &firewall : opening.firewalls)
        texts += firewall == perimeterId() && !names.firewalls.contains(firewall)
                     ? ChangeTablesText::tr("perimeter (understood)")
                     : names.nameOf(firewall);
    return texts.isEmpty() ? ChangeTablesText::tr("none between") : texts.join(QStringLiteral(", "));
}

QString neededText(const Opening &opening)
{
    QStringList words;
    if (opening.phases.contains(Phase::Before))
        words += ChangeTablesText::tr("before");
    if (opening.phases.contains(Phase::Meanwhile))
        words += ChangeTablesText::tr("meanwhile");
    if (opening.phases.contains(Phase::After))
        words += ChangeTablesText::tr("after");
    return words.join(QStringLiteral(", "));
}

QString flowsText(const Opening &opening)
{
    QStringList texts;
    for (const FlowId &flow : opening.flows)
        texts += flow.text();
    return texts.join(QLatin1Char(' '));
}

QString place(const QString &name, const QString &address)
{
    return address.isEmpty() ? name : QStringLiteral("%1 (%2)").arg(name, address);
}

} // namespace

Table flowChangeTable(const QList<FlowChange> &changes, const Topology &names)
{
    Table table;
    table.columns = {ChangeTablesText::tr("Change"), ChangeTablesText::tr("From"),  ChangeTablesText::tr("To"),
                     ChangeTablesText::tr("Before"), ChangeTablesText::tr("After"), ChangeTablesText::tr("Flow")};
    for (const FlowChange &change : changes)
        table.rows += QStringList{kindTitle(change),
                                  names.nameOf(change.source),
                                  names.nameOf(change.destination),
                                  change.before ? factsText(*change.before) : QString(),
                                  change.after ? factsText(*change.after) : QString(),
                                  change.id.text()};
    return table;
}

Table openingTable(const QList<Opening> &openings, const Topology &names)
{
    Table table;
    table.columns = {ChangeTablesText::tr("From"),      ChangeTablesText::tr("To"),     ChangeTablesText::tr("Port"),
                     ChangeTablesText::tr("Firewalls"), ChangeTablesText::tr("Needed"), ChangeTablesText::tr("Flows")};
    for (const Opening &opening : openings)
        table.rows += QStringList{place(names.nameOf(opening.source), opening.from),
                                  place(names.nameOf(opening.destination), opening.to),
                                  portsText(opening),
                                  firewallsText(opening, names),
                                  neededText(opening),
                                  flowsText(opening)};
    return table;
}

Table packChangeTable(const QList<PackChange> &changes)
{
    Table table;
    table.columns = {ChangeTablesText::tr("Part"), ChangeTablesText::tr("Id"), ChangeTablesText::tr("Change"),
                     ChangeTablesText::tr("What differs")};
    for (const PackChange &change : changes)
        table.rows += QStringList{change.part, change.id, partTitle(change), change.members.join(QStringLiteral(", "))};
    return table;
}

Topology namesOf(const Plan &before, const Plan &after)
{
    return {united(before.topology.zones, after.topology.zones),
            united(before.topology.firewalls, after.topology.firewalls),
            united(before.topology.nodes, after.topology.nodes)};
}

} // namespace portwright
