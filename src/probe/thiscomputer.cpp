// SPDX-License-Identifier: Apache-2.0
#include "probe/thiscomputer.h"

#include "probe/qtaddress.h"

#include <QNetworkInterface>

namespace portwright {

bool ThisComputer::isNeighbour(const IpAddress &address) const
{
    return std::any_of(networks.cbegin(), networks.cend(),
                       [&address](const Cidr &network) { return network.contains(address); });
}

ThisComputer thisComputer()
{
    ThisComputer here;
    for (const QNetworkInterface &interface : QNetworkInterface::allInterfaces()) {
        for (const QNetworkAddressEntry &entry : interface.addressEntries()) {
            const auto address = fromHostAddress(entry.ip());
            if (!address)
                continue;
            here.addresses.insert(*address);
            if (entry.prefixLength() <= 0 || entry.prefixLength() >= address->width())
                continue;
            const auto network = Cidr::parse(QStringLiteral("%1/%2")
                                                 .arg(address->masked(entry.prefixLength()).toString())
                                                 .arg(entry.prefixLength()));
            if (network)
                here.networks += *network;
        }
    }
    return here;
}

} // namespace portwright
