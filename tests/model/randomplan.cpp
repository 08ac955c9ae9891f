// SPDX-License-Identifier: Apache-2.0
#include "randomplan.h"

#include <QRandomGenerator>

namespace portwright::test {

namespace {

class Maker
{
public:
    explicit Maker(quint32 seed) : m_random(seed) {}
    Plan make();

private:
    bool chance() { return m_random.bounded(2) == 0; }
    int upTo(int most) { return int(m_random.bounded(most + 1)); }
    QString text();
    QString id(const char *start, int number) { return QLatin1String(start) + QString::number(number); }
    ZoneId zone() { return ZoneId(id("zone-", upTo(m_zones - 1))); }
    NodeId node() { return NodeId(id("node-", upTo(m_nodes - 1))); }
    IpAddress address();
    PortSet ports();
    QDate date() { return chance() ? QDate(2026, 1 + upTo(11), 1 + upTo(27)) : QDate(); }
    UnknownMembers unknown();
    SettingValue setting();
    SettingMap settings();
    QList<NodeId> someNodes();
    Zone makeZone(int number);
    Firewall makeFirewall(int number);
    Node makeNode(int number);
    Decision makeDecision(int number);
    ExtraFlow makeFlow(int number);
    Layout makeLayout();

    QRandomGenerator m_random;
    int m_zones = 0;
    int m_firewalls = 0;
    int m_nodes = 0;
};

QString Maker::text()
{
    static const QStringList Texts{QString(),
                                   QStringLiteral("Plain"),
                                   QStringLiteral("with \"quotes\" and \\"),
                                   QStringLiteral(u"Z\u00fcrich \U0001F512"),
                                   QStringLiteral("two\nlines\t\x01"),
                                   QString(QChar(0)) + QStringLiteral("x/y")};
    return Texts.at(upTo(int(Texts.size()) - 1));
}

IpAddress Maker::address()
{
    const IpAddress base = IpAddress::of(chance() ? "10.0.0.0" : "2001:db8::");
    return base.plus(m_random.bounded(1u << 20));
}

PortSet Maker::ports()
{
    QStringList words;
    for (int i = upTo(3); i > 0; --i)
        words += chance() ? QString::number(1 + upTo(65534)) : QStringLiteral("49152-65535");
    return *PortSet::parse(words);
}

UnknownMembers Maker::unknown()
{
    UnknownMembers members;
    if (upTo(3) == 0)
        members.append({QStringLiteral("x-later"), R"({"deep":[1,{"b":[],"a":"\"z"},[[2.50]]],"e":null})"});
    if (upTo(3) == 0)
        members.append({QStringLiteral("a \"key\""), "[1,2.0,\"three\"]"});
    return members;
}

SettingValue Maker::setting()
{
    switch (upTo(5)) {
    case 0:
        return chance();
    case 1:
        return qint64(m_random.generate64());
    case 2:
        return double(upTo(100)) / 4;
    case 3:
        return 1e300;
    case 4:
        return QStringList{text(), text()}.mid(upTo(2));
    default:
        return text();
    }
}

SettingMap Maker::settings()
{
    SettingMap settings;
    for (int i = upTo(3); i > 0; --i)
        settings.insert(id("setting-", upTo(9)), setting());
    return settings;
}

QList<NodeId> Maker::someNodes()
{
    QList<NodeId> nodes;
    for (int i = 0; i < m_nodes; ++i) {
        if (upTo(3) == 0)
            nodes.prepend(NodeId(id("node-", i)));
    }
    return nodes;
}

Zone Maker::makeZone(int number)
{
    Zone zone{ZoneId(id("zone-", number)), text(), ZoneKind(upTo(6)), {}, text(), {}, text(), unknown()};
    if (number > 0 && chance())
        zone.parent = ZoneId(id("zone-", upTo(number - 1)));
    for (int i = upTo(2); i > 0; --i) {
        const IpAddress network = address();
        const int prefix = 8 + upTo(network.width() - 8);
        zone.networks += *Cidr::parse(network.masked(prefix).toString() + QLatin1Char('/') + QString::number(prefix));
    }
    return zone;
}

Firewall Maker::makeFirewall(int number)
{
    Firewall firewall{FirewallId(id("fw-", number)), text(), text(), {}, text(), {}, {}, unknown()};
    for (int i = 0; i < m_zones; ++i) {
        if (chance())
            firewall.zones.prepend(ZoneId(id("zone-", i)));
    }
    const int most = m_nodes > 0 ? 2 : 0;
    for (int i = 0; i < upTo(most); ++i)
        firewall.forwards += Forward{
            id("forward-", i),        zone(),   address(), chance() ? Transport::Tcp : Transport::Udp, 443, someNodes(),
            quint16(1 + upTo(65534)), chance(), unknown()};
    for (int i = 0; i < upTo(2); ++i)
        firewall.masquerades += Masquerade{id("out-", i), zone(), zone(), address(), unknown()};
    return firewall;
}

Node Maker::makeNode(int number)
{
    Node node;
    node.id = NodeId(id("node-", number));
    node.role = {QStringLiteral("common"), chance() ? QStringLiteral("host") : QStringLiteral("dns")};
    node.name = text();
    if (number > 0 && upTo(3) == 0)
        node.on = NodeId(id("node-", upTo(number - 1)));
    else
        node.zone = zone();
    if (chance())
        node.count = 1 + upTo(5000);
    for (int i = node.on.isEmpty() ? upTo(3) : 0; i > 0; --i) {
        const IpAddress first = address();
        const QString range = first.toString() + QLatin1Char('-') + first.plus(upTo(300)).toString();
        const bool leg = upTo(3) == 0;
        node.addresses += NodeAddress{chance() ? IpRange(first) : *IpRange::parse(range), leg ? zone() : ZoneId(),
                                      leg ? text() : QString(), leg ? unknown() : UnknownMembers()};
    }
    node.host = text();
    node.hostFirewall = chance();
    node.environment = text();
    node.certificate = {text(), text(), unknown()};
    node.settings = settings();
    if (chance())
        node.uses.insert(QStringLiteral("dns"), someNodes());
    node.unknown = unknown();
    return node;
}

Decision Maker::makeDecision(int number)
{
    Decision decision;
    decision.about = DecisionAbout(upTo(2));
    decision.target = QStringLiteral("common/rule-%1/%2/%3").arg(number).arg(node().text(), node().text());
    decision.state = DecisionState(upTo(3));
    decision.ports = ports();
    if (chance())
        decision.address = address();
    decision.reason = text();
    decision.owner = text();
    decision.ticket = text();
    decision.until = date();
    decision.unknown = unknown();
    return decision;
}

ExtraFlow Maker::makeFlow(int number)
{
    return {id("extra-", number),
            node(),
            node(),
            chance() ? Transport::Tcp : Transport::Udp,
            ports(),
            text(),
            text(),
            text(),
            text(),
            date(),
            unknown()};
}

Layout Maker::makeLayout()
{
    Layout layout;
    layout.unknown = unknown();
    for (int i = 0; i < m_zones; ++i) {
        if (chance())
            layout.zones.insert(ZoneId(id("zone-", i)),
                                QRect(upTo(900) - 300, upTo(900) - 300, 1 + upTo(500), 1 + upTo(500)));
    }
    for (int i = 0; i < m_nodes; ++i) {
        if (chance())
            layout.nodes.insert(NodeId(id("node-", i)), QPoint(upTo(900) - 300, upTo(900) - 300));
    }
    for (int i = 0; i < m_firewalls; ++i) {
        if (chance())
            layout.firewalls.insert(FirewallId(id("fw-", i)), QPoint(upTo(900), upTo(900)));
    }
    return layout;
}

Plan Maker::make()
{
    Plan plan;
    m_zones = 1 + upTo(4);
    m_firewalls = upTo(3);
    m_nodes = upTo(12);
    plan.name = text();
    plan.about = {text(), text(), text(), text(), text(), unknown()};
    plan.packs = {{QStringLiteral("common"), QStringLiteral("1"), unknown()}};
    plan.settings.insert(QStringLiteral("common"), settings());
    for (int i = 0; i < m_zones; ++i)
        plan.topology.zones.set(makeZone(i));
    for (int i = 0; i < m_firewalls; ++i)
        plan.topology.firewalls.set(makeFirewall(i));
    for (int i = 0; i < m_nodes; ++i)
        plan.topology.nodes.set(makeNode(i));
    for (int i = 0; m_nodes > 0 && i < upTo(4); ++i)
        plan.decisions += makeDecision(i);
    std::sort(plan.decisions.begin(), plan.decisions.end(), [](const Decision &a, const Decision &b) {
        return std::tie(a.about, a.target) < std::tie(b.about, b.target);
    });
    for (int i = 0; m_nodes > 0 && i < upTo(3); ++i)
        plan.extraFlows.set(makeFlow(i));
    if (chance())
        plan.mustStayShut = {true, QStringLiteral("agreed \"here\""), {}};
    plan.notes = R"([{"text":"look here","at":[1,2]}])";
    plan.layout = makeLayout();
    plan.unknown = unknown();
    return plan;
}

} // namespace

Plan randomPlan(quint32 seed)
{
    return Maker(seed).make();
}

} // namespace portwright::test
