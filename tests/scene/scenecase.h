// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "scene/autolayout.h"
#include "scene/scene.h"

#include <QRandomGenerator>
#include <list>
#include <numeric>
#include <random>

namespace portwright::test {

/// A plan with flows that are written down, not derived: scenes are tested without packs.
class SceneCase
{
public:
    SceneCase() = default;
    SceneCase(SceneCase &&) = default; // flows point to the rules, which a copy would not have

    Plan plan;
    Derivation derivation;
    Routing routing;

    void zone(const QString &id, ZoneKind kind, const QString &parent = {})
    {
        Zone zone;
        zone.id = ZoneId(id);
        zone.name = id.toUpper();
        zone.kind = kind;
        zone.parent = ZoneId(parent);
        plan.topology.zones.set(zone);
    }

    void node(const QString &id, const QString &zone, const QString &role = QStringLiteral("host"),
              const QString &pack = QStringLiteral("common"))
    {
        Node node;
        node.id = NodeId(id);
        node.zone = ZoneId(zone);
        node.role = {pack, role};
        plan.topology.nodes.set(node);
    }

    void firewall(const QString &id, const QStringList &zones)
    {
        Firewall firewall;
        firewall.id = FirewallId(id);
        for (const QString &zone : zones)
            firewall.zones.append(ZoneId(zone));
        plan.topology.firewalls.set(firewall);
    }

    void place(const QString &id, QPoint topLeft) { plan.layout.nodes.insert(NodeId(id), topLeft); }

    /// Adds a flow; it may be changed until the scene is built.
    Flow &flow(const QString &from, const QString &to, quint16 port,
               const QString &flowClass = QStringLiteral("backup"))
    {
        Rule rule;
        rule.id = QStringLiteral("r%1").arg(m_rules.size(), 5, 10, QLatin1Char('0'));
        rule.pack = QStringLiteral("p");
        rule.flowClass = flowClass;
        rule.purpose.texts.insert(QStringLiteral("en"), QStringLiteral("purpose %1").arg(port));
        m_rules.push_back(rule);
        Flow flow;
        flow.rule = &m_rules.back();
        flow.source = NodeId(from);
        flow.destination = NodeId(to);
        if (port > 0)
            flow.ports = PortSet(port);
        derivation.flows.append(flow);
        routing.routes.append(Route());
        return derivation.flows.back();
    }

    /// A scene with `nodes` nodes in `zones` zones and `flows` random flows, the same for the same seed.
    static SceneCase random(int nodes, int zones, int flows, quint32 seed)
    {
        SceneCase made;
        QRandomGenerator random(seed);
        const QList<ZoneKind> kinds = {ZoneKind::Internet, ZoneKind::Lan, ZoneKind::Dmz, ZoneKind::Server};
        for (int zone = 0; zone < zones; ++zone)
            made.zone(QStringLiteral("z%1").arg(zone), kinds.at(zone % kinds.size()));
        for (int node = 0; node < nodes; ++node)
            made.node(name(node), QStringLiteral("z%1").arg(random.bounded(zones)));
        const QStringList classes = {QStringLiteral("backup"), QStringLiteral("mail"), QStringLiteral("console")};
        for (int flow = 0; flow < flows; ++flow) {
            const int from = random.bounded(nodes);
            const int to = (from + 1 + random.bounded(nodes - 1)) % nodes;
            made.flow(name(from), name(to), quint16(1000 + random.bounded(4)), classes.at(random.bounded(3)));
        }
        return made;
    }

    /// Places all nodes by hand on a grid with gaps, each a little off its cell.
    void scatter(quint32 seed)
    {
        QRandomGenerator random(seed);
        QList<int> cells(plan.topology.nodes.size() * 3 / 2);
        std::iota(cells.begin(), cells.end(), 0);
        std::shuffle(cells.begin(), cells.end(), random);
        const int columns = 1 + int(std::sqrt(double(cells.size()) / 2));
        for (qsizetype index = 0; index < plan.topology.nodes.size(); ++index) {
            const QPoint cell(cells.at(index) % columns * (NodeSize.width() + 90),
                              cells.at(index) / columns * (NodeSize.height() + 80));
            const QPoint jitter(random.bounded(20), random.bounded(20));
            plan.layout.nodes.insert(plan.topology.nodes.at(index).id, cell + jitter);
        }
    }

    static QString name(int node) { return QStringLiteral("n%1").arg(node, 4, 10, QLatin1Char('0')); }

    std::shared_ptr<const Scene> build(const SceneOptions &options = {}) const
    {
        return buildScene(plan, derivation, routing, TableMeasure(), options);
    }

private:
    std::list<Rule> m_rules;
};

} // namespace portwright::test
