// SPDX-License-Identifier: Apache-2.0
#include "ratioreporter.h"

#include <cstdio>

namespace portwright {

void RatioReporter::ReportRuns(const std::vector<Run> &runs)
{
    for (const Run &run : runs) {
        const bool single = run.run_type == Run::RT_Iteration && run.repetitions == 1;
        if (single || run.aggregate_name == "median")
            m_medians.insert(QString::fromStdString(run.run_name.function_name + "/" + run.run_name.args),
                             run.run_name.time_type == "manual_time" ? run.GetAdjustedRealTime()
                                                                     : run.GetAdjustedCPUTime());
    }
    ConsoleReporter::ReportRuns(runs);
}

void RatioReporter::printRatios(const QString &ours, const QString &peer, const char *title) const
{
    std::printf("\n%-28s %12s %12s %9s\n", title, qPrintable(peer), qPrintable(ours), "ratio");
    for (auto at = m_medians.cbegin(); at != m_medians.cend(); ++at) {
        if (!at.key().startsWith(ours + QLatin1Char('/')))
            continue;
        const QString what = at.key().mid(ours.size() + 1);
        const double other = m_medians.value(peer + QLatin1Char('/') + what, -1);
        if (other < 0)
            std::printf("%-28s %12s %12.4g\n", qPrintable(what), "-", *at);
        else
            std::printf("%-28s %12.4g %12.4g %8.1fx\n", qPrintable(what), other, *at, other / *at);
    }
}

} // namespace portwright
