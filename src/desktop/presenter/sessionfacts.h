// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "desktop/canvas/canvasfacts.h"
#include "desktop/presenter/probesession.h"
#include "desktop/presenter/session.h"

namespace portwright {

/// What a session knows of the things that its canvas draws.
class SessionFacts : public CanvasFacts
{
public:
    SessionFacts(const Session &session, const ProbeSession &probes) : m_session(session), m_probes(probes) {}

    const Topology &topology() const override { return m_session.topology(); }
    const Flow *flow(const FlowId &id) const override { return m_session.flow(id); }
    FlowState stateOf(const Flow &flow) const override { return m_session.stateOf(flow); }
    QString purposeOf(const Flow &flow) const override { return flow.purpose(m_session.language()); }
    QString verdictOf(const FlowId &id) const override { return m_probes.badges().verdictOf(id); }

private:
    const Session &m_session;
    const ProbeSession &m_probes;
};

} // namespace portwright
