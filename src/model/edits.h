// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "model/plan.h"

#include <QSet>

namespace portwright {

// Edits are pure functions Plan -> Plan. They keep every reference of the plan sound.

/// An id that no zone, firewall or node has: `wanted` itself, or with "-2", "-3", ... behind it.
QString freeId(const Plan &plan, const QString &wanted);

/// Adds or replaces; `position` is where it is drawn (absent: as before, or laid out automatically).
Plan withNode(Plan plan, Node node, std::optional<QPoint> position = {});
Plan withZone(Plan plan, Zone zone, std::optional<QRect> rect = {});
Plan withFirewall(Plan plan, Firewall firewall, std::optional<QPoint> position = {});
Plan withDecision(Plan plan, Decision decision);
Plan withoutDecision(Plan plan, DecisionAbout about, const QString &target);
Plan withExtraFlow(Plan plan, ExtraFlow flow);
Plan withoutExtraFlow(Plan plan, const QString &id);
Plan withMustStayShut(Plan plan, MustStayShut ports);
/// Names the pack, unless the plan already names an edition of it.
Plan withPack(Plan plan, PackRef pack);
Plan withPlanSetting(Plan plan, const QString &pack, const QString &setting, std::optional<SettingValue> value);

/// Removes elements and all that refers to them (forwards, uses, extra flows, layout, decisions about their flows).
/// Inner zones and nodes of a removed zone go with it; nodes `on` a removed node, too.
Plan withoutElements(Plan plan, const QSet<ElementId> &ids);

/// Moves what is drawn by `offset`; a zone takes its members and inner zones with it.
Plan withMoved(Plan plan, const QSet<ElementId> &ids, QPoint offset);

/// Puts nodes into another zone (their legs and layout stay). Nodes that live `on` another are left alone.
Plan withNodesInZone(Plan plan, const QSet<NodeId> &nodes, const ZoneId &zone);

/// Gives an element another id and rewrites every reference to it, decisions' flow ids included.
Plan withRenamedId(Plan plan, const ElementId &from, const QString &to);

/// Part of a plan for the clipboard: the elements, what lies in them, their layout and extra flows between them.
/// It may refer to what lies outside of it; parseFragment() reads such a plan.
Plan fragment(const Plan &plan, const QSet<ElementId> &ids);

/// The plan with the fragment added under free ids, drawn `offset` away; `added` are the new ids.
/// Nodes whose zone is not in the fragment go to the zone of the same id, else to `fallbackZone`; other references to
/// what is neither in the fragment nor in the plan are dropped.
struct Pasted
{
    Plan plan;
    QSet<ElementId> added;
};
Pasted pasted(Plan plan, const Plan &fragment, QPoint offset, const ZoneId &fallbackZone);

} // namespace portwright
