// SPDX-License-Identifier: Apache-2.0
#include "planmaker.h"

#include "model/edits.h"
#include "rules/derive.h"

namespace portwright::test {

namespace {

class Maker
{
public:
    Maker(unsigned seed, const PackSet &packs) : m_lots(seed), m_packs(packs) {}
    Plan make();

private:
    void chooseRoles();
    void addZones();
    void addFirewalls();
    void addNodes();
    void addForwards();
    void addPlanSettings();
    void addExtraFlows();
    void addDecisions();
    Node makeNode();
    void addAddresses(Node &node);
    void addUses(Node &node);
    Decision decisionOn(const Flow &flow);
    NodeId someNode() { return m_lots.oneOf(m_plan.topology.nodes.values()).id; }
    ZoneId someZone() { return m_lots.oneOf(m_plan.topology.zones.values()).id; }

    Lots m_lots;
    const PackSet &m_packs;
    QList<const Role *> m_roles; // of one or two products, and the shared ones
    Plan m_plan;
    int m_host = 0;
};

void Maker::chooseRoles()
{
    QSet<QString> products{QStringLiteral("common")};
    for (int i = 1 + m_lots.upTo(1); i > 0; --i)
        products += m_lots.oneOf(m_packs.packs())->id;
    for (const Role *role : m_packs.roles()) {
        if (products.contains(role->pack))
            m_roles += role;
    }
}

void Maker::addZones()
{
    const int most = 1 + m_lots.upTo(3);
    for (int i = 0; i <= most; ++i) {
        Zone zone;
        zone.id = ZoneId(QStringLiteral("zone-%1").arg(i));
        zone.name = QStringLiteral("Zone %1").arg(i);
        zone.kind = ZoneKind(m_lots.upTo(int(ZoneKind::Vendor)));
        if (zone.kind != ZoneKind::Internet)
            zone.networks += *Cidr::parse(QStringLiteral("10.%1.0.0/16").arg(i));
        if (i > 0 && m_lots.oneIn(5))
            zone.parent = someZone();
        zone.site = m_lots.oneOf(QStringList{QString(), QStringLiteral("Berlin"), QStringLiteral("Bern")});
        m_plan = withZone(std::move(m_plan), zone);
    }
}

void Maker::addFirewalls()
{
    for (int i = m_lots.upTo(2); i > 0; --i) {
        Firewall firewall;
        firewall.id = FirewallId(QStringLiteral("firewall-%1").arg(i));
        for (const Zone &zone : m_plan.topology.zones) {
            if (!m_lots.oneIn(4))
                firewall.zones += zone.id;
        }
        if (m_lots.oneIn(3) && firewall.zones.size() > 1)
            firewall.masquerades += Masquerade{
                QStringLiteral("out"), firewall.zones.first(), firewall.zones.last(), IpAddress::of("203.0.113.9"), {}};
        m_plan = withFirewall(std::move(m_plan), firewall);
    }
}

void Maker::addForwards()
{
    for (const Firewall &firewall : m_plan.topology.firewalls.values()) {
        if (firewall.zones.isEmpty() || m_lots.oneIn(2))
            continue;
        Firewall published = firewall;
        const quint16 port = m_lots.oneOf(QList<quint16>{443, 4287, 4285, 10051});
        published.forwards += Forward{QStringLiteral("web"),
                                      m_lots.oneOf(firewall.zones),
                                      IpAddress::of("203.0.113.10").plus(quint64(m_lots.upTo(3))),
                                      Transport::Tcp,
                                      443,
                                      {someNode()},
                                      port,
                                      m_lots.oneIn(2),
                                      {}};
        m_plan = withFirewall(std::move(m_plan), published);
    }
}

void Maker::addAddresses(Node &node)
{
    const QString zone = node.zone.text().section(QLatin1Char('-'), 1);
    if (!m_lots.oneIn(6)) {
        const QString address = QStringLiteral("10.%1.0.%2").arg(zone).arg(++m_host);
        node.addresses += NodeAddress{*IpRange::parse(address), {}, {}, {}};
    }
    if (m_lots.oneIn(4))
        node.addresses += NodeAddress{IpAddress::of("2001:db8::").plus(quint64(++m_host)), {}, {}, {}};
    if (m_lots.oneIn(5))
        node.host = QStringLiteral("host-%1.example.org").arg(++m_host);
}

void Maker::addUses(Node &node)
{
    if (m_plan.topology.nodes.isEmpty() || !m_lots.oneIn(4))
        return;
    const Node &used = *m_plan.topology.nodes.find(someNode());
    const QString full = used.role.pack + QLatin1Char('/') + used.role.role;
    node.uses.insert(m_lots.oneIn(2) ? used.role.role : full, {used.id});
}

Node Maker::makeNode()
{
    const Role *role = m_lots.oneOf(m_roles);
    Node node;
    node.role = role->ref();
    node.id = NodeId(freeId(m_plan, idFromText(role->id))); // "dns", "dns-2": as the planner's own ids are made
    node.name = role->title.in(QStringLiteral("en")) + QStringLiteral(" no. %1").arg(m_plan.topology.nodes.size());
    node.zone = someZone();
    if (m_lots.oneIn(5))
        node.count = 1 + m_lots.upTo(20);
    node.environment = m_lots.oneOf(QStringList{QString(), QString(), QStringLiteral("prod"), QStringLiteral("test")});
    node.hostFirewall = m_lots.oneIn(4);
    node.settings = settingsOf(m_lots, m_packs, node.role);
    if (!m_plan.topology.nodes.isEmpty() && m_lots.oneIn(6))
        node.on = m_plan.topology.machineOf(*m_plan.topology.nodes.find(someNode())).id;
    else
        addAddresses(node);
    addUses(node);
    return node;
}

void Maker::addNodes()
{
    for (int i = 4 + m_lots.upTo(14); i > 0; --i) {
        const Node node = makeNode();
        m_plan = withNode(std::move(m_plan), node);
    }
}

void Maker::addPlanSettings()
{
    for (const auto &pack : m_packs.packs()) {
        for (const Setting &setting : pack->settings) {
            if (setting.onPlan && m_lots.oneIn(4))
                m_plan = withPlanSetting(std::move(m_plan), pack->id, setting.id, settingValue(m_lots, setting));
        }
        if (m_lots.oneIn(2))
            m_plan = withPack(std::move(m_plan), {pack->id, pack->edition, {}});
    }
}

void Maker::addExtraFlows()
{
    for (int i = m_lots.upTo(2); i > 0; --i) {
        ExtraFlow flow;
        flow.id = QStringLiteral("extra-%1").arg(i);
        flow.from = someNode();
        flow.to = someNode();
        flow.ports = *PortSet::parse({m_lots.oneOf(QStringList{QStringLiteral("22"), QStringLiteral("4282")})});
        if (flow.from != flow.to)
            m_plan = withExtraFlow(std::move(m_plan), flow);
    }
}

Decision Maker::decisionOn(const Flow &flow)
{
    Decision decision;
    decision.about = DecisionAbout::Flow;
    decision.target = flow.id().text();
    decision.state =
        m_lots.oneOf(QList<DecisionState>{DecisionState::Accepted, DecisionState::Declined, DecisionState::Overridden});
    if (decision.state == DecisionState::Overridden)
        decision.ports = *PortSet::parse({QStringLiteral("8443")});
    decision.reason = QStringLiteral("as agreed");
    return decision;
}

/// Decisions about what is derived, and one about what is not.
void Maker::addDecisions()
{
    const Derivation derivation = derive(m_plan, m_packs);
    for (int i = m_lots.upTo(4); i > 0 && !derivation.flows.isEmpty(); --i)
        m_plan = withDecision(std::move(m_plan), decisionOn(m_lots.oneOf(derivation.flows)));
    for (const OpenQuestion &question : derivation.questions) {
        Decision answer;
        answer.about = DecisionAbout::Question;
        answer.target = question.id;
        answer.state = DecisionState::Answered;
        if (question.about == OpenQuestion::About::Port)
            answer.ports = *PortSet::parse({QStringLiteral("10055")});
        if (question.about == OpenQuestion::About::Address)
            answer.address = IpAddress::of("10.0.77.1").plus(quint64(++m_host));
        if (m_lots.oneIn(3))
            m_plan = withDecision(std::move(m_plan), answer);
    }
    for (const MissingService &missing : derivation.missing) {
        Decision accepted;
        accepted.about = DecisionAbout::Finding;
        accepted.target = QStringLiteral("required-service-not-drawn/") + missing.service.pack + QLatin1Char('/') +
                          missing.service.role;
        accepted.state = DecisionState::Accepted;
        if (m_lots.oneIn(2))
            m_plan = withDecision(std::move(m_plan), accepted);
    }
}

Plan Maker::make()
{
    m_plan.name = QStringLiteral("By lot");
    chooseRoles();
    addZones();
    addFirewalls();
    addNodes();
    addForwards();
    addPlanSettings();
    addExtraFlows();
    addDecisions();
    return m_plan;
}

} // namespace

SettingValue settingValue(Lots &lots, const Setting &setting)
{
    static const QStringList Versions{QStringLiteral("4.8"),   QStringLiteral("5.2"),  QStringLiteral("5.3.5"),
                                      QStringLiteral("5.4"),   QStringLiteral("6.0"),  QStringLiteral("6.5"),
                                      QStringLiteral("7.0.5"), QStringLiteral("8.2.6")};
    switch (setting.type) {
    case SettingType::Bool:
        return lots.oneIn(2);
    case SettingType::Version:
        return lots.oneOf(Versions);
    case SettingType::Choice:
        return lots.oneOf(setting.choices).value;
    case SettingType::Text:
        return lots.oneOf(QStringList{QStringLiteral("default"), QStringLiteral("b"), QString()});
    case SettingType::Number:
        return qint64(lots.upTo(20000));
    case SettingType::Date:
        return QStringLiteral("2027-01-%1").arg(10 + lots.upTo(19));
    case SettingType::Port:
        return qint64(10040 + lots.upTo(20));
    case SettingType::AddressList:
        return QStringList{QStringLiteral("198.51.100.0/24")};
    case SettingType::List:
        return QStringList{lots.oneOf(QStringList{QStringLiteral("default"), QStringLiteral("b")})};
    }
    return false;
}

SettingMap settingsOf(Lots &lots, const PackSet &packs, const RoleRef &role)
{
    SettingMap settings;
    for (const auto &pack : packs.packs()) {
        for (const Setting &setting : pack->settings) {
            if (setting.id != QLatin1String("environment") && pack->isOn(setting, role) && lots.oneIn(4))
                settings.insert(setting.id, settingValue(lots, setting));
        }
    }
    return settings;
}

Plan makePlan(unsigned seed, const PackSet &packs)
{
    return Maker(seed, packs).make();
}

} // namespace portwright::test
