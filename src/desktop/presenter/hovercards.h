// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "desktop/presenter/session.h"

#include <QCoreApplication>

namespace portwright {

/// What the canvas says of the node or line under the pointer, as rich text.
class HoverCards
{
    Q_DECLARE_TR_FUNCTIONS(HoverCards)

public:
    explicit HoverCards(const Session &session) : m_session(session) {}

    /// Role, address, how many flows come and go, and the worst state among them; empty for what is no node.
    QString ofElement(const ElementId &element) const;
    /// The sentence, need, trust, first condition and source of one flow; of more, one line each.
    QString ofFlows(const QSet<FlowId> &flows) const;

private:
    QString ofFlow(const Flow &flow) const;
    QString countsOf(const Node &node) const;

    const Session &m_session;
};

} // namespace portwright
