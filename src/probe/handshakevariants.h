// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "probe/handshake.h"
#include "rules/flow.h"

namespace portwright {

/// Which handshake a flow is probed with: its rule's, or the shipped one that takes its place with such a destination.
class HandshakeVariants
{
public:
    /// The plan must outlive it.
    explicit HandshakeVariants(const Plan &plan);

    /// Empty: connect only.
    QString of(const Flow &flow) const;

private:
    bool fits(const HandshakeVariant &variant, const Flow &flow) const;

    const Plan &m_plan;
    QList<Handshake> m_known; // those that take another one's place
};

} // namespace portwright
