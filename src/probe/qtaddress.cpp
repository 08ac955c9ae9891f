// SPDX-License-Identifier: Apache-2.0
#include "probe/qtaddress.h"

#include <array>
#include <cstring>

namespace portwright {

QHostAddress toHostAddress(const IpAddress &address)
{
    if (address.family() == Family::IPv6)
        return QHostAddress(address.bytes().data());
    const auto &bytes = address.bytes();
    return QHostAddress(quint32(bytes[0]) << 24 | quint32(bytes[1]) << 16 | quint32(bytes[2]) << 8 | bytes[3]);
}

std::optional<IpAddress> fromHostAddress(const QHostAddress &address)
{
    if (address.isNull())
        return std::nullopt;
    bool isV4 = false;
    const quint32 v4 = address.toIPv4Address(&isV4);
    const auto parsed =
        IpAddress::parse(isV4 ? QHostAddress(v4).toString() : address.toString().section(QLatin1Char('%'), 0, 0));
    return parsed ? std::optional<IpAddress>(*parsed) : std::nullopt;
}

IpAddress fromNetworkBytes(const void *bytes, Family family)
{
    std::array<quint8, 16> raw{};
    std::memcpy(raw.data(), bytes, family == Family::IPv4 ? 4 : 16);
    const QHostAddress address =
        family == Family::IPv4
            ? QHostAddress(quint32(raw[0]) << 24 | quint32(raw[1]) << 16 | quint32(raw[2]) << 8 | raw[3])
            : QHostAddress(raw.data());
    const auto parsed = IpAddress::parse(address.toString());
    return parsed ? *parsed : IpAddress();
}

} // namespace portwright
