// SPDX-License-Identifier: Apache-2.0
#include "app/probefindings.h"
#include "desktop/presenter/probesession.h"

namespace portwright {

/// Only where the plan says so.
void ProbeSession::addMustStayShut()
{
    const Workspace &workspace = m_session.workspace();
    m_shut = triesMustStayShut()
                 ? shutProbes(workspace.plan, workspace.derivation, workspace.routing, vantage(), m_usualShut)
                 : ShutProbes();
    m_probePlan.targets += m_shut.targets;
    m_probePlan.notProbed += m_shut.notProbed;
}

QList<ProbeResult> ProbeSession::shutResults() const
{
    QList<ProbeResult> results;
    for (const qsizetype entry : m_shutEntries) {
        if (const std::optional<ProbeResult> &latest = m_entries.at(entry).latest)
            results.append(*latest);
    }
    return results;
}

ShutCounts ProbeSession::shutCounts() const
{
    return portwright::shutCounts(shutResults());
}

void ProbeSession::observe()
{
    m_session.setObserved(probeFindings(m_session.topology(), shutResults()));
}

} // namespace portwright
