// SPDX-License-Identifier: Apache-2.0
#include "model/edits.h"

#include "model/freename.h"
#include "model/references.h"

namespace portwright {

namespace {

/// Keeps references that lead somewhere in the plan, or to the element that is about to be added.
IdMap existing(const Plan &plan, const QString &added)
{
    return [&plan, added](const QString &id) {
        return id == added || plan.topology.contains(ElementId(id)) ? std::optional(id) : std::nullopt;
    };
}

/// True if the way up from `start` exists and does not lead through `id`.
template <class T, class Upward>
bool leadsAway(const IdList<T> &elements, typename IdList<T>::Id start, const typename IdList<T>::Id &id, Upward upward)
{
    for (qsizetype step = 0; step <= elements.size(); ++step) {
        const T *at = elements.find(start);
        if (start == id || !at)
            return false;
        if (upward(*at).isEmpty())
            return true;
        start = upward(*at);
    }
    return false;
}

/// A node on another's machine has its zone and addresses from there.
void settle(const Plan &plan, Node &node)
{
    const auto upward = [](const Node &other) { return other.on; };
    if (!node.on.isEmpty() && !leadsAway(plan.topology.nodes, node.on, node.id, upward))
        node.on = NodeId();
    if (!node.on.isEmpty()) {
        node.zone = ZoneId();
        node.addresses.clear();
        return;
    }
    const Node *before = plan.topology.nodes.find(node.id);
    if (before && !plan.topology.zones.contains(node.zone))
        node.zone = plan.topology.zoneOf(*before);
}

/// The environment has a member of its own, whichever way it was set.
void foldEnvironment(Node &node)
{
    const auto setting = node.settings.constFind(QStringLiteral("environment"));
    if (setting == node.settings.constEnd() || !std::holds_alternative<QString>(*setting))
        return;
    node.environment = std::get<QString>(*setting);
    node.settings.erase(setting);
}

/// Sorted by id, each id once.
template <class T>
void order(QList<T> &values)
{
    QSet<QString> ids;
    for (T &value : values) {
        value.id = freeName(value.id, [&ids](const QString &id) { return ids.contains(id); });
        ids.insert(value.id);
    }
    std::sort(values.begin(), values.end(), [](const T &a, const T &b) { return a.id < b.id; });
}

} // namespace

QString freeId(const Plan &plan, const QString &wanted)
{
    return freeName(wanted, [&plan](const QString &id) { return plan.topology.contains(ElementId(id)); });
}

Plan withNode(Plan plan, Node node, std::optional<QPoint> position)
{
    settle(plan, node);
    foldEnvironment(node);
    const NodeId id = node.id;
    Node sound = withMappedReferences(node, existing(plan, id.text())).value_or(node);
    plan.topology.nodes.set(std::move(sound));
    if (position)
        plan.layout.nodes.insert(id, *position);
    return plan;
}

Plan withZone(Plan plan, Zone zone, std::optional<QRect> rect)
{
    const auto upward = [](const Zone &other) { return other.parent; };
    if (!zone.parent.isEmpty() && !leadsAway(plan.topology.zones, zone.parent, zone.id, upward))
        zone.parent = ZoneId();
    if (rect)
        plan.layout.zones.insert(zone.id, *rect);
    plan.topology.zones.set(std::move(zone));
    return plan;
}

Plan withFirewall(Plan plan, Firewall firewall, std::optional<QPoint> position)
{
    firewall = withMappedReferences(firewall, existing(plan, firewall.id.text()));
    order(firewall.forwards);
    order(firewall.masquerades);
    if (position)
        plan.layout.firewalls.insert(firewall.id, *position);
    plan.topology.firewalls.set(std::move(firewall));
    return plan;
}

Plan withDecision(Plan plan, Decision decision)
{
    plan.decisions.prepend(std::move(decision)); // the first of two on one thing stays
    sortDecisions(plan.decisions);
    return plan;
}

Plan withoutDecision(Plan plan, DecisionAbout about, const QString &target)
{
    plan.decisions.removeIf(
        [&](const Decision &decision) { return decision.about == about && decision.target == target; });
    return plan;
}

Plan withExtraFlow(Plan plan, ExtraFlow flow)
{
    plan.extraFlows.set(std::move(flow));
    return plan;
}

Plan withMustStayShut(Plan plan, MustStayShut ports)
{
    plan.mustStayShut = std::move(ports);
    return plan;
}

Plan withoutExtraFlow(Plan plan, const QString &id)
{
    plan.extraFlows.remove(id);
    return plan;
}

Plan withPack(Plan plan, PackRef pack)
{
    const auto place = std::lower_bound(plan.packs.begin(), plan.packs.end(), pack.id,
                                        [](const PackRef &named, const QString &id) { return named.id < id; });
    if (place == plan.packs.end() || place->id != pack.id)
        plan.packs.insert(place, std::move(pack));
    return plan;
}

Plan withPlanSetting(Plan plan, const QString &pack, const QString &setting, std::optional<SettingValue> value)
{
    SettingMap settings = plan.settings.value(pack);
    if (value)
        settings.insert(setting, *std::move(value));
    else
        settings.remove(setting);
    if (settings.isEmpty())
        plan.settings.remove(pack);
    else
        plan.settings.insert(pack, settings);
    return plan;
}

Plan withNodesInZone(Plan plan, const QSet<NodeId> &nodes, const ZoneId &zone)
{
    if (!plan.topology.zones.contains(zone))
        return plan;
    for (const NodeId &id : nodes) {
        const Node *found = plan.topology.nodes.find(id);
        if (!found || !found->on.isEmpty() || found->zone == zone)
            continue;
        Node node = *found;
        node.zone = zone;
        plan.topology.nodes.set(std::move(node));
    }
    return plan;
}

Plan withRenamedId(Plan plan, const ElementId &from, const QString &to)
{
    if (!isValidId(to) || plan.topology.contains(ElementId(to)) || !plan.topology.contains(from))
        return plan;
    return withMappedIds(std::move(plan), {from},
                         [&](const QString &id) { return std::optional(id == from.text() ? to : id); });
}

} // namespace portwright
