// SPDX-License-Identifier: Apache-2.0
#include "scene/boxes.h"

#include "scene/autolayout.h"
#include "scene/zonemembers.h"

#include <QCoreApplication>

namespace portwright {

namespace {

constexpr double Margin = 24;
constexpr double TitleTop = 8;
constexpr double TitleHeight = 20;

QString networksText(const Zone &zone)
{
    if (zone.networks.isEmpty())
        return zone.kind == ZoneKind::Internet ? QCoreApplication::translate("portwright::Scene", "any") : QString();
    QStringList texts;
    for (const Cidr &network : zone.networks)
        texts.append(network.toString());
    return texts.join(QStringLiteral(", "));
}

QString addressText(const QList<NodeAddress> &addresses)
{
    if (addresses.isEmpty())
        return {};
    const QString first = addresses.front().range.toString();
    return addresses.size() == 1 ? first : QStringLiteral("%1 +%2").arg(first).arg(addresses.size() - 1);
}

QString nameOr(const QString &name, const QString &id)
{
    return name.isEmpty() ? id : name;
}

/// Adds a zone and what it holds, outer before inner, and counts nodes on the way back.
int addZone(Scene &scene, const ZoneMembers &members, const Layout &layout, const ZoneId &id, int depth)
{
    const Zone &zone = *members.plan().topology.zones.find(id);
    const qsizetype index = scene.zones.size();
    ZoneBox box;
    box.id = id;
    box.rect = layout.zones.value(id);
    box.kind = zone.kind;
    box.title = nameOr(zone.name, id.text());
    box.subtitle = networksText(zone);
    box.depth = depth;
    scene.zoneIndex.insert(id, index);
    scene.zones.append(box);
    int count = int(members.nodes(id).size());
    for (const ZoneId &child : members.children(id))
        count += addZone(scene, members, layout, child, depth + 1);
    scene.zones[index].members = count;
    return count;
}

void addFirewall(Scene &scene, const Firewall &firewall, QPoint place)
{
    NodeBox box;
    box.id = firewall.id;
    box.rect = QRect(place, NodeSize);
    box.firewall = true;
    box.glyph = QStringLiteral("firewall");
    box.group = QStringLiteral("network");
    box.title = nameOr(firewall.name, firewall.id.text());
    box.subtitle =
        firewall.platform.isEmpty() ? QCoreApplication::translate("portwright::Scene", "firewall") : firewall.platform;
    scene.nodeIndex.insert(firewall.id, scene.nodes.size());
    scene.nodes.append(box);
}

} // namespace

NodeBox nodeBox(const Plan &plan, const Node &node, const Role *role, QPoint place, const QString &language)
{
    NodeBox box;
    box.id = node.id;
    box.rect = QRect(place, NodeSize);
    box.title = nameOr(node.name, node.id.text());
    box.subtitle = role ? role->title.in(language) : node.role.role;
    box.glyph = role ? role->glyph : QString();
    box.group = role ? role->group : QString();
    box.address = addressText(plan.topology.addressesOf(node));
    if (box.address.isEmpty())
        box.address = node.host;
    box.count = node.count.value_or(0);
    return box;
}

void addBoxes(Scene &scene, const Plan &plan, const PackSet &packs, const SceneOptions &options)
{
    const Layout layout = completeLayout(plan);
    const ZoneMembers members(plan);
    for (const ZoneId &zone : members.children(ZoneId()))
        addZone(scene, members, layout, zone, 0);
    QHash<RoleRef, const Role *> roles;
    for (const Node &node : plan.topology.nodes) {
        if (!roles.contains(node.role))
            roles.insert(node.role, packs.role(node.role));
        scene.nodeIndex.insert(node.id, scene.nodes.size());
        scene.nodes.append(nodeBox(plan, node, roles.value(node.role), layout.nodes.value(node.id), options.language));
    }
    for (const Firewall &firewall : plan.topology.firewalls)
        addFirewall(scene, firewall, layout.firewalls.value(firewall.id));
}

QRectF boundsOf(const Scene &scene)
{
    QRectF bounds;
    for (const ZoneBox &zone : scene.zones)
        bounds = bounds.united(zone.rect);
    for (const NodeBox &node : scene.nodes)
        bounds = bounds.united(node.rect);
    for (const Edge &edge : scene.edges)
        bounds = bounds.united(edge.bounds);
    for (const EdgeLabel &label : scene.labels)
        bounds = bounds.united(label.rect);
    return bounds.isNull() ? bounds : bounds.adjusted(-Margin, -Margin, Margin, Margin);
}

QRectF boundsOf(const Scene &scene, const Scene &before, const ChangedParts &changed)
{
    const QRectF outermost = before.bounds.adjusted(Margin, Margin, -Margin, -Margin);
    QRectF old;
    QRectF now;
    for (const qsizetype node : changed.nodes) {
        old |= before.nodes.at(node).rect;
        now |= scene.nodes.at(node).rect;
    }
    for (const qsizetype edge : changed.edges) {
        old |= before.edges.at(edge).bounds | before.labels.at(edge).rect;
        now |= scene.edges.at(edge).bounds | scene.labels.at(edge).rect;
    }
    if (old.isNull())
        return before.bounds;
    // What reached the border may have been the only thing that did.
    const bool wasInside = old.left() > outermost.left() && old.right() < outermost.right() &&
                           old.top() > outermost.top() && old.bottom() < outermost.bottom();
    return wasInside ? before.bounds.united(now.adjusted(-Margin, -Margin, Margin, Margin)) : boundsOf(scene);
}

QRectF titleStrip(const ZoneBox &zone)
{
    return {zone.rect.x(), zone.rect.y(), zone.rect.width(), TitleTop + TitleHeight};
}

QRectF titleRect(const ZoneBox &zone, const TextMeasure &measure)
{
    double width = measure.width(zone.title, 12, TextMeasure::Face::Semibold);
    if (!zone.subtitle.isEmpty())
        width += 8 + measure.width(zone.subtitle, 11, TextMeasure::Face::Regular);
    return {zone.rect.x() + 10, zone.rect.y() + TitleTop, std::min(width + 8, zone.rect.width() - 20), TitleHeight};
}

} // namespace portwright
