// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "evidence/resultfile.h"
#include "evidence/witnesses.h"
#include "probe/target.h"

namespace portwright {

/// What results prove of one dialled pair of one flow.
enum class Standing {
    NotProbed, // nothing is known
    Elsewhere, // known only from another place than the flow's source: the flow is not proved
    Stale,     // known from the source, but too long ago, or at a time that has not come yet
    Failed,
    Open,
    Rehearsed,
    Proved
};
/// The word for files: "elsewhere".
QString standingName(Standing standing);
/// The word for people, translated.
QString standingTitle(Standing standing);

struct PairEvidence
{
    FlowId flow;
    QString target;
    Transport transport = Transport::Tcp;
    quint16 port = 0; // 0: the flow has a range of ports, or none
    Standing standing = Standing::NotProbed;
    std::optional<ProbeResult> result{}; // what decides it; its vantage is where it was measured
    QString host{};                      // the computer that measured, as it calls itself
    QString file{};
    std::optional<ProbeResult> asFound{}; // `result` before it was held against what others saw
    QString meaning{};                    // as Weighed has it
};

/// Sets beside the pair what is made of its `asFound`.
void setWeighed(PairEvidence &pair, const Weighed &weighed);

/// A result that says nothing of this plan.
struct UnmatchedResult
{
    ProbeResult result;
    QString file;
    QString reason; // a translated sentence
};

struct Matching
{
    QList<PairEvidence> pairs; // in the order of the flows
    QList<UnmatchedResult> unmatched;
    QList<ProbeResult> measured; // what evidence is made of: as measured, fromVantage by what the plan says
    Witnesses witnesses;         // who saw which certificate

    bool isBadNews() const;
};

/// What counts, and until when.
struct MatchingTerms
{
    QDateTime now;
    int maxAgeDays = 30;
    QList<ProbeResult> own{}; // what this computer found itself: it weighs the others' certificates, no more
};

/// Sets results beside the plan. Where a result was measured is what its vantage says, looked up in this plan; that it
/// claims to speak for a flow is not believed.
Matching matchResults(const Plan &plan, const Derivation &derivation, const Routing &routing,
                      const QList<ResultFile> &files, const MatchingTerms &terms);

/// The matching as a JSON result.
QByteArray matchingJson(const Matching &matching);

} // namespace portwright
