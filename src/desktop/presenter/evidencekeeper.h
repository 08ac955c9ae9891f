// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "desktop/presenter/session.h"
#include "evidence/coverage.h"
#include "evidence/evidencewriter.h"

namespace portwright {

/// What is shown of one pair's past.
struct ProbeTrack
{
    QList<EvidenceSpan> spans; // as EvidenceHistory has them, the last ones only
    QList<float> latencies;    // see EvidenceHistory
};

/// An answer that became another one.
struct ProbeChange
{
    FlowId flow;
    QString dialled; // "10.20.5.10:4287/tcp"
    Verdict before = Verdict::NotProbed;
    Verdict now = Verdict::NotProbed;
    QDateTime at;
};

/// Keeps what probing finds: for the views, and in the evidence file beside the plan once the plan has a file.
class EvidenceKeeper : public QObject
{
    Q_OBJECT

public:
    explicit EvidenceKeeper(Session &session, QObject *parent = nullptr);
    ~EvidenceKeeper() override;

    /// The pair's past with this answer.
    ProbeTrack take(const ProbeResult &result, qint64 longestGapMs);
    /// Sets what was measured elsewhere into its place in time; what is known already adds nothing.
    void takeIn(const QList<ProbeResult> &results);
    /// What was found last about a dialled pair of a flow; empty if nothing was.
    ProbeTrack trackOf(const FlowId &flow, const QString &dialled, const QString &vantage) const;
    /// True while nothing is known of the plan.
    bool isEmpty() const { return m_tracks.isEmpty(); }
    /// How many of the plan's flows are proved, over all vantages.
    Coverage coverage() const;
    /// Where the evidence is kept; empty while the plan has no file.
    QString path() const { return m_path; }

Q_SIGNALS:
    /// What an evidence file held is there now.
    void loaded();
    void changed(const portwright::ProbeChange &change);

private:
    void follow();
    void forget();
    void load(const QList<EvidenceHistory> &histories);
    static QString placeOf(const EvidenceSubject &subject);

    Session &m_session;
    QString m_path;
    std::unique_ptr<EvidenceWriter> m_writer;
    int m_writers = 0; // how many there were; the last one counts
    QHash<EvidenceSubject, ProbeTrack> m_tracks;
    QHash<QString, EvidenceSubject> m_latest; // by flow, pair and vantage
    mutable std::optional<QSet<FlowId>> m_flows;
};

} // namespace portwright
