// SPDX-License-Identifier: Apache-2.0
#include "desktop/presenter/session.h"

#include "scene/provisional.h"

#include <QScopedValueRollback>

namespace portwright {

namespace {

constexpr qsizetype LargePlan = 500; // nodes; below, all that follows takes less than a tenth of a second

SceneOptions sceneOptions(const QString &language)
{
    SceneOptions options;
    options.language = language;
    return options;
}

/// True if all boxes stand where they stood.
bool leavesPlaces(const PlanDiff &diff)
{
    return diff.added.isEmpty() && diff.removed.isEmpty() && diff.moved.isEmpty() && !diff.settings;
}

} // namespace

Session::Session(SessionWorld world, QObject *parent)
    : QObject(parent), m_world(std::move(world)), m_library(m_world.library)
{
    choosePacks();
    m_rows = std::make_unique<FlowRows>(plan(), packs());
    m_rowPacks = packs();
    take(Evaluator::evaluate(task()));
    connect(&m_evaluator, &Evaluator::finished, this, &Session::settle);
    connect(&m_document, &Document::changed, this, &Session::follow);
}

const Route &Session::routeOf(const Flow &flow) const
{
    return m_workspace.routing.routes.at(&flow - derivation().flows.constData());
}

FlowState Session::stateOf(const Flow &flow) const
{
    return portwright::stateOf(flow, routeOf(flow));
}

QSet<FlowId> Session::selectedFlows() const
{
    QSet<FlowId> flows = m_selection.flows;
    const auto isSelected = [this](const NodeId &node) {
        const Node *found = topology().nodes.find(node);
        return m_selection.elements.contains(node) ||
               (found && m_selection.elements.contains(topology().zoneOf(*found)));
    };
    const auto isCrossed = [this](const Route &route) {
        return std::any_of(route.paths.begin(), route.paths.end(), [this](const QList<Crossing> &path) {
            return std::any_of(path.begin(), path.end(), [this](const Crossing &crossing) {
                return m_selection.elements.contains(crossing.firewall);
            });
        });
    };
    for (const Flow &flow : derivation().flows) {
        if (isSelected(flow.source) || isSelected(flow.destination) || isCrossed(routeOf(flow)))
            flows += flow.id();
    }
    return flows;
}

void Session::open(Plan plan, const QString &path)
{
    select({});
    m_library = m_world.library;
    if (const QString beside = folderBeside(path); !beside.isEmpty())
        m_library.addFolder(m_world.files, beside, PackOrigin::Kind::BesidePlan);
    m_libraryIsNew = true;
    const QScopedValueRollback<bool> opening(m_opening, true);
    m_document.reset(std::move(plan), path);
    Q_EMIT planOpened();
}

void Session::setObserved(const QList<Finding> &findings)
{
    const auto same = [](const Finding &a, const Finding &b) { return a.id == b.id && a.help == b.help; };
    if (std::equal(findings.begin(), findings.end(), m_observed.begin(), m_observed.end(), same))
        return;
    m_observed = findings;
    Q_EMIT observedChanged();
}

void Session::select(Selection selection)
{
    if (selection == m_selection)
        return;
    m_selection = std::move(selection);
    Q_EMIT selectionChanged();
}

bool Session::isLarge() const
{
    return topology().nodes.size() > LargePlan;
}

void Session::follow(const PlanDiff &diff)
{
    if (diff.isLayoutOnly() && !m_libraryIsNew && !isLarge()) {
        m_workspace.plan = plan();
        m_scene = withLayoutOf(*m_scene, plan(), derivation().packs, TableMeasure(), sceneOptions(language()));
        m_settledScene = m_scene;
        Q_EMIT planChanged(diff);
        return;
    }
    m_onlyMoved = (m_settled || m_onlyMoved) && diff.isLayoutOnly() && !m_libraryIsNew;
    choosePacks();
    m_settled = !isLarge();
    if (m_settled)
        followAtOnce(diff);
    else
        followInSteps(diff);
}

void Session::followAtOnce(const PlanDiff &diff)
{
    m_evaluator.cancel();
    m_flowsMissing = false;
    take(Evaluator::evaluate(task()));
    updateRows(diff);
    dropStaleSelection();
    Q_EMIT planChanged(diff);
}

/// Rows and boxes now, the rest from the background.
void Session::followInSteps(const PlanDiff &diff)
{
    if (m_opening) {
        m_workspace = {};
        m_assumptions.clear();
        m_workspace.plan = plan();
        m_workspace.derivation.packs = packs();
        m_flowsMissing = true;
    }
    updateRows(diff);
    if (m_opening) {
        m_scene = buildBoxes(plan(), packs(), *m_rows, sceneOptions(language()));
        Q_EMIT planChanged(diff);
    } else {
        const TableMeasure measure;
        const SceneOptions options = sceneOptions(language());
        auto scene = m_onlyMoved ? withPlacesOf(*m_scene, plan(), diff.moved, measure)
                     : leavesPlaces(diff) && !m_libraryIsNew
                         ? withNodesOf(*m_scene, plan(), packs(), diff.changed, options)
                         : nullptr;
        m_scene = scene ? std::move(scene) : withBoxesOf(*m_scene, plan(), packs(), measure, options);
        dropStaleSelection();
        Q_EMIT boxesChanged(diff);
    }
    Evaluator::Task next = task();
    if (m_onlyMoved)
        next.known = Evaluator::Outcome{m_workspace, m_settledScene, m_assumptions};
    m_evaluator.start(std::move(next));
}

/// Other packs give other rules: the rows are then listed anew.
void Session::updateRows(const PlanDiff &diff)
{
    bool changed = m_rowPacks.packs() != packs().packs();
    if (changed)
        m_rows = std::make_unique<FlowRows>(plan(), packs());
    else
        changed = m_rows->update(plan(), diff);
    m_rowPacks = packs();
    if (changed || !diff.isLayoutOnly())
        Q_EMIT flowsChanged(changed);
}

void Session::take(const Evaluator::Outcome &outcome)
{
    m_workspace = outcome.workspace;
    m_assumptions = outcome.assumptions;
    m_scene = outcome.scene;
    m_settledScene = outcome.scene;
    m_onlyMoved = true;
}

void Session::settle(const Evaluator::Outcome &outcome)
{
    if (m_settled)
        return;
    PlanDiff diff = difference(m_workspace.plan, plan());
    // Flows have come even where the plan is the same.
    if (std::exchange(m_flowsMissing, false) || diff.isEmpty())
        diff.settings = true;
    take(outcome);
    m_settled = true;
    dropStaleSelection();
    Q_EMIT planChanged(diff);
}

Evaluator::Task Session::task() const
{
    return {plan(), packs(), m_world.today, sceneOptions(language()), {}};
}

void Session::choosePacks()
{
    m_libraryIsNew = false;
    PackSet chosen = m_library.packsFor(plan().packs);
    const bool others = chosen.packs() != m_packs.packs();
    m_packs = std::move(chosen);
    if (others)
        Q_EMIT packsChanged();
}

void Session::dropStaleSelection()
{
    Selection kept = m_selection;
    erase_if(kept.elements, [this](const ElementId &id) { return !topology().contains(id); });
    erase_if(kept.flows, [this](const FlowId &id) { return !flow(id); });
    select(std::move(kept));
}

} // namespace portwright
