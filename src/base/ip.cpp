// SPDX-License-Identifier: Apache-2.0
#include "base/ip.h"

#include <QCoreApplication>
#include <limits>

#include <arpa/inet.h>

namespace portwright {

namespace {

struct IpAddressText
{
    Q_DECLARE_TR_FUNCTIONS(IpAddress)
};

Error notAnAddress(const QString &text)
{
    return {IpAddressText::tr("\"%1\" is not an IP address; write it like 10.20.5.10 or 2001:db8::10").arg(text), {}};
}

/// A network that is told from others by its first 16 bits at most.
struct ShortNetwork
{
    Family family;
    uint head; // the first 16 bits
    int prefix;
};

constexpr std::array PrivateNetworks{
    ShortNetwork{Family::IPv4, 0x0a00, 8},  // 10.0.0.0/8
    ShortNetwork{Family::IPv4, 0xac10, 12}, // 172.16.0.0/12
    ShortNetwork{Family::IPv4, 0xc0a8, 16}, // 192.168.0.0/16
    ShortNetwork{Family::IPv4, 0xa9fe, 16}, // 169.254.0.0/16
    ShortNetwork{Family::IPv4, 0x6440, 10}, // 100.64.0.0/10
    ShortNetwork{Family::IPv6, 0xfc00, 7},  // fc00::/7
    ShortNetwork{Family::IPv6, 0xfe80, 10}, // fe80::/10
};

bool isIn(const IpAddress &address, const ShortNetwork &network)
{
    const uint head = uint(address.bytes()[0]) << 8 | address.bytes()[1];
    return address.family() == network.family && (head ^ network.head) >> (16 - network.prefix) == 0;
}

/// "/22" as a number within the family's width.
std::optional<int> parsePrefix(QStringView text, int width)
{
    const bool digits = std::all_of(text.begin(), text.end(), [](QChar c) { return c >= u'0' && c <= u'9'; });
    if (text.isEmpty() || text.size() > 3 || !digits || text.toInt() > width)
        return std::nullopt;
    return text.toInt();
}

} // namespace

Result<IpAddress> IpAddress::parse(const QString &text)
{
    const QByteArray bytes = text.toLatin1();
    IpAddress address;
    if (text.size() != bytes.size() || bytes.contains('\0') || bytes.contains('%'))
        return notAnAddress(text);
    if (inet_pton(AF_INET, bytes.constData(), address.m_bytes.data()) == 1)
        return address;
    address.m_family = Family::IPv6;
    if (inet_pton(AF_INET6, bytes.constData(), address.m_bytes.data()) == 1)
        return address;
    return notAnAddress(text);
}

IpAddress IpAddress::of(const char *text)
{
    const Result<IpAddress> parsed = parse(QString::fromLatin1(text));
    Q_ASSERT(parsed);
    return parsed ? *parsed : IpAddress();
}

QString IpAddress::toString() const
{
    std::array<char, INET6_ADDRSTRLEN> text{};
    inet_ntop(m_family == Family::IPv4 ? AF_INET : AF_INET6, m_bytes.data(), text.data(), text.size());
    return QString::fromLatin1(text.data());
}

bool IpAddress::isLoopback() const
{
    if (m_family == Family::IPv4)
        return m_bytes[0] == 127;
    return m_bytes == std::array<quint8, 16>{0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 1};
}

bool IpAddress::isPrivate() const
{
    return isLoopback() || std::any_of(PrivateNetworks.begin(), PrivateNetworks.end(),
                                       [this](const ShortNetwork &network) { return isIn(*this, network); });
}

IpAddress IpAddress::masked(int prefix) const
{
    IpAddress result = *this;
    const auto mixed = result.m_bytes.begin() + prefix / 8; // the byte in which the network ends
    const auto end = result.m_bytes.begin() + width() / 8;
    if (mixed < end) {
        *mixed &= quint8(0xff00 >> (prefix % 8));
        std::fill(mixed + 1, end, quint8(0));
    }
    return result;
}

IpAddress IpAddress::lastOf(int prefix) const
{
    IpAddress result = *this;
    for (int bit = prefix; bit < width(); ++bit)
        result.m_bytes[bit / 8] |= quint8(0x80 >> (bit % 8));
    return result;
}

IpAddress IpAddress::plus(quint64 steps) const
{
    IpAddress result = *this;
    quint64 carry = 0;
    for (int i = width() / 8 - 1; i >= 0; --i) {
        const quint64 sum = quint64(result.m_bytes[i]) + (steps & 0xff) + carry;
        result.m_bytes[i] = quint8(sum);
        carry = sum >> 8;
        steps >>= 8;
    }
    return result;
}

Result<Cidr> Cidr::parse(const QString &text)
{
    const qsizetype slash = text.indexOf(QLatin1Char('/'));
    const Result<IpAddress> address = IpAddress::parse(text.left(slash));
    if (!address)
        return address.errors();
    Cidr cidr;
    cidr.m_address = *address;
    const auto prefix = slash < 0 ? address->width() : parsePrefix(QStringView(text).mid(slash + 1), address->width());
    if (!prefix)
        return Error{IpAddressText::tr("\"%1\" has no valid prefix length; write 0 to %2 behind the slash")
                         .arg(text)
                         .arg(address->width()),
                     {}};
    cidr.m_prefix = *prefix;
    if (address->masked(cidr.m_prefix) != *address) {
        const QString network = address->masked(cidr.m_prefix).toString();
        return Error{
            IpAddressText::tr("\"%1\" has host bits set; the network is %2/%3").arg(text, network).arg(cidr.m_prefix),
            {}};
    }
    return cidr;
}

bool Cidr::contains(const IpAddress &address) const
{
    return address.family() == family() && address.masked(m_prefix) == m_address;
}

QString Cidr::toString() const
{
    return m_address.toString() + QLatin1Char('/') + QString::number(m_prefix);
}

Result<IpRange> IpRange::parse(const QString &text)
{
    if (const qsizetype dash = text.indexOf(QLatin1Char('-')); dash >= 0) {
        const Result<IpAddress> first = IpAddress::parse(text.left(dash).trimmed());
        const Result<IpAddress> last = IpAddress::parse(text.mid(dash + 1).trimmed());
        if (!first)
            return first.errors();
        if (!last)
            return last.errors();
        IpRange range;
        range.m_first = *first;
        range.m_last = *last;
        if (first->family() != last->family() || *last < *first)
            return Error{
                IpAddressText::tr("\"%1\" is not a range; the first address must not lie behind the last").arg(text),
                {}};
        return range;
    }
    if (text.contains(QLatin1Char('/'))) {
        const Result<Cidr> cidr = Cidr::parse(text);
        return cidr ? Result<IpRange>(IpRange(*cidr)) : Result<IpRange>(cidr.errors());
    }
    const Result<IpAddress> address = IpAddress::parse(text);
    return address ? Result<IpRange>(IpRange(*address)) : Result<IpRange>(address.errors());
}

bool IpRange::contains(const IpRange &other) const
{
    return other.family() == family() && m_first <= other.m_first && other.m_last <= m_last;
}

bool IpRange::intersects(const IpRange &other) const
{
    return other.family() == family() && m_first <= other.m_last && other.m_first <= m_last;
}

std::optional<Cidr> IpRange::cidr() const
{
    for (int prefix = m_first.width(); prefix >= 0; --prefix) {
        if (m_first.masked(prefix) != m_first)
            break;
        if (m_first.lastOf(prefix) == m_last) {
            const Result<Cidr> cidr = Cidr::parse(m_first.toString() + QLatin1Char('/') + QString::number(prefix));
            return cidr ? std::optional(*cidr) : std::nullopt;
        }
    }
    return std::nullopt;
}

quint64 IpRange::size() const
{
    quint64 difference = 0;
    bool large = false;
    int borrow = 0;
    const int bytes = m_first.width() / 8;
    for (int i = bytes - 1; i >= 0; --i) {
        const int step = int(m_last.bytes()[i]) - int(m_first.bytes()[i]) - borrow;
        borrow = step < 0 ? 1 : 0;
        const auto digit = quint64(quint8(step));
        const int place = bytes - 1 - i;
        if (place < 8)
            difference |= digit << (8 * place);
        else
            large = large || digit != 0;
    }
    constexpr quint64 Most = std::numeric_limits<quint64>::max();
    return large || difference == Most ? Most : difference + 1;
}

QString IpRange::toString() const
{
    if (isSingle())
        return m_first.toString();
    if (const std::optional<Cidr> network = cidr())
        return network->toString();
    return m_first.toString() + QLatin1Char('-') + m_last.toString();
}

} // namespace portwright
