// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "base/result.h"

#include <QHash>
#include <QString>
#include <array>
#include <compare>
#include <optional>

namespace portwright {

enum class Family { IPv4, IPv6 };

/// One IPv4 or IPv6 address (RFC 791, RFC 4291), without a scope id.
class IpAddress
{
public:
    IpAddress() = default;

    /// Dotted decimal with four parts, or the RFC 4291 section 2.2 forms.
    static Result<IpAddress> parse(const QString &text);
    /// For text the program itself wrote (constants and tests): asserts that it is an address.
    static IpAddress of(const char *text);

    Family family() const { return m_family; }
    /// Canonical text: RFC 5952 for IPv6.
    QString toString() const;
    /// Network byte order; an IPv4 address uses the first four bytes.
    const std::array<quint8, 16> &bytes() const { return m_bytes; }
    int width() const { return m_family == Family::IPv4 ? 32 : 128; }

    bool isLoopback() const;
    /// RFC 1918, RFC 4193 (unique local), RFC 3927 and RFC 4291 link-local, loopback and RFC 6598 shared space.
    bool isPrivate() const;

    IpAddress masked(int prefix) const;
    /// The last address of this address's network of `prefix` bits.
    IpAddress lastOf(int prefix) const;
    /// The address `steps` further on; wraps at the end of the family.
    IpAddress plus(quint64 steps) const;

    auto operator<=>(const IpAddress &) const = default;
    friend size_t qHash(const IpAddress &address, size_t seed = 0)
    {
        return qHashRange(address.m_bytes.begin(), address.m_bytes.end(), seed);
    }

private:
    Family m_family = Family::IPv4;
    std::array<quint8, 16> m_bytes{};
};

/// A network in CIDR notation (RFC 4632); host bits must be zero.
class Cidr
{
public:
    Cidr() = default;
    static Result<Cidr> parse(const QString &text);

    const IpAddress &address() const { return m_address; }
    int prefix() const { return m_prefix; }
    Family family() const { return m_address.family(); }
    IpAddress last() const { return m_address.lastOf(m_prefix); }
    bool contains(const IpAddress &address) const;
    QString toString() const;

    auto operator<=>(const Cidr &) const = default;

private:
    IpAddress m_address;
    int m_prefix = 0;
};

/// One address, a CIDR network or a range "10.0.0.5-10.0.0.20": what a node group may have as addresses.
class IpRange
{
public:
    IpRange() = default;
    IpRange(const IpAddress &single) : m_first(single), m_last(single) {}
    IpRange(const Cidr &network) : m_first(network.address()), m_last(network.last()) {}
    static Result<IpRange> parse(const QString &text);

    const IpAddress &first() const { return m_first; }
    const IpAddress &last() const { return m_last; }
    Family family() const { return m_first.family(); }
    bool isSingle() const { return m_first == m_last; }
    bool contains(const IpRange &other) const;
    bool intersects(const IpRange &other) const;
    /// The range as a network, where it is exactly one.
    std::optional<Cidr> cidr() const;
    /// How many addresses; the largest quint64 where there are more.
    quint64 size() const;
    /// The shortest of the three notations.
    QString toString() const;

    auto operator<=>(const IpRange &) const = default;

private:
    IpAddress m_first;
    IpAddress m_last;
};

} // namespace portwright
