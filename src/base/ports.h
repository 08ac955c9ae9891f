// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "base/result.h"

#include <QStringList>
#include <compare>
#include <optional>

namespace portwright {

enum class Transport { Tcp, Udp };

/// "tcp" or "udp".
QString transportName(Transport transport);
std::optional<Transport> transportFromName(QStringView name);

/// Port numbers first to last, both included, 1 to 65535.
struct PortRange
{
    quint16 first = 0;
    quint16 last = 0;
    auto operator<=>(const PortRange &) const = default;
};

/// A set of ports, kept as sorted ranges that neither touch nor overlap. Empty means: not known.
class PortSet
{
public:
    PortSet() = default;
    PortSet(quint16 port) : m_ranges{{port, port}} {}

    /// Each word is a port ("443") or a range ("49152-65535").
    static Result<PortSet> parse(const QStringList &words);

    QStringList toStrings() const;
    /// "443, 49152-65535".
    QString toString() const;

    bool isEmpty() const { return m_ranges.isEmpty(); }
    bool isSingle() const { return m_ranges.size() == 1 && m_ranges.front().first == m_ranges.front().last; }
    quint16 first() const { return m_ranges.isEmpty() ? quint16(0) : m_ranges.front().first; }
    bool contains(quint16 port) const;
    bool intersects(const PortSet &other) const;
    const QList<PortRange> &ranges() const { return m_ranges; }

    bool operator==(const PortSet &) const = default;

private:
    QList<PortRange> m_ranges;
};

} // namespace portwright
