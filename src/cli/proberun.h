// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "cli/console.h"
#include "probe/prober.h"

#include <QObject>
#include <QTimer>

namespace portwright::cli {

/// Verdicts as `probe` prints them, and what its exit status says of them.
QByteArray verdictsText(const QList<ProbeResult> &results, Format format);
Exit exitOf(const QList<ProbeResult> &results);

/// Probes a plan's targets round after round and prints each finished round.
class ProbeRun : public QObject
{
    Q_OBJECT

public:
    struct Options
    {
        Format format = Format::Table;
        bool watch = false;
        int rounds = 1; // 0: until interrupted
        int intervalMs = 10000;
        ProbeOptions probing;
    };

    ProbeRun(ProbePlan targets, QString vantage, const Options &options, const QList<Handshake> &handshakes);

    /// Tells apart what must stay shut in this plan; such ports are tried few at a time.
    void tellShut(const Topology &topology);
    void start();
    /// The answer of the last finished round.
    Exit status() const;

Q_SIGNALS:
    void finished();

private:
    void takeVerdict(const ProbeResult &result);
    QByteArray roundText() const;
    void endRound();
    void beginRound();

    ProbePlan m_targets;
    QString m_vantage;
    Options m_options;
    std::optional<Topology> m_shutIn;
    Prober m_prober;
    QTimer m_timer;
    QList<ProbeResult> m_results;
    int m_round = 0;
};

} // namespace portwright::cli
