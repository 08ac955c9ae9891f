// SPDX-License-Identifier: Apache-2.0
// What was measured elsewhere and comes in as files.
#include "desktop/presenter/probesession.h"

#include <numeric>

namespace portwright {

void ProbeSession::takeIn(const QList<ResultFile> &files)
{
    const qsizetype known = m_strangers;
    m_taken += files;
    const Matching matching = setTakenBeside();
    m_evidence.takeIn(matching.measured);
    m_badges.reset(m_entries, m_session);
    m_told.resize(m_entries.size());
    std::iota(m_told.begin(), m_told.end(), 0);
    tellResults();
    const QList<UnmatchedResult> strange = matching.unmatched.mid(known); // in the order of the files
    if (!strange.isEmpty())
        m_session.raise(
            tr("%n result(s) belong to nothing in this plan; the first: %1: %2", nullptr, int(strange.size()))
                .arg(strange.first().result.flow.text(), strange.first().reason));
}

/// Beside the entry of the same pair, or the first of the flow where another pair is dialled from here.
Matching ProbeSession::setTakenBeside()
{
    if (m_taken.isEmpty())
        return {}; // and nothing is beside an entry
    MatchingTerms terms{QDateTime::currentDateTimeUtc()};
    QHash<FlowId, qsizetype> firsts;
    for (qsizetype i = 0; i < m_entries.size(); ++i) {
        ProbeEntry &entry = m_entries[i];
        entry.taken.reset();
        if (entry.asFound)
            terms.own += *entry.asFound;
        if (!firsts.contains(entry.flow))
            firsts.insert(entry.flow, i);
    }
    const Workspace &workspace = m_session.workspace();
    Matching matching = matchResults(workspace.plan, workspace.derivation, workspace.routing, m_taken, terms);
    m_strangers = matching.unmatched.size();
    m_witnesses = matching.witnesses;
    for (const PairEvidence &pair : std::as_const(matching.pairs)) {
        qsizetype entry = pair.result ? entryOf(pair.flow, pair.target, pair.port, pair.transport) : -1;
        if (pair.result && entry < 0)
            entry = firsts.value(pair.flow, -1);
        if (entry >= 0)
            m_entries[entry].taken = pair;
    }
    for (ProbeEntry &entry : m_entries) {
        if (entry.asFound)
            entry.latest = weighed(entry, *entry.asFound, {}).result;
    }
    return matching;
}

/// The certificate that was found now is held against those that others saw, and theirs against it.
void ProbeSession::holdAgainstTaken(ProbeEntry &entry)
{
    if (m_witnesses.isEmpty() || !entry.asFound)
        return;
    m_witnesses.add(placeOf(m_session.topology(), entry.destination, *entry.asFound, entry.insidePort), *entry.asFound,
                    {});
    entry.latest = weighed(entry, *entry.asFound, {}).result;
    if (entry.taken && entry.taken->asFound)
        setWeighed(*entry.taken, weighed(entry, *entry.taken->asFound, entry.taken->host));
}

Weighed ProbeSession::weighed(const ProbeEntry &entry, const ProbeResult &result, const QString &host) const
{
    const Topology &topology = m_session.topology();
    const Node *node = topology.nodes.find(entry.destination);
    return m_witnesses.weighed(placeOf(topology, entry.destination, result, entry.insidePort), result, host,
                               node ? node->certificate : Certificate());
}

} // namespace portwright
