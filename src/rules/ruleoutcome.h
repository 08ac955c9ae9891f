// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "rules/evaluate.h"

namespace portwright {

/// The packs that a plan names, or whose roles its nodes have.
QList<const Pack *> packsOf(const Plan &plan, const PackSet &packs);

/// What a rule gives between two nodes that nothing bars.
struct Outcome
{
    bool applies = false;
    Need need = Need::Required;
    PortSet ports;
    ValueState valueState = ValueState::Stated;
};
Outcome outcomeOf(const Rule &rule, const Subject &subject);

/// Roles of which the rule's conditions ask whether any node is drawn.
QSet<RoleRef> drawnRolesOf(const Rule &rule, const Pack &pack);

} // namespace portwright
