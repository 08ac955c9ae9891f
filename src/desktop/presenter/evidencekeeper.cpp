// SPDX-License-Identifier: Apache-2.0
#include "desktop/presenter/evidencekeeper.h"

#include "app/evidenceresults.h"
#include "probe/watchschedule.h"

#include <QFileInfo>

namespace portwright {

namespace {

constexpr qsizetype MostShown = 40;

} // namespace

EvidenceKeeper::EvidenceKeeper(Session &session, QObject *parent) : QObject(parent), m_session(session)
{
    const auto stale = [this] { m_flows.reset(); };
    connect(&session, &Session::planChanged, this, stale);
    connect(&session, &Session::flowsChanged, this, stale);
    connect(&session, &Session::planOpened, this, &EvidenceKeeper::forget);
    connect(&session.document(), &Document::pathChanged, this, [this] {
        if (!m_session.isOpening()) // else forget() comes
            follow();
    });
    follow();
}

EvidenceKeeper::~EvidenceKeeper() = default;

/// Another file has another evidence file. Nothing is made before something was measured.
void EvidenceKeeper::follow()
{
    const QString plan = m_session.document().path();
    const QString path = plan.isEmpty() ? QString() : evidencePathBeside(plan);
    if (path == m_path)
        return;
    m_path = path;
    ++m_writers;
    m_writer.reset();
    if (path.isEmpty())
        return;
    m_writer = std::make_unique<EvidenceWriter>(path);
    // What an earlier writer said may still be on its way, also of the same file.
    const int number = m_writers;
    connect(m_writer.get(), &EvidenceWriter::historiesRead, this,
            [this, number](const QList<EvidenceHistory> &histories) {
                if (number == m_writers)
                    load(histories);
            });
    connect(m_writer.get(), &EvidenceWriter::failed, this, [this, number](const QString &message) {
        if (number == m_writers)
            m_session.raise(message);
    });
    if (QFileInfo::exists(path))
        m_writer->readHistories();
}

void EvidenceKeeper::forget()
{
    m_tracks.clear();
    m_latest.clear();
    m_flows.reset();
    m_path.clear(); // the same file is read again, too
    follow();
}

QString EvidenceKeeper::placeOf(const EvidenceSubject &subject)
{
    return subject.flow.text() + u' ' + dialledText(subject.target, subject.port, subject.transport) + u' ' +
           subject.vantage;
}

/// What was found since the plan was opened counts more than what the file says.
void EvidenceKeeper::load(const QList<EvidenceHistory> &histories)
{
    for (const EvidenceHistory &history : histories) {
        if (history.spans.isEmpty() || m_tracks.contains(history.subject))
            continue;
        m_tracks.insert(history.subject, {history.spans.mid(std::max<qsizetype>(0, history.spans.size() - MostShown)),
                                          history.latencies});
        const QString place = placeOf(history.subject);
        const auto other = m_latest.constFind(place);
        if (other == m_latest.constEnd() || m_tracks.value(*other).spans.last().until < history.spans.last().until)
            m_latest.insert(place, history.subject);
    }
    Q_EMIT loaded();
}

ProbeTrack EvidenceKeeper::take(const ProbeResult &result, qint64 longestGapMs)
{
    const EvidenceSubject subject = subjectOf(result);
    m_latest.insert(placeOf(subject), subject);
    if (m_writer)
        m_writer->add(result, longestGapMs);
    ProbeTrack &track = m_tracks[subject];
    const bool known = !track.spans.isEmpty();
    const Verdict before = known ? track.spans.last().verdict : result.verdict;
    if (known && track.spans.last().until == result.at && before == result.verdict)
        return track; // said again without asking again
    addLatency(track.latencies, result.latencyMs);
    if (known && continues(track.spans.last(), result, longestGapMs))
        extend(track.spans.last(), result);
    else
        track.spans.append(spanOf(result));
    if (track.spans.size() > MostShown)
        track.spans.removeFirst();
    const ProbeTrack now = track;
    if (before != result.verdict)
        Q_EMIT changed({result.flow, pairText(subject), before, result.verdict, result.at});
    return now;
}

void EvidenceKeeper::takeIn(const QList<ProbeResult> &results)
{
    if (m_writer)
        m_writer->merge(results);
    for (const ProbeResult &result : results) {
        const EvidenceSubject subject = subjectOf(result);
        ProbeTrack &track = m_tracks[subject];
        const bool isNewest = track.spans.isEmpty() || track.spans.last().until < result.at;
        if (!merge(track.spans, result))
            continue;
        if (isNewest)
            addLatency(track.latencies, result.latencyMs);
        if (track.spans.size() > MostShown)
            track.spans.removeFirst();
        const auto other = m_latest.constFind(placeOf(subject));
        if (other == m_latest.constEnd() || m_tracks.value(*other).spans.last().until < result.at)
            m_latest.insert(placeOf(subject), subject);
    }
}

ProbeTrack EvidenceKeeper::trackOf(const FlowId &flow, const QString &dialled, const QString &vantage) const
{
    const auto latest = m_latest.constFind(flow.text() + u' ' + dialled + u' ' + vantage);
    return latest == m_latest.constEnd() ? ProbeTrack() : m_tracks.value(*latest);
}

/// The flows are listed only when there is something to say of them.
Coverage EvidenceKeeper::coverage() const
{
    if (!m_flows) {
        const QList<FlowId> flows = flowsToMeasure(m_session.workspace());
        m_flows = QSet<FlowId>(flows.begin(), flows.end());
    }
    QList<LastAnswer> answers;
    for (auto track = m_tracks.begin(); track != m_tracks.end(); ++track)
        answers.append({track.key().flow, track.key().fromVantage, track->spans.last().verdict});
    return coverageOf(*m_flows, answers);
}

} // namespace portwright
