// SPDX-License-Identifier: Apache-2.0
#include "cli/proberun.h"

#include "app/probefindings.h"
#include "app/results.h"
#include "cli/shutwork.h"

#include <QCoreApplication>
#include <QJsonDocument>

namespace portwright::cli {

namespace {

constexpr int KeepAfterMs = 700;

bool isGood(const ProbeResult &result)
{
    const Verdict verdict = result.verdict;
    if (result.mustStayShut)
        return verdict != Verdict::UnexpectedlyOpen;
    return verdict == Verdict::Verified || verdict == Verdict::Open || verdict == Verdict::Rehearsed ||
           verdict == Verdict::NotProbed;
}

/// Ports that must stay shut are tried few at a time, so that no machine takes it for an attack.
constexpr int ShutPerDestination = 4;

struct ProbeRunText
{
    Q_DECLARE_TR_FUNCTIONS(portwright::cli::ProbeRun)
};

/// Microseconds matter below a millisecond only.
QString latency(const ProbeResult &result)
{
    if (!result.latencyMs)
        return {};
    return QString::number(*result.latencyMs, 'f', *result.latencyMs < 1 ? 3 : 1);
}

/// What every form of the list has.
QStringList shortRow(const ProbeResult &result)
{
    return {result.flow.text(),
            result.target,
            QString::number(result.port) + QLatin1Char('/') + transportName(result.transport),
            verdictName(result.verdict),
            latency(result),
            result.fromVantage ? ProbeRunText::tr("yes") : ProbeRunText::tr("no, measured from elsewhere")};
}

QStringList shortColumns()
{
    return {ProbeRunText::tr("Flow"),    ProbeRunText::tr("Target"), ProbeRunText::tr("Port"),
            ProbeRunText::tr("Verdict"), ProbeRunText::tr("ms"),     ProbeRunText::tr("Proves the flow")};
}

Table wholeTable(const QList<ProbeResult> &results)
{
    Table table;
    table.columns = shortColumns() + QStringList{ProbeRunText::tr("Proof"), ProbeRunText::tr("Detail")};
    for (const ProbeResult &result : results)
        table.rows += shortRow(result) + QStringList{result.proof, result.detail};
    return table;
}

/// For a terminal: lines that fit, and below them once what each kind of answer means.
QByteArray lines(const QList<ProbeResult> &results)
{
    Table table;
    table.columns = shortColumns();
    QMap<QString, int> meanings;
    for (const ProbeResult &result : results) {
        if (result.mustStayShut)
            continue;
        table.rows += shortRow(result);
        ++meanings[verdictName(result.verdict) + QStringLiteral(": ") + result.detail];
    }
    QString text = QString::fromUtf8(plainText(table)) + QLatin1Char('\n');
    for (auto meaning = meanings.cbegin(); meaning != meanings.cend(); ++meaning)
        text += QStringLiteral("%1 \u00d7 %2\n").arg(meaning.value()).arg(meaning.key());
    return text.toUtf8();
}

/// Under --watch, a document a line, so that a reader knows where each ends.
QByteArray jsonLine(const QByteArray &document)
{
    return QJsonDocument::fromJson(document).toJson(QJsonDocument::Compact) + '\n';
}

} // namespace

QByteArray verdictsText(const QList<ProbeResult> &results, Format format)
{
    switch (format) {
    case Format::Json:
        return verdictsJson(results);
    case Format::Table:
        return lines(results);
    default:
        return tableText(wholeTable(results), format);
    }
}

Exit exitOf(const QList<ProbeResult> &results)
{
    return std::all_of(results.begin(), results.end(), [](const ProbeResult &r) { return isGood(r); }) ? Done : BadNews;
}

ProbeRun::ProbeRun(ProbePlan targets, QString vantage, const Options &options, const QList<Handshake> &handshakes)
    : m_targets(std::move(targets)),
      m_vantage(std::move(vantage)),
      m_options(options),
      m_prober(handshakes),
      m_watch(m_prober, m_clock, floorsOf(handshakes)),
      m_results(m_targets.notProbed)
{
    m_beat.setSingleShot(true);
    m_beat.setTimerType(Qt::PreciseTimer);
    m_keeping.setSingleShot(true);
    connect(&m_keeping, &QTimer::timeout, this, [this] {
        if (!keep())
            finish();
    });
    connect(&m_beat, &QTimer::timeout, this, &ProbeRun::onBeat);
    connect(&m_watch, &Watch::asked, this, &ProbeRun::drop);
    connect(&m_watch, &Watch::verdictFound, this, &ProbeRun::take);
    connect(&m_watch, &Watch::answered, this, &ProbeRun::answered);
    connect(&m_interrupt, &Interrupt::interrupted, this, &ProbeRun::finish);
}

void ProbeRun::tellShut(const Topology &topology)
{
    m_shutIn = topology;
    m_options.probing.perDestination = ShutPerDestination;
}

void ProbeRun::start()
{
    if (m_options.watch && !m_targets.targets.isEmpty())
        m_watch.start(m_targets.targets, m_vantage, m_options.pace, m_options.probing);
    else if (!m_targets.targets.isEmpty())
        m_watch.startOnce(m_targets.targets, m_vantage, m_options.probing);
    else
        QMetaObject::invokeMethod(this, &ProbeRun::answered, Qt::QueuedConnection);
}

/// What was found of them before is no longer in force; a name may have other addresses now.
void ProbeRun::drop(const QList<ProbeTarget> &asked)
{
    QSet<QString> dialled;
    for (const ProbeTarget &target : asked)
        dialled.insert(dialledText(target));
    m_results.removeIf([&](const ProbeResult &result) {
        return !result.at.isNull() && dialled.contains(dialledText(result.target, result.port, result.transport));
    });
}

void ProbeRun::take(const ProbeResult &result)
{
    m_results += result;
    if (!m_options.evidence.isEmpty())
        m_toKeep += result;
}

Exit ProbeRun::status() const
{
    return m_broken ? WorldFailed : exitOf(m_results);
}

QByteArray ProbeRun::roundText() const
{
    if (m_options.format == Format::Json) {
        const auto unexpected = m_shutIn ? std::optional(probeFindings(*m_shutIn, m_results)) : std::nullopt;
        const QByteArray document = verdictsJson(m_results, unexpected);
        return m_options.watch ? jsonLine(document) : document;
    }
    const QByteArray text = verdictsText(m_results, m_options.format);
    return m_shutIn && m_options.format == Format::Table ? text + shutLines(*m_shutIn, m_results) : text;
}

void ProbeRun::answered()
{
    if (m_due)
        printRound();
    else if (!m_keeping.isActive())
        m_keeping.start(KeepAfterMs);
}

void ProbeRun::onBeat()
{
    m_due = true;
    if (m_targets.targets.isEmpty() || m_watch.isUpToDate())
        printRound();
}

void ProbeRun::printRound()
{
    m_due = false;
    if (!keep())
        return finish();
    std::stable_sort(m_results.begin(), m_results.end(),
                     [](const ProbeResult &a, const ProbeResult &b) { return a.flow < b.flow; });
    print(roundText());
    ++m_round;
    if (m_options.rounds > 0 && m_round >= m_options.rounds)
        finish();
    else
        m_beat.start(m_options.pace.everySeconds * 1000);
}

/// Whatever was measured is in the file before the program says what it was.
bool ProbeRun::keep()
{
    const QList<ProbeResult> results = std::exchange(m_toKeep, {});
    if (results.isEmpty() || m_broken)
        return !m_broken;
    if (!m_file) {
        Result<EvidenceFile> file = EvidenceFile::open(m_options.evidence, EvidenceFile::Access::Write);
        if (file)
            m_file.emplace(std::move(*file));
        else
            fail(file.errors(), WorldFailed);
    }
    const Result<void> kept = m_file ? m_file->append(results, m_watch.longestGapMs()) : Result<void>();
    if (!kept)
        fail(kept.errors(), WorldFailed);
    m_broken = !m_file || !kept;
    return !m_broken;
}

void ProbeRun::finish()
{
    m_beat.stop();
    m_keeping.stop();
    m_watch.stop();
    keep();
    Q_EMIT finished();
}

} // namespace portwright::cli
