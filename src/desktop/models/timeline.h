// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "desktop/presenter/probeentry.h"

namespace portwright {

/// A pair's past on a time axis that all rows share.
struct Timeline
{
    ProbeTrack track;
    QDateTime from;
    QDateTime to;
};

/// "verified since 14:02, last at 15:10, times measured: 37; before: filtered from 13:50 to 14:02"; empty without a
/// past.
QString timelineText(const ProbeTrack &track);
/// "0.21 ms at last, 0.20 to 3.40 ms"; empty where nothing was measured.
QString trendText(const QList<float> &latencies);
/// The axis on which the pasts of these lie: a day at most.
Timeline axisOf(const QList<ProbeEntry> &entries);

} // namespace portwright

Q_DECLARE_METATYPE(portwright::Timeline)
