// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "rules/derive.h"

#include <QHash>

namespace portwright {

/// The names that nodes have to look up, as the plan has them.
class LookupNames
{
public:
    LookupNames(const Topology &topology, const QList<Flow> &flows);

    /// The host of the first node that this one talks to and that has a name; else its own; else empty.
    QString of(const NodeId &node) const { return m_names.value(node); }

private:
    QHash<NodeId, QString> m_names;
};

} // namespace portwright
