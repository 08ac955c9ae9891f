// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QByteArray>
#include <QString>

namespace portwright {

/// A default gateway; empty where there is none.
struct Gateway
{
    QString address;
    QString interface;
};

/// Reads Linux's /proc/net/route and /proc/net/ipv6_route: the IPv4 default route of the lowest metric, else the IPv6
/// one.
Gateway defaultGateway(const QByteArray &ipv4Routes, const QByteArray &ipv6Routes);

} // namespace portwright
