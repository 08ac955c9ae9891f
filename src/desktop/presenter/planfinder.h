// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "desktop/presenter/session.h"

namespace portwright {

/// Something in the plan in which a text was found: an element, a flow, or a note on the plan as a whole.
struct PlanMatch
{
    ElementId element;
    FlowId flow;       // if `element` is empty
    QString note = {}; // what is written there, if both are empty
    bool operator==(const PlanMatch &) const = default;
};

/// Where the text stands, whichever its case: names, ids, roles, addresses, hosts, environments, networks, owners,
/// forwards, ports, protocols, purposes, what was noted with decisions, and notes on the plan with whom it is for. A
/// number finds the ports that begin with it.
QList<PlanMatch> findInPlan(const Session &session, const QString &text);

} // namespace portwright
