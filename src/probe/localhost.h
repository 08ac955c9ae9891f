// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "probe/responder.h"
#include "probe/target.h"

namespace portwright {

/// An address of this computer, and the interface that has it.
struct LocalAddress
{
    QString interface;
    IpAddress address;
    int prefix = 0;
};

/// How this computer is connected.
struct LocalHost
{
    QList<LocalAddress> addresses;
    QString gateway; // the default gateway; empty if there is none
    QString gatewayInterface;
};
LocalHost localHost();

/// What this computer most likely stands for: the node with one of its addresses, else the zone around one.
Vantage guessVantage(const Plan &plan, const LocalHost &host);

/// True if every address in the plan is a loopback address: then its servers can be stood in for here.
bool isDemoPlan(const Plan &plan);
/// The listeners that stand in for a demo plan's servers.
QList<ListenerSpec> demoListeners(const Plan &plan, const Derivation &derivation, const Routing &routing);

} // namespace portwright
