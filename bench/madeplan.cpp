// SPDX-License-Identifier: Apache-2.0
#include "madeplan.h"

#include "scene/autolayout.h"

namespace portwright {

namespace {

constexpr int PerZone = 25;

Node node(const QString &id, const QString &pack, const QString &role, const QString &zone, int number)
{
    Node result;
    result.id = NodeId(id);
    result.role = {pack, role};
    result.name = id;
    result.zone = ZoneId(zone);
    const QString address =
        QStringLiteral("10.%1.%2.%3").arg(number / 62500).arg(number / 250 % 250).arg(number % 250 + 1);
    if (const auto range = IpRange::parse(address))
        result.addresses = {{*range, {}, {}, {}}};
    return result;
}

} // namespace

Plan planOf(int nodes)
{
    const QString product = QStringLiteral("code42-onprem"), common = QStringLiteral("common");
    const QString core = QStringLiteral("servers");
    QList<Zone> zones;
    Zone servers;
    servers.id = ZoneId(core);
    servers.kind = ZoneKind::Server;
    zones.append(servers);
    QList<Node> all = {node(QStringLiteral("authority-1"), product, QStringLiteral("authority"), core, 1),
                       node(QStringLiteral("storage-1"), product, QStringLiteral("storage"), core, 2),
                       node(QStringLiteral("storage-2"), product, QStringLiteral("storage"), core, 3)};
    for (const QString &role : {QStringLiteral("dns"), QStringLiteral("ntp"), QStringLiteral("mail")})
        all.append(node(role, common, role, core, int(all.size()) + 1));
    while (all.size() < nodes) {
        const int number = int(all.size());
        Zone zone;
        zone.id = ZoneId(QStringLiteral("zone-%1").arg(number / PerZone));
        if (zones.last().id != zone.id)
            zones.append(zone);
        all.append(node(QStringLiteral("client-%1").arg(number), product, QStringLiteral("client"), zone.id.text(),
                        number + 1));
    }
    Plan plan;
    plan.topology.zones = IdList<Zone>(zones);
    plan.topology.nodes = IdList<Node>(all);
    plan.layout = completeLayout(plan);
    return plan;
}

} // namespace portwright
