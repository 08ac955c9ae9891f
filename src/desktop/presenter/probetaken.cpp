// SPDX-License-Identifier: Apache-2.0
// What was measured elsewhere and comes in as files.
#include "desktop/presenter/probesession.h"

namespace portwright {

void ProbeSession::takeIn(const QList<ResultFile> &files)
{
    m_taken += files;
    setTakenBeside();
    Q_EMIT resultsChanged();
    const Workspace &workspace = m_session.workspace();
    const MatchingTerms terms{QDateTime::currentDateTimeUtc()};
    const Matching fresh = matchResults(workspace.plan, workspace.derivation, workspace.routing, files, terms);
    if (!fresh.unmatched.isEmpty())
        m_session.raise(
            tr("%n result(s) belong to nothing in this plan; the first: %1: %2", nullptr, int(fresh.unmatched.size()))
                .arg(fresh.unmatched.first().result.flow.text(), fresh.unmatched.first().reason));
}

/// Beside the entry of the same pair, or the first of the flow where another pair is dialled from here.
void ProbeSession::setTakenBeside()
{
    for (ProbeEntry &entry : m_entries)
        entry.taken.reset();
    if (m_taken.isEmpty())
        return;
    const Workspace &workspace = m_session.workspace();
    const MatchingTerms terms{QDateTime::currentDateTimeUtc()};
    QHash<FlowId, ProbeEntry *> firsts;
    for (ProbeEntry &entry : m_entries) {
        if (!firsts.contains(entry.flow))
            firsts.insert(entry.flow, &entry);
    }
    for (const PairEvidence &pair :
         matchResults(workspace.plan, workspace.derivation, workspace.routing, m_taken, terms).pairs) {
        ProbeEntry *entry = pair.result ? entryOf(pair.flow, pair.target, pair.port, pair.transport) : nullptr;
        if (pair.result && !entry)
            entry = firsts.value(pair.flow, nullptr);
        if (entry)
            entry->taken = pair;
    }
}

} // namespace portwright
