// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "rules/nodetable.h"

namespace portwright {

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
