// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "scenecase.h"

namespace portwright::test {

/// What a made plan has of everything, and how much of it.
class PlanMaker
{
public:
    explicit PlanMaker(quint32 seed) : m_random(seed) {}

    SceneCase make()
    {
        addZones();
        addNodes();
        addFirewalls();
        addFlows();
        addHub();
        return std::move(m_made);
    }

private:
    void addZones()
    {
        m_zones = 2 + m_random.bounded(9);
        const QList<ZoneKind> kinds = {ZoneKind::Internet, ZoneKind::Lan,    ZoneKind::Dmz,       ZoneKind::Server,
                                       ZoneKind::Vendor,   ZoneKind::Server, ZoneKind::Management};
        for (int zone = 0; zone < m_zones; ++zone) {
            const bool nested = zone > 0 && m_random.bounded(4) == 0;
            const QString parent = nested ? zoneName(m_random.bounded(zone)) : QString();
            m_made.zone(zoneName(zone), kinds.at(m_random.bounded(int(kinds.size()))), parent);
        }
    }

    void addNodes()
    {
        m_nodes = 4 + m_random.bounded(147);
        const QStringList roles = {QStringLiteral("client"), QStringLiteral("storage"), QStringLiteral("dns"),
                                   QStringLiteral("mail")};
        for (int node = 0; node < m_nodes; ++node) {
            const int role = m_random.bounded(int(roles.size()));
            m_made.node(SceneCase::name(node), zoneName(m_random.bounded(m_zones)), roles.at(role),
                        role < 2 ? QStringLiteral("product") : QStringLiteral("common"));
            if (m_random.bounded(9) == 0)
                makeGroup(SceneCase::name(node));
        }
    }

    void makeGroup(const QString &id)
    {
        Node group = *m_made.plan.topology.nodes.find(NodeId(id));
        group.count = 2 + m_random.bounded(400);
        m_made.plan.topology.nodes.set(group);
    }

    void addFirewalls()
    {
        m_firewalls = m_random.bounded(4);
        for (int index = 0; index < m_firewalls; ++index) {
            const int first = m_random.bounded(m_zones);
            const int second = (first + 1 + m_random.bounded(m_zones - 1)) % m_zones;
            m_made.firewall(QStringLiteral("fw%1").arg(index), {zoneName(first), zoneName(second)});
        }
    }

    void addFlows()
    {
        const QList<Need> needs = {Need::Required, Need::Required, Need::Recommended, Need::Optional, Need::Rare};
        const int flows = m_nodes / 2 + m_random.bounded(m_nodes);
        for (int index = 0; index < flows; ++index) {
            const int from = m_random.bounded(m_nodes);
            const int to = m_random.bounded(20) == 0 ? from : m_random.bounded(m_nodes);
            Flow &flow = m_made.flow(SceneCase::name(from), SceneCase::name(to), quint16(1000 + m_random.bounded(9)));
            flow.need = needs.at(m_random.bounded(int(needs.size())));
            if (m_firewalls > 0 && m_random.bounded(3) == 0)
                m_made.routing.routes.back().paths = {
                    {Crossing{FirewallId(QStringLiteral("fw%1").arg(m_random.bounded(m_firewalls))), {}, {}}}};
        }
    }

    /// Many use one node, so that buses come to be.
    void addHub()
    {
        const int hub = m_random.bounded(m_nodes);
        for (int node = 0; node < m_nodes; node += 1 + m_random.bounded(6))
            m_made.flow(SceneCase::name(node), SceneCase::name(hub), 443);
    }

    static QString zoneName(int zone) { return QStringLiteral("z%1").arg(zone); }

    QRandomGenerator m_random;
    SceneCase m_made;
    int m_zones = 0;
    int m_nodes = 0;
    int m_firewalls = 0;
};

} // namespace portwright::test
