// SPDX-License-Identifier: Apache-2.0
#include "report/masking.h"

namespace portwright {

namespace {

constexpr quint64 PoolSize = 768; // RFC 5737: 192.0.2.0/24, 198.51.100.0/24, 203.0.113.0/24
constexpr quint64 BlockSize = 16; // of a network among them
constexpr int BlockPrefix = 28;
constexpr int SixPrefix = 64;

IpAddress poolAddress(quint64 place)
{
    static const std::array<IpAddress, 3> starts{IpAddress::of("192.0.2.0"), IpAddress::of("198.51.100.0"),
                                                 IpAddress::of("203.0.113.0")};
    return starts.at(place / 256 % 3).plus(place % 256);
}

/// The network number `index` under 2001:db8::/32 (RFC 3849).
IpAddress sixNetwork(quint64 index)
{
    const QString text = QStringLiteral("2001:db8:%1:%2::").arg(index >> 16 & 0xffff, 0, 16).arg(index & 0xffff, 0, 16);
    return IpAddress::parse(text).value();
}

bool isAnyAddress(const IpRange &range)
{
    const std::optional<Cidr> cidr = range.cidr();
    return cidr && cidr->prefix() == 0;
}

} // namespace

void Masking::collectAddresses(const Plan &plan)
{
    QList<IpRange> ranges;
    QList<IpAddress> singles;
    for (const Zone &zone : plan.topology.zones)
        for (const Cidr &network : zone.networks)
            ranges += IpRange(network);
    for (const Node &node : plan.topology.nodes)
        for (const NodeAddress &address : node.addresses)
            address.range.isSingle() ? singles.append(address.range.first()) : ranges.append(address.range);
    for (const Firewall &firewall : plan.topology.firewalls) {
        for (const Forward &forward : firewall.forwards)
            singles += forward.address;
        for (const Masquerade &masquerade : firewall.masquerades)
            singles += masquerade.address;
    }
    for (const Decision &decision : plan.decisions)
        if (decision.address)
            singles += *decision.address;
    for (const IpAddress &address : std::as_const(singles))
        m_taken.insert(address);
    for (const IpRange &range : std::as_const(ranges)) {
        m_taken.insert(range.first());
        m_taken.insert(range.last());
    }
    for (const IpRange &range : std::as_const(ranges))
        addNetwork(range);
    for (const IpAddress &address : std::as_const(singles))
        addAddress(address);
}

/// Gives the range a block that begins with no address of the plan; past the last block the last one serves again.
void Masking::addNetwork(const IpRange &range)
{
    if (m_networks.contains(range) || isAnyAddress(range))
        return;
    const std::optional<Cidr> cidr = range.cidr();
    const bool isSix = range.family() == Family::IPv6;
    const int prefix = std::max(cidr ? cidr->prefix() : 0, isSix ? SixPrefix : BlockPrefix);
    const quint64 most = isSix ? 1U << 20 : PoolSize / BlockSize;
    IpAddress start;
    for (quint64 index = quint64(m_networks.size()); index < most + quint64(m_networks.size()); ++index) {
        start = isSix ? sixNetwork(index + 1) : poolAddress(index % most * BlockSize);
        if (!m_taken.contains(start))
            break;
    }
    m_taken.insert(start);
    m_networks.insert(range, Cidr::parse(start.toString() + QLatin1Char('/') + QString::number(prefix)).value());
}

/// An address in its network's block where there is one, else at the end of what there is.
void Masking::addAddress(const IpAddress &address)
{
    if (m_addresses.contains(address))
        return;
    const auto isFree = [&](const IpAddress &wanted) { return !m_taken.contains(wanted); };
    std::optional<IpAddress> given;
    for (auto it = m_networks.begin(); it != m_networks.end() && !given; ++it) {
        for (quint64 step = 1; step + 1 < BlockSize && !given && it.key().contains(IpRange(address)); ++step) {
            const IpAddress wanted = it->address().plus(step);
            if (it->contains(wanted) && isFree(wanted))
                given = wanted;
        }
    }
    const bool isSix = address.family() == Family::IPv6;
    quint64 &step = isSix ? m_nextSix : m_nextFour;
    for (; step < (isSix ? 1U << 31 : PoolSize) && !given; ++step) {
        const IpAddress wanted = isSix ? sixNetwork(0xffffffff).plus(step) : poolAddress(PoolSize - 1 - step);
        if (isFree(wanted))
            given = wanted;
    }
    m_addresses.insert(address, given.value_or(isSix ? sixNetwork(0xffffffff) : poolAddress(PoolSize - 1)));
    m_taken.insert(m_addresses.value(address));
}

IpAddress Masking::addressOf(const IpAddress &address) const
{
    const auto known = m_addresses.constFind(address);
    if (known != m_addresses.constEnd())
        return *known;
    return address.family() == Family::IPv6 ? sixNetwork(0xffffffff) : poolAddress(PoolSize - 1);
}

IpRange Masking::rangeOf(const IpRange &range) const
{
    if (isAnyAddress(range) || range == IpRange())
        return range;
    if (range.isSingle())
        return addressOf(range.first());
    const auto network = m_networks.constFind(range);
    return network == m_networks.constEnd() ? IpRange(addressOf(range.first())) : IpRange(*network);
}

} // namespace portwright
