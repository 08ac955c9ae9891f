// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "app/planbuilder.h"

namespace portwright {

/// The name of a role, a setting or a member.
QString key(const char *text);

/// Part of buildPlan(): the machines, services and groups that the answers ask for.
void addNodes(Plan &plan, const PlanAnswers &answers);

/// The storage servers count from 1.
NodeId storageNode(int number);

} // namespace portwright
