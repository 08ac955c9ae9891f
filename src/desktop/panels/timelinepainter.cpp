// SPDX-License-Identifier: Apache-2.0
#include "desktop/panels/timelinepainter.h"

#include "desktop/look/look.h"

#include <QPainter>
#include <cmath>

namespace portwright {

namespace {

constexpr double LeastWidth = 2;

/// The part of the height that an answer fills.
double heightOf(Badge badge)
{
    switch (badge) {
    case Badge::Verified:
        return 1;
    case Badge::Open:
        return 0.7;
    case Badge::Failed:
        return 0.3;
    default:
        return 0.15;
    }
}

} // namespace

void paintTimeline(QPainter &painter, const QRect &box, const Timeline &timeline, const Theme &theme)
{
    if (timeline.track.spans.isEmpty() || !timeline.from.isValid())
        return;
    const double length = double(std::max<qint64>(1, timeline.from.msecsTo(timeline.to)));
    const auto place = [&](const QDateTime &when) {
        const double share = std::clamp(double(timeline.from.msecsTo(when)) / length, 0.0, 1.0);
        return box.left() + share * (box.width() - LeastWidth);
    };
    painter.save();
    painter.setRenderHint(QPainter::Antialiasing, false);
    painter.setPen(colour(theme.hairline));
    painter.drawLine(box.bottomLeft(), box.bottomRight());
    QList<EvidenceSpan> spans = timeline.track.spans; // one within a longer one is drawn over it
    std::stable_sort(spans.begin(), spans.end(),
                     [](const EvidenceSpan &a, const EvidenceSpan &b) { return a.since < b.since; });
    for (const EvidenceSpan &span : std::as_const(spans)) {
        if (span.until < timeline.from)
            continue;
        const Badge badge = badgeOf(span.verdict);
        const double height = std::round(heightOf(badge) * box.height());
        const double left = place(span.since);
        painter.fillRect(QRectF(left, box.bottom() - height, place(span.until) - left + LeastWidth, height),
                         colour(theme.badge(badge)));
    }
    painter.restore();
}

void paintTrend(QPainter &painter, const QRect &box, const QList<float> &latencies, const Theme &theme)
{
    const auto most = std::max_element(latencies.begin(), latencies.end());
    if (most == latencies.end() || *most <= 0)
        return;
    const double step = double(box.width()) / double(MostLatencies - 1);
    const double left = box.right() - step * double(latencies.size() - 1);
    painter.save();
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(QPen(colour(theme.accent), 1.4, Qt::SolidLine, Qt::RoundCap, Qt::RoundJoin));
    QPolygonF curve;
    const auto draw = [&] {
        if (curve.size() == 1)
            painter.drawPoint(curve.first());
        painter.drawPolyline(curve);
        curve.clear();
    };
    for (qsizetype i = 0; i < latencies.size(); ++i) {
        if (latencies.at(i) < 0)
            draw();
        else
            curve += QPointF(left + step * double(i), box.bottom() - double(latencies.at(i) / *most) * box.height());
    }
    draw();
    painter.restore();
}

} // namespace portwright
