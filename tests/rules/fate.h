// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "model/edits.h"
#include "smallpack.h"

#include <random>

namespace portwright::test {

/// Makes plans and edits that are not sensible, only varied.
class Fate
{
public:
    explicit Fate(unsigned seed) : m_random(seed) {}

    int upTo(int most) { return std::uniform_int_distribution<int>(0, most)(m_random); }
    bool oneIn(int chances) { return upTo(chances - 1) == 0; }
    QString oneOf(const QStringList &words) { return words.at(upTo(int(words.size()) - 1)); }

    Node node(const Plan &plan, const QString &id)
    {
        Node node;
        node.id = NodeId(id);
        node.role = {QStringLiteral("shop"),
                     oneOf({QStringLiteral("till"), QStringLiteral("till"), QStringLiteral("hub"),
                            QStringLiteral("store"), QStringLiteral("dns"), QStringLiteral("watch")})};
        node.zone = ZoneId(oneOf({QStringLiteral("lan"), QStringLiteral("net"), QStringLiteral("old")}));
        node.environment = oneIn(3) ? oneOf({QStringLiteral("prod"), QStringLiteral("test")}) : QString();
        if (oneIn(4))
            node.count = upTo(3);
        for (const char *address : {"10.0.0.1", "2001:db8::1"}) {
            if (!oneIn(3))
                node.addresses += NodeAddress{IpAddress::of(address).plus(quint64(upTo(200))), {}, {}, {}};
        }
        addSettings(node);
        addReferences(node, plan);
        return node;
    }

    Plan edited(Plan plan)
    {
        if (oneIn(25))
            return withPlanSetting(std::move(plan), QStringLiteral("shop"), QStringLiteral("users"),
                                   SettingValue(qint64(upTo(9))));
        if (oneIn(20))
            return withDecision(std::move(plan), answer());
        if (oneIn(15))
            return withOtherZone(std::move(plan));
        if (oneIn(20) && !plan.topology.nodes.isEmpty())
            return withExtraFlow(std::move(plan));
        const QString id = (oneIn(2) ? QStringLiteral("n%1") : QStringLiteral("n-%1")).arg(upTo(12));
        if (oneIn(3) && plan.topology.nodes.contains(NodeId(id)))
            return withoutElements(std::move(plan), {ElementId(id)});
        const Node next = node(plan, id);
        return withNode(std::move(plan), next);
    }

private:
    void addSettings(Node &node)
    {
        const auto set = [&](const char *name, const QStringList &values) {
            if (oneIn(3))
                node.settings.insert(QLatin1String(name), oneOf(values));
        };
        set("version", {QStringLiteral("5.2"), QStringLiteral("5.4"), QStringLiteral("8.2.6")});
        set("mode", {QStringLiteral("safe"), QStringLiteral("plain")});
        set("destination", {QStringLiteral("default"), QStringLiteral("b")});
        set("nothing", {QStringLiteral("x"), QStringLiteral("y")});
        if (oneIn(3))
            node.settings.insert(QStringLiteral("destinations"), QStringList{QStringLiteral("b")});
        if (oneIn(3))
            node.settings.insert(QStringLiteral("loopback-filtered"), oneIn(2));
        if (oneIn(3))
            node.settings.insert(QStringLiteral("watch-port"), qint64(10050 + upTo(2)));
    }

    void addReferences(Node &node, const Plan &plan)
    {
        if (plan.topology.nodes.isEmpty())
            return;
        const Node &other = plan.topology.nodes.at(upTo(int(plan.topology.nodes.size()) - 1));
        if (other.id == node.id)
            return;
        const bool isMachine = std::any_of(plan.topology.nodes.begin(), plan.topology.nodes.end(),
                                           [&](const Node &one) { return one.on == node.id; });
        if (oneIn(4) && other.on.isEmpty() && !isMachine) {
            node.on = other.id;
            node.zone = {};
            node.addresses.clear();
        } else if (oneIn(4)) {
            node.uses.insert(QStringLiteral("dns"), {other.id});
        }
    }

    Decision answer()
    {
        Decision decision;
        decision.about = DecisionAbout::Question;
        decision.target = QStringLiteral("n%1/address").arg(upTo(24));
        decision.state = DecisionState::Answered;
        decision.address = IpAddress::of("10.9.9.9");
        return decision;
    }

    Plan withOtherZone(Plan plan)
    {
        Zone zone;
        zone.id = ZoneId(oneOf({QStringLiteral("net"), QStringLiteral("lan"), QStringLiteral("old")}));
        zone.kind = oneIn(2) ? ZoneKind::Internet : ZoneKind::Dmz;
        zone.site = oneOf({QString(), QStringLiteral("Bonn"), QStringLiteral("Kiel")});
        if (zone.id.text() == QLatin1String("old"))
            zone.parent = ZoneId(QStringLiteral("lan"));
        return withZone(std::move(plan), zone);
    }

    Plan withExtraFlow(Plan plan)
    {
        ExtraFlow extra;
        extra.id = QStringLiteral("x%1").arg(upTo(3));
        extra.from = plan.topology.nodes.at(upTo(int(plan.topology.nodes.size()) - 1)).id;
        extra.to = plan.topology.nodes.at(upTo(int(plan.topology.nodes.size()) - 1)).id;
        extra.reason = QStringLiteral("why not");
        plan.extraFlows.set(extra);
        return plan;
    }

    std::mt19937 m_random;
};

inline Plan emptyPlan()
{
    Plan plan;
    for (const char *id : {"lan", "net"}) {
        Zone zone;
        zone.id = ZoneId(QString::fromLatin1(id));
        zone.kind = QByteArray(id) == "lan" ? ZoneKind::Lan : ZoneKind::Internet;
        plan.topology.zones.set(zone);
    }
    return plan;
}

} // namespace portwright::test
