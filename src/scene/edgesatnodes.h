// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QList>
#include <memory>
#include <span>
#include <vector>

namespace portwright {

struct Scene;

/// Which edges of a scene end at each of its nodes. It follows from the rest of the scene, which may be without it.
class EdgesAtNodes
{
public:
    EdgesAtNodes() = default;
    explicit EdgesAtNodes(const Scene &scene);

    bool isKnown() const { return m_table != nullptr; }
    /// The indices of the edges at a node, in their order; an edge from a node to itself comes twice.
    std::span<const int> at(qsizetype node) const;

    friend bool operator==(const EdgesAtNodes &, const EdgesAtNodes &) { return true; }

private:
    struct Table
    {
        std::vector<int> first; // of each node and behind the last one, in `edges`
        std::vector<int> edges;
    };
    std::shared_ptr<const Table> m_table; // copies of the scene share it
};

/// The edges that end at some of these nodes, ascending.
QList<qsizetype> edgesAt(const Scene &scene, const QList<qsizetype> &nodes);

} // namespace portwright
