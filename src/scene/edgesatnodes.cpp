// SPDX-License-Identifier: Apache-2.0
#include "scene/edgesatnodes.h"

#include "scene/scene.h"

namespace portwright {

EdgesAtNodes::EdgesAtNodes(const Scene &scene)
{
    std::vector<int> nodes; // at both ends of each edge
    nodes.reserve(size_t(scene.edges.size()) * 2);
    for (const Edge &edge : scene.edges) {
        nodes.push_back(int(scene.nodeIndex.value(edge.a)));
        nodes.push_back(int(scene.nodeIndex.value(edge.b)));
    }
    auto table = std::make_shared<Table>();
    table->first.resize(size_t(scene.nodes.size()) + 1);
    for (const int node : nodes)
        ++table->first[size_t(node) + 1];
    for (size_t node = 1; node < table->first.size(); ++node)
        table->first[node] += table->first[node - 1];
    table->edges.resize(nodes.size());
    std::vector<int> next(table->first.begin(), table->first.end() - 1);
    for (size_t end = 0; end < nodes.size(); ++end)
        table->edges[size_t(next[size_t(nodes[end])]++)] = int(end / 2);
    m_table = std::move(table);
}

std::span<const int> EdgesAtNodes::at(qsizetype node) const
{
    const auto first = size_t(m_table->first[size_t(node)]);
    return std::span(m_table->edges).subspan(first, size_t(m_table->first[size_t(node) + 1]) - first);
}

QList<qsizetype> edgesAt(const Scene &scene, const QList<qsizetype> &nodes)
{
    QList<qsizetype> edges;
    if (scene.edgesAtNodes.isKnown()) {
        for (const qsizetype node : nodes) {
            const std::span<const int> there = scene.edgesAtNodes.at(node);
            edges.append(QList<qsizetype>(there.begin(), there.end()));
        }
        std::sort(edges.begin(), edges.end());
        edges.erase(std::unique(edges.begin(), edges.end()), edges.end());
        return edges;
    }
    QSet<ElementId> wanted;
    for (const qsizetype node : nodes)
        wanted.insert(scene.nodes.at(node).id);
    for (qsizetype index = 0; index < scene.edges.size(); ++index) {
        const Edge &edge = scene.edges.at(index);
        if (wanted.contains(edge.a) || wanted.contains(edge.b))
            edges.append(index);
    }
    return edges;
}

} // namespace portwright
