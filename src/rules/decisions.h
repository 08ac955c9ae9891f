// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "rules/join.h"

namespace portwright {

/// The place of a flow in a list that is sorted by id; -1 where it is not there.
qsizetype indexOfFlow(const QList<Flow> &flows, const FlowId &id);

/// Gives each flow its ports and its state as the planner decided; settles alternatives.
/// The flow decisions that name no flow, by their place in the plan.
QList<qsizetype> applyDecisions(const Plan &plan, const NodeTable &table, Joined &joined);

} // namespace portwright
