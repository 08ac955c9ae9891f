// SPDX-License-Identifier: Apache-2.0
#include "packs/packreading.h"
#include "rules/packcases.h"
#include "rules/ruletext.h"

namespace portwright {

namespace {

/// Reads a case's plan and fills in what the case leaves out.
class CasePlanReader
{
public:
    CasePlanReader(const PackSet &packs, const Pack &pack) : m_packs(packs), m_pack(pack) {}

    Result<Plan> read(const JsonValue &value);

private:
    void readZones(const JsonValue &zones);
    Node readNode(const JsonValue &value);
    RoleRef roleOf(const JsonValue &value);
    QList<NodeAddress> addressesOf(const JsonValue &value, const Node &node);
    QMap<QString, QList<NodeId>> usesOf(const JsonValue &value);
    Decision readDecision(const JsonValue &value);
    ExtraFlow readExtra(const JsonValue &value);
    PortSet portsOf(const JsonValue &value);

    const PackSet &m_packs;
    const Pack &m_pack;
    Plan m_plan;
    Errors m_errors;
    quint64 m_nodes = 0;
};

SettingMap settingsOf(const JsonValue &object)
{
    SettingMap settings;
    for (const JsonValue value : object)
        settings.insert(value.key(), readSettingValue(value));
    return settings;
}

void CasePlanReader::readZones(const JsonValue &zones)
{
    QList<Zone> read;
    for (const JsonValue value : zones) {
        Zone zone;
        zone.id = ZoneId(readText(value, u"id"));
        zone.kind = zoneKindFromName(readText(value, u"kind")).value_or(ZoneKind::Lan);
        zone.parent = ZoneId(readText(value, u"parent"));
        zone.site = readText(value, u"site");
        read += zone;
    }
    if (read.isEmpty()) {
        Zone lan;
        lan.id = ZoneId(QStringLiteral("lan"));
        read += lan;
    }
    m_plan.topology.zones = IdList<Zone>(read);
}

RoleRef CasePlanReader::roleOf(const JsonValue &value)
{
    const QString role = readText(value, u"role");
    const QString pack = readText(value, u"pack");
    if (!pack.isEmpty() || role.contains(QLatin1Char('/')))
        return pack.isEmpty() ? m_pack.roleRef(role) : RoleRef{pack, role};
    if (m_pack.role(role))
        return {m_pack.id, role};
    for (const auto &other : m_packs.packs()) {
        if (other->role(role))
            return {other->id, role};
    }
    return {m_pack.id, role};
}

QList<NodeAddress> CasePlanReader::addressesOf(const JsonValue &value, const Node &node)
{
    QStringList texts = readTexts(value.find(u"addresses"));
    const bool given = !value.find(u"addresses").isMissing() || !node.host.isEmpty() || !node.on.isEmpty();
    if (!given)
        texts += IpAddress::of("10.99.0.0").plus(++m_nodes).toString();
    QList<NodeAddress> addresses;
    for (const QString &text : texts) {
        const Result<IpRange> range = IpRange::parse(text);
        if (range)
            addresses += NodeAddress{*range, {}, {}, {}};
        else
            m_errors += range.errors();
    }
    return addresses;
}

QMap<QString, QList<NodeId>> CasePlanReader::usesOf(const JsonValue &value)
{
    QMap<QString, QList<NodeId>> uses;
    for (const JsonValue used : value) {
        QList<NodeId> &nodes = uses[used.key()];
        for (const JsonValue node : used)
            nodes += NodeId(node.toString());
    }
    return uses;
}

Node CasePlanReader::readNode(const JsonValue &value)
{
    Node node;
    node.id = NodeId(readText(value, u"id"));
    node.role = roleOf(value);
    node.name = readText(value, u"name");
    node.on = NodeId(readText(value, u"on"));
    node.host = readText(value, u"host");
    node.environment = readText(value, u"environment");
    node.count = value.find(u"count").toInteger();
    node.settings = settingsOf(value.find(u"settings"));
    node.uses = usesOf(value.find(u"uses"));
    node.zone = ZoneId(readText(value, u"zone"));
    if (node.zone.isEmpty() && node.on.isEmpty())
        node.zone = m_plan.topology.zones.at(0).id;
    node.addresses = addressesOf(value, node);
    if (!m_packs.role(node.role))
        m_errors += value.error(RuleText::tr("no pack has the role \"%1\"").arg(readText(value, u"role")));
    return node;
}

PortSet CasePlanReader::portsOf(const JsonValue &value)
{
    const Result<PortSet> ports = PortSet::parse(readTexts(value.find(u"ports")));
    if (ports)
        return *ports;
    m_errors += ports.errors();
    return {};
}

Decision CasePlanReader::readDecision(const JsonValue &value)
{
    Decision decision;
    for (const DecisionAbout about : {DecisionAbout::Flow, DecisionAbout::Finding, DecisionAbout::Question}) {
        const JsonValue target = value.find(decisionAboutName(about));
        if (target.isMissing())
            continue;
        decision.about = about;
        decision.target = target.toString();
    }
    decision.state = decisionStateFromName(readText(value, u"state")).value_or(DecisionState::Accepted);
    decision.ports = portsOf(value);
    if (const Result<IpAddress> address = IpAddress::parse(readText(value, u"address")))
        decision.address = *address;
    return decision;
}

ExtraFlow CasePlanReader::readExtra(const JsonValue &value)
{
    ExtraFlow extra;
    extra.id = readText(value, u"id");
    extra.from = NodeId(readText(value, u"from"));
    extra.to = NodeId(readText(value, u"to"));
    extra.transport = transportFromName(readText(value, u"transport")).value_or(Transport::Tcp);
    extra.ports = portsOf(value);
    return extra;
}

Result<Plan> CasePlanReader::read(const JsonValue &value)
{
    readZones(value.find(u"zones"));
    for (const JsonValue settings : value.find(u"settings"))
        m_plan.settings.insert(settings.key(), settingsOf(settings));
    QList<Node> nodes;
    for (const JsonValue node : value.find(u"nodes"))
        nodes += readNode(node);
    m_plan.topology.nodes = IdList<Node>(nodes);
    for (const JsonValue decision : value.find(u"decisions"))
        m_plan.decisions += readDecision(decision);
    QList<ExtraFlow> extras;
    for (const JsonValue extra : value.find(u"extra-flows"))
        extras += readExtra(extra);
    m_plan.extraFlows = IdList<ExtraFlow>(extras);
    m_plan.packs = {{m_pack.id, m_pack.edition, {}}};
    if (!m_errors.isEmpty())
        return m_errors;
    return m_plan;
}

} // namespace

Result<Plan> readCasePlan(const JsonValue &value, const PackSet &packs, const Pack &pack)
{
    return CasePlanReader(packs, pack).read(value);
}

} // namespace portwright
