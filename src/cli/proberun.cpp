// SPDX-License-Identifier: Apache-2.0
#include "cli/proberun.h"

#include "app/results.h"

#include <QCoreApplication>

namespace portwright::cli {

namespace {

bool isGood(Verdict verdict)
{
    return verdict == Verdict::Verified || verdict == Verdict::Open || verdict == Verdict::Rehearsed ||
           verdict == Verdict::NotProbed;
}

QString latency(const ProbeResult &result)
{
    return result.latencyMs ? QString::number(*result.latencyMs, 'f', 2) : QString();
}

} // namespace

ProbeRun::ProbeRun(ProbePlan targets, QString vantage, const Options &options, const QList<Handshake> &handshakes)
    : m_targets(std::move(targets)), m_vantage(std::move(vantage)), m_options(options), m_prober(handshakes)
{
    m_timer.setSingleShot(true);
    connect(&m_timer, &QTimer::timeout, this, &ProbeRun::beginRound);
    connect(&m_prober, &Prober::verdictFound, this, &ProbeRun::takeVerdict);
    connect(&m_prober, &Prober::roundFinished, this, &ProbeRun::endRound);
}

void ProbeRun::start()
{
    m_timer.start(0);
}

void ProbeRun::beginRound()
{
    m_results = m_targets.notProbed;
    if (m_targets.targets.isEmpty())
        endRound();
    else
        m_prober.start(m_targets.targets, m_vantage, m_options.probing);
}

void ProbeRun::takeVerdict(const ProbeResult &result)
{
    m_results += result;
}

Exit ProbeRun::status() const
{
    return std::all_of(m_results.begin(), m_results.end(), [](const ProbeResult &r) { return isGood(r.verdict); })
               ? Done
               : BadNews;
}

void ProbeRun::endRound()
{
    std::stable_sort(m_results.begin(), m_results.end(),
                     [](const ProbeResult &a, const ProbeResult &b) { return a.flow < b.flow; });
    Table table;
    table.columns = {tr("Flow"), tr("Target"),          tr("Port"),  tr("Verdict"),
                     tr("ms"),   tr("Proves the flow"), tr("Proof"), tr("Detail")};
    for (const ProbeResult &result : std::as_const(m_results)) {
        table.rows += QStringList{result.flow.text(),
                                  result.target,
                                  QString::number(result.port) + QLatin1Char('/') + transportName(result.transport),
                                  verdictName(result.verdict),
                                  latency(result),
                                  result.fromVantage ? tr("yes") : tr("no, measured from elsewhere"),
                                  result.proof,
                                  result.detail};
    }
    print(m_options.format == Format::Json ? verdictsJson(m_results) : tableText(table, m_options.format));
    ++m_round;
    if (m_options.rounds > 0 && m_round >= m_options.rounds)
        Q_EMIT finished();
    else
        m_timer.start(m_options.intervalMs);
}

} // namespace portwright::cli
