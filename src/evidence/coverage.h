// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "evidence/evidence.h"

#include <QSet>

namespace portwright {

/// How many of a plan's flows are proved, each counted once by its worst answer.
struct Coverage
{
    int flows = 0;
    int verified = 0;   // from where the flow starts
    int answered = 0;   // open, or by a stand-in, from there
    int failed = 0;     // from there
    int elsewhere = 0;  // measured, but only from another place
    int unmeasured = 0; // not at all
    bool operator==(const Coverage &) const = default;

    /// Verified flows in a hundred; 100 only if all are.
    int percent() const { return flows > 0 ? verified * 100 / flows : 0; }
};

/// The last answer about one dialled pair of a flow.
struct LastAnswer
{
    FlowId flow;
    bool fromVantage = false;
    Verdict verdict = Verdict::NotProbed;
};

Coverage coverageOf(const QSet<FlowId> &flows, const QList<LastAnswer> &answers);
QList<LastAnswer> lastAnswers(const QList<EvidenceHistory> &histories);
/// "12 of 29 flows verified from where they start; 5 answered, 3 failed, ...", translated.
QString coverageText(const Coverage &coverage);

} // namespace portwright
