// SPDX-License-Identifier: Apache-2.0
#include "app/plannodes.h"

#include "app/planbuildertext.h"
#include "app/planzones.h"

namespace portwright {

QString key(const char *text)
{
    return QString::fromLatin1(text);
}

namespace {

/// The last part of addresses in the server network.
enum Place : quint64 { Authority = 10, FirstStorage = 20, Mail = 131, Dns, Ntp, Ldap, Radius, Controller, Bmc };

RoleRef platform(const char *role)
{
    return {key("code42-onprem"), key(role)};
}

RoleRef common(const char *role)
{
    return {key("common"), key(role)};
}

/// Adds nodes one by one; each is what a person would have drawn.
class Drawing
{
public:
    explicit Drawing(const PlanAnswers &answers) : m_answers(answers) {}

    Node &add(const QString &id, const RoleRef &role, const QString &name, const ZoneId &zone)
    {
        Node node;
        node.id = NodeId(id);
        node.role = role;
        node.name = name;
        node.zone = zone;
        m_nodes += node;
        return m_nodes.last();
    }

    Node &addServer(const QString &id, const RoleRef &role, const QString &name, quint64 place)
    {
        const QString zone = key("servers");
        Node &node = add(id, role, name, ZoneId(zone));
        node.addresses = {{IpRange(networkOf(zone, m_answers).address().plus(place)), {}, {}, {}}};
        return node;
    }

    Node &addGroup(const QString &id, const RoleRef &role, const QString &name, int site)
    {
        Node &node = add(id, role, name, officeZone(m_answers, site));
        node.addresses = {{IpRange(networkOf(node.zone.text(), m_answers)), {}, {}, {}}};
        return node;
    }

    QList<Node> take() { return std::move(m_nodes); }
    const PlanAnswers &answers() const { return m_answers; }

private:
    const PlanAnswers &m_answers;
    QList<Node> m_nodes;
};

void asAppliance(Node &server, const PlanAnswers &answers)
{
    server.settings.insert(key("os"), SettingValue(answers.monitoring ? key("appliance") : key("linux")));
    if (answers.monitoring)
        server.settings.insert(key("appliance-os"), SettingValue(key("cloud-os")));
}

/// Only devices on the road ask another name server than the company's.
void usesOwnDns(Node &node, const PlanAnswers &answers)
{
    if (answers.nameAndTime && answers.dmz)
        node.uses.insert(key("dns"), {NodeId(key("dns-1"))});
}

void addServers(Drawing &drawing)
{
    const PlanAnswers &answers = drawing.answers();
    Node &authority = drawing.add(key("authority-1"), platform("authority"), PlanBuilderText::tr("Authority"),
                                  authorityZone(answers));
    const Cidr network = networkOf(authority.zone.text(), answers);
    authority.addresses = {{IpRange(network.address().plus(Authority)), {}, {}, {}}};
    asAppliance(authority, answers);
    usesOwnDns(authority, answers);
    for (int at = 1; at <= answers.storage; ++at) {
        Node &storage = drawing.addServer(storageNode(at).text(), platform("storage"),
                                          PlanBuilderText::tr("Storage %1").arg(at), FirstStorage + quint64(at));
        asAppliance(storage, answers);
        usesOwnDns(storage, answers);
    }
}

void addClients(Drawing &drawing)
{
    const PlanAnswers &answers = drawing.answers();
    for (int site = 0; site < answers.sites; ++site) {
        const QString name = answers.sites == 1 ? PlanBuilderText::tr("Office clients")
                                                : PlanBuilderText::tr("Clients of site %1").arg(site + 1);
        Node &clients = drawing.addGroup(QStringLiteral("clients-%1").arg(site + 1), platform("client"), name, site);
        clients.count = answers.clients;
        usesOwnDns(clients, answers);
    }
    Node &admins = drawing.addGroup(key("admins"), common("browser"), PlanBuilderText::tr("Administrators"), 0);
    admins.count = 1;
    if (!answers.dmz)
        return;
    const ZoneId internet(key("internet"));
    Node &roaming =
        drawing.add(key("roaming"), platform("client"), PlanBuilderText::tr("Devices on the road"), internet);
    roaming.count = answers.clients;
    if (!answers.nameAndTime)
        return;
    roaming.uses.insert(key("dns"), {NodeId(key("public-dns"))});
    drawing.add(key("public-dns"), common("dns"), PlanBuilderText::tr("Name server of the access network"), internet);
}

void addDirectory(Drawing &drawing)
{
    const SettingValue ldaps(key("ldaps"));
    switch (drawing.answers().directory) {
    case Directory::None:
        return;
    case Directory::Ldap:
        drawing.addServer(key("ldap-1"), common("ldap"), PlanBuilderText::tr("LDAP server"), Ldap)
            .settings.insert(key("ldap-security"), ldaps);
        return;
    case Directory::Radius:
        drawing.addServer(key("radius-1"), common("radius"), PlanBuilderText::tr("RADIUS server"), Radius);
        return;
    case Directory::ActiveDirectory:
        drawing.addServer(key("dc-1"), {key("microsoft-ad"), key("dc")}, PlanBuilderText::tr("Domain controller"),
                          Controller);
        Node &ldap =
            drawing.add(key("dc-1-ldap"), common("ldap"), PlanBuilderText::tr("LDAP on the domain controller"), {});
        ldap.on = NodeId(key("dc-1"));
        ldap.settings.insert(key("ldap-security"), ldaps);
        return;
    }
}

void addServices(Drawing &drawing)
{
    const PlanAnswers &answers = drawing.answers();
    if (answers.mail)
        drawing.addServer(key("mail-1"), common("mail"), PlanBuilderText::tr("Mail server"), Mail);
    if (!answers.nameAndTime)
        return;
    drawing.addServer(key("dns-1"), common("dns"), PlanBuilderText::tr("Name server"), Dns);
    drawing.addServer(key("ntp-1"), common("ntp"), PlanBuilderText::tr("Time server"), Ntp);
}

void addVendor(Drawing &drawing)
{
    const PlanAnswers &answers = drawing.answers();
    drawing.add(key("licence-1"), platform("code42-license"), PlanBuilderText::tr("Licence service"),
                ZoneId(key("internet")));
    if (answers.hybrid)
        drawing.add(key("cloud-1"), platform("cloud"), PlanBuilderText::tr("Cloud storage"), ZoneId(key("cloud")));
    if (!answers.monitoring)
        return;
    const ZoneId vendor(key("vendor"));
    drawing.add(key("upgrade-1"), platform("code42-upgrade"), PlanBuilderText::tr("Upgrade files"), vendor);
    drawing.add(key("monitor-1"), platform("code42-monitor"), PlanBuilderText::tr("Monitoring of the vendor"), vendor);
    drawing.add(key("support-1"), platform("code42-support"), PlanBuilderText::tr("Support of the vendor"), vendor);
    drawing.addServer(key("bmc-1"), platform("bmc"), PlanBuilderText::tr("Authority's IPMI"), Bmc);
}

} // namespace

NodeId storageNode(int number)
{
    return NodeId(QStringLiteral("storage-%1").arg(number));
}

void addNodes(Plan &plan, const PlanAnswers &answers)
{
    Drawing drawing(answers);
    addServers(drawing);
    addClients(drawing);
    addDirectory(drawing);
    addServices(drawing);
    addVendor(drawing);
    plan.topology.nodes = IdList<Node>(drawing.take());
}

} // namespace portwright
