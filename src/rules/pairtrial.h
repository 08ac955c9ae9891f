// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "rules/change.h"
#include "rules/derive.h"

namespace portwright {

/// Derives again what goes from one node to another, on a plan cut down to what the rules can see of the two: small
/// enough to try many changes, and with the same outcome as on the whole plan.
class PairTrial
{
public:
    PairTrial(const Plan &plan, const PackSet &packs, const NodeId &source, const NodeId &destination);

    struct Found
    {
        FlowId id;
        Transport transport = Transport::Tcp;
        PortSet ports;
        FlowState state = FlowState::Needed;
        /// True unless it is only shown, declined, or an alternative that was not taken.
        bool stands() const;
    };
    /// The flows between the two after the changes; sorted by id.
    QList<Found> after(const QList<Change> &changes) const;

private:
    NodeId m_source;
    NodeId m_destination;
    Plan m_plan;
    PackSet m_packs;
};

} // namespace portwright
