// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "app/rowimport.h"
#include "desktop/canvas/canvasview.h"
#include "desktop/presenter/session.h"

namespace portwright {

/// Turns what a person asks for into edits of the session's plan, one undo step each.
class PlanEditor : public QObject
{
    Q_OBJECT

public:
    explicit PlanEditor(Session &session, QObject *parent = nullptr);

    /// Places an item with its corner at `position`; on the empty canvas (no `zone`) a node brings a zone of its own.
    void place(const CanvasItem &item, QPoint position, const ZoneId &zone);
    /// Places an item near `position`, in a zone that suits it, free of what is drawn there.
    void placeFreely(const CanvasItem &item, QPoint position);
    void addZone(const QRect &rect);

    /// `zone` is where they were dropped: it adopts nodes, or zones if these are all there is.
    void move(const QSet<ElementId> &elements, QPoint offset, const ZoneId &zone);
    /// Automatic layout of everything, of what is selected, or of what has no place yet.
    void arrangeAll();
    void arrangeSelection();
    void arrangeRest();
    /// The zone never becomes smaller than what lies in it needs.
    void resizeZone(const ZoneId &zone, const QRect &rect);
    void rename(const ElementId &element, const QString &name);
    /// Removes what is selected; of selected flows the ones added by hand go, the derived ones are declined.
    void removeSelection();
    void duplicateSelection();
    /// Adds a fragment `offset` away and selects it. Nodes that come without their zone go `into` that zone, an empty
    /// one being a zone of their own; absent: to the zone of the name that theirs had.
    void paste(const Plan &fragment, QPoint offset, const QString &step, const std::optional<ZoneId> &into = {});

    /// Adds the usable rows as nodes and selects them.
    void addRows(const QList<CheckedRow> &rows);

    void setNodes(const QString &step, const QList<Node> &nodes);
    void setZones(const QString &step, const QList<Zone> &zones);
    void setFirewalls(const QString &step, const QList<Firewall> &firewalls);
    void addExtraFlow(const ExtraFlow &flow);
    void decide(const Decision &decision);
    /// One decision for each flow, as one step; absent: the decisions are withdrawn.
    void decideFlows(const QSet<FlowId> &flows, std::optional<DecisionState> state);
    /// The fix of a finding, as a step that bears its title.
    void applyFix(const Fix &fix);
    void withdrawDecision(DecisionAbout about, const QString &target);

Q_SIGNALS:
    /// Said before the plan changes.
    void aboutToArrange();

private:
    void arrange(const QString &step, Plan next);
    NodeId placeRole(const RoleRef &role, QPoint corner, const ZoneId &zone);
    ZoneId placeZone(ZoneKind kind, const QRect &rect, const ZoneId &around = {});
    FirewallId placeFirewall(QPoint corner);
    ZoneId suitableZone(const RoleRef &role, QPoint position) const;
    QRect freeZoneRect(QPoint centre) const;

    Session &m_session;
};

/// The plan with every drawn thing fixed where it is shown, so that an edit moves nothing else.
Plan withPinnedLayout(Plan plan);

/// The translated name of a zone kind.
QString zoneKindTitle(ZoneKind kind);

} // namespace portwright
