// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "routes/route.h"

namespace portwright {

/// A port of a firewall, or of a node with its machine.
struct PortAt
{
    ElementId device;
    quint16 port = 0;
    std::optional<Transport> transport = {}; // absent: either
};

/// A flow that needs the port there.
struct PortUse
{
    enum class Way { Through, In, Out };
    qsizetype flow = -1; // index into the derivation's flows
    Way way = Way::Through;
    QString forward; // "<firewall>/<forward>" where the port is the outside one of a published pair; else empty
    bool operator==(const PortUse &) const = default;
};
/// The word for files: "through", "in", "out".
QString portWayName(PortUse::Way way);

struct PortUses
{
    QList<PortUse> uses;           // in the order of the flows
    QList<qsizetype> portsUnknown; // flows that go there and may use the port: theirs is an open question
    bool operator==(const PortUses &) const = default;
};

/// The flows that stop if the port closes on the device: needed ones, open questions included, and what stays on one
/// machine where a node is asked about. Before a firewall that translates, a flow has the port of the published pair;
/// behind it, its own; at it, both. Absent where the plan has no such device.
std::optional<PortUses> portUse(const Plan &plan, const Derivation &derivation, const Routing &routing,
                                const PortAt &port);

/// What can be asked about: the firewalls, or the understood perimeter, then the nodes.
QList<ElementId> devicesOf(const Plan &plan, const Routing &routing);

} // namespace portwright
