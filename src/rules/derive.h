// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "rules/flow.h"

namespace portwright {

/// All that follows from a plan and its packs, before routing. Keeps what its flows point to alive.
struct Derivation
{
    QList<Flow> flows; // sorted by id
    QList<OpenQuestion> questions;
    QList<MissingService> missing;
    QList<qsizetype> unmatchedDecisions; // flow and question decisions that name nothing derived
    IdList<ExtraFlow> extraFlows;        // shared with the plan
    PackSet packs;

    const Flow *find(const FlowId &id) const;
    /// The place of `find`'s flow in `flows`; -1 where there is none.
    qsizetype indexOf(const FlowId &id) const;
};

/// Deterministic: equal inputs give equal flows in equal order. Never fails: what is wrong with a plan is a finding.
/// `language` is for the texts of questions.
Derivation derive(const Plan &plan, const PackSet &packs, const QString &language = QStringLiteral("en"));

/// The other flows of equal ends, transport and ports: permitted and probed once, together with `flow`. Sorted by id.
QList<FlowId> sameAs(const Derivation &derivation, const Flow &flow);
/// The same for all flows at once, by place in `flows`; a flow without an equal one has no entry.
QHash<qsizetype, QList<qsizetype>> equalFlows(const Derivation &derivation);

} // namespace portwright
