// SPDX-License-Identifier: Apache-2.0
#include "base/version.h"

#include <QStringList>

namespace portwright {

std::optional<Version> Version::parse(QStringView text)
{
    const QList<QStringView> words = text.split(QLatin1Char('.'));
    if (words.size() > 6)
        return std::nullopt;
    Version version;
    for (const QStringView word : words) {
        const bool digits = std::all_of(word.begin(), word.end(), [](QChar c) { return c >= u'0' && c <= u'9'; });
        if (word.isEmpty() || word.size() > 9 || !digits)
            return std::nullopt;
        version.m_parts += word.toInt();
    }
    return version;
}

QString Version::toString() const
{
    QStringList words;
    for (const int part : m_parts)
        words += QString::number(part);
    return words.join(QLatin1Char('.'));
}

bool Version::isWithin(const Version &prefix) const
{
    for (qsizetype i = 0; i < prefix.m_parts.size(); ++i) {
        if (m_parts.value(i, 0) != prefix.m_parts.at(i))
            return false;
    }
    return true;
}

std::strong_ordering operator<=>(const Version &a, const Version &b)
{
    const qsizetype size = std::max(a.m_parts.size(), b.m_parts.size());
    for (qsizetype i = 0; i < size; ++i) {
        if (const auto order = a.m_parts.value(i, 0) <=> b.m_parts.value(i, 0); std::is_neq(order))
            return order;
    }
    return std::strong_ordering::equal;
}

} // namespace portwright
