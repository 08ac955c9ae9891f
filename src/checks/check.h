// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "routes/route.h"

#include <functional>

namespace portwright {

/// The one step that mends a finding; empty where a person has to think.
struct Fix
{
    QString title; // "Remove the forward \"web\"": also the name of the step to undo
    std::function<Plan(Plan)> apply;

    bool isEmpty() const { return !apply; }
};

/// A problem in a plan: what, where, why it matters and what to do.
struct Finding
{
    QString id; // "<check>/<element>[/<element>]": stable, what a decision names
    QString check;
    Severity severity = Severity::Warning;
    QList<ElementId> elements;
    QList<FlowId> flows;
    QString message;
    QString help;
    QList<Citation> citations;
    Fix fix{};
    bool accepted = false; // a decision accepts it; one whose date has passed does not any more

    /// True for what makes a plan wrong: an error that nobody has accepted.
    bool isBadNews() const { return severity == Severity::Error && !accepted; }
};

/// Sorted by severity, then id. `today` decides which decisions have expired; `language` is for the packs' texts.
QList<Finding> check(const Plan &plan, const Derivation &derivation, const Routing &routing, const QDate &today,
                     const QString &language);

} // namespace portwright
