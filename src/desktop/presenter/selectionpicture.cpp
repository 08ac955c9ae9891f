// SPDX-License-Identifier: Apache-2.0
#include "desktop/presenter/selectionpicture.h"

namespace portwright {

namespace {

constexpr double Margin = 16; // canvas units

void addZones(const Scene &scene, const QSet<ElementId> &elements, Scene &part)
{
    for (const ZoneBox &zone : scene.zones) {
        const auto holds = [&](const ZoneBox &outer) { return outer.rect.contains(zone.rect); };
        const bool inner = std::any_of(part.zones.cbegin(), part.zones.cend(), holds);
        if (!inner && !elements.contains(zone.id))
            continue;
        part.zoneIndex.insert(zone.id, part.zones.size());
        part.zones.append(zone);
        part.bounds |= zone.rect;
    }
}

void addNodes(const Scene &scene, const QSet<ElementId> &elements, Scene &part)
{
    for (const NodeBox &node : scene.nodes) {
        const auto holds = [&](const ZoneBox &zone) { return zone.rect.contains(node.rect.center()); };
        const bool inner = !node.firewall && std::any_of(part.zones.cbegin(), part.zones.cend(), holds);
        if (!inner && !elements.contains(node.id))
            continue;
        part.nodeIndex.insert(node.id, part.nodes.size());
        part.nodes.append(node);
        part.bounds |= node.rect;
    }
}

void addEdges(const Scene &scene, Scene &part)
{
    for (qsizetype i = 0; i < scene.edges.size(); ++i) {
        const Edge &edge = scene.edges.at(i);
        if (!part.nodeIndex.contains(edge.a) || !part.nodeIndex.contains(edge.b))
            continue;
        EdgeLabel label = scene.labels.at(i);
        label.edge = part.edges.size();
        for (const qsizetype flow : edge.flows)
            part.edgeOfFlow.insert(scene.flowIds.at(flow), part.edges.size());
        part.edges.append(edge);
        part.labels.append(label);
        part.bounds |= edge.bounds;
    }
}

} // namespace

Scene pictureOf(const Scene &scene, const QSet<ElementId> &elements)
{
    Scene part;
    part.flowIds = scene.flowIds;
    part.flowTitles = scene.flowTitles;
    addZones(scene, elements, part);
    addNodes(scene, elements, part);
    addEdges(scene, part);
    part.bounds.adjust(-Margin, -Margin, Margin, Margin);
    return part;
}

} // namespace portwright
