// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "base/ip.h"

#include <QHostAddress>

namespace portwright {

QHostAddress toHostAddress(const IpAddress &address);
/// Without its scope; an IPv4-mapped address becomes the IPv4 one. Nothing for a null address.
std::optional<IpAddress> fromHostAddress(const QHostAddress &address);
/// An address of four or sixteen bytes in network order.
IpAddress fromNetworkBytes(const void *bytes, Family family);

} // namespace portwright
