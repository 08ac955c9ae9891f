// SPDX-License-Identifier: Apache-2.0
#include "desktop/canvas/accessiblewords.h"

#include "desktop/canvas/canvasaccessible.h"
#include "desktop/canvas/canvastext.h"
#include "render/edgestyle.h"
#include "scene/linestyle.h"

namespace portwright {

namespace {

QString joined(QStringList parts)
{
    parts.removeAll(QString());
    return parts.join(QStringLiteral("; "));
}

/// "in Server LAN"; nothing where there is no name to say.
QString said(const QString &frame, const QString &what)
{
    return what.isEmpty() ? QString() : frame.arg(what);
}

QString idText(const QString &id)
{
    return CanvasText::tr("id %1").arg(id);
}

QString addressesText(const QList<NodeAddress> &addresses)
{
    QStringList texts;
    for (const NodeAddress &address : addresses)
        texts.append(address.range.toString());
    return texts.join(QStringLiteral(", "));
}

} // namespace

QString badgeTitle(Badge badge)
{
    switch (badge) {
    case Badge::Unknown:
        return CanvasText::tr("not probed");
    case Badge::Running:
        return CanvasText::tr("probe running");
    case Badge::Verified:
        return CanvasText::tr("verified");
    case Badge::Open:
        return CanvasText::tr("open");
    case Badge::Failed:
        return CanvasText::tr("failed");
    case Badge::Barred:
        return CanvasText::tr("blocked as planned");
    case Badge::None:
        break;
    }
    return {};
}

const Topology *AccessibleWords::topology() const
{
    return canvasFacts(m_view) ? &canvasFacts(m_view)->topology() : nullptr;
}

QString AccessibleWords::nameOf(const ElementId &id) const
{
    const Scene &scene = m_view.scene();
    if (const qsizetype node = scene.nodeIndex.value(id, -1); node >= 0)
        return scene.nodes[node].title;
    const qsizetype zone = scene.zoneIndex.value(ZoneId(id.text()), -1);
    return zone < 0 ? QString() : scene.zones[zone].title;
}

QString AccessibleWords::nameOf(const FlowId &id) const
{
    const Flow *flow = canvasFacts(m_view) ? canvasFacts(m_view)->flow(id) : nullptr;
    if (!flow)
        return id.text();
    return CanvasText::tr("%1 to %2: %3")
        .arg(topology()->nameOf(flow->source), topology()->nameOf(flow->destination),
             serviceText(flow->ports, flow->transport));
}

QString AccessibleWords::describe(const ElementId &id) const
{
    const Scene &scene = m_view.scene();
    if (const qsizetype zone = scene.zoneIndex.value(ZoneId(id.text()), -1); zone >= 0)
        return describeZone(scene.zones[zone]);
    const qsizetype index = scene.nodeIndex.value(id, -1);
    if (index < 0)
        return {};
    return scene.nodes[index].firewall ? describeFirewall(scene.nodes[index]) : describeNode(scene.nodes[index]);
}

QString AccessibleWords::describeZone(const ZoneBox &box) const
{
    const Zone *zone = topology() ? topology()->zones.find(box.id) : nullptr;
    const QString within = zone && !zone->parent.isEmpty() ? topology()->nameOf(zone->parent) : QString();
    return joined({CanvasText::tr("Zone"), said(CanvasText::tr("in %1"), within),
                   said(CanvasText::tr("networks %1"), box.subtitle),
                   CanvasText::tr("%n node(s)", nullptr, box.members), idText(box.id.text())});
}

QString AccessibleWords::describeNode(const NodeBox &box) const
{
    const Node *node = topology() ? topology()->nodes.find(NodeId(box.id.text())) : nullptr;
    const QString zone = node ? topology()->nameOf(topology()->zoneOf(*node)) : QString();
    const QString machine = node && !node->on.isEmpty() ? topology()->nameOf(node->on) : QString();
    const QString addresses = node ? addressesText(topology()->addressesOf(*node)) : box.address;
    return joined({CanvasText::tr("Node"), said(CanvasText::tr("role %1"), box.subtitle),
                   box.count > 1 ? CanvasText::tr("group of %n", nullptr, int(box.count)) : QString(),
                   said(CanvasText::tr("in %1"), zone), said(CanvasText::tr("on %1"), machine),
                   said(CanvasText::tr("addresses %1"), addresses),
                   said(CanvasText::tr("host %1"), node ? node->host : QString()),
                   badgeTitle(m_view.badges().value(box.id, Badge::None)), idText(box.id.text())});
}

QString AccessibleWords::describeFirewall(const NodeBox &box) const
{
    const Firewall *firewall = topology() ? topology()->firewalls.find(FirewallId(box.id.text())) : nullptr;
    const QString joins = firewall ? zoneNames(firewall->zones) : QString();
    return joined(
        {CanvasText::tr("Firewall"), box.subtitle, said(CanvasText::tr("joins %1"), joins), idText(box.id.text())});
}

QString AccessibleWords::zoneNames(const QList<ZoneId> &zones) const
{
    QStringList names;
    for (const ZoneId &zone : zones)
        names.append(topology()->nameOf(zone));
    return names.join(QStringLiteral(", "));
}

QString AccessibleWords::describe(const FlowId &id) const
{
    const Flow *flow = canvasFacts(m_view) ? canvasFacts(m_view)->flow(id) : nullptr;
    if (!flow)
        return {};
    const QString ports = flow->ports.isEmpty() ? CanvasText::tr("port not known")
                                                : CanvasText::tr("ports %1").arg(flow->ports.toString());
    return joined({CanvasText::tr("Flow"), ports, transportName(flow->transport),
                   said(CanvasText::tr("protocol %1"), flow->protocol()), needTitle(flow->need),
                   flowStateTitle(canvasFacts(m_view)->stateOf(*flow)), flowClassTitle(flow->flowClass()),
                   canvasFacts(m_view)->verdictOf(id), canvasFacts(m_view)->purposeOf(*flow), idText(id.text())});
}

} // namespace portwright
