// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QList>
#include <QString>
#include <compare>
#include <optional>

namespace portwright {

/// A dotted product version such as 8.2.6; missing parts count as 0, so 7.0 equals 7.0.0.
class Version
{
public:
    Version() = default;

    /// One to six numbers of at most nine digits joined by dots; nothing else.
    static std::optional<Version> parse(QStringView text);

    QString toString() const;

    /// True if this version is `prefix` or lies below it: 7.0.5 is within 7.0 and within 7.
    bool isWithin(const Version &prefix) const;

    friend bool operator==(const Version &a, const Version &b) { return std::is_eq(a <=> b); }
    friend std::strong_ordering operator<=>(const Version &a, const Version &b);

private:
    QList<int> m_parts;
};

} // namespace portwright
