// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "app/packfolders.h"
#include "desktop/presenter/evaluator.h"
#include "document/document.h"
#include "rules/flowrows.h"

#include <QSet>

namespace portwright {

/// What is selected, in every view alike.
struct Selection
{
    QSet<ElementId> elements;
    QSet<FlowId> flows;
    bool isEmpty() const { return elements.isEmpty() && flows.isEmpty(); }
    bool operator==(const Selection &) const = default;
};

/// What a session reads of the world.
struct SessionWorld
{
    FileSystem &files;
    PackLibrary library; // shipped packs and those of the user's folders
    QString language = QStringLiteral("en");
    QDate today;
};

/// The open plan with all that follows from it; views read here and are told by signals what happened.
///
/// What follows from a small plan is there at once. Of a large one only the rows of flows and the boxes of the scene
/// are: the workspace stays that of an earlier plan, and so do the lines that are drawn, until the background has
/// caught up.
class Session : public QObject
{
    Q_OBJECT

public:
    explicit Session(SessionWorld world, QObject *parent = nullptr);

    Document &document() { return m_document; }
    const Plan &plan() const { return m_document.plan(); }
    const Topology &topology() const { return plan().topology; }
    /// The packs the plan is read with.
    const PackSet &packs() const { return m_packs; }
    /// Every edition at hand, those beside the plan included.
    const PackLibrary &library() const { return m_library; }
    const QString &language() const { return m_world.language; }
    FileSystem &files() { return m_world.files; }
    /// The flows before decisions; always those of the plan.
    const FlowRows &flowRows() const { return *m_rows; }
    /// True if workspace and scene are those of the plan; row by row the derivation's flows are then `flowRows()`.
    bool isSettled() const { return m_settled; }
    /// True until planOpened(), while the document already has the plan.
    bool isOpening() const { return m_opening; }
    const Workspace &workspace() const { return m_workspace; }
    const Derivation &derivation() const { return m_workspace.derivation; }
    /// What nobody's word speaks for in the workspace.
    const QList<Assumption> &assumptions() const { return m_assumptions; }
    std::shared_ptr<const Scene> scene() const { return m_scene; }
    const Selection &selection() const { return m_selection; }
    /// What was seen while probing and is wrong with the world, not with the plan.
    const QList<Finding> &observed() const { return m_observed; }
    void setObserved(const QList<Finding> &findings);

    /// Null where there is no such flow.
    const Flow *flow(const FlowId &id) const { return derivation().find(id); }
    /// The route of a flow of the derivation.
    const Route &routeOf(const Flow &flow) const;
    FlowState stateOf(const Flow &flow) const;
    /// The selected flows, and those of the selected nodes, zones and firewalls.
    QSet<FlowId> selectedFlows() const;
    QString nameOf(const ElementId &id) const { return topology().nameOf(id); }

    void apply(const QString &step, Plan next) { m_document.apply(step, std::move(next)); }
    /// Makes another plan the open one, without history.
    void open(Plan plan, const QString &path);
    void select(Selection selection);
    /// Shows a message without stopping anyone.
    void raise(const QString &message) { Q_EMIT messageRaised(message); }

Q_SIGNALS:
    void planOpened();
    /// Other packs, or other editions, are in use.
    void packsChanged();
    /// The plan has changed in more than its layout; `rows` if `flowRows()` have, too. Comes before `planChanged`.
    void flowsChanged(bool rows);
    /// A large plan has changed: its boxes are drawn, what follows is being worked out.
    void boxesChanged(const portwright::PlanDiff &diff);
    /// The plan, its workspace and its scene are new; `diff` says what differs from when this was last said.
    void planChanged(const portwright::PlanDiff &diff);
    void selectionChanged();
    void observedChanged();
    void messageRaised(const QString &message);

private:
    void follow(const PlanDiff &diff);
    void choosePacks();
    Evaluator::Task task() const;
    bool isLarge() const;
    void updateRows(const PlanDiff &diff);
    void followAtOnce(const PlanDiff &diff);
    void followInSteps(const PlanDiff &diff);
    void take(const Evaluator::Outcome &outcome);
    void settle(const Evaluator::Outcome &outcome);
    void dropStaleSelection();

    SessionWorld m_world;
    PackLibrary m_library;
    PackSet m_packs;
    bool m_libraryIsNew = true;
    Document m_document;
    std::unique_ptr<FlowRows> m_rows;
    PackSet m_rowPacks; // with which they were listed
    Workspace m_workspace;
    QList<Assumption> m_assumptions;
    std::shared_ptr<const Scene> m_scene;
    Evaluator m_evaluator;
    bool m_settled = true;
    std::shared_ptr<const Scene> m_settledScene; // the last that was worked out
    bool m_onlyMoved = true;                     // since then the layout alone has changed
    bool m_flowsMissing = false;                 // from the workspace of a plan just opened
    bool m_opening = false;
    Selection m_selection;
    QList<Finding> m_observed;
};

} // namespace portwright
