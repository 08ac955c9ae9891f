// SPDX-License-Identifier: Apache-2.0
#include "scene/scene.h"

#include "scene/boxes.h"
#include "scene/bundles.h"
#include "scene/edgerouter.h"
#include "scene/edges.h"
#include "scene/edgesatnodes.h"
#include "scene/labels.h"
#include "scene/linestyle.h"

namespace portwright {

namespace {

QString titleOf(const Flow &flow, const Topology &topology, const QString &language)
{
    const QString title = QStringLiteral("%1 \u2192 %2 %3, %4")
                              .arg(topology.nameOf(flow.source), topology.nameOf(flow.destination),
                                   serviceText(flow.ports, flow.transport), needTitle(flow.need));
    const QString purpose = flow.purpose(language);
    return purpose.isEmpty() ? title : title + QStringLiteral(": ") + purpose;
}

/// Leaves out edges whose ends are not drawn, and their labels.
void addEdges(Scene &scene, EdgeSet set)
{
    for (qsizetype index = 0; index < set.edges.size(); ++index) {
        Edge &edge = set.edges[index];
        if (!scene.nodeIndex.contains(edge.a) || !scene.nodeIndex.contains(edge.b))
            continue;
        for (const qsizetype flow : std::as_const(edge.flows))
            scene.edgeOfFlow.insert(scene.flowIds.at(flow), scene.edges.size());
        set.labels[index].edge = scene.edges.size();
        scene.edges.append(std::move(edge));
        scene.labels.append(set.labels.at(index));
    }
}

/// All that depends on where boxes are: lines, labels, ends of bundles, bounds.
void draw(Scene &scene, const TextMeasure &measure)
{
    routeEdges(scene);
    placeLabels(scene, measure);
    placeBundles(scene);
    scene.bounds = boundsOf(scene);
}

} // namespace

std::shared_ptr<const Scene> buildScene(const Plan &plan, const Derivation &derivation, const Routing &routing,
                                        const TextMeasure &measure, const SceneOptions &options)
{
    auto scene = std::make_shared<Scene>();
    addBoxes(*scene, plan, derivation.packs, options);
    scene->flowIds.reserve(derivation.flows.size());
    for (const Flow &flow : derivation.flows) {
        scene->flowIds.append(flow.id());
        scene->flowTitles.append(titleOf(flow, plan.topology, options.language));
    }
    addEdges(*scene, mergedEdges(plan.topology, derivation, routing, options));
    scene->edgesAtNodes = EdgesAtNodes(*scene);
    scene->bundles = zoneBundles(*scene, plan.topology);
    draw(*scene, measure);
    return scene;
}

std::shared_ptr<const Scene> withLayoutOf(const Scene &before, const Plan &plan, const PackSet &packs,
                                          const TextMeasure &measure, const SceneOptions &options)
{
    auto scene = std::make_shared<Scene>(before);
    scene->zones.clear();
    scene->nodes.clear();
    addBoxes(*scene, plan, packs, options);
    draw(*scene, measure);
    return scene;
}

std::shared_ptr<const Scene> withNodesMoved(const Scene &before, const QHash<ElementId, QPointF> &topLeft,
                                            const TextMeasure &measure)
{
    auto scene = std::make_shared<Scene>(before);
    ChangedParts changed;
    for (auto place = topLeft.cbegin(); place != topLeft.cend(); ++place) {
        const qsizetype node = scene->nodeIndex.value(place.key(), -1);
        if (node < 0)
            continue;
        scene->nodes[node].rect.moveTo(*place);
        changed.nodes.append(node);
    }
    changed.edges = edgesAt(before, changed.nodes);
    routeEdges(*scene, changed.edges);
    placeLabels(*scene, measure, changed.edges);
    scene->bounds = boundsOf(*scene, before, changed);
    return scene;
}

} // namespace portwright
