// SPDX-License-Identifier: Apache-2.0
#include "desktop/presenter/flowfilter.h"

#include "desktop/canvas/accessiblewords.h"
#include "scene/theme.h"

#include <QCollator>

namespace portwright {

namespace {

struct FlowTraitsText
{
    Q_DECLARE_TR_FUNCTIONS(FlowTraits)
};

const QList<Need> Needs = {Need::Required, Need::Recommended, Need::Optional, Need::Rare, Need::Retired};
const QList<FlowState> States = {FlowState::Needed, FlowState::NoPath,   FlowState::Question, FlowState::Choice,
                                 FlowState::Shown,  FlowState::Declined, FlowState::Local};
const QList<Badge> Badges = {Badge::Unknown, Badge::Running, Badge::Verified,
                             Badge::Open,    Badge::Failed,  Badge::Barred};

QString roleKey(const RoleRef &role)
{
    return role.pack + u'/' + role.role;
}

QString badgeKey(Badge badge)
{
    return QString::number(int(badge == Badge::None ? Badge::Unknown : badge));
}

/// The order that a facet's values have by themselves; of others nothing.
QStringList orderOf(Facet facet)
{
    QStringList order;
    switch (facet) {
    case Facet::Class:
        return flowClasses();
    case Facet::Need:
        for (const Need need : Needs)
            order += needName(need);
        break;
    case Facet::State:
        for (const FlowState state : States)
            order += flowStateName(state);
        break;
    case Facet::Probe:
        for (const Badge badge : Badges)
            order += badgeKey(badge);
        break;
    case Facet::Protocol:
        return {transportName(Transport::Tcp), transportName(Transport::Udp)};
    default:
        break;
    }
    return order;
}

} // namespace

QList<Facet> facets()
{
    return {Facet::Class, Facet::Need, Facet::Protocol, Facet::State,
            Facet::Probe, Facet::Zone, Facet::Firewall, Facet::Role};
}

QString facetTitle(Facet facet)
{
    switch (facet) {
    case Facet::Class:
        return FlowTraitsText::tr("Class");
    case Facet::Need:
        return FlowTraitsText::tr("Need");
    case Facet::Protocol:
        return FlowTraitsText::tr("Protocol");
    case Facet::State:
        return FlowTraitsText::tr("Status");
    case Facet::Probe:
        return FlowTraitsText::tr("Probe result");
    case Facet::Zone:
        return FlowTraitsText::tr("Zone");
    case Facet::Firewall:
        return FlowTraitsText::tr("Firewall");
    case Facet::Role:
        return FlowTraitsText::tr("Role");
    }
    return {};
}

FlowTraits::FlowTraits(const Session &session, const ProbeSession &probes)
    : m_session(session), m_badges(probes.badges().flows())
{
}

/// With what routing and decisions made of it; of a large plan that is being worked out what is known from before.
const Flow *FlowTraits::settled(qsizetype row) const
{
    if (m_session.isSettled())
        return &m_session.derivation().flows.at(row);
    return m_session.flow(m_session.flowRows().flowAt(row).id());
}

Flow FlowTraits::flowAt(qsizetype row) const
{
    const Flow *flow = settled(row);
    return flow ? *flow : m_session.flowRows().flowAt(row);
}

/// The zone of a node and those around it.
QStringList FlowTraits::zonesOf(const NodeId &id) const
{
    QStringList zones;
    const Node *node = m_session.topology().nodes.find(id);
    ZoneId zone = node ? m_session.topology().zoneOf(*node) : ZoneId();
    while (!zone.isEmpty() && !zones.contains(zone.text())) {
        zones += zone.text();
        const Zone *found = m_session.topology().zones.find(zone);
        zone = found ? found->parent : ZoneId();
    }
    return zones;
}

QStringList FlowTraits::rolesOf(qsizetype row) const
{
    QStringList roles;
    for (const NodeId &id : {m_session.flowRows().sourceAt(row), m_session.flowRows().destinationAt(row)}) {
        if (const Node *node = m_session.topology().nodes.find(id))
            roles += roleKey(node->role);
    }
    return roles;
}

QStringList FlowTraits::firewallsOf(const Flow &flow) const
{
    QStringList firewalls;
    for (const QList<Crossing> &path : m_session.routeOf(flow).paths) {
        for (const Crossing &crossing : path)
            firewalls += crossing.firewall.text();
    }
    return firewalls;
}

QStringList FlowTraits::valuesOf(qsizetype row, Facet facet) const
{
    const Flow *known = settled(row);
    switch (facet) {
    case Facet::Zone:
        return zonesOf(m_session.flowRows().sourceAt(row)) + zonesOf(m_session.flowRows().destinationAt(row));
    case Facet::Role:
        return rolesOf(row);
    case Facet::Firewall:
        return known ? firewallsOf(*known) : QStringList();
    case Facet::State:
        return known ? QStringList(flowStateName(m_session.stateOf(*known))) : QStringList();
    case Facet::Probe:
        return {badgeKey(m_badges.isEmpty() ? Badge::None : m_badges.value(flowAt(row).id(), Badge::None))};
    default:
        break;
    }
    const Flow flow = flowAt(row);
    if (facet == Facet::Class)
        return {flow.flowClass()};
    if (facet == Facet::Need)
        return {needName(flow.need)};
    const QStringList protocols{transportName(flow.transport), flow.protocol()};
    return flow.protocol().isEmpty() ? protocols.mid(0, 1) : protocols;
}

bool FlowTraits::matches(qsizetype row, const FlowFilter &filter) const
{
    for (auto facet = filter.wanted.cbegin(); facet != filter.wanted.cend(); ++facet) {
        const QStringList values = valuesOf(row, facet.key());
        const auto isWanted = [&](const QString &value) { return facet->contains(value); };
        if (std::none_of(values.begin(), values.end(), isWanted))
            return false;
    }
    return true;
}

QString FlowTraits::title(Facet facet, const QString &value) const
{
    switch (facet) {
    case Facet::Class:
        return flowClassTitle(value);
    case Facet::Need:
        return needTitle(needFromName(value).value_or(Need::Required));
    case Facet::State:
        for (const FlowState state : States) {
            if (flowStateName(state) == value)
                return flowStateTitle(state);
        }
        return value;
    case Facet::Probe:
        return badgeTitle(Badge(value.toInt()));
    case Facet::Zone:
        return m_session.nameOf(ZoneId(value));
    case Facet::Firewall:
        return FirewallId(value) == perimeterId() ? tr("perimeter, not drawn") : m_session.nameOf(FirewallId(value));
    case Facet::Role: {
        const Role *role = m_session.packs().role({value.section(u'/', 0, 0), value.section(u'/', 1)});
        return role ? role->title.in(m_session.language()) : value.section(u'/', 1);
    }
    case Facet::Protocol:
        break;
    }
    return value;
}

QStringList FlowTraits::allValues(Facet facet) const
{
    QSet<QString> used;
    for (qsizetype row = 0; row < m_session.flowRows().size(); ++row) {
        for (const QString &value : valuesOf(row, facet))
            used.insert(value);
    }
    QStringList values;
    for (const QString &value : orderOf(facet)) {
        if (used.remove(value))
            values += value;
    }
    QStringList others = used.values();
    QCollator collator{QLocale(m_session.language())};
    collator.setNumericMode(true);
    std::sort(others.begin(), others.end(), [&](const QString &a, const QString &b) {
        const int order = collator.compare(title(facet, a), title(facet, b));
        return order == 0 ? a < b : order < 0;
    });
    return values + others;
}

} // namespace portwright
