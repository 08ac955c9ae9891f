// SPDX-License-Identifier: Apache-2.0
#include "scene/arrange.h"

#include "scene/autolayout.h"
#include "scene/zonecolumns.h"

namespace portwright {

namespace {

constexpr int BetweenZones = 24;

/// Which of the named elements stand for themselves: those within a named zone go with it.
class Named
{
public:
    Named(const Plan &plan, const QSet<ElementId> &elements) : m_members(plan), m_elements(elements) {}

    const ZoneMembers &members() const { return m_members; }

    QList<ZoneId> zones() const
    {
        QList<ZoneId> outermost;
        for (const Zone &zone : topology().zones) {
            if (m_elements.contains(zone.id) && !isWithin(zone.parent))
                outermost.append(zone.id);
        }
        return outermost;
    }

    bool takes(const Node &node) const { return m_elements.contains(node.id) || isWithin(topology().zoneOf(node)); }

    /// The zone itself or one around it is named.
    bool isWithin(ZoneId zone) const
    {
        for (qsizetype depth = 0; depth <= topology().zones.size(); ++depth) {
            if (m_elements.contains(zone))
                return true;
            const Zone *found = topology().zones.find(zone);
            if (!found)
                return false;
            zone = found->parent;
        }
        return false;
    }

private:
    const Topology &topology() const { return m_members.plan().topology; }

    ZoneMembers m_members;
    const QSet<ElementId> &m_elements;
};

/// Whether a box would touch what stands outside of it and does not hold it.
bool isInTheWay(const QRect &box, const QRect &before, const Layout &others)
{
    const QRect around = box.adjusted(-BetweenZones, -Around, Around, Around);
    const auto hits = [&](const QRect &other) { return other.intersects(around) && !other.contains(before); };
    const auto hitsNode = [&](QPoint place) { return QRect(place, NodeSize).intersects(around); };
    return std::any_of(others.zones.begin(), others.zones.end(), hits) ||
           std::any_of(others.nodes.begin(), others.nodes.end(), hitsNode);
}

/// Arranges a zone by itself and puts it where it was. False, and nothing is placed, where others stand in its way.
bool arrangeInPlace(const ZoneMembers &members, const ZoneId &zone, const QRect &before, Layout &layout)
{
    Layout inner;
    arrangeInColumns(members, {zone}, {}, inner);
    const QPoint offset = before.topLeft() - inner.zones.value(zone).topLeft();
    if (isInTheWay(inner.zones.value(zone).translated(offset), before, layout))
        return false;
    for (auto node = inner.nodes.begin(); node != inner.nodes.end(); ++node)
        layout.nodes.insert(node.key(), *node + offset);
    for (auto child = inner.zones.begin(); child != inner.zones.end(); ++child)
        layout.zones.insert(child.key(), child->translated(offset));
    return true;
}

template <class Id, class Value>
void mix(PlaceMap<Id, Value> &places, const PlaceMap<Id, Value> &from, const PlaceMap<Id, Value> &to, double part)
{
    for (auto place = to.begin(); place != to.end(); ++place) {
        const Value start = from.value(place.key(), *place);
        if constexpr (std::is_same_v<Value, QRect>) {
            const auto between = [part](QPoint a, QPoint b) { return a + (b - a) * part; };
            places.insert(place.key(), QRect(between(start.topLeft(), place->topLeft()),
                                             between(start.bottomRight(), place->bottomRight())));
        } else {
            places.insert(place.key(), start + (*place - start) * part);
        }
    }
}

} // namespace

Plan withAllArranged(Plan plan)
{
    plan.layout.nodes = {};
    plan.layout.zones = {};
    plan.layout.firewalls = {};
    return withRestArranged(std::move(plan));
}

Plan withRestArranged(Plan plan)
{
    plan.layout = completeLayout(plan);
    return plan;
}

Plan withArranged(Plan plan, const QSet<ElementId> &elements)
{
    const Layout before = completeLayout(plan);
    plan.layout = before;
    const Named named(plan, elements);
    plan.layout.firewalls.removeIf([&](const auto &entry) { return elements.contains(entry.key()); });
    plan.layout.zones.removeIf([&](const auto &entry) { return named.isWithin(entry.key()); });
    for (const Node &node : plan.topology.nodes) {
        if (named.takes(node))
            plan.layout.nodes.remove(node.id);
    }
    Layout next = plan.layout;
    for (const ZoneId &zone : named.zones())
        arrangeInPlace(named.members(), zone, before.zones.value(zone), next);
    plan.layout = next;
    return withRestArranged(std::move(plan));
}

Layout layoutBetween(const Layout &from, const Layout &to, double part)
{
    Layout layout;
    layout.unknown = to.unknown;
    mix(layout.nodes, from.nodes, to.nodes, part);
    mix(layout.zones, from.zones, to.zones, part);
    mix(layout.firewalls, from.firewalls, to.firewalls, part);
    return layout;
}

} // namespace portwright
