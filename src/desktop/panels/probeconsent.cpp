// SPDX-License-Identifier: Apache-2.0
#include "desktop/panels/probeconsent.h"

#include "desktop/panels/probepanel.h"

namespace portwright {

namespace {

constexpr qsizetype MostNamed = 24;

QString serviceOf(const ProbeTarget &target)
{
    return QStringLiteral("%1/%2").arg(target.port).arg(transportName(target.transport));
}

} // namespace

QString interfacesOf(const LocalHost &host)
{
    QStringList parts;
    for (const LocalAddress &address : host.addresses) {
        if (!address.address.isLoopback())
            parts.append(
                QStringLiteral("%1 %2/%3").arg(address.interface, address.address.toString()).arg(address.prefix));
    }
    return parts.isEmpty() ? ProbePanel::tr("loopback only") : parts.join(QStringLiteral(", "));
}

QString consentText(const QList<ProbeTarget> &targets, const LocalHost &host)
{
    QMap<QString, QStringList> services;
    int pairs = 0;
    for (const ProbeTarget &target : targets) {
        if (!target.mustStayShut.isEmpty())
            continue;
        ++pairs;
        services[target.address ? target.address->toString() : target.host].append(serviceOf(target));
    }
    if (pairs == 0)
        return {};
    QStringList named;
    for (auto it = services.begin(); it != services.end() && named.size() < MostNamed; ++it) {
        it->removeDuplicates();
        named.append(QStringLiteral("%1 (%2)").arg(it.key(), it->join(QStringLiteral(", "))));
    }
    if (services.size() > MostNamed)
        named.append(ProbePanel::tr("and %n more addresses", nullptr, int(services.size() - MostNamed)));
    return ProbePanel::tr("This computer (%1) will open connections to %n address and port pairs, three tries at most "
                          "each round, and send only the first words of each protocol: %2. Nothing else is contacted.",
                          nullptr, pairs)
        .arg(interfacesOf(host), named.join(QStringLiteral("; ")));
}

QString shutConsentText(const QList<ProbeTarget> &targets, const ShutProbes &all, const Topology &topology)
{
    QMap<QString, QStringList> ports;
    QMap<QString, QString> machines;
    int pairs = 0;
    for (const ProbeTarget &target : targets) {
        if (target.mustStayShut.isEmpty() || !target.address)
            continue;
        ++pairs;
        const QString address = target.address->toString();
        machines[address] = topology.nameOf(target.destination);
        ports[address].append(QStringLiteral("%1 %2").arg(serviceOf(target), target.mustStayShut));
    }
    if (pairs == 0)
        return {};
    QStringList lines{ProbePanel::tr("Beyond what the plan needs, %n ports that must stay shut are tried, to see that "
                                     "they are. Ask those who run these machines first; an alarm may go off there.",
                                     nullptr, pairs)};
    for (auto it = ports.cbegin(); it != ports.cend(); ++it)
        lines.append(
            QStringLiteral("%1 (%2): %3").arg(it.key(), machines.value(it.key()), it->join(QStringLiteral(", "))));
    if (all.leftOut > 0)
        lines.append(
            ProbePanel::tr("%n more ports are left out: at most twenty of an address, unless you write a reason.",
                           nullptr, all.leftOut));
    for (const ProbeResult &result : all.notProbed)
        lines.append(ProbePanel::tr("%1 is left out: %2").arg(result.target, result.detail));
    return lines.join(u'\n');
}

} // namespace portwright
