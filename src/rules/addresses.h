// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "model/plan.h"

namespace portwright {

/// The question that asks for a node's address: "<node>/address".
QString addressQuestion(const NodeId &node);

/// Where a node is reached: the addresses of its machine, else the one that answered the question for it, else none.
QList<NodeAddress> effectiveAddresses(const Plan &plan, const Node &node);

/// False where a node's address must be asked for. A host name will do; so does a group in an internet zone, which
/// may come from anywhere.
bool hasKnownAddress(const Plan &plan, const Node &node);

/// True if the ranges together contain `range`.
bool covers(const QList<IpRange> &ranges, const IpRange &range);

} // namespace portwright
