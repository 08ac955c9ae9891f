// SPDX-License-Identifier: Apache-2.0
#include "scene/provisional.h"

#include "scene/anchoredzones.h"
#include "scene/autolayout.h"
#include "scene/boxes.h"
#include "scene/bundles.h"
#include "scene/edgerouter.h"
#include "scene/labels.h"

namespace portwright {

namespace {

constexpr qsizetype MostLedAtOnce = 400; // lines

/// Takes lines out, and the labels and flows of them.
void keepEdges(Scene &scene, const std::vector<bool> &keeps)
{
    const SharedList<Edge> edges = std::exchange(scene.edges, {});
    const SharedList<EdgeLabel> labels = std::exchange(scene.labels, {});
    scene.edgeOfFlow.clear();
    scene.edgesAtNodes = {};
    for (qsizetype index = 0; index < edges.size(); ++index) {
        if (!keeps[size_t(index)])
            continue;
        for (const qsizetype flow : edges.at(index).flows)
            scene.edgeOfFlow.insert(scene.flowIds.at(flow), scene.edges.size());
        scene.labels.append(labels.at(index));
        scene.labels.back().edge = scene.edges.size();
        scene.edges.append(edges.at(index));
    }
}

/// Where the box of an element is no longer where it was.
bool hasMoved(const Scene &before, const Scene &after, const ElementId &id)
{
    const qsizetype old = before.nodeIndex.value(id, -1);
    return old < 0 || before.nodes.at(old).rect != after.nodes.at(after.nodeIndex.value(id)).rect;
}

/// Only those lines are left whose ends are still there; the lines at moved boxes if they are few.
QList<qsizetype> dropStaleEdges(const Scene &before, Scene &scene)
{
    std::vector<bool> keeps;
    std::vector<bool> touched;
    keeps.reserve(size_t(scene.edges.size()));
    touched.reserve(size_t(scene.edges.size()));
    for (const Edge &edge : std::as_const(scene.edges)) {
        keeps.push_back(scene.nodeIndex.contains(edge.a) && scene.nodeIndex.contains(edge.b));
        touched.push_back(keeps.back() && (hasMoved(before, scene, edge.a) || hasMoved(before, scene, edge.b)));
    }
    const bool few = std::count(touched.begin(), touched.end(), true) <= MostLedAtOnce;
    QList<qsizetype> led;
    qsizetype place = 0;
    for (size_t index = 0; index < keeps.size(); ++index) {
        keeps[index] = keeps[index] && (few || !touched[index]);
        if (keeps[index] && touched[index])
            led.append(place);
        place += keeps[index] ? 1 : 0;
    }
    if (place < scene.edges.size())
        keepEdges(scene, keeps);
    return led;
}

/// Where the layout has the box of a node or firewall; nothing if it does not say.
std::optional<QPoint> storedPlace(const Layout &layout, const NodeBox &box)
{
    if (box.firewall) {
        const auto place = layout.firewalls.constFind(FirewallId(box.id.text()));
        return place == layout.firewalls.constEnd() ? std::nullopt : std::optional<QPoint>(*place);
    }
    const auto place = layout.nodes.constFind(NodeId(box.id.text()));
    return place == layout.nodes.constEnd() ? std::nullopt : std::optional<QPoint>(*place);
}

/// True if the box is where the layout has it, or, if the layout does not say, in the node's zone.
bool isInPlace(const Scene &scene, const Plan &plan, const Node &node, const NodeBox &box)
{
    const qsizetype zone = scene.zoneIndex.value(plan.topology.zoneOf(node), -1);
    const std::optional<QPoint> place = storedPlace(plan.layout, box);
    return zone >= 0 && scene.zones.at(zone).rect.contains(box.rect) &&
           (!place || QPointF(*place) == box.rect.topLeft());
}

/// Moves the box of a zone to where the layout has it; false where it does not say.
bool moveZone(Scene &scene, const Layout &layout, const ZoneId &zone)
{
    const qsizetype index = scene.zoneIndex.value(zone, -1);
    const auto rect = layout.zones.constFind(zone);
    if (index < 0 || rect == layout.zones.constEnd())
        return false;
    scene.zones[index].rect = *rect;
    return true;
}

/// The same for a node or firewall.
bool moveNode(Scene &scene, const Layout &layout, qsizetype node)
{
    const std::optional<QPoint> place = storedPlace(layout, scene.nodes.at(node));
    if (place)
        scene.nodes[node].rect.moveTo(*place);
    return place.has_value();
}

/// Zones are wide enough for what they hold, as a layout has them. True if one has become wider.
bool widenZones(Scene &scene, const Topology &topology, const NodeBox &box)
{
    const Node *node = topology.nodes.find(NodeId(box.id.text()));
    bool wider = false;
    QRectF inner = box.rect.marginsAdded(ZonePadding);
    for (const Zone *zone = node ? topology.zones.find(topology.zoneOf(*node)) : nullptr; zone;
         zone = topology.zones.find(zone->parent)) {
        const qsizetype index = scene.zoneIndex.value(zone->id, -1);
        if (index < 0 || scene.zones.at(index).rect.contains(inner))
            break;
        scene.zones[index].rect |= inner;
        inner = scene.zones.at(index).rect.marginsAdded(ZoneInZone);
        wider = true;
    }
    return wider;
}

} // namespace

std::shared_ptr<const Scene> buildBoxes(const Plan &plan, const PackSet &packs, const FlowRows &rows,
                                        const SceneOptions &options)
{
    auto scene = std::make_shared<Scene>();
    addBoxes(*scene, plan, packs, options);
    scene->bundles = zoneBundles(*scene, plan.topology, rows);
    placeBundles(*scene);
    scene->bounds = boundsOf(*scene);
    return scene;
}

std::shared_ptr<const Scene> withBoxesOf(const Scene &before, const Plan &plan, const PackSet &packs,
                                         const TextMeasure &measure, const SceneOptions &options)
{
    auto scene = std::make_shared<Scene>(before);
    scene->zones.clear();
    scene->nodes.clear();
    scene->nodeIndex.clear();
    scene->zoneIndex.clear();
    scene->edgesAtNodes = {};
    addBoxes(*scene, plan, packs, options);
    const QList<qsizetype> led = dropStaleEdges(before, *scene);
    routeEdges(*scene, led);
    placeLabels(*scene, measure, led);
    scene->bundles.removeIf([&](const ZoneBundle &bundle) {
        return !scene->zoneIndex.contains(bundle.a) || !scene->zoneIndex.contains(bundle.b);
    });
    placeBundles(*scene);
    scene->bounds = boundsOf(*scene);
    return scene;
}

std::shared_ptr<const Scene> withNodesOf(const Scene &before, const Plan &plan, const PackSet &packs,
                                         const QSet<ElementId> &changed, const SceneOptions &options)
{
    auto scene = std::make_shared<Scene>(before);
    for (const ElementId &id : changed) {
        const qsizetype index = scene->nodeIndex.value(id, -1);
        const Node *node = plan.topology.nodes.find(NodeId(id.text()));
        if (index < 0 || !node || !isInPlace(before, plan, *node, before.nodes.at(index)))
            return {};
        const QPoint place = before.nodes.at(index).rect.topLeft().toPoint();
        scene->nodes[index] = nodeBox(plan, *node, packs.role(node->role), place, options.language);
    }
    return scene;
}

std::shared_ptr<const Scene> withPlacesOf(const Scene &before, const Plan &plan, const QSet<ElementId> &moved,
                                          const TextMeasure &measure)
{
    auto scene = std::make_shared<Scene>(before);
    ChangedParts changed;
    for (const ElementId &id : moved) {
        const qsizetype node = scene->nodeIndex.value(id, -1);
        if (node >= 0 ? !moveNode(*scene, plan.layout, node) : !moveZone(*scene, plan.layout, ZoneId(id.text())))
            return {};
        if (node >= 0)
            changed.nodes.append(node);
    }
    bool zonesDiffer = changed.nodes.size() < moved.size();
    for (const qsizetype node : std::as_const(changed.nodes))
        zonesDiffer = widenZones(*scene, plan.topology, scene->nodes.at(node)) || zonesDiffer;
    changed.edges = edgesAt(before, changed.nodes);
    if (changed.edges.size() > MostLedAtOnce)
        return {};
    routeEdges(*scene, changed.edges);
    placeLabels(*scene, measure, changed.edges);
    if (zonesDiffer) {
        placeBundles(*scene);
        scene->bounds = boundsOf(*scene);
    } else {
        scene->bounds = boundsOf(*scene, before, changed);
    }
    return scene;
}

} // namespace portwright
