// SPDX-License-Identifier: Apache-2.0
#include "desktop/models/timeline.h"

#include <QCoreApplication>
#include <QLocale>

namespace portwright {

namespace {

struct TimelineText
{
    Q_DECLARE_TR_FUNCTIONS(Timeline)
};

constexpr qint64 LongestAxis = 86400; // seconds
constexpr qsizetype MostTold = 4;

QString timeText(const QDateTime &when)
{
    const QDateTime local = when.toLocalTime();
    const bool today = local.date() == QDate::currentDate();
    return today ? QLocale().toString(local.time(), QLocale::ShortFormat)
                 : QLocale().toString(local, QLocale::ShortFormat);
}

QString milliseconds(float value)
{
    return QLocale().toString(double(value), 'f', value < 10 ? 2 : 0);
}

} // namespace

QString timelineText(const ProbeTrack &track)
{
    if (track.spans.isEmpty())
        return {};
    const EvidenceSpan &last = track.spans.last();
    QStringList parts{TimelineText::tr("%1 since %2, last at %3, times measured: %4")
                          .arg(verdictTitle(last.verdict), timeText(last.since), timeText(last.until))
                          .arg(last.rounds)};
    for (qsizetype i = track.spans.size() - 2; i >= 0 && parts.size() < MostTold; --i) {
        const EvidenceSpan &span = track.spans.at(i);
        parts += TimelineText::tr("before: %1 from %2 to %3")
                     .arg(verdictTitle(span.verdict), timeText(span.since), timeText(span.until));
    }
    return parts.join(QStringLiteral("; "));
}

QString trendText(const QList<float> &latencies)
{
    QList<float> measured;
    for (const float latency : latencies) {
        if (latency >= 0)
            measured += latency;
    }
    if (measured.isEmpty())
        return {};
    const auto [least, most] = std::minmax_element(measured.begin(), measured.end());
    return TimelineText::tr("%1 ms at last, %2 to %3 ms")
        .arg(milliseconds(measured.last()), milliseconds(*least), milliseconds(*most));
}

Timeline axisOf(const QList<ProbeEntry> &entries)
{
    Timeline axis;
    for (const ProbeEntry &entry : entries) {
        const ProbeTrack &track = entry.track;
        if (track.spans.isEmpty())
            continue;
        const QDateTime until = track.spans.last().until;
        for (const EvidenceSpan &span : track.spans) // one that came late may have begun after the next
            axis.from = axis.from.isValid() ? std::min(axis.from, span.since) : span.since;
        axis.to = axis.to.isValid() ? std::max(axis.to, until) : until;
    }
    if (axis.from.isValid())
        axis.from = std::max(axis.from, axis.to.addSecs(-LongestAxis));
    return axis;
}

} // namespace portwright
