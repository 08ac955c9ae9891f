// SPDX-License-Identifier: Apache-2.0
#include "desktop/presenter/planeditor.h"

#include "desktop/canvas/zonemargins.h"
#include "desktop/presenter/newcomers.h"
#include "desktop/presenter/pasting.h"
#include "model/arrange.h"
#include "model/edits.h"
#include "scene/arrange.h"
#include "scene/autolayout.h"

namespace portwright {

namespace {

constexpr int GridStep = 4;

QPoint snapped(QPoint point)
{
    const auto snap = [](int value) { return qRound(double(value) / GridStep) * GridStep; };
    return {snap(point.x()), snap(point.y())};
}

QSet<NodeId> nodesOf(const Topology &topology, const QSet<ElementId> &elements)
{
    QSet<NodeId> nodes;
    for (const ElementId &element : elements) {
        if (topology.nodes.contains(NodeId(element.text())))
            nodes.insert(NodeId(element.text()));
    }
    return nodes;
}

bool hasZone(const Topology &topology, const QSet<ElementId> &elements)
{
    return std::any_of(elements.begin(), elements.end(),
                       [&](const ElementId &id) { return topology.zones.contains(ZoneId(id.text())); });
}

Decision declined(const FlowId &flow)
{
    Decision decision;
    decision.target = flow.text();
    decision.state = DecisionState::Declined;
    return decision;
}

/// Zones that stand for others' networks: nothing of theirs goes into a zone of another kind.
bool isOutside(const QString &kind)
{
    return kind == zoneKindName(ZoneKind::Internet) || kind == zoneKindName(ZoneKind::Cloud) ||
           kind == zoneKindName(ZoneKind::Vendor);
}

/// A moved zone belongs to the zone it was dropped in, no longer to one that it has left, and fits into its own.
Plan withZoneSettled(Plan plan, const ZoneId &id, const ZoneId &droppedIn)
{
    Zone zone = *plan.topology.zones.find(id);
    if (!droppedIn.isEmpty())
        zone.parent = droppedIn;
    else if (!plan.layout.zones.value(zone.parent).intersects(plan.layout.zones.value(id)))
        zone.parent = {};
    return withRoomIn(withZone(std::move(plan), zone), zone.parent);
}

} // namespace

Plan withPinnedLayout(Plan plan)
{
    plan.layout = completeLayout(plan);
    return plan;
}

QString zoneKindTitle(ZoneKind kind)
{
    switch (kind) {
    case ZoneKind::Internet:
        return PlanEditor::tr("Internet");
    case ZoneKind::Lan:
        return PlanEditor::tr("User network");
    case ZoneKind::Dmz:
        return PlanEditor::tr("DMZ");
    case ZoneKind::Server:
        return PlanEditor::tr("Server network");
    case ZoneKind::Management:
        return PlanEditor::tr("Management network");
    case ZoneKind::Cloud:
        return PlanEditor::tr("Cloud");
    case ZoneKind::Vendor:
        return PlanEditor::tr("Vendor");
    }
    return {};
}

PlanEditor::PlanEditor(Session &session, QObject *parent) : QObject(parent), m_session(session) {}

void PlanEditor::place(const CanvasItem &item, QPoint position, const ZoneId &zone)
{
    ElementId placed;
    if (item.kind == CanvasItem::Kind::Role)
        placed = placeRole(item.role, position, zone);
    else if (item.kind == CanvasItem::Kind::Firewall)
        placed = placeFirewall(position);
    else
        placed = placeZone(item.zoneKind, QRect(position, NewZoneSize), zone);
    m_session.select({{placed}, {}});
}

void PlanEditor::placeFreely(const CanvasItem &item, QPoint position)
{
    if (item.kind == CanvasItem::Kind::Zone)
        return m_session.select({{placeZone(item.zoneKind, freeZoneRect(position))}, {}});
    if (item.kind == CanvasItem::Kind::Firewall)
        return place(item, freePlace(withPinnedLayout(m_session.plan()), {}), {});
    const ZoneId zone = suitableZone(item.role, position);
    if (zone.isEmpty())
        return place(item, freeZoneRect(position).topLeft() + QPoint(16, 44), {});
    place(item, freePlace(withPinnedLayout(m_session.plan()), zone), zone);
}

void PlanEditor::addZone(const QRect &rect)
{
    m_session.select({{placeZone(ZoneKind::Lan, rect)}, {}});
}

NodeId PlanEditor::placeRole(const RoleRef &role, QPoint corner, const ZoneId &zone)
{
    const Role *known = m_session.packs().role(role);
    const QString title = known ? known->title.in(m_session.language()) : role.role;
    Node node;
    node.id = NodeId(freeId(m_session.plan(), role.role));
    node.role = role;
    node.name = freeName(m_session.topology(), title);
    NodeId id = node.id;
    Plan next = withPinnedLayout(m_session.plan());
    node.zone = zone;
    if (zone.isEmpty()) {
        const Zone home = newZone(next, known ? zoneKindFromName(known->zone).value_or(ZoneKind::Lan) : ZoneKind::Lan);
        node.zone = home.id;
        next = withZone(std::move(next), home, QRect(corner, NodeSize).marginsAdded(ZonePadding));
    }
    next = withNode(std::move(next), std::move(node), corner);
    if (const Pack *pack = m_session.packs().pack(role.pack))
        next = withPack(std::move(next), {pack->id, pack->edition, {}});
    m_session.apply(tr("Place %1").arg(title), withRoomFor(std::move(next), id));
    return id;
}

ZoneId PlanEditor::placeZone(ZoneKind kind, const QRect &rect, const ZoneId &around)
{
    Zone zone = newZone(m_session.plan(), kind);
    zone.parent = around;
    Plan next = withZone(withPinnedLayout(m_session.plan()), zone, rect);
    m_session.apply(tr("Place %1").arg(zone.name), withRoomIn(std::move(next), around));
    return zone.id;
}

FirewallId PlanEditor::placeFirewall(QPoint corner)
{
    Firewall firewall;
    firewall.name = freeName(m_session.topology(), tr("Firewall"));
    firewall.id = FirewallId(freeId(m_session.plan(), QStringLiteral("firewall")));
    Plan plan = withPinnedLayout(m_session.plan());
    firewall.zones = joinedZones(plan, corner);
    FirewallId id = firewall.id;
    const QString step = tr("Place %1").arg(firewall.name);
    const qsizetype joined = firewall.zones.size();
    m_session.apply(step, withFirewall(std::move(plan), std::move(firewall), corner));
    if (joined < 2)
        m_session.raise(tr("The firewall joins %n zones so far, those it touches. Tick the others in the inspector, or "
                           "place it on the border of zones.",
                           nullptr, int(joined)));
    return id;
}

ZoneId PlanEditor::suitableZone(const RoleRef &role, QPoint position) const
{
    const Topology &topology = m_session.topology();
    if (m_session.selection().elements.size() == 1) {
        const ElementId selected = *m_session.selection().elements.begin();
        if (topology.zones.contains(ZoneId(selected.text())))
            return ZoneId(selected.text());
    }
    const Role *known = m_session.packs().role(role);
    for (const Zone &zone : topology.zones) {
        if (known && zoneKindName(zone.kind) == known->zone)
            return zone.id;
    }
    if (known && isOutside(known->zone))
        return {};
    const qsizetype at = m_session.scene()->zoneAt(position);
    if (at >= 0)
        return m_session.scene()->zones.at(at).id;
    return topology.zones.isEmpty() ? ZoneId() : topology.zones.at(0).id;
}

QRect PlanEditor::freeZoneRect(QPoint centre) const
{
    QRect rect({}, NewZoneSize);
    rect.moveCenter(centre);
    const Layout layout = completeLayout(m_session.plan());
    const auto overlaps = [&](const QRect &other) { return other.marginsAdded({12, 12, 12, 12}).intersects(rect); };
    rect.moveTopLeft(snapped(rect.topLeft()));
    if (std::none_of(layout.zones.begin(), layout.zones.end(), overlaps))
        return rect;
    QRect all;
    for (const QRect &other : layout.zones)
        all = all.united(other);
    rect.moveTopLeft(snapped({all.right() + 60, all.top()}));
    return rect;
}

void PlanEditor::move(const QSet<ElementId> &elements, QPoint offset, const ZoneId &zone)
{
    Plan next = withMoved(withPinnedLayout(m_session.plan()), elements, offset);
    const QSet<NodeId> nodes = nodesOf(next.topology, elements);
    if (!zone.isEmpty() && !hasZone(next.topology, elements))
        next = withNodesInZone(std::move(next), nodes, zone);
    for (const ElementId &element : arrangeable(next.topology, elements)) {
        if (next.topology.zones.contains(ZoneId(element.text())))
            next = withZoneSettled(std::move(next), ZoneId(element.text()), zone);
    }
    for (const NodeId &node : nodes)
        next = withRoomFor(std::move(next), node);
    m_session.apply(tr("Move"), std::move(next));
}

void PlanEditor::arrangeAll()
{
    arrange(tr("Arrange everything"), withAllArranged(m_session.plan()));
}

void PlanEditor::arrangeSelection()
{
    if (!m_session.selection().elements.isEmpty())
        arrange(tr("Arrange the selection"), withArranged(m_session.plan(), m_session.selection().elements));
}

void PlanEditor::arrangeRest()
{
    arrange(tr("Arrange what has no place"), withRestArranged(m_session.plan()));
}

void PlanEditor::arrange(const QString &step, Plan next)
{
    if (next == m_session.plan())
        return;
    Q_EMIT aboutToArrange();
    m_session.apply(step, std::move(next));
}

void PlanEditor::resizeZone(const ZoneId &zone, const QRect &rect)
{
    Plan next = withPinnedLayout(m_session.plan());
    next.layout.zones.insert(zone, rect);
    m_session.apply(tr("Resize zone"), withRoomIn(std::move(next), zone));
}

void PlanEditor::rename(const ElementId &element, const QString &name)
{
    const Topology &topology = m_session.topology();
    Plan next = m_session.plan();
    const auto renamed = [&name](auto value) {
        value.name = name;
        return value;
    };
    if (const Node *node = topology.nodes.find(NodeId(element.text())))
        next.topology.nodes.set(renamed(*node));
    else if (const Zone *zone = topology.zones.find(ZoneId(element.text())))
        next.topology.zones.set(renamed(*zone));
    else if (const Firewall *firewall = topology.firewalls.find(FirewallId(element.text())))
        next.topology.firewalls.set(renamed(*firewall));
    m_session.apply(tr("Rename to %1").arg(name), std::move(next));
}

void PlanEditor::removeSelection()
{
    const Selection selection = m_session.selection();
    Plan next = m_session.plan();
    for (const FlowId &id : selection.flows) {
        const Flow *flow = m_session.flow(id);
        if (flow && flow->extra)
            next = withoutExtraFlow(std::move(next), flow->extra->id);
        else if (flow && selection.elements.isEmpty())
            next = withDecision(std::move(next), declined(id));
    }
    if (!selection.elements.isEmpty())
        next = withoutElements(withPinnedLayout(std::move(next)), selection.elements);
    m_session.apply(selection.elements.isEmpty() ? tr("Decline flows") : tr("Delete"), std::move(next));
}

void PlanEditor::duplicateSelection()
{
    const Plan part = fragment(withPinnedLayout(m_session.plan()), m_session.selection().elements);
    paste(part, QPoint(24, 24), tr("Duplicate"));
}

void PlanEditor::paste(const Plan &part, QPoint offset, const QString &step, const std::optional<ZoneId> &into)
{
    Plan pinned = withPinnedLayout(m_session.plan());
    Fitted fitted;
    if (!into)
        fitted = withHomes(std::move(pinned), part, offset);
    else if (into->isEmpty())
        fitted = withNewHomes(std::move(pinned), part, offset);
    else
        fitted = {std::move(pinned), withNodesComingTo(*into, part)};
    const int lost = lostReferences(fitted.plan, fitted.part);
    Plan target = withHomeFor(std::move(fitted.plan), fitted.part, offset);
    const ZoneId fallback = target.topology.zones.isEmpty() ? ZoneId() : target.topology.zones.at(0).id;
    Pasted result = pasted(std::move(target), fitted.part, offset, fallback);
    const QSet<ElementId> added = result.added;
    result.plan.topology = withFreeNames(std::move(result.plan.topology), added);
    for (const NodeId &node : nodesOf(result.plan.topology, added))
        result.plan = withRoomFor(std::move(result.plan), node);
    m_session.apply(step, std::move(result.plan));
    m_session.select({added, {}});
    if (lost > 0)
        m_session.raise(tr("%n references to machines or services that were not copied were left out.", nullptr, lost));
}

void PlanEditor::addRows(const QList<CheckedRow> &rows)
{
    RowsAdded result = withRows(withPinnedLayout(m_session.plan()), rows, m_session.packs());
    result.plan = withPinnedLayout(std::move(result.plan));
    for (const NodeId &node : nodesOf(result.plan.topology, result.added))
        result.plan = withRoomFor(std::move(result.plan), node);
    m_session.apply(tr("Add %n nodes from rows", nullptr, int(result.added.size())), std::move(result.plan));
    m_session.select({result.added, {}});
}

void PlanEditor::setNodes(const QString &step, const QList<Node> &nodes)
{
    Plan next = m_session.plan();
    for (const Node &node : nodes) {
        const Node *was = next.topology.nodes.find(node.id);
        const Pack *pack = m_session.packs().pack(node.role.pack);
        if (pack && (!was || was->role.pack != pack->id))
            next = withPack(std::move(next), {pack->id, pack->edition, {}});
        next = withNode(std::move(next), node);
    }
    m_session.apply(step, std::move(next));
}

void PlanEditor::setZones(const QString &step, const QList<Zone> &zones)
{
    Plan next = m_session.plan();
    for (const Zone &zone : zones)
        next = withZone(std::move(next), zone);
    m_session.apply(step, std::move(next));
}

void PlanEditor::setFirewalls(const QString &step, const QList<Firewall> &firewalls)
{
    Plan next = m_session.plan();
    for (const Firewall &firewall : firewalls)
        next = withFirewall(std::move(next), firewall);
    m_session.apply(step, std::move(next));
}

void PlanEditor::addExtraFlow(const ExtraFlow &flow)
{
    m_session.apply(tr("Add a flow"), withExtraFlow(m_session.plan(), flow));
}

void PlanEditor::decide(const Decision &decision)
{
    m_session.apply(tr("Decide"), withDecision(m_session.plan(), decision));
}

void PlanEditor::decideFlows(const QSet<FlowId> &flows, std::optional<DecisionState> state)
{
    Plan next = m_session.plan();
    for (const FlowId &flow : flows) {
        Decision decision;
        decision.target = flow.text();
        decision.state = state.value_or(DecisionState::Accepted);
        next = state ? withDecision(std::move(next), decision)
                     : withoutDecision(std::move(next), DecisionAbout::Flow, flow.text());
    }
    m_session.apply(state ? tr("Decide about flows") : tr("Withdraw decisions"), std::move(next));
}

void PlanEditor::applyFix(const Fix &fix)
{
    if (!fix.isEmpty())
        m_session.apply(fix.title, fix.apply(m_session.plan()));
}

void PlanEditor::withdrawDecision(DecisionAbout about, const QString &target)
{
    m_session.apply(tr("Withdraw the decision"), withoutDecision(m_session.plan(), about, target));
}

} // namespace portwright
