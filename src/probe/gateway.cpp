// SPDX-License-Identifier: Apache-2.0
#include "probe/gateway.h"

#include "probe/qtaddress.h"

#include <QList>
#include <optional>

namespace portwright {

namespace {

constexpr uint RouteUp = 0x1;
constexpr uint RouteGateway = 0x2;

struct Candidate
{
    Gateway gateway;
    uint metric = 0;
};

QList<QByteArray> words(const QByteArray &line)
{
    return line.simplified().split(' ');
}

/// Columns: interface, destination, gateway, flags, reference count, use, metric, mask. Addresses in host byte order.
std::optional<Candidate> ipv4Default(const QByteArray &line)
{
    const QList<QByteArray> columns = words(line);
    bool ok = false;
    const uint flags = columns.value(3).toUInt(&ok, 16);
    const bool isDefault = columns.size() >= 8 && columns.at(1) == "00000000" && columns.at(7) == "00000000";
    if (!ok || !isDefault || (flags & (RouteUp | RouteGateway)) != (RouteUp | RouteGateway))
        return std::nullopt;
    const uint raw = columns.at(2).toUInt(&ok, 16);
    if (!ok)
        return std::nullopt;
    const IpAddress address = fromNetworkBytes(&raw, Family::IPv4);
    return Candidate{{address.toString(), QString::fromLatin1(columns.at(0))}, columns.at(6).toUInt()};
}

/// Columns: destination, its prefix, source, its prefix, gateway, metric, reference count, use, flags, interface.
std::optional<Candidate> ipv6Default(const QByteArray &line)
{
    const QList<QByteArray> columns = words(line);
    bool ok = false;
    const uint flags = columns.value(8).toUInt(&ok, 16);
    const QByteArray gateway = QByteArray::fromHex(columns.value(4));
    const bool isDefault = columns.size() >= 10 && columns.at(0) == QByteArray(32, '0') && columns.at(1) == "00";
    if (!ok || !isDefault || gateway.size() != 16 || (flags & (RouteUp | RouteGateway)) != (RouteUp | RouteGateway))
        return std::nullopt;
    const IpAddress address = fromNetworkBytes(gateway.constData(), Family::IPv6);
    return Candidate{{address.toString(), QString::fromLatin1(columns.at(9))}, columns.at(5).toUInt(nullptr, 16)};
}

template <class Read>
std::optional<Candidate> best(const QByteArray &table, Read read)
{
    std::optional<Candidate> found;
    for (const QByteArray &line : table.split('\n')) {
        const auto candidate = read(line);
        if (candidate && (!found || candidate->metric < found->metric))
            found = candidate;
    }
    return found;
}

} // namespace

Gateway defaultGateway(const QByteArray &ipv4Routes, const QByteArray &ipv6Routes)
{
    if (const auto found = best(ipv4Routes, ipv4Default))
        return found->gateway;
    const auto found = best(ipv6Routes, ipv6Default);
    return found ? found->gateway : Gateway();
}

} // namespace portwright
