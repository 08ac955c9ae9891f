// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "model/plandiff.h"
#include "siterules.h"

namespace portwright {

/// A node of the made plan, as every engine gets it.
struct SiteNode
{
    int number = 0; // unique
    int role = 0;
    int site = 0; // 0: the one of the directory and the vendor's hosts
    int zone = 0; // unique in the plan
    int version = 0;
    int features = 0;
};

/// One directory, two vendor hosts, and sites of 100 nodes in six zones; versions and features vary. Always the same.
std::vector<SiteNode> siteNodes(int count);

NodeId idOf(const SiteNode &node);
Node nodeOf(const SiteNode &node);
/// Not laid out.
Plan planOf(const std::vector<SiteNode> &nodes);

/// One edit; a node that is there before and after has changed.
struct SiteEdit
{
    std::optional<SiteNode> before;
    std::optional<SiteNode> after;
};
PlanDiff diffOf(const SiteEdit &edit);
void apply(const SiteEdit &edit, IdList<Node> &nodes);

/// Edits in turn: another role, a new node, one less, another version; of nodes at the sites. Always the same.
class SiteEdits
{
public:
    explicit SiteEdits(std::vector<SiteNode> nodes) : m_nodes(std::move(nodes)), m_next(int(m_nodes.size())) {}
    SiteEdit next();

private:
    size_t pick();
    SiteEdit changed(size_t place, SiteNode after);

    std::vector<SiteNode> m_nodes;
    int m_next = 0; // number of the next new node
    int m_made = 0;
    quint64 m_state = 2;
};

} // namespace portwright
