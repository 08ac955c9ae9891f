// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QMap>
#include <QString>

#include <benchmark/benchmark.h>

namespace portwright {

/// Shows the usual table and keeps the medians, to print how many times faster one name is than its peer. Of benchmarks
/// that time themselves it keeps that time.
class RatioReporter : public benchmark::ConsoleReporter
{
public:
    void ReportRuns(const std::vector<Run> &runs) override;
    /// For names "<who>/<what>/<size>": CPU time of `peer` over that of `ours`, one line for each <what>/<size>.
    void printRatios(const QString &ours, const QString &peer, const char *title = "median CPU ms a frame") const;

private:
    QMap<QString, double> m_medians; // CPU time in the unit of the benchmark
};

} // namespace portwright
