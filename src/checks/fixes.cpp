// SPDX-License-Identifier: Apache-2.0
#include "checks/fixes.h"

#include "checks/findings.h"
#include "model/edits.h"

namespace portwright {

namespace {

/// The plan with one element changed; as it was where there is none of the id.
template <class T, class Change>
Plan changed(Plan plan, const IdList<T> &list, const typename IdList<T>::Id &id,
             Plan (*with)(Plan, T, std::optional<QPoint>), const Change &change)
{
    const T *found = list.find(id);
    if (!found)
        return plan;
    T value = *found;
    change(value);
    return with(std::move(plan), std::move(value), {});
}

template <class Change>
Plan withChangedZone(Plan plan, const ZoneId &id, const Change &change)
{
    const Zone *found = plan.topology.zones.find(id);
    if (!found)
        return plan;
    Zone zone = *found;
    change(zone);
    return withZone(std::move(plan), std::move(zone));
}

template <class Change>
Plan withChangedNode(const Plan &plan, const NodeId &id, const Change &change)
{
    return changed<Node>(plan, plan.topology.nodes, id, withNode, change);
}

template <class Change>
Plan withChangedFirewall(const Plan &plan, const FirewallId &id, const Change &change)
{
    return changed<Firewall>(plan, plan.topology.firewalls, id, withFirewall, change);
}

} // namespace

Fix removeForward(const FirewallId &firewall, const QString &forward)
{
    return {CheckText::tr("Remove the forward \"%1\"").arg(forward), [firewall, forward](const Plan &plan) {
                return withChangedFirewall(plan, firewall, [&forward](Firewall &device) {
                    device.forwards.removeIf([&forward](const Forward &one) { return one.id == forward; });
                });
            }};
}

Fix removeElement(const ElementId &element, const QString &name)
{
    return {CheckText::tr("Remove \"%1\"").arg(name),
            [element](Plan plan) { return withoutElements(std::move(plan), {element}); }};
}

Fix removeDecision(const Decision &decision)
{
    return {CheckText::tr("Remove the decision"), [about = decision.about, target = decision.target](Plan plan) {
                return withoutDecision(std::move(plan), about, target);
            }};
}

Fix removeExtraFlow(const QString &extra)
{
    return {CheckText::tr("Remove the extra flow \"%1\"").arg(extra),
            [extra](Plan plan) { return withoutExtraFlow(std::move(plan), extra); }};
}

Fix moveNode(const NodeId &node, const ZoneId &zone, const QString &zoneName)
{
    return {CheckText::tr("Move it to the zone \"%1\"").arg(zoneName),
            [node, zone](Plan plan) { return withNodesInZone(std::move(plan), {node}, zone); }};
}

Fix addNetworks(const Zone &zone, const QList<IpRange> &ranges)
{
    QList<Cidr> networks;
    QStringList texts;
    for (const IpRange &range : ranges) {
        const std::optional<Cidr> network = range.cidr();
        if (!network)
            return {};
        networks += *network;
        texts += network->toString();
    }
    return {CheckText::tr("Add %1 to the zone's networks").arg(texts.join(QStringLiteral(", "))),
            [id = zone.id, networks](Plan plan) {
                return withChangedZone(std::move(plan), id, [&networks](Zone &one) { one.networks += networks; });
            }};
}

Fix setCount(const NodeId &node, qint64 count)
{
    return {CheckText::tr("Set the count to %1").arg(count), [node, count](const Plan &plan) {
                return withChangedNode(plan, node, [count](Node &one) { one.count = count; });
            }};
}

Fix setParent(const ZoneId &inner, const ZoneId &outer, const QString &text)
{
    return {text, [inner, outer](Plan plan) {
                return withChangedZone(std::move(plan), inner, [&outer](Zone &zone) { zone.parent = outer; });
            }};
}

Fix joinZone(const FirewallId &firewall, const ZoneId &zone, const QString &text)
{
    return {text, [firewall, zone](const Plan &plan) {
                return withChangedFirewall(plan, firewall, [&zone](Firewall &device) { device.zones += zone; });
            }};
}

Fix removeSetting(const NodeId &node, const QString &pack, const QString &setting)
{
    const QString title = CheckText::tr("Remove the setting \"%1\"").arg(setting);
    if (node.isEmpty())
        return {title,
                [pack, setting](Plan plan) { return withPlanSetting(std::move(plan), pack, setting, std::nullopt); }};
    return {title, [node, setting](const Plan &plan) {
                return withChangedNode(plan, node, [&setting](Node &one) { one.settings.remove(setting); });
            }};
}

Fix takeOverEdition(const QString &pack, const QString &edition)
{
    return {CheckText::tr("Take over edition %1").arg(edition), [pack, edition](Plan plan) {
                for (PackRef &named : plan.packs) {
                    if (named.id == pack)
                        named.edition = edition;
                }
                return plan;
            }};
}

} // namespace portwright
