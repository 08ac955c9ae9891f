// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "base/ip.h"
#include "probe/ttlwalk.h"

#include <QList>

namespace portwright {

/// A firewall on the planned way, as the packets meet it.
struct WayStation
{
    QString name;       // with the owner where there is one
    QList<Cidr> near{}; // the networks on this side of it
    bool operator==(const WayStation &) const = default;
};

/// Which device on the way probably drops, one translated sentence or two; empty where nothing can be said.
/// `neighbour`: the destination is in a network of this computer. `walk` may be null.
QString whereSilent(const WalkFound *walk, const QList<WayStation> &way, bool neighbour);

} // namespace portwright
