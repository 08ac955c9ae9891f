// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "base/ip.h"

#include <QList>
#include <QSet>

namespace portwright {

/// This computer's own addresses and the networks that it stands in.
struct ThisComputer
{
    QSet<IpAddress> addresses;
    QList<Cidr> networks;

    bool owns(const IpAddress &address) const { return address.isLoopback() || addresses.contains(address); }
    bool isNeighbour(const IpAddress &address) const;
};

/// As the calling thread's network namespace has them.
ThisComputer thisComputer();

} // namespace portwright
