// SPDX-License-Identifier: Apache-2.0
#include "base/ports.h"

#include <QCoreApplication>

namespace portwright {

namespace {

Error notAPort(const QString &word)
{
    const QString text = QCoreApplication::translate(
        "PortSet", "\"%1\" is not a port; write a number from 1 to 65535, or a range such as 5000-5010");
    return {text.arg(word), {}};
}

std::optional<quint16> parsePort(QStringView text)
{
    const bool digits = std::all_of(text.begin(), text.end(), [](QChar c) { return c >= u'0' && c <= u'9'; });
    if (text.isEmpty() || text.size() > 5 || !digits || text.toInt() < 1 || text.toInt() > 65535)
        return std::nullopt;
    return quint16(text.toInt());
}

std::optional<PortRange> parseRange(const QString &word)
{
    const qsizetype dash = word.indexOf(QLatin1Char('-'));
    const auto first = parsePort(QStringView(word).left(dash < 0 ? word.size() : dash).trimmed());
    const auto last = dash < 0 ? first : parsePort(QStringView(word).mid(dash + 1).trimmed());
    if (!first || !last || *last < *first)
        return std::nullopt;
    return PortRange{*first, *last};
}

QList<PortRange> joined(QList<PortRange> ranges)
{
    std::sort(ranges.begin(), ranges.end());
    QList<PortRange> result;
    for (const PortRange &range : ranges) {
        if (!result.isEmpty() && int(range.first) <= int(result.back().last) + 1)
            result.back().last = std::max(result.back().last, range.last);
        else
            result += range;
    }
    return result;
}

} // namespace

QString transportName(Transport transport)
{
    return transport == Transport::Tcp ? QStringLiteral("tcp") : QStringLiteral("udp");
}

std::optional<Transport> transportFromName(QStringView name)
{
    if (name == QLatin1String("tcp"))
        return Transport::Tcp;
    if (name == QLatin1String("udp"))
        return Transport::Udp;
    return std::nullopt;
}

Result<PortSet> PortSet::parse(const QStringList &words)
{
    QList<PortRange> ranges;
    for (const QString &word : words) {
        const std::optional<PortRange> range = parseRange(word);
        if (!range)
            return notAPort(word);
        ranges += *range;
    }
    PortSet set;
    set.m_ranges = joined(ranges);
    return set;
}

QStringList PortSet::toStrings() const
{
    QStringList words;
    for (const PortRange &range : m_ranges) {
        const QString first = QString::number(range.first);
        words += range.first == range.last ? first : QString(first + QLatin1Char('-') + QString::number(range.last));
    }
    return words;
}

QString PortSet::toString() const
{
    return toStrings().join(QStringLiteral(", "));
}

bool PortSet::contains(quint16 port) const
{
    return std::any_of(m_ranges.begin(), m_ranges.end(),
                       [port](const PortRange &range) { return range.first <= port && port <= range.last; });
}

bool PortSet::intersects(const PortSet &other) const
{
    return std::any_of(m_ranges.begin(), m_ranges.end(), [&other](const PortRange &mine) {
        return std::any_of(other.m_ranges.begin(), other.m_ranges.end(), [&mine](const PortRange &theirs) {
            return mine.first <= theirs.last && theirs.first <= mine.last;
        });
    });
}

} // namespace portwright
