// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "rules/change.h"
#include "rules/derive.h"

namespace portwright {

/// Changes after which a flow is no longer needed, or comes to be. Every one has been tried by deriving anew.
struct Counterfactual
{
    QList<Change> changes;    // one, or two that only work together
    QString text;             // the changes in words, translated
    QString consequence;      // what else follows, translated; empty: nothing between the two nodes
    bool declined = false;    // the flow is still derived, and declined
    QList<FlowId> keptOpenBy; // flows between the two that keep a port of it open
    QList<FlowId> instead;    // flows between the two that come to be needed
};

/// The smallest changes after which the flow is not needed any more (one that is not needed now: not derived any
/// more), by the size of the intervention: settings, uses, environments, machines, removal; declining comes last.
QList<Counterfactual> counterfactuals(const Plan &plan, const Derivation &derivation, const Flow &flow,
                                      const QString &language);

/// The single changes after which the rule gives a flow between the two nodes; the smallest first, at most three.
QList<Counterfactual> waysToAppear(const Plan &plan, const PackSet &packs, const Rule &rule, const NodeId &from,
                                   const NodeId &to, const QString &language);

} // namespace portwright
