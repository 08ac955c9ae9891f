// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "rules/nodetable.h"

namespace portwright {

/// What the conditions of a rule read of a node beside its role.
class RuleReads
{
public:
    RuleReads(const Rule &rule, const Pack &pack);

    /// Equal for nodes that the rule cannot tell apart.
    QString keyOf(const Node &node) const;
    /// Roles of which the conditions ask whether any node is drawn.
    const QSet<RoleRef> &drawnRoles() const { return m_drawn; }

private:
    void add(const Condition &condition, const Pack &pack);

    QSet<QString> m_settings;
    QSet<QString> m_conditions;
    QSet<RoleRef> m_drawn;
};

/// The nodes' kinds as far as one rule can tell them apart: by role and the settings that its conditions read.
/// What a rule gives is worked out once for a pair of these.
class RuleKinds
{
public:
    RuleKinds(const Rule &rule, const Pack &pack, const NodeTable &table);

    /// The rule's kind of a row of the node table.
    int of(int row) const { return m_ofKind[size_t(m_table.row(row).kind)]; }
    int size() const { return m_size; }

private:
    const NodeTable &m_table;
    std::vector<int> m_ofKind;
    int m_size = 0;
};

} // namespace portwright
