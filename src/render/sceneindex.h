// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "scene/scene.h"

#include <vector>

namespace portwright {

/// Bounding boxes as flat floats, so that culling is one short loop without an index.
class FlatBoxes
{
public:
    void resize(qsizetype count) { m_boxes.resize(size_t(count)); }
    void set(qsizetype index, const QRectF &box);
    template <class Visit>
    void visit(const QRectF &area, Visit visit) const;

private:
    struct Box
    {
        float left = 0;
        float top = 0;
        float right = 0;
        float bottom = 0;
    };
    std::vector<Box> m_boxes;
};

template <class Visit>
void FlatBoxes::visit(const QRectF &area, Visit visit) const
{
    const auto left = float(area.left()), top = float(area.top());
    const auto right = float(area.right()), bottom = float(area.bottom());
    for (size_t i = 0; i < m_boxes.size(); ++i) {
        const Box &box = m_boxes[i];
        if (box.left <= right && box.right >= left && box.top <= bottom && box.bottom >= top)
            visit(qsizetype(i));
    }
}

/// What painting needs to find quickly in a scene; of another scene only those parts are read that differ.
class SceneIndex
{
public:
    void update(const Scene &scene);

    const FlatBoxes &nodes() const { return m_nodeBoxes; }
    const FlatBoxes &edges() const { return m_edgeBoxes; }
    const FlatBoxes &labels() const { return m_labelBoxes; }
    const FlatBoxes &zones() const { return m_zoneBoxes; }
    bool isGroup(const ElementId &node) const { return !m_groups.isEmpty() && m_groups.contains(node); }
    /// True for an edge whose two ends lie in one zone.
    bool isInside(const Scene &scene, qsizetype edge);

private:
    // Shared copies: while they are held, equal data pointers mean equal content.
    SharedList<NodeBox> m_nodes;
    SharedList<Edge> m_edges;
    SharedList<EdgeLabel> m_labels;
    QList<ZoneBox> m_zones;
    FlatBoxes m_nodeBoxes;
    FlatBoxes m_edgeBoxes;
    FlatBoxes m_labelBoxes;
    FlatBoxes m_zoneBoxes;
    std::vector<bool> m_inside;
    QSet<ElementId> m_groups;
};

} // namespace portwright
