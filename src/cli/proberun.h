// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "cli/console.h"
#include "cli/interrupt.h"
#include "evidence/evidencefile.h"
#include "probe/watch.h"

namespace portwright::cli {

/// Verdicts as `probe` prints them, and what its exit status says of them.
QByteArray verdictsText(const QList<ProbeResult> &results, Format format);
Exit exitOf(const QList<ProbeResult> &results);

/// Probes a plan's targets, once or as a watch, prints the verdicts in force, and keeps them as evidence.
class ProbeRun : public QObject
{
    Q_OBJECT

public:
    struct Options
    {
        Format format = Format::Table;
        bool watch = false;
        int rounds = 1; // printed; 0: until interrupted
        WatchPace pace;
        QString evidence; // the file; empty: none
        ProbeOptions probing;
    };

    ProbeRun(ProbePlan targets, QString vantage, const Options &options, const QList<Handshake> &handshakes);

    /// Tells apart what must stay shut in this plan; such ports are tried few at a time.
    void tellShut(const Topology &topology);
    void start();
    /// The answer of what was printed last.
    Exit status() const;

Q_SIGNALS:
    void finished();

private:
    void take(const ProbeResult &result);
    void drop(const QList<ProbeTarget> &asked);
    void answered();
    void onBeat();
    QByteArray roundText() const;
    void printRound();
    void finish();
    bool keep();

    ProbePlan m_targets;
    QString m_vantage;
    Options m_options;
    std::optional<Topology> m_shutIn;
    Prober m_prober;
    SystemClock m_clock;
    Watch m_watch;
    Interrupt m_interrupt;
    QTimer m_beat;
    QTimer m_keeping; // what comes within a second is written at once
    std::optional<EvidenceFile> m_file;
    QList<ProbeResult> m_results;
    QList<ProbeResult> m_toKeep;
    bool m_due = true; // the time to print has come
    bool m_broken = false;
    int m_round = 0;
};

} // namespace portwright::cli
