// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "desktop/canvas/canvasfacts.h"
#include "desktop/presenter/session.h"

namespace portwright {

/// What a session knows of the things that its canvas draws.
class SessionFacts : public CanvasFacts
{
public:
    explicit SessionFacts(const Session &session) : m_session(session) {}

    const Topology &topology() const override { return m_session.topology(); }
    const Flow *flow(const FlowId &id) const override { return m_session.flow(id); }
    FlowState stateOf(const Flow &flow) const override { return m_session.stateOf(flow); }
    QString purposeOf(const Flow &flow) const override { return flow.purpose(m_session.language()); }

private:
    const Session &m_session;
};

} // namespace portwright
