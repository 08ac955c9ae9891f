// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "rules/counterfactual.h"

namespace portwright {

/// Why a flow exists, on whose word, in words for people.
struct Explanation
{
    QString sentence; // "Laptops must be able to reach Authority on 4287/tcp: ..."
    QString rule;     // its id
    QString ruleText; // its condition in the pack's words; empty: none
    QString need;
    QString purpose;
    QString loss;
    QList<ConditionFact> conditions;
    QList<Citation> citations;
    QStringList citationTexts;     // "IP addresses and ports used by the Code42 platform (2021-05): Inbound ports"
    QString trust;                 // how far the value may be trusted
    QString decision;              // empty, or what a planner decided
    QList<OpenQuestion> questions; // that the flow waits for
    QString scopeNote;             // empty, or "beyond the vendor's stated scope"
};

Explanation explain(const Plan &plan, const Derivation &derivation, const Flow &flow, const QString &language);

/// For a pair of nodes: each rule whose roles fit, and the facts that keep it from giving a flow.
struct Absence
{
    QString rule;
    QString reason;
    QList<ConditionFact> conditions;
    QList<Counterfactual> ways; // single changes that would make the flow appear
};
QList<Absence> explainAbsence(const Plan &plan, const PackSet &packs, const NodeId &from, const NodeId &to,
                              const QString &language);

} // namespace portwright
