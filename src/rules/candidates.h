// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "rules/change.h"
#include "rules/evaluate.h"

namespace portwright {

/// A change worth trying. Of one `series` only the first that works is wanted: its values move away from the present.
struct Candidate
{
    Change change;
    QString series; // empty: it stands alone
    bool operator==(const Candidate &other) const { return change == other.change; }
};

/// What the rule reads of the two nodes and a planner can change: settings, `uses`, environments, machines, what is
/// drawn. Both nodes must be set. Nothing is said of what a change brings about: that has to be tried.
QList<Candidate> candidatesFor(const Rule &rule, const Subject &subject);

} // namespace portwright
