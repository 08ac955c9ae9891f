// SPDX-License-Identifier: Apache-2.0
// What changes while probing goes on, and how it is told: many answers at once.
#include "desktop/presenter/probesession.h"

#include <algorithm>

namespace portwright {

void ProbeSession::markRunning(const QList<ProbeTarget> &targets)
{
    for (const ProbeTarget &target : targets) {
        for (const FlowId &flow : target.flows)
            setRunning(entryOf(flow, targetName(target), target.port, target.transport), true);
    }
    Q_EMIT stateChanged();
    announce();
}

/// Nothing happens without an entry, which is -1.
void ProbeSession::setRunning(qsizetype entry, bool running)
{
    if (entry < 0 || m_entries.at(entry).running == running)
        return;
    m_entries[entry].running = running;
    m_running += running ? 1 : -1;
    noteEntry(entry);
}

void ProbeSession::noteEntry(qsizetype entry)
{
    m_badges.update(entry);
    m_told.append(entry);
}

void ProbeSession::endRound()
{
    for (qsizetype i = 0; m_running > 0 && i < m_entries.size(); ++i)
        setRunning(i, false);
    Q_EMIT stateChanged();
    announce();
}

void ProbeSession::tellResults()
{
    m_announce.stop();
    QList<qsizetype> entries = std::exchange(m_told, {});
    std::sort(entries.begin(), entries.end());
    entries.erase(std::unique(entries.begin(), entries.end()), entries.end());
    observe();
    Q_EMIT resultsChanged(entries);
}

void ProbeSession::announce()
{
    if (!m_announce.isActive())
        m_announce.start();
}

} // namespace portwright
