// SPDX-License-Identifier: Apache-2.0
#include "scene/scenefilter.h"

#include "scene/boxes.h"
#include "scene/bundles.h"
#include "scene/edges.h"
#include "scene/labels.h"

#include <cmath>

namespace portwright {

namespace {

/// The zone and those around it, innermost first; stops where parents go round in a circle.
QList<ZoneId> zonesAround(const Topology &topology, ZoneId id)
{
    QList<ZoneId> zones;
    while (!id.isEmpty() && !zones.contains(id)) {
        zones.append(id);
        const Zone *zone = topology.zones.find(id);
        id = zone ? zone->parent : ZoneId();
    }
    return zones;
}

/// Tells which boxes a filter shows.
class BoxChoice
{
public:
    BoxChoice(const Topology &topology, const SceneFilter &filter) : m_topology(topology), m_filter(filter) {}

    bool showsPlace(const ZoneId &id) const
    {
        if (!m_filter.zones)
            return true;
        const QList<ZoneId> around = zonesAround(m_topology, id);
        return std::any_of(around.begin(), around.end(),
                           [&](const ZoneId &zone) { return m_filter.zones->contains(zone); });
    }
    bool showsNode(const ElementId &id) const
    {
        const Node *node = m_topology.nodes.find(NodeId(id.text()));
        const ZoneId zone = node ? m_topology.zoneOf(*node) : ZoneId();
        return showsPlace(zone) && (!m_filter.only || m_filter.only->contains(id) || isInChosen(zone));
    }
    bool showsFirewall(const ElementId &id) const
    {
        const Firewall *firewall = m_topology.firewalls.find(FirewallId(id.text()));
        if (!m_filter.showFirewalls || !firewall)
            return false;
        if (m_filter.only && !m_filter.only->contains(id))
            return false;
        return !m_filter.zones || std::any_of(firewall->zones.begin(), firewall->zones.end(),
                                              [&](const ZoneId &zone) { return showsPlace(zone); });
    }
    bool isInChosen(const ZoneId &id) const
    {
        const QList<ZoneId> around = zonesAround(m_topology, id);
        return m_filter.only && std::any_of(around.begin(), around.end(),
                                            [&](const ZoneId &zone) { return m_filter.only->contains(zone); });
    }

private:
    const Topology &m_topology;
    const SceneFilter &m_filter;
};

void addNodes(Scene &part, const DrawnPlan &drawn, const BoxChoice &choice)
{
    for (const NodeBox &node : drawn.scene.nodes) {
        if (node.firewall ? !choice.showsFirewall(node.id) : !choice.showsNode(node.id))
            continue;
        part.nodeIndex.insert(node.id, part.nodes.size());
        part.nodes.append(node);
    }
}

/// Zones that something shown stands in, or that are wanted themselves.
void addZones(Scene &part, const DrawnPlan &drawn, const SceneFilter &filter, const BoxChoice &choice)
{
    QSet<ZoneId> used;
    for (const NodeBox &box : std::as_const(part.nodes)) {
        const Node *node = drawn.plan.topology.nodes.find(NodeId(box.id.text()));
        for (const ZoneId &zone :
             node ? zonesAround(drawn.plan.topology, drawn.plan.topology.zoneOf(*node)) : QList<ZoneId>())
            used.insert(zone);
    }
    for (const ZoneBox &zone : drawn.scene.zones) {
        const bool wanted = filter.only ? choice.isInChosen(zone.id) || used.contains(zone.id) : true;
        if (!filter.showZones || !wanted || !choice.showsPlace(zone.id))
            continue;
        part.zoneIndex.insert(zone.id, part.zones.size());
        part.zones.append(zone);
    }
}

/// The flows that the filter lets through, with their places among all.
struct FlowPart
{
    Derivation derivation;
    Routing routing;
    QList<qsizetype> places;
};

FlowPart flowsOf(const DrawnPlan &drawn, const SceneFilter &filter)
{
    FlowPart part;
    part.derivation.packs = drawn.derivation.packs;
    part.derivation.extraFlows = drawn.derivation.extraFlows;
    for (qsizetype i = 0; i < drawn.derivation.flows.size(); ++i) {
        const Flow &flow = drawn.derivation.flows.at(i);
        if ((filter.classes && !filter.classes->contains(flow.flowClass())) ||
            (filter.needs && !filter.needs->contains(flow.need)) ||
            (filter.flows && !filter.flows->contains(drawn.scene.flowIds.at(i))))
            continue;
        part.derivation.flows.append(flow);
        part.routing.routes.append(drawn.routing.routes.at(i));
        part.places.append(i);
    }
    return part;
}

/// The line between the same nodes in the whole drawing; -1 where it has none.
QHash<QPair<QString, QString>, qsizetype> edgesByPair(const Scene &scene)
{
    QHash<QPair<QString, QString>, qsizetype> pairs;
    for (qsizetype i = 0; i < scene.edges.size(); ++i)
        pairs.insert(std::minmax(scene.edges.at(i).a.text(), scene.edges.at(i).b.text()), i);
    return pairs;
}

void takePlace(Edge &edge, const Edge &whole)
{
    const bool turned = edge.a != whole.a;
    edge.points = turned ? QList<QPointF>(whole.points.rbegin(), whole.points.rend()) : whole.points;
    edge.bounds = whole.bounds;
    edge.bus = whole.bus;
    edge.busAtA = whole.busAtA != turned;
}

EdgeLabel labelAt(const EdgeLabel &whole, const QString &text, const TextMeasure &measure)
{
    EdgeLabel label = whole;
    label.text = text;
    if (text == whole.text)
        return label;
    label.rect.setWidth(std::ceil(measure.width(text, 11, TextMeasure::Face::Medium)) + LabelPadding);
    label.rect.moveCenter(whole.rect.center());
    return label;
}

void addEdges(Scene &part, const DrawnPlan &drawn, const FlowPart &flows, const TextMeasure &measure,
              const SceneOptions &options)
{
    const EdgeSet set = mergedEdges(drawn.plan.topology, flows.derivation, flows.routing, options);
    const auto pairs = edgesByPair(drawn.scene);
    for (qsizetype i = 0; i < set.edges.size(); ++i) {
        Edge edge = set.edges.at(i);
        const qsizetype whole = pairs.value(std::minmax(edge.a.text(), edge.b.text()), -1);
        if (whole < 0 || !part.nodeIndex.contains(edge.a) || !part.nodeIndex.contains(edge.b))
            continue;
        takePlace(edge, drawn.scene.edges.at(whole));
        for (qsizetype &flow : edge.flows)
            flow = flows.places.at(flow);
        for (const qsizetype flow : std::as_const(edge.flows))
            part.edgeOfFlow.insert(part.flowIds.at(flow), part.edges.size());
        EdgeLabel label = labelAt(drawn.scene.labels.at(whole), set.labels.at(i).text, measure);
        label.edge = part.edges.size();
        part.edges.append(std::move(edge));
        part.labels.append(std::move(label));
    }
}

} // namespace

Scene filteredScene(const DrawnPlan &drawn, const SceneFilter &filter, const TextMeasure &measure,
                    const SceneOptions &options)
{
    if (filter.isEmpty())
        return drawn.scene;
    Scene part;
    part.flowIds = drawn.scene.flowIds;
    part.flowTitles = drawn.scene.flowTitles;
    const BoxChoice choice(drawn.plan.topology, filter);
    addNodes(part, drawn, choice);
    addZones(part, drawn, filter, choice);
    if (filter.showFlows)
        addEdges(part, drawn, flowsOf(drawn, filter), measure, options);
    if (!filter.showPorts) {
        for (qsizetype i = 0; i < part.labels.size(); ++i)
            part.labels[i].placed = false;
    }
    part.bundles = zoneBundles(part, drawn.plan.topology);
    part.bounds = boundsOf(part);
    return part;
}

} // namespace portwright
