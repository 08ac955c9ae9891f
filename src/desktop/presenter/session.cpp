// SPDX-License-Identifier: Apache-2.0
#include "desktop/presenter/session.h"

namespace portwright {

namespace {

SceneOptions sceneOptions(const QString &language)
{
    SceneOptions options;
    options.language = language;
    return options;
}

} // namespace

Session::Session(SessionWorld world, QObject *parent)
    : QObject(parent), m_world(std::move(world)), m_library(m_world.library)
{
    choosePacks();
    evaluateAll();
    m_scene = buildScene(plan(), derivation(), m_workspace.routing, TableMeasure(), sceneOptions(language()));
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
    m_document.reset(std::move(plan), path);
    Q_EMIT planOpened();
}

void Session::select(Selection selection)
{
    if (selection == m_selection)
        return;
    m_selection = std::move(selection);
    Q_EMIT selectionChanged();
}

void Session::follow(const PlanDiff &diff)
{
    const SceneOptions options = sceneOptions(language());
    if (diff.isLayoutOnly() && !m_libraryIsNew) {
        m_workspace.plan = plan();
        m_scene = withLayoutOf(*m_scene, plan(), derivation().packs, TableMeasure(), options);
    } else {
        choosePacks();
        evaluateAll();
        m_scene = buildScene(plan(), derivation(), m_workspace.routing, TableMeasure(), options);
    }
    dropStaleSelection();
    Q_EMIT planChanged(diff);
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

void Session::evaluateAll()
{
    m_workspace = evaluate(plan(), packs(), m_world.today, language());
}

void Session::dropStaleSelection()
{
    Selection kept = m_selection;
    erase_if(kept.elements, [this](const ElementId &id) { return !topology().contains(id); });
    erase_if(kept.flows, [this](const FlowId &id) { return !flow(id); });
    select(std::move(kept));
}

} // namespace portwright
