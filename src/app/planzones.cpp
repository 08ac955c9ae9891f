// SPDX-License-Identifier: Apache-2.0
#include "app/planzones.h"

#include "app/planbuildertext.h"
#include "app/plannodes.h"

namespace portwright {

namespace {

constexpr quint16 Messaging = 4287; // SEED: devices to the servers, by TLS
constexpr quint16 Console = 4285;   // SEED: console and deployment, by HTTPS
constexpr quint64 ServerAddresses = 256;

Zone zoneOf(const QString &id, const QString &name, ZoneKind kind)
{
    Zone zone;
    zone.id = ZoneId(id);
    zone.name = name;
    zone.kind = kind;
    return zone;
}

Cidr network(const QString &text)
{
    const Result<Cidr> cidr = Cidr::parse(text);
    Q_ASSERT(cidr);
    return *cidr;
}

/// The smallest IPv4 network from /24 to /16 with room for so many.
int prefixFor(quint64 addresses)
{
    int prefix = 24;
    while (prefix > 16 && (quint64(1) << (32 - prefix)) < addresses)
        --prefix;
    return prefix;
}

QStringList zonesWithNetworks(const PlanAnswers &answers)
{
    QStringList zones{key("servers")};
    if (answers.dmz)
        zones += key("dmz");
    for (int site = 0; site < answers.sites; ++site)
        zones += officeZone(answers, site).text();
    return zones;
}

Cidr proposed(const QString &zone, const PlanAnswers &answers)
{
    if (zone == key("servers"))
        return network(key("10.10.0.0/24"));
    if (zone == key("dmz"))
        return network(key("10.10.1.0/24"));
    const int site = std::max(0, zone.section(u'-', 1).toInt() - 1);
    return network(QStringLiteral("10.%1.0.0/%2").arg(20 + site).arg(prefixFor(addressesIn(zone, answers))));
}

Forward published(const QString &id, const NodeId &node, const IpAddress &address, quint16 port)
{
    Forward forward;
    forward.id = key("publish-") + id;
    forward.zone = ZoneId(key("internet"));
    forward.address = address;
    forward.port = port;
    forward.nodes = {node};
    forward.toPort = port;
    return forward;
}

QList<Forward> forwards(const PlanAnswers &answers, const IpAddress &first)
{
    const NodeId authority(key("authority-1"));
    QList<Forward> all{published(key("authority"), authority, first, Messaging),
                       published(key("console"), authority, first, Console)};
    for (int at = 1; at <= answers.storage; ++at)
        all += published(QStringLiteral("storage-%1").arg(at), storageNode(at), first.plus(quint64(at)), Messaging);
    if (!answers.hybrid)
        return all;
    Forward cloud = published(key("authority-cloud"), authority, first, Messaging);
    cloud.zone = ZoneId(key("cloud"));
    return all + QList<Forward>{cloud};
}

QList<Masquerade> masquerades(const Plan &plan, const PlanAnswers &answers, const IpAddress &address)
{
    QList<Masquerade> all;
    for (const QString &zone : zonesWithNetworks(answers)) {
        for (const char *outer : {"cloud", "internet"}) {
            if (plan.topology.zones.contains(ZoneId(key(outer))))
                all += Masquerade{zone + u'-' + key(outer), ZoneId(zone), ZoneId(key(outer)), address, {}};
        }
    }
    return all;
}

template <class T>
QList<T> sorted(QList<T> values)
{
    std::sort(values.begin(), values.end(), [](const T &a, const T &b) { return a.id < b.id; });
    return values;
}

} // namespace

ZoneId officeZone(const PlanAnswers &answers, int site)
{
    return ZoneId(answers.sites == 1 ? key("office") : QStringLiteral("office-%1").arg(site + 1));
}

ZoneId authorityZone(const PlanAnswers &answers)
{
    return ZoneId(answers.dmz ? key("dmz") : key("servers"));
}

quint64 addressesIn(const QString &zone, const PlanAnswers &answers)
{
    return zone.startsWith(key("office")) ? quint64(answers.clients) + 2 : ServerAddresses;
}

Cidr networkOf(const QString &zone, const PlanAnswers &answers)
{
    return answers.networks.value(zone, proposed(zone, answers));
}

QList<std::pair<QString, Cidr>> zoneNetworks(const PlanAnswers &answers)
{
    QList<std::pair<QString, Cidr>> networks;
    for (const QString &zone : zonesWithNetworks(answers))
        networks.append({zone, networkOf(zone, answers)});
    return networks;
}

void addZones(Plan &plan, const PlanAnswers &answers)
{
    QList<Zone> zones{zoneOf(key("internet"), PlanBuilderText::tr("Internet"), ZoneKind::Internet),
                      zoneOf(key("servers"), PlanBuilderText::tr("Server network"), ZoneKind::Server)};
    if (answers.dmz)
        zones += zoneOf(key("dmz"), PlanBuilderText::tr("DMZ"), ZoneKind::Dmz);
    if (answers.hybrid)
        zones += zoneOf(key("cloud"), PlanBuilderText::tr("Vendor cloud"), ZoneKind::Cloud);
    if (answers.monitoring)
        zones += zoneOf(key("vendor"), PlanBuilderText::tr("Vendor"), ZoneKind::Vendor);
    for (int site = 0; site < answers.sites; ++site) {
        const QString name = answers.sites == 1 ? PlanBuilderText::tr("Office network")
                                                : PlanBuilderText::tr("Office network %1").arg(site + 1);
        Zone office = zoneOf(officeZone(answers, site).text(), name, ZoneKind::Lan);
        office.site = answers.sites == 1 ? QString() : PlanBuilderText::tr("Site %1").arg(site + 1);
        zones += office;
    }
    const QStringList own = zonesWithNetworks(answers);
    for (Zone &zone : zones) {
        if (own.contains(zone.id.text()))
            zone.networks = {networkOf(zone.id.text(), answers)};
    }
    plan.topology.zones = IdList<Zone>(zones);
}

void addFirewall(Plan &plan, const PlanAnswers &answers)
{
    Firewall firewall;
    firewall.id = FirewallId(key("firewall"));
    firewall.name = PlanBuilderText::tr("Firewall");
    for (const Zone &zone : plan.topology.zones)
        firewall.zones += zone.id;
    if (answers.published) {
        firewall.masquerades = sorted(masquerades(plan, answers, *answers.published));
        if (answers.dmz)
            firewall.forwards = sorted(forwards(answers, *answers.published));
    }
    plan.topology.firewalls.set(firewall);
}

} // namespace portwright
