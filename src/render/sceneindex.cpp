// SPDX-License-Identifier: Apache-2.0
#include "render/sceneindex.h"

namespace portwright {

namespace {

template <class T, class BoxOf>
void setFrom(qsizetype first, const QList<T> &items, FlatBoxes &boxes, BoxOf boxOf)
{
    for (qsizetype i = 0; i < items.size(); ++i)
        boxes.set(first + i, boxOf(items.at(i)));
}

template <class T, class BoxOf>
bool refresh(QList<T> &kept, const QList<T> &now, FlatBoxes &boxes, BoxOf boxOf)
{
    if (kept.isSharedWith(now))
        return false;
    kept = now;
    boxes.resize(now.size());
    setFrom(0, now, boxes, boxOf);
    return true;
}

template <class T, class BoxOf>
bool refresh(SharedList<T> &kept, const SharedList<T> &now, FlatBoxes &boxes, BoxOf boxOf)
{
    if (kept.chunks().isSharedWith(now.chunks()))
        return false;
    boxes.resize(now.size());
    for (qsizetype chunk = 0; chunk < now.chunks().size(); ++chunk) {
        const QList<T> &items = now.chunks().at(chunk);
        if (chunk >= kept.chunks().size() || !kept.chunks().at(chunk).isSharedWith(items))
            setFrom(chunk * SharedList<T>::ChunkSize, items, boxes, boxOf);
    }
    kept = now;
    return true;
}

} // namespace

void FlatBoxes::set(qsizetype index, const QRectF &box)
{
    m_boxes[size_t(index)] = {float(box.left()), float(box.top()), float(box.right()), float(box.bottom())};
}

void SceneIndex::update(const Scene &scene)
{
    const bool zones = refresh(m_zones, scene.zones, m_zoneBoxes, [](const ZoneBox &zone) { return zone.rect; });
    const bool nodes = refresh(m_nodes, scene.nodes, m_nodeBoxes, [](const NodeBox &node) { return node.rect; });
    const bool edges = refresh(m_edges, scene.edges, m_edgeBoxes, [](const Edge &edge) { return edge.bounds; });
    refresh(m_labels, scene.labels, m_labelBoxes, [](const EdgeLabel &label) { return label.rect; });
    if (nodes) {
        m_groups.clear();
        for (const NodeBox &node : scene.nodes)
            if (node.count > 1)
                m_groups.insert(node.id);
    }
    if (zones || nodes || edges)
        m_inside.clear();
}

bool SceneIndex::isInside(const Scene &scene, qsizetype edge)
{
    if (m_inside.empty()) {
        QHash<ElementId, qsizetype> zoneOf;
        zoneOf.reserve(scene.nodes.size());
        for (const NodeBox &node : scene.nodes)
            zoneOf.insert(node.id, node.firewall ? -1 : scene.zoneAt(node.rect.center()));
        m_inside.reserve(size_t(scene.edges.size()));
        for (const Edge &each : scene.edges) {
            const qsizetype zone = zoneOf.value(each.a, -1);
            m_inside.push_back(zone >= 0 && zone == zoneOf.value(each.b, -1));
        }
    }
    return m_inside[size_t(edge)];
}

} // namespace portwright
