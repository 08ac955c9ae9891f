// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "routes/route.h"

namespace portwright {

/// All flows of a plan, each with its route.
struct RoutedFlows
{
    Derivation derivation;
    Routing routing;
};

RoutedFlows routedFlows(const Plan &plan, const PackSet &packs);

/// What can change about a flow that stays.
struct FlowFacts
{
    Transport transport = Transport::Tcp;
    PortSet ports;
    Need need = Need::Required;
    FlowState state = FlowState::Needed; // after routing
    ValueState valueState = ValueState::Stated;
    bool operator==(const FlowFacts &) const = default;
};

/// A flow that one of two lists has and the other has not, or has otherwise.
struct FlowChange
{
    FlowId id;
    NodeId source;
    NodeId destination;
    std::optional<FlowFacts> before; // absent: the flow appears
    std::optional<FlowFacts> after;  // absent: the flow goes

    /// "appears", "goes" or "changes".
    QString kind() const;
};

/// Sorted by id; flows that are equal in both are not in it.
QList<FlowChange> flowChanges(const RoutedFlows &before, const RoutedFlows &after);

/// "4287/tcp needed required"; unknown ports are "?".
QString factsText(const FlowFacts &facts);

} // namespace portwright
