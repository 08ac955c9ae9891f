// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "desktop/presenter/evidencekeeper.h"
#include "evidence/matching.h"

namespace portwright {

/// One probed pair of one flow: what came last and what came before, from here and from elsewhere.
struct ProbeEntry
{
    FlowId flow;
    QString target; // as ProbeResult names it
    quint16 port = 0;
    Transport transport = Transport::Tcp;
    bool fromVantage = false;
    bool running = false;
    std::optional<ProbeResult> latest;   // from this computer
    bool measured = false;               // `latest` was found in this sitting
    ProbeTrack track{};                  // with what the evidence file knows
    std::optional<PairEvidence> taken{}; // from a result file
    NodeId destination{};
    bool mustStayShut = false;            // no flow needs it; `flow` names zone and machine
    quint16 insidePort = 0;               // as ProbeTarget has it
    std::optional<ProbeResult> asFound{}; // `latest` before it was held against what others saw

    /// True if what a file says is more worth than what this computer found: measured at the flow's source, or later.
    bool showsTaken() const;
    /// What is shown; null: nothing is known.
    const ProbeResult *shown() const;
    /// True if what is shown speaks of the flow: it was measured where the flow starts.
    bool provesFlow() const;
    bool isOutOfDate() const;
    /// A flow that is known from elsewhere only is never shown as verified.
    Badge badge() const;
};

} // namespace portwright

Q_DECLARE_TYPEINFO(portwright::ProbeEntry, Q_RELOCATABLE_TYPE);
