// SPDX-License-Identifier: Apache-2.0
#include "desktop/presenter/newcomers.h"

#include "desktop/canvas/zonemargins.h"
#include "desktop/presenter/planeditor.h"
#include "model/edits.h"
#include "scene/autolayout.h"

namespace portwright {

namespace {

/// The name without a number behind it: "Storage" of "Storage 2".
QString unnumbered(const QString &name)
{
    qsizetype end = name.size();
    while (end > 0 && name.at(end - 1).isDigit())
        --end;
    return end > 1 && end < name.size() && name.at(end - 1) == u' ' ? name.left(end - 1) : name;
}

template <class T>
void nameFreely(Topology &topology, IdList<T> &values, const QSet<ElementId> &elements)
{
    for (qsizetype at = 0; at < values.size(); ++at) {
        T value = values.at(at);
        if (!elements.contains(ElementId(value.id)))
            continue;
        const QString wanted = std::exchange(value.name, QString());
        values.set(value);
        value.name = wanted.isEmpty() ? wanted : freeName(topology, wanted);
        values.set(value);
    }
}

/// What lies in the zone, with the margins it needs.
QRect contentsRect(const Plan &plan, const ZoneId &zone)
{
    QRect least;
    for (const Node &node : plan.topology.nodes) {
        if (plan.layout.nodes.contains(node.id) && plan.topology.zoneOf(node) == zone)
            least |= QRect(plan.layout.nodes.value(node.id), NodeSize).marginsAdded(ZonePadding);
    }
    for (const Zone &inner : plan.topology.zones) {
        if (inner.parent == zone)
            least |= plan.layout.zones.value(inner.id).marginsAdded(NestedPadding);
    }
    return least;
}

} // namespace

QString freeName(const Topology &topology, const QString &wanted)
{
    QSet<QString> taken;
    for (const Zone &zone : topology.zones)
        taken.insert(zone.name);
    for (const Firewall &firewall : topology.firewalls)
        taken.insert(firewall.name);
    for (const Node &node : topology.nodes)
        taken.insert(node.name);
    QString name = wanted;
    for (int number = 2; taken.contains(name); ++number)
        name = QStringLiteral("%1 %2").arg(unnumbered(wanted)).arg(number);
    return name;
}

Topology withFreeNames(Topology topology, const QSet<ElementId> &elements)
{
    nameFreely(topology, topology.zones, elements);
    nameFreely(topology, topology.firewalls, elements);
    nameFreely(topology, topology.nodes, elements);
    return topology;
}

Zone newZone(const Plan &plan, ZoneKind kind)
{
    Zone zone;
    zone.kind = kind;
    zone.name = freeName(plan.topology, zoneKindTitle(kind));
    zone.id = ZoneId(freeId(plan, zoneKindName(kind)));
    return zone;
}

Plan withRoomFor(Plan plan, const NodeId &node)
{
    const Node *found = plan.topology.nodes.find(node);
    if (!found || !plan.layout.nodes.contains(node))
        return plan;
    QRect needed(plan.layout.nodes.value(node), NodeSize);
    ZoneId zone = plan.topology.zoneOf(*found);
    for (qsizetype depth = 0; depth <= plan.topology.zones.size(); ++depth) {
        const Zone *box = plan.topology.zones.find(zone);
        if (!box || !plan.layout.zones.contains(zone))
            break;
        needed = plan.layout.zones.value(zone).united(needed.marginsAdded(ZonePadding));
        plan.layout.zones.insert(zone, needed);
        zone = box->parent;
    }
    return plan;
}

Plan withRoomIn(Plan plan, ZoneId zone)
{
    for (qsizetype depth = 0; depth <= plan.topology.zones.size(); ++depth) {
        const Zone *box = plan.topology.zones.find(zone);
        if (!box || !plan.layout.zones.contains(zone))
            break;
        const QRect least = contentsRect(plan, zone);
        if (!least.isNull())
            plan.layout.zones.insert(zone, plan.layout.zones.value(zone).united(least));
        zone = box->parent;
    }
    return plan;
}

QList<ZoneId> joinedZones(const Plan &plan, QPoint corner)
{
    const QRect box(corner, NodeSize);
    QList<ZoneId> touched;
    QSet<ZoneId> around; // zones with the box inside one of their inner zones
    for (const Zone &zone : plan.topology.zones) {
        const QRect rect = plan.layout.zones.value(zone.id);
        if (rect.intersects(box))
            touched.append(zone.id);
        if (rect.contains(box))
            around.insert(zone.parent);
    }
    touched.removeIf([&](const ZoneId &zone) { return around.contains(zone); });
    return touched;
}

Plan withHomeFor(Plan plan, const Plan &part, QPoint offset)
{
    const IdList<Node> &nodes = part.topology.nodes;
    if (nodes.isEmpty() || !part.topology.zones.isEmpty() || !plan.topology.zones.isEmpty())
        return plan;
    QRect needed;
    for (const Node &node : nodes)
        needed |= QRect(part.layout.nodes.value(node.id) + offset, NodeSize);
    const Zone home = newZone(plan, ZoneKind::Lan);
    return withZone(std::move(plan), home, needed.marginsAdded(ZonePadding));
}

} // namespace portwright
